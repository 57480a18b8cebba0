"""The short code on every file, by which anyone can see whether the copy is still current.

A code stands for one page, in one language, in one version. It is worked out from the page itself,
so that no list has to be kept for what is current; what is not current any more stands in the
recorded history (see `catalogue/history.py`).
"""

from __future__ import annotations

import hashlib

from safelight.catalogue.model import Page

LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # none that is taken for another in print or by ear
LENGTH = 8


def code_of(page: Page) -> str:
    """Return a page's code, "7KQM-X2DP"."""
    number = int.from_bytes(
        hashlib.sha256(f"{page.key}\0{page.digest}".encode()).digest()[:8], "big"
    )
    letters = []
    for _ in range(LENGTH):
        number, at = divmod(number, len(LETTERS))
        letters.append(LETTERS[at])
    return f"{''.join(letters[:4])}-{''.join(letters[4:])}"


def as_typed(words: str) -> str:
    """Return what somebody typed as a code: without spaces, in capitals, with its hyphen."""
    letters = "".join(one for one in words.upper() if one.isalnum())[:LENGTH]
    return f"{letters[:4]}-{letters[4:]}" if len(letters) == LENGTH else letters
