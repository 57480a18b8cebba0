"""Help first: a cry for help is heard in any language, and a lesson is only a lesson."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from safelight.activities.kinds import KINDS
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.compiler import compile_content
from safelight.catalogue.data import BANDS
from safelight.catalogue.help_words import Concept
from safelight.languages import read_languages
from safelight.search.concepts import LanguageConcepts, spoken
from safelight.search.help_first import HelpFinder
from safelight.search.hub_words import HUB_WORDS
from tests.sample_site import ROOT, sample_content


def key_for(finder: HelpFinder, text: str, band: str = "") -> str:
    found = finder.find(text, band)
    return found.page.key if found else ""


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("I want to die", "help/safe"),
        ("dwi ddim eisiau byw", "help/safe"),
        ("chcę umrzeć", "help/safe"),
        ("j’ai envie de mourir", "help/safe"),
        ("me quiero morir", "help/safe"),
        ("أريد أن أموت", "help/safe"),
        ("میں مرنا چاہتا ہوں", "help/safe"),
        ("3ayez amoot", "help/safe"),
        ("mujhe marna hai", "help/safe"),
        ("I just want to disappear", "help/safe"),
        ("my son is being blackmailed", "help/parent-after"),
        ("chantajean a mi hijo", "help/parent-after"),
        ("a pupil disclosed abuse to me", "help/school"),
        ("my freind is cutting herself", "help/friend"),
        ("koi mujhe blackmail kar raha hai", "help/threat"),
    ],
)
def test_distress_is_heard_in_any_language(finder: HelpFinder, text: str, key: str) -> None:
    assert key_for(finder, text) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("a man wants to meet me", "help/uncomfortable"),
        ("scared", "help/uncomfortable"),
        ("a video i saw wont go away", "help/saw"),
    ],
)
def test_who_is_fourteen_is_given_the_page_on_it_too(
    finder: HelpFinder, text: str, key: str
) -> None:
    assert key_for(finder, text, "14-18") == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("رجل في لعبة يريد صورتي عمري ٩ سنوات", "help/asked"),
        ("رجل يريد صورتي", "help/asked"),
        ("رجل يريد صورتها", "help/asked"),
        ("mężczyzna chce jej zdjęcie", "help/asked"),
        ("mae dyn eisiau ei llun hi", "help/asked"),
        ("a boy I met online wants my picture", "help/asked"),
        ("mae merch wnes i gwrdd ar-lein eisiau fy llun", "help/asked"),
        ("dziewczyna poznana w internecie chce moje zdjęcie", "help/asked"),
        ("un garçon rencontré sur internet veut ma photo", "help/asked"),
        ("un chico que conocí en línea quiere mi foto", "help/asked"),
        ("ولد تعرفت عليه على الإنترنت يريد صورتي", "help/asked"),
        ("ایک لڑکا جو آن لائن ملا میری تصویر چاہتا ہے", "help/asked"),
        ("a man wants to meet me and pick me up", "help/uncomfortable"),
        ("a man in a game wants my picture i am 9", "help/asked"),
        ("لعبوا بصورتي", "help/picture"),
        ("qqn dans minecraft veut savoir ou j'habite", "help/uncomfortable"),
        ("is my sons new girlfriend safe for my grandson", "help/parent-contact"),
        ("ydy cariad newydd fy mab yn saff i fy ŵyr", "help/parent-contact"),
        ("czy nowa dziewczyna syna jest bezpieczna dla wnuka", "help/parent-contact"),
        (
            "la nouvelle copine de mon fils est-elle sans danger pour mon petit-fils",
            "help/parent-contact",
        ),
        ("es segura la nueva novia de mi hijo para mi nieto", "help/parent-contact"),
        ("هل صديقة ابني الجديدة آمنة على حفيدي", "help/parent-contact"),
        ("کیا میرے بیٹے کی نئی گرل فرینڈ میرے پوتے کے لیے محفوظ ہے", "help/parent-contact"),
    ],
)
def test_whoever_asks_in_the_same_words_gets_the_same_help(
    finder: HelpFinder, text: str, key: str
) -> None:
    assert key_for(finder, text) == key


def test_a_picture_put_up_by_who_wants_more_leads_to_both_pages(finder: HelpFinder) -> None:
    found = finder.find("kolega z gry wrzucił moje nagie zdjęcie i chce więcej")
    assert found is not None
    named = {found.page.key, *(one.key for one in found.besides)}
    assert named >= {"help/picture", "help/threat"}


@pytest.mark.parametrize(
    ("texts", "key"),
    [
        ("scared scard ofn peur miedo خايفة خائف ڈر worried inquiète 😰 😱", "help/uncomfortable"),
        ("sad crying lonely trist smutno triste llorando حزينة اداس 😭 😢 💔 😭😭", "help/safe"),
        ("scars creithiau blizny cicatrices ندوب", "help/safe"),
    ],
)
def test_a_word_or_a_face_of_distress_is_enough(finder: HelpFinder, texts: str, key: str) -> None:
    assert {one: key_for(finder, one) for one in texts.split()} == dict.fromkeys(texts.split(), key)
    assert all(finder.find(one, band) for one in texts.split() for band in BANDS)


@pytest.mark.parametrize("text", ["a sad film for children", "crying emoji", "funny 😭 videos"])
def test_a_word_of_distress_among_others_is_none(finder: HelpFinder, text: str) -> None:
    assert finder.find(text) is None


@pytest.mark.parametrize("text", ["im being blakmailed", "he is blackmialing me", "BLACKMAIL!!!"])
def test_misspelt_words_are_heard(finder: HelpFinder, text: str) -> None:
    assert key_for(finder, text) == "help/threat"


@pytest.mark.parametrize(
    "text",
    [
        "lesson on grooming year 8",
        "gwers ar fwlio ar-lein",
        "lekcja o cyberprzemocy",
        "cours sur le cyberharcèlement",
        "taller de sextorsión",
        "درس عن التنمر",
        "سائبر بلنگ پر سبق",
        "cyberbullying policy template",
        "suicide squad age rating",
        "how old for tiktok",
        "screen time",
    ],
)
def test_ordinary_searches_get_no_card(finder: HelpFinder, text: str) -> None:
    assert finder.find(text) is None


@pytest.mark.parametrize(
    "text", ["", "\u0640", " ", "?!", "😀", "\u202e\u200f", "a" * 10_000, "' OR 1=1 --"]
)
def test_empty_and_hostile_texts_are_no_cry_for_help(finder: HelpFinder, text: str) -> None:
    assert finder.find(text) is None


def test_a_cry_is_heard_at_the_head_of_a_very_long_text(finder: HelpFinder) -> None:
    assert key_for(finder, "i want to die " + "word " * 5_000) == "help/safe"


@pytest.mark.parametrize("band", BANDS)
@pytest.mark.parametrize("text", ["porn", "my son is being blackmailed", "sex offender", "nudes"])
def test_from_a_band_it_is_a_page_for_children_of_that_age(
    finder: HelpFinder, band: str, text: str
) -> None:
    found = finder.find(text, band)
    assert found is not None
    assert band in found.page.facts.bands
    assert found.page.facts.reader in {"child", "everyone"}


def test_a_child_is_led_to_no_page_for_adults_whatever_the_data_say(finder: HelpFinder) -> None:
    words = finder.catalogue.help_words
    wrong = {name: replace(one, child=(one.parent,)) for name, one in words.situations.items()}
    catalogue = replace(finder.catalogue, help_words=replace(words, situations=wrong))
    misled = replace(finder, catalogue=catalogue)
    assert key_for(misled, "I want to die").startswith("help/parent")
    assert key_for(misled, "I want to die", "14-18") == ""


def test_adults_words_give_a_card_from_a_band_only(finder: HelpFinder) -> None:
    assert key_for(finder, "casino", "8-10") == "help/saw"
    assert finder.find("casino") is None
    typed = "pr0n seggs corn stripper bdsm orgasm willy cul culo goła noeth عاري ننگی"
    assert all(finder.find(one, "8-10") for one in typed.split())
    assert key_for(finder, "willy", "8-10") == "help/saw"
    assert key_for(finder, "cortarse", "11-13") == "help/safe"
    assert finder.find("sweet corn recipe", "8-10") is None


def test_a_title_of_ours_gets_no_card_unless_it_only_names_the_harm(
    catalogue: Catalogue, finder: HelpFinder
) -> None:
    wrong = []
    for page in catalogue.pages.values():
        found = finder.find(page.title) if page.type != "help" else None
        if found and not (page.type == "glossary" and len(page.title.split()) <= 2):
            wrong.append(f"{page.title}: {found.rule}")
    assert not wrong, "\n".join(wrong)


LAST = "told-of-"


def test_the_name_of_a_hub_gets_no_card_unless_it_is_the_one_for_help(finder: HelpFinder) -> None:
    names = {
        name: finder.find(name)
        for path, words in HUB_WORDS.items()
        if path != "help/"
        for said in words.values()
        for name in said.split(",")
    }
    assert not [name for name, found in names.items() if found]


def test_the_last_rules_are_silent_on_titles_even_where_these_are_not_known_as_such(
    catalogue: Catalogue, finder: HelpFinder
) -> None:
    heard = {page.title: finder.concepts(page.title) for page in catalogue.pages.values()}
    cards = {title: finder.by_rule(concepts) for title, concepts in heard.items()}
    assert not [title for title, card in cards.items() if card and card.rule.startswith(LAST)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("il m'a envoyé une photo", ""),
        ("están acosando a mi amiga", "friend-is-a-target"),
        ("przyrodni brat robi mi rzeczy", "hurt-by-somebody-close"),
        ("my friends brother hits her", "friend-is-hurt"),
        ("they keep telling me kys", "told-to-die"),
        ("i paid and now he wants more", "wants-more"),
        ("son wants more robux", ""),
        ("mon fils a vu un suicide en direct", "child-saw-a-death-live"),
        ("someone in my class told me she cuts", "friend-told-of-wounds"),
    ],
)
def test_who_is_spoken_of_decides_the_rule(finder: HelpFinder, text: str, rule: str) -> None:
    found = finder.by_rule(finder.hear(text).concepts)
    assert (found.rule if found else "") == rule


def test_words_joined_by_a_plus_are_neighbours() -> None:
    concept = Concept(id="mine", words=("ma+photo", "photo de moi"))
    french = LanguageConcepts.read("fr", [concept], frozenset())
    texts = ("voici ma photo", "il m'a envoyé une photo", "une photo de moi", "photo pas de moi")
    assert [bool(french.heard(spoken(text))[1]) for text in texts] == [True, False, True, True]


def test_letters_that_are_drawn_out_are_heard_and_a_word_of_one_letter_stays() -> None:
    concepts = [Concept(id="threat", words=("blackmail",)), Concept(id="porn", words=("xxx",))]
    english = LanguageConcepts.read("en", concepts, frozenset())
    assert english.heard(spoken("blackmaaaaail"))[1] == {"threat"}
    assert english.heard(spoken("xxxxx"))[1] == {"porn"}
    assert english.heard(spoken("love you xx"))[1] == set()


def test_of_all_that_is_typed_only_words_of_ours_are_kept() -> None:
    concept = Concept(id="help", words=("help",))
    english = LanguageConcepts.read("en", [concept], frozenset({"me"}))
    english.heard(spoken("help me Zbigniewa zbigniewa"))
    assert {form for forms, _ in english.met for form in forms} == {"help", "me"}


def test_every_situation_has_a_page_for_every_band(catalogue: Catalogue) -> None:
    for situation in catalogue.help_words.situations.values():
        pages = [catalogue.by_id(one) for one in situation.child]
        for band in BANDS:
            assert any(page and band in page.facts.bands for page in pages), situation.id


def test_every_language_has_words_for_every_concept(catalogue: Catalogue) -> None:
    words = catalogue.help_words
    used = {name for rule in words.rules for name in rule.named} - {"art"}
    for tag in catalogue.languages.tags:
        assert used <= words.concepts[tag].keys(), tag


def test_a_faulty_rule_is_reported_with_its_line(tmp_path: Path) -> None:
    content = sample_content(tmp_path)
    folder = content / "data" / "help_first"
    folder.mkdir()
    rules = (
        'version = 1\nchecked = 2026-11-28\n[[situation]]\nid = "now"\ntopic = "nothing"\n'
        'child = ["help-99"]\nparent = "help-01"\nschool = "help-01"\nreason = "Always."\n'
        '[[rule]]\nid = "cry"\nsituation = "now"\nall = ["hepl"]\nreason = "A cry."\n'
    )
    (folder / "rules.toml").write_text(rules, encoding="utf-8")
    (folder / "en.toml").write_text('version = 1\n[[concept]]\nid = "help"\nwords = ["a*"]\n')
    languages = read_languages(ROOT / "translations").only(("en",))
    compiled = compile_content(content, languages, today=date(2026, 11, 28), kinds=KINDS)
    text = "\n".join(map(str, compiled.problems))
    for part in (
        "data/help_first/rules.toml:4: `now`: `topic` names `nothing`",
        "data/help_first/rules.toml:4: `now`: `a reader` names `help-99`",
        "data/help_first/rules.toml:11: `cry`: `all or unless` names `hepl`, which does not exist. Did you mean `help`?",
        "data/help_first/en.toml:1: `checked`",
        "data/help_first/en.toml:3: `help`: `a*`: a star ends a word",
    ):
        assert part in text


def test_words_for_a_topic_that_does_not_exist_are_reported(tmp_path: Path) -> None:
    content = sample_content(tmp_path)
    path = content / "data" / "vocabulary" / "en.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text('version = 1\nchecked = 2026-11-28\n[[topic]]\nid = "gaming2"\nwords = ["x"]\n')
    languages = read_languages(ROOT / "translations").only(("en",))
    compiled = compile_content(content, languages, today=date(2026, 11, 28), kinds=KINDS)
    found = [one for one in compiled.problems if "vocabulary" in one.path]
    assert [(one.line, one.message) for one in found] == [
        (4, "`gaming2` is no topic. Did you mean `gaming`?")
    ]


def test_every_language_has_vocabulary_for_every_topic(catalogue: Catalogue) -> None:
    for tag in catalogue.languages.tags:
        path = ROOT / "content" / "data" / "vocabulary" / f"{tag}.toml"
        entries = tomllib.loads(path.read_text(encoding="utf-8"))["topic"]
        assert {one["id"] for one in entries} == set(catalogue.topics), tag


@pytest.mark.parametrize("text", ["su1c1de", "s3lf h4rm", "samob0jstwo", "suic1d3"])
def test_digits_do_not_hide_a_word(finder: HelpFinder, text: str) -> None:
    assert key_for(finder, text) == "help/safe"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("what does grooming mean", ""),
        ("wots grooming mean", ""),
        ("c koi le grooming", ""),
        ("co to grooming", ""),
        ("am i being groomed what does that mean", "help/uncomfortable"),
        ("is he grooming me what does it mean", "help/uncomfortable"),
        ("signs of grooming", "help/parent-contact"),
        ("señales de grooming", "help/parent-contact"),
    ],
)
def test_what_a_word_means_is_no_cry_unless_it_is_about_somebody(
    finder: HelpFinder, text: str, key: str
) -> None:
    assert key_for(finder, text) == key
