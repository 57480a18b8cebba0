"""How each language writes a share of people in words: “one in five”, “half of all boys”."""

from __future__ import annotations

import re

_DIGITS = r"\d+(?:[.,\u066b]\d+)?"
_PEOPLE = {
    "en": r"children|kids|boys|girls|teens|teenagers|adolescents|pupils|students|parents|carers|"
    r"families|adults|people|young people|victims|abusers|offenders|cases|images|reports",
    "cy": r"plant|bechgyn|merched|disgyblion|rhieni|teuluoedd|oedolion|bobl|pobl|achosion",
    "pl": r"dzieci|chłopców|dziewcząt|dziewczynek|dziewczyn|nastolatków|nastolatek|uczniów|"
    r"uczennic|rodziców|rodzin|dorosłych|ludzi|osób|młodych|młodzieży|przypadków",
    "fr": r"enfants?|garçons?|filles?|jeunes?|ados?|adolescente?s?|élèves?|parents?|familles?|"
    r"adultes?|personnes?|gens|cas",
    "es": r"niñ[oa]s?|niños|chic[oa]s?|jóvenes|adolescentes|menores|alumn[oa]s?|estudiantes|"
    r"padres|madres|familias|adult[oa]s?|personas|casos",
    "ar": r"الأطفال|الفتيان|الفتيات|الأولاد|البنات|المراهقين|المراهقات|التلاميذ|الطلاب|الوالدين|"
    r"الآباء|الأمهات|الأسر|الأهل|البالغين|الناس|الشباب|الحالات",
    "ur": r"بچے|بچوں|لڑکے|لڑکوں|لڑکیاں|لڑکیوں|نوجوان|نوجوانوں|طلبہ|والدین|خاندان|خاندانوں|لوگ|"
    r"لوگوں|بالغ|بالغوں",
}
_TO_TEN = {
    "en": "one|two|three|four|five|six|seven|eight|nine|ten",
    "cy": "un|dau|dwy|tri|tair|pedwar|pedair|pum|pump|chwe|chwech|saith|wyth|naw|deg|ugain",
    "fr": "une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix",
    "es": "un|uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez",
    "ur": "ایک|دو|تین|چار|پانچ|چھ|سات|آٹھ|نو|دس",
}


def _number(language: str) -> str:
    return rf"(?:{_TO_TEN[language]}|\d+)"


def _of(language: str, part: str, between: str) -> str:
    return rf"(?:{part}) {between}(?:{_PEOPLE[language]})"


_EN, _CY, _FR, _ES, _UR = (_number(one) for one in ("en", "cy", "fr", "es", "ur"))

_WORDS: dict[str, tuple[str, ...]] = {
    "en": (
        r"[\w-]+ (?:per cent|percent)",
        rf"{_EN} (?:in|out of) (?:every )?(?:{_EN} (?:{_PEOPLE['en']})|(?!two\b){_EN})",
        _of(
            "en",
            r"half|(?:a|one|two) thirds?|(?:a|one|three) quarters?|(?:a|one) fifth|(?:a|one) tenth",
            r"(?:of )?(?:all )?(?:the |our )?(?:young )?",
        ),
    ),
    "cy": (
        rf"(?:{_EN}|{_CY}|hanner) y cant",
        rf"{_CY} (?:o bob|ym mhob|allan o) {_CY}",
        _of(
            "cy",
            r"hanner|traean|chwarter|tri chwarter|dwy ran o dair",
            r"(?:o |o’r |yr |y |holl )*",
        ),
    ),
    "pl": (
        r"\w+ procent\w*",
        r"(?:jeden|jedna|jedno|dwoje|dwóch|troje|trzech|\d+) (?:na|z) (?:każd\w+ )?"
        r"(?:dwo\w+|tr[oz]\w+|czter\w+|czwor\w+|pię\w+|dziesię\w+|\d+)",
        r"co (?:drug|trzec|czwart|piąt|szóst|dziesiąt)\w+ "
        r"(?:dzieck|chłop|dziewcz|nastolat|ucz|rodzic|dorosł|osob|młod)\w*",
        _of(
            "pl", r"połow[aęy]|jedna trzecia|dwie trzecie|jedna czwarta|ćwierć", r"(?:wszystkich )?"
        ),
    ),
    "fr": (
        r"[\w-]+ (?:pour cent|pourcent)",
        rf"{_FR} (?:(?:{_PEOPLE['fr']}) )?sur (?!une?\b){_FR}",
        _of(
            "fr",
            r"moitié|tiers|quart|trois quarts",
            r"(?:des |de nos |de tous les |de toutes les )",
        ),
    ),
    "es": (
        r"\w+ por ciento",
        rf"{_ES} (?:(?:{_PEOPLE['es']}) )?de cada {_ES}",
        _of(
            "es",
            r"mitad|(?:un|dos) tercios?|(?:una|tres) cuartas? partes?",
            r"de (?:tod[oa]s )?(?:l[oa]s |nuestr[oa]s )?",
        ),
    ),
    "ar": (
        r"\S+ (?:بالمئة|بالمائة|في المئة|في المائة)",
        r"(?:واحدة?|طفل|طفلة|فتى|فتاة|شاب|تلميذ|اثنان|ثلاثة|\d+) من (?:بين )?كل "
        r"(?:اثني?ن|ثلاثة?|أربعة?|خمسة?|ستة?|سبعة?|ثمانية?|تسعة?|عشرة?|عشرين|مئة|مائة|\d+)",
        _of("ar", r"نصف|ثلث|ثلثا|ثلثي|ربع|خمس|ثلاثة أرباع", r"(?:جميع |كل )?"),
    ),
    "ur": (
        r"\S+ فی ?صد",
        rf"ہر {_UR} (?:(?:{_PEOPLE['ur']}) )?میں سے {_UR}",
        rf"{_UR} میں سے (?:ایک|1) (?:{_PEOPLE['ur']}|بچہ|بچی|لڑکا|لڑکی)",
        _of("ur", r"آدھے|آدھی|نصف|ایک تہائی|دو تہائی|ایک چوتھائی|تین چوتھائی", r"(?:سے زیادہ )?"),
    ),
}
_SIGNS = rf"{_DIGITS}\s?(?:%|٪|per cent|percent)"


def _compiled(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{_SIGNS}|(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


_PATTERNS = {language: _compiled(words) for language, words in _WORDS.items()}
_ANY = re.compile(_SIGNS)


def shares_in(text: str, language: str) -> list[str]:
    """Return the shares that a text names, with a sign or in the words of its language."""
    return [match[0] for match in _PATTERNS.get(language, _ANY).finditer(text)]
