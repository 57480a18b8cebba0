"""What the fields of a helpline may say: what cannot be called, opened or named is refused."""

from __future__ import annotations

import re

from safelight.catalogue.phone_numbers import parts_of_phone
from safelight.catalogue.problems import did_you_mean

INTERNATIONAL = frozenset({"INT", "EU"})
CATEGORIES = (  # the most urgent first: so services of a country are listed
    "emergency",
    "child-helpline",
    "crisis-mental-health",
    "report-abuse",
    "image-removal",
    "parent-advice",
    "fraud",
    "hate-extremism",
    "prevention",
    "professional",
    "info",
)
# What helplines name beside the languages that CLDR knows.
OTHER_TONGUES = ("interpreters", "lsf")
# Says where hours were found, or what is still to be asked.
EDITORS_NOTE = re.compile(r"\b(19|20)\d\d\b|confirm|provider|message|launch", re.IGNORECASE)
# An area or service code alone, such as 0800, has fewer digits; 000 and 024 are whole numbers.
FEWEST_AFTER_ZERO, LENGTH_OF_SHORT, FEWEST_AFTER_PLUS, MOST_DIGITS = 7, 3, 7, 15
WEB = re.compile(r"(?:https?://)?(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+(?::\d+)?(?:[/?#]\S*)?", re.I)
EMAIL = re.compile(r"[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)


def category(written: str) -> str:
    """Return a category of services. Raise ValueError when there is none of this name."""
    if written not in CATEGORIES:
        hint = did_you_mean(written, CATEGORIES) or f" Use one of: {', '.join(CATEGORIES)}"
        raise ValueError(f"there is no category `{written}`.{hint}")
    return written


def country(code: str) -> str:
    """Return the code of a country. Raise ValueError when no country has it."""
    from babel.core import get_global  # loaded where a file is read

    if code in INTERNATIONAL or (code in get_global("territory_languages") and code != "ZZ"):
        return code
    others = " or ".join(f"`{one}`" for one in sorted(INTERNATIONAL))
    raise ValueError(f"no country has the code `{code}`. Write its ISO code, `GB`, or {others}")


def tongue(tag: str) -> str:
    """Return the tag of a language. Raise ValueError when its name is not known."""
    from babel import Locale, UnknownLocaleError

    if tag not in OTHER_TONGUES:
        try:
            Locale.parse(tag, sep="-")
        except (ValueError, UnknownLocaleError) as error:
            others = " or ".join(f"`{one}`" for one in OTHER_TONGUES)
            message = f"no language has the tag `{tag}`. Write its ISO code, `cy`, or {others}"
            raise ValueError(message) from error
    return tag


def phone(written: str) -> str:
    """Return a phone text: "112 or 999". Raise ValueError when part of it is no number."""
    for part in parts_of_phone(written):
        number = re.sub(r"[ -]", "", part)
        if not re.fullmatch(r"\+?\d+", number, re.ASCII):
            message = f"`{part}` is no phone number. Write digits and spaces, `0800 1111`, or "
            raise ValueError(message + "two numbers with `or` between them: `112 or 999`")
        if not _is_whole(number):
            raise ValueError(f"`{part}` is not a whole phone number. Write all of it")
    return written


def _is_whole(number: str) -> bool:
    digits = len(number.lstrip("+"))
    if number.startswith("+"):
        return FEWEST_AFTER_PLUS <= digits <= MOST_DIGITS and number[1] != "0"
    if number.startswith("0") and digits != LENGTH_OF_SHORT:
        return FEWEST_AFTER_ZERO <= digits <= MOST_DIGITS
    return 1 < digits <= MOST_DIGITS


def text(written: str) -> str:
    """Return how to text a service. Raise ValueError when there is no number in it."""
    if written and not re.search(r"\d{2}", written, re.ASCII):
        raise ValueError("there is no number to text. Write it so: `Text HELLO to 50808`")
    return written


def website(written: str) -> str:
    """Return a website. Raise ValueError unless it can be opened as https:// or http://."""
    if written and not WEB.fullmatch(written):
        message = f"`{written}` is no website. Write it so: `childline.org.uk`"
        raise ValueError(f"{message}, or with `https://` before it")
    return written


def email(written: str) -> str:
    """Return an e-mail address. Raise ValueError when it is none."""
    if written and not EMAIL.fullmatch(written):
        raise ValueError(f"`{written}` is no e-mail address. Write it so: `help@nspcc.org.uk`")
    return written


def hours(written: str) -> str:
    """Return opening hours. Raise ValueError where they hold a note to editors."""
    if EDITORS_NOTE.search(written):
        raise ValueError("readers see the hours. Put where they come from in `note` or `source`")
    return written
