"""Glossary entries.

The summary is the meaning; the body may be empty.
"""

from safelight.catalogue.page_types.page_type import PageType

GLOSSARY = PageType(
    name="glossary",
    folder="glossary",
    audience=("parents", "teachers"),
    required_keys=("topics",),
)
