"""Guides for parents and carers."""

from safelight.catalogue.page_types.page_type import PageType

GUIDE = PageType(
    name="guide",
    folder="parents",
    audience=("parents",),
    required=("short", "now", "say", "happened", "ages", "send"),
    expected=("what", "good", "wrong", "signs", "setup", "questions"),
    required_blocks=(("short", "short"), ("now", "steps"), ("say", "say")),
    required_keys=("topics", "minutes"),
)
