"""Words that may not stand on a child's page: figures, names of apps, and what a child of this age
should not meet there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safelight.catalogue.model import Page
from safelight.catalogue.page_types.page_type import Fault

# Names date, advertise, and tell a child where others are. Features are named instead.
BRANDS = (
    "TikTok|YouTube|Snapchat|Instagram|WhatsApp|Facebook|Messenger|Telegram|Discord|Roblox|Minecraft"
    "|Fortnite|Twitch|Omegle|Reddit|Pinterest|BeReal|Kik|Yubo|Netflix|OnlyFans|Pornhub|ChatGPT|OpenAI"
    "|Gemini|Copilot|Snap Map|Google|Xbox|PlayStation|Nintendo|iPhone|iPad|Android|Tinder|Grindr"
)
FIGURES = (
    r"\d+(?:[.,]\d+)?\s?(?:%|per ?cent)"
    r"|(?:one|two|three|four|\d+) in (?:every )?(?:three|four|five|ten|\d+)"
    r"|(?:half|most|a third|a quarter) of (?:all )?(?:children|young people|teenagers)"
)
# What is taught to the younger ones without its name, by the band it is too old for.
UP_TO_7 = (
    r"abuse\w*|stranger\w*|danger\w*|criminal\w*|crimes?|steal\w*|kill\w*|die[sd]?|dead|hurt you"
    r"|kidnap\w*|police"
)
UP_TO_10 = (
    r"groom\w*|sex\w*|nude\w*|naked|porn\w*|rape\w*|suicid\w*|self[- ]harm\w*|p[a]?edo\w*"
    r"|blackmail\w*|extrem\w*|deepfake\w*|drugs?|gambl\w*"
)
UP_TO_13 = r"porn\w*|rape\w*|suicid\w*|incel\w*|onlyfans|paedo\w*|pedo\w*|predator\w*|kinky?"
AT_ANY_AGE = r"paedo\w*|pedophile\w*|predator\w*|pervert\w*|sexting|kill yourself|slut\w*|whore\w*"
RISKY = {
    "4-7": f"{UP_TO_7}|{UP_TO_10}|{AT_ANY_AGE}",
    "8-10": f"{UP_TO_10}|{AT_ANY_AGE}",
    "11-13": f"{UP_TO_13}|{AT_ANY_AGE}",
    "14-18": AT_ANY_AGE,
}
_MARKER = re.compile("\ue000[^\ue001]*\ue001")


def child_word_faults(page: Page, band: str) -> Iterator[Fault]:
    """Yield every figure, brand and risky word, with its section's line."""
    passages = [(2, page.title), (3, page.summary)]
    for section in page.sections:
        runs = (section.heading, *section.runs)
        passages += [(section.line, _MARKER.sub("", run)) for run in runs]
    for line, text in passages:
        for found in _find(FIGURES, text, re.I):
            yield Fault(line, f"“{found}” is a figure. A child’s page holds none: say it in words.")
        for found in _find(BRANDS, text):
            yield Fault(line, f"“{found}” is a brand. Say what it is: “a video app”, “a game”.")
        for found in _find(RISKY[band], text, re.I):
            yield Fault(line, f"“{found}” is too much for ages {band}. Use the younger framing.")


def _find(pattern: str, text: str, flags: re.RegexFlag = re.NOFLAG) -> list[str]:
    return [match[0] for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text, flags)]
