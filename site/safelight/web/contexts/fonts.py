"""Which font files a page asks for before its style sheet is read."""

from __future__ import annotations

from safelight.web.navigation import KIDS_TONE

# A font that is not there at the first line waits for the next page, so all that a language
# needs are asked for at once: half a word in another face would be worse than a plain face.
TEXT = {
    "ar": ("vazirmatn-arabic",),
    "cy": ("atkinson-next-latin", "atkinson-next-latin-ext"),
    "pl": ("atkinson-next-latin", "atkinson-next-latin-ext"),
    "ur": ("noto-nastaliq-urdu",),
}
HEADINGS = {
    "ar": ("baloo-bhaijaan-2-arabic",),
    "pl": ("baloo-2-latin", "baloo-2-latin-ext"),
    "ur": (),  # in Nastaliq too
}


def first_fonts(tag: str, tone: str) -> tuple[str, ...]:
    """Return the names of the files: those of the text, then those of children's headings."""
    text = TEXT.get(tag, ("atkinson-next-latin",))
    return (*text, *HEADINGS.get(tag, ("baloo-2-latin",))) if tone == KIDS_TONE else text
