"""Whether files can say what services and facts are called: see `signs.py`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from safelight.catalogue.data import HOME_COUNTRY, Data, Helpline
from safelight.catalogue.model import Page
from safelight.catalogue.problems import Problem
from safelight.catalogue.records import line_of_id
from safelight.catalogue.signs import lack_of, strange_signs

NAMELESS_FORMS = ("phone", "text")  # of a reference


def record_problems(data: Data, folder: Path, shown: str) -> Iterator[Problem]:
    """Yield the facts, and the services of the home country, which files name by themselves, that
    hold signs without a font."""
    services = (one for one in data.helplines.values() if one.country == HOME_COUNTRY)
    said = [("helplines.toml", one.id, f"{one.spoken} {one.purpose}") for one in services]
    said += [("facts.toml", one.id, one.spoken) for one in data.facts.values()]
    for name, record_id, words in said:
        strange = strange_signs(words.encode())
        if strange:
            line = line_of_id((folder / name).read_text(encoding="utf-8"), record_id)
            yield Problem(f"{shown}/{name}", line, f"`{record_id}`: {lack_of(strange)}")


def unprinted(page: Page, one: Helpline, form: str, line: int) -> Iterator[Problem]:
    """Yield a reference to a service whose name has no font, as that of another country may."""
    strange = strange_signs(one.spoken.encode()) if form not in NAMELESS_FORMS else ()
    if strange:
        instead = f"Or write `[[{one.id} {NAMELESS_FORMS[0]}]]`."
        yield Problem(page.path, line, f"`{one.id}`: {lack_of(strange)} {instead}")
