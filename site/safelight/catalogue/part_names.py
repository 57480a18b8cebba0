"""What the parts of a page are called, by those who read pages and by those who show them."""

from __future__ import annotations

from string import ascii_lowercase

END = "end"  # the section behind the last question of an activity
SLIDES = "slides"  # the section of a lesson that holds them
NOTES = "notes"  # what stands below a slide, for who teaches
BRIEF = "brief"  # what to leave out of a step where time is short
PARTS = ("core", "extend", "extra")  # of a lesson


def letter_of(at: int) -> str:
    """Return the letter of the choice at this place: a to z, then a1, b1, …"""
    round_, place = divmod(at, len(ascii_lowercase))
    return ascii_lowercase[place] + (str(round_) if round_ else "")
