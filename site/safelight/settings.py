"""Settings, from the environment.

Every one has a default that is safe on a laptop.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

# The engines of the search, each with the setting that says where its servers are.
SEARCH_ADDRESSES: Mapping[str, str] = {
    "whoosh": "",
    "postgres": "SAFELIGHT_SEARCH_POSTGRES",
    "opensearch": "SAFELIGHT_SEARCH_OPENSEARCH",
}

LOCAL_ORIGIN = "http://127.0.0.1:8000"
ORIGIN = re.compile(r"https?://[^/\s?#@]+/?")  # the site stands at the root of its host
MOST_DIGITS = 2  # nobody stands behind more proxies


class SettingsError(Exception):
    """A setting cannot be used.

    The message names it and what it may be.
    """


@dataclass(frozen=True)
class Settings:
    """What a running site is told from outside.

    `publish` is "all" or "reviewed"; `origin` is the public address without a last slash;
    `proxy_hops` is the number of proxies in front whose forwarded headers are believed; `contact`
    is shown on the contact page. `search_backend` is one of SEARCH_ADDRESSES, and `search_address`
    says where its servers are.
    """

    root: Path
    publish: Literal["all", "reviewed"] = "all"
    origin: str = LOCAL_ORIGIN
    contact: str = ""
    search_backend: str = "whoosh"
    search_address: str = ""
    proxy_hops: int = 0
    development: bool = False
    cache_folder: Path | None = None
    content_folder: Path | None = None
    translations_folder: Path | None = None
    today: date = field(default_factory=date.today)

    @property
    def contact_address(self) -> str:
        """Return the contact as an address to follow, or "" where it is none: a postal address."""
        if self.contact.startswith(("https://", "http://", "mailto:", "tel:")):
            return self.contact
        return f"mailto:{self.contact}" if re.fullmatch(r"[^\s@]+@[^\s@]+", self.contact) else ""

    @property
    def content(self) -> Path:
        """Return the content folder."""
        return self.content_folder or self.root / "content"

    @property
    def translations(self) -> Path:
        """Return the translations folder, absolute: Flask-Babel resolves a relative one
        elsewhere."""
        return (self.translations_folder or self.root / "translations").resolve()

    @property
    def cache(self) -> Path:
        """Return the cache folder."""
        return self.cache_folder or self.root / ".cache"


def read_settings(root: Path, environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings in the environment.

    Raise SettingsError when one cannot be used.
    """
    given = os.environ if environment is None else environment
    publish = given.get("SAFELIGHT_PUBLISH", "all")
    if publish not in ("all", "reviewed"):
        raise SettingsError("SAFELIGHT_PUBLISH must be `all` or `reviewed`.")
    hops = given.get("SAFELIGHT_PROXY_HOPS", "0")
    if not (hops.isascii() and hops.isdigit() and len(hops) <= MOST_DIGITS):
        raise SettingsError("SAFELIGHT_PROXY_HOPS must be a whole number, such as 1.")
    origin = given.get("SAFELIGHT_ORIGIN", "") or LOCAL_ORIGIN
    if not ORIGIN.fullmatch(origin):
        raise SettingsError(
            "SAFELIGHT_ORIGIN must be scheme and host alone, such as https://safelight.example."
        )
    search_backend, search_address = _search(given)
    cache = given.get("SAFELIGHT_CACHE", "")
    content = given.get("SAFELIGHT_CONTENT", "")
    return Settings(
        root=root,
        publish="reviewed" if publish == "reviewed" else "all",
        origin=origin.rstrip("/"),
        contact=given.get("SAFELIGHT_CONTACT", ""),
        search_backend=search_backend,
        search_address=search_address,
        proxy_hops=int(hops),
        development=given.get("SAFELIGHT_DEVELOPMENT", "") == "1",
        cache_folder=Path(cache) if cache else None,
        content_folder=Path(content) if content else None,
    )


def settings_to_start(root: Path) -> Settings:
    """Return the settings in the environment. Where one cannot be used, end with its sentence."""
    try:
        return read_settings(root)
    except SettingsError as error:
        sys.exit(str(error))


def _search(given: Mapping[str, str]) -> tuple[str, str]:
    """Return the engine of the search and the address of its servers."""
    backend = given.get("SAFELIGHT_SEARCH_BACKEND", "whoosh")
    if backend not in SEARCH_ADDRESSES:
        names = ", ".join(f"`{name}`" for name in SEARCH_ADDRESSES)
        raise SettingsError(f"SAFELIGHT_SEARCH_BACKEND must be one of {names}.")
    needed = SEARCH_ADDRESSES[backend]
    address = given.get(needed, "") if needed else ""
    if needed and not address:
        raise SettingsError(f"{needed} must say where the servers of the search are.")
    if backend == "opensearch":
        _check_nodes(needed, address)
    return backend, address


def _check_nodes(name: str, addresses: str) -> None:
    """Raise SettingsError where one of the addresses is none. It is not repeated: there may be a
    password in it, in whichever part a slip has put it."""
    for number, address in enumerate(addresses.split(","), start=1):
        if not _is_node(address.strip()):
            raise SettingsError(
                f"{name} must be addresses such as https://name:password@host:9200, "
                f"parted by commas. Number {number} is none."
            )


def _is_node(address: str) -> bool:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:  # of a port that is no number, say
        return False
    is_whole = bool(parts.hostname) and port != 0 and "@" not in parts.path
    return is_whole and parts.scheme in ("http", "https") and not (parts.query or parts.fragment)
