"""What the way of asking says about who asks and what for. It moves results up and hides none."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from safelight.search.analysers.language import Word, analyser

# Words by language that say what kind of page is wanted, as they are typed. Several words in one
# entry must follow each other.
KINDS: dict[str, dict[str, str]] = {
    "lesson": {
        "en": "lesson, lessons, lesson plan, year 1, year 2, year 3, year 4, year 5, year 6, "
        "year 7, year 8, year 9, year 10, year 11, ks1, ks2, ks3, ks4, key stage, worksheet, "
        "scheme of work, pshe, rshe, assembly, workshop, lesson idea, starter activity, pupils, "
        "my class, teach, teaching",
        "cy": "gwers, gwersi, cynllun gwers, disgyblion, gwasanaeth, dosbarth, addysgu, blwyddyn, "
        "gweithdy",
        "pl": "lekcja, lekcje, lekcji, lekcję, scenariusz, konspekt, zajęcia, warsztaty, klasa, "
        "karta pracy, prezentacja, dla liceum, dla uczniów, uczniowie, "
        "godzina wychowawcza",
        "fr": "leçon, cours, cours sur, séance, séquence, élèves, classe, fiche, atelier, "
        "enseigner, intervention en classe",
        "es": "lección, clase, unidad didáctica, alumnos, alumnado, ficha, tutoría, enseñar, "
        "taller, sesión, charla, bachillerato, primaria",
        "ar": "درس, دروس, حصة, خطة درس, تلاميذ, طلاب, صف, تدريس, ورشة, تحضير, للمرحلة",
        "ur": "سبق, اسباق, لیسن, سبق کا منصوبہ, طلبہ, جماعت, کلاس, پڑھانا, lesson, sabaq",
    },
    "glossary": {
        "en": "what is, what are, what does, meaning, mean, means, definition, define",
        "cy": "beth yw, beth ydy, ystyr, diffiniad",
        "pl": "co to jest, co to, co znaczy, znaczenie, definicja",
        "fr": "qu'est-ce que, c'est quoi, signifie, définition, veut dire",
        "es": "qué es, que es, qué significa, significado, definición",
        "ar": "ما هو, ما هي, ما معنى, معنى, تعريف",
        "ur": "کیا ہے, کیا ہوتا ہے, مطلب, معنی, تعریف",
    },
    "activity": {
        "en": "game, quiz, story, activity, play",
        "cy": "gêm, cwis, stori, gweithgaredd",
        "pl": "gra, quiz, historia, zabawa",
        "fr": "jeu, quiz, histoire, activité",
        "es": "juego, cuestionario, historia, actividad",
        "ar": "لعبة, اختبار, قصة, نشاط",
        "ur": "کھیل, کوئز, کہانی, سرگرمی",
    },
    "home-pack": {
        "en": "home pack, at home, print, printable",
        "cy": "pecyn cartref, gartref",
        "pl": "pakiet domowy, w domu, do druku",
        "fr": "à la maison, à imprimer",
        "es": "en casa, para imprimir",
        "ar": "في البيت, للطباعة",
        "ur": "گھر پر, پرنٹ",
    },
}
AUDIENCES: dict[str, dict[str, str]] = {
    "parents": {
        "en": "my son, my daughter, my child, my children, my kid, my kids, my boy, my girl, "
        "my grandson, my granddaughter, my grandchild, my teenager, my teen, my toddler, his dad, "
        "parent, parents, carer, grandparent, year old",
        "cy": "fy mab, fy merch, fy mhlentyn, fy mhlant, rhiant, rhieni, gofalwr, fy ŵyr",
        "pl": "mój syn, moja córka, moje dziecko, moje dzieci, syna, córki, rodzic, rodzice, wnuk",
        "fr": "mon fils, ma fille, mon enfant, mes enfants, parent, parents, mon ado, petit-fils",
        "es": "mi hijo, mi hija, mis hijos, mi niño, mi niña, padres, madre, mi nieto, mi nieta",
        "ar": "ابني, ابنتي, طفلي, أطفالي, بنتي, ولدي, حفيدي, الوالدين",
        "ur": "میرا بیٹا, میری بیٹی, میرے بچے, میرا بچہ, والدین, پوتا, نواسہ",
    },
    "teachers": {
        "en": "lesson, ks1, ks2, ks3, ks4, pupils, dsl, safeguarding policy, policy, governors, "
        "staff training, school, assembly",
        "cy": "gwers, disgyblion, polisi, ysgol, athro, athrawes",
        "pl": "lekcja, uczniowie, szkoła, nauczyciel, pedagog",
        "fr": "leçon, élèves, école, enseignant, professeur",
        "es": "lección, alumnos, escuela, colegio, profesor, docente",
        "ar": "درس, تلاميذ, مدرسة, معلم",
        "ur": "سبق, طلبہ, اسکول, استاد",
    },
    "children": {
        "en": "my pic, my pics, my nudes, my friend, my mate, my mum, my dad, my teacher, im, i'm, "
        "about me, at me, to me, of me, on me, with me, from me, my face, told me, wants me",
        "cy": "fy ffrind, fy mam, fy nhad, fi, amdana i, fy llun",
        "pl": "mój kolega, moja koleżanka, moja mama, mój tata, mnie, moje zdjęcie, mi",
        "fr": "mon ami, ma copine, ma mère, mon père, moi, ma photo, mes photos",
        "es": "mi amigo, mi amiga, mi madre, mi padre, mi mamá, mi papá, mi foto, mis fotos",
        "ar": "صديقي, صديقتي, أمي, أبي, صورتي, صوري",
        "ur": "میرا دوست, میری دوست, میری امی, میرے ابو, میری تصویر, مجھے",
    },
}


@dataclass(frozen=True)
class Hints:
    """The kinds of page and the audiences that a text hints at."""

    kinds: frozenset[str]
    audiences: frozenset[str]


Phrases = tuple[tuple[str, tuple[str, ...]], ...]


def hints_in(words: list[Word], language: str) -> Hints:
    """Return what the words hint at."""
    text = tuple(word.stems[0] for word in words)
    kinds, audiences = _phrases(language)
    return Hints(_said(text, kinds), _said(text, audiences))


def _said(text: tuple[str, ...], phrases: Phrases) -> frozenset[str]:
    return frozenset(name for name, phrase in phrases if _holds(text, phrase))


def _holds(text: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    length = len(phrase)
    return any(text[at : at + length] == phrase for at in range(len(text) - length + 1))


@cache
def _phrases(language: str) -> tuple[Phrases, Phrases]:
    return _read(KINDS, language), _read(AUDIENCES, language)


def _read(table: dict[str, dict[str, str]], language: str) -> Phrases:
    words = analyser(language).words
    return tuple(
        (name, tuple(word.stems[0] for word in words(phrase)))
        for name, by_language in table.items()
        for phrase in by_language.get(language, "").split(",")
    )
