"""What services are called that have no name of their own, such as the police."""

from __future__ import annotations

from safelight.catalogue.data import Helpline

# In which language the services of a country are named, where it is one. Others bear no mark.
NAMED_IN = {
    **dict.fromkeys(("GB", "IE", "US", "CA", "AU", "NZ", "INT", "EU", "ZA"), "en"),
    **{"FR": "fr", "ES": "es", "PL": "pl", "RO": "ro", "DE": "de", "IT": "it", "NL": "nl"},
    **dict.fromkeys(("PT", "BR"), "pt"),
}


def plain_name(service: Helpline, language: str) -> str:
    """Return what a service is called in plain words, in English, to be translated for a reader of
    this language. It is empty where its name is said as it is: because it is a name, or is in the
    reader's language already."""
    is_theirs = NAMED_IN.get(service.country, "en") == language
    return "" if is_theirs else service.plain_name
