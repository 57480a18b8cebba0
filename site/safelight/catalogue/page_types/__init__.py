"""The registry of page types, in the order in which an address is matched."""

from safelight.catalogue.page_types.about import ABOUT
from safelight.catalogue.page_types.activity import ACTIVITY
from safelight.catalogue.page_types.assembly import ASSEMBLY
from safelight.catalogue.page_types.evidence import EVIDENCE
from safelight.catalogue.page_types.glossary import GLOSSARY
from safelight.catalogue.page_types.guide import GUIDE
from safelight.catalogue.page_types.help_page import HELP_PAGE
from safelight.catalogue.page_types.home_pack import HOME_PACK
from safelight.catalogue.page_types.kit import KIT
from safelight.catalogue.page_types.lesson import LESSON
from safelight.catalogue.page_types.page_type import PageType
from safelight.catalogue.page_types.training import TRAINING

PAGE_TYPES: tuple[PageType, ...] = (
    GUIDE,
    LESSON,
    ASSEMBLY,
    TRAINING,
    KIT,
    ACTIVITY,
    HOME_PACK,
    HELP_PAGE,
    GLOSSARY,
    EVIDENCE,
    ABOUT,
)


def page_type_of(key: str) -> PageType | None:
    """Return the type whose folder the key lies in, or None."""
    return next((one for one in PAGE_TYPES if key.startswith(f"{one.folder}/")), None)


def page_type_named(name: str) -> PageType:
    """Return the type with this name.

    Raise KeyError when there is none.
    """
    for one in PAGE_TYPES:
        if one.name == name:
            return one
    raise KeyError(name)
