"""Checking a copy code: current, superseded (what has changed), or withdrawn (what to use now)."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Response, current_app, request
from flask_babel import gettext

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.history import Version, Withdrawal
from safelight.catalogue.model import Page
from safelight.catalogue.page_versions import changed_since
from safelight.web.contexts.shell import Head
from safelight.web.navigation import TEACHERS
from safelight.web.views.rendering import catalogue_and_language, show
from safelight.web.views.withdrawn import successor_of

EXTENSION = "safelight-copy-codes"
LONGEST_CODE = 40  # characters that are looked at


@dataclass(frozen=True)
class Verdict:
    """What a code stands for. `state` is "current", "superseded", "withdrawn" or "unknown"."""

    state: str
    page: Page | None = None
    version: Version | None = None
    withdrawal: Withdrawal | None = None
    changed: tuple[str, ...] = ()


def check_code(language: str) -> Response:
    """Say what a copy code stands for, or ask for one."""
    from safelight.documents.copy_codes import as_typed
    from safelight.documents.edition import editions_of

    catalogue, _ = catalogue_and_language()
    typed = request.args.get("code", "")[:LONGEST_CODE]
    code = as_typed(typed)
    verdict = _verdict(_codes(catalogue), code) if code else None
    successor = None
    if verdict and verdict.state == "withdrawn":
        successor = verdict.page
        if verdict.withdrawal:
            successor = successor_of(verdict.withdrawal, catalogue, language)
    head = Head(
        gettext("Check a copy code"),
        gettext("See whether a printed or saved copy is still current."),
        TEACHERS,
        noindex=bool(typed),
        may_be_kept=not typed,
        kept=(("code", typed),) if typed else (),
    )
    shown = verdict.page if verdict else None
    return show(
        "check_code.html",
        head,
        code=code,
        verdict=verdict,
        successor=successor,
        has_files=bool(shown and editions_of(shown)),
    )


@dataclass
class _Known:
    """The codes of one catalogue."""

    catalogue: Catalogue
    current: dict[str, Page]


def _codes(catalogue: Catalogue) -> _Known:
    from safelight.documents.copy_codes import code_of

    known: _Known | None = current_app.extensions.get(EXTENSION)
    if known is None or known.catalogue is not catalogue:
        current = {code_of(page): page for page in catalogue.pages.values()}
        known = current_app.extensions[EXTENSION] = _Known(catalogue, current)
    return known


def _verdict(known: _Known, code: str) -> Verdict:
    page = known.current.get(code)
    if page is not None:
        return Verdict("current", page)
    version = known.catalogue.history.versions.get(code)
    if version is None:
        return Verdict("unknown")
    now = known.catalogue.page(version.language, version.key)
    if now is not None:
        return Verdict("superseded", now, version, changed=changed_since(version, now))
    source = known.catalogue.source(version.key)
    if source is not None:  # only the page of this language is gone
        return Verdict("withdrawn", source, version)
    return Verdict("withdrawn", None, version, known.catalogue.history.withdrawn.get(version.key))
