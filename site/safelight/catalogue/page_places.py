"""Where the file of a page may lie: its path is its address, which must be one that a browser is
sent to this page by."""

from __future__ import annotations

import re

from safelight.catalogue.page_types import PAGE_TYPES, page_type_of
from safelight.catalogue.page_types.page_type import PageType

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Addresses that show something else: names in every folder, and single ones by key.
TAKEN_NAMES = frozenset({"files"})
TAKEN_KEYS = frozenset({"about/translations"})


def place_fault(key: str) -> str:
    """Return what is wrong with the place of a source file, by its key, and what to do; an empty
    text where it may lie there."""
    kind = page_type_of(key)
    if kind is None:
        folders = ", ".join(one.folder for one in PAGE_TYPES)
        return f"No page type lies here. Move the file into one of: {folders}."
    *inner, name = key.removeprefix(f"{kind.folder}/").split("/")
    return _folder_fault(kind, inner) or _name_fault(key, name)


def _folder_fault(kind: PageType, inner: list[str]) -> str:
    if not kind.shelves:
        where = f"straight in `{kind.folder}/`, in no folder below it"
        return f"A page of this type lies {where}. Move the file." if inner else ""
    if len(inner) == 1 and inner[0] in kind.shelves:
        return ""
    folders = ", ".join(f"`{kind.folder}/{one}/`" for one in kind.shelves)
    return f"A page of this type lies in one of {folders}, in no folder below. Move the file."


def _name_fault(key: str, name: str) -> str:
    if _NAME.fullmatch(name) is None:
        return (
            f"The name `{name}` makes no good address. Rename the file: small letters a to z and "
            "digits, with one hyphen between words."
        )
    if name in TAKEN_NAMES or key in TAKEN_KEYS:
        return f"`{key}` is an address of the site’s own. Rename the file."
    return ""
