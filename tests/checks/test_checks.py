"""Each editorial check finds a fault of its kind, and says nothing of a good page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from safelight.activities.kinds import KINDS
from safelight.catalogue.compiler import compile_content
from safelight.catalogue.readability import grade, syllables
from safelight.checks import run_checks
from safelight.languages import read_languages
from tests.lesson_sample import lesson
from tests.sample_site import GUIDE, ROOT, front, sample_content, write

TODAY = date(2026, 11, 24)
GUIDE_PATH = "en/parents/online-friends.md"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return sample_content(tmp_path)


def advice(
    content: Path, today: date = TODAY, tags: tuple[str, ...] = ("en", "cy", "ar")
) -> list[str]:
    languages = read_languages(ROOT / "translations").only(tags)
    compiled = compile_content(content, languages, today=today, kinds=KINDS)
    assert compiled.problems == ()
    return [str(one) for one in run_checks(compiled.catalogue, today)]


def about_english(found: list[str]) -> list[str]:
    return [line for line in found if line.startswith("content/en/") and "usually has" not in line]


def test_good_pages_get_no_advice(content: Path) -> None:
    assert about_english(advice(content)) == []


FAULTS = (
    ("Every age", "Why did you wait? Every age", "“Why did you” blames"),
    ("Every age", "Sexting is one word. Every age", "write “sharing nudes”"),
    ("Every age", "Watch for predators. Every age", "write “the person who harmed”"),
    ("Every age", "He committed suicide. Every age", "write “died by suicide”"),
    ("Every age", "Simply talk. Every age", "“Simply” belittles"),
    ("Every age", "Hurry up! Every age", "No exclamation marks"),
    ("Every age", "It is 40% of all. Every age", "is a figure. Quote a fact by id"),
    ("Every age", "It is one in five. Every age", "is a figure. Quote a fact by id"),
    ("Every age", "Call 0800 1111. Every age", "is a phone number. Write a reference"),
    ("Every age", "Call 999. Every age", "“999” is a phone number"),
    ("Every age", "Call 0800.111.222 now. Every age", "“0800.111.222” is a phone number"),
    ("Every age", "Call 0800-111-222 now. Every age", "“0800-111-222” is a phone number"),
    ("Every age", "Call (0800) 111/222. Every age", "“(0800) 111/222” is a phone number"),
    ("Every age", "Twenty per cent do. Every age", "“Twenty per cent” is a figure"),
    ("Every age", "It is half of all boys. Every age", "“half of all boys” is a figure"),
    ("Every age", "Nine out of ten do. Every age", "“Nine out of ten” is a figure"),
    ("Every age", "See evil.example.com now. Every age", "“evil.example.com” is a web address"),
    ("Every age", "Help the victim. Every age", "write “the person who was harmed”"),
    ("Every age", "See www.example.org now. Every age", "is a web address"),
    (
        "Every age",
        "Notwithstanding considerable organisational responsibilities, comprehensive parental "
        "supervision arrangements necessitate multidimensional communication methodologies "
        "incorporating technological familiarisation alongside developmental considerations "
        "regarding individual personality and a great many other things besides and more and more and more. Every age",
        "A sentence of",
    ),
)


@pytest.mark.parametrize(("old", "new", "message"), FAULTS, ids=lambda one: str(one)[:30])
def test_a_fault_in_a_page_is_found(content: Path, old: str, new: str, message: str) -> None:
    text = (front("pg-05", "Online friends") + GUIDE).replace(old, new)
    write(content, GUIDE_PATH, text)
    found = about_english(advice(content))
    assert any(message in line for line in found), found


RIGHT = (
    "It grew from 1.000.000 to 2.000.000.",
    "It was so in 2020–2024 and on 24/11/2026.",
    "Do step 3 in two groups of four.",
    "Half of the page is white.",
    "Victim blaming hurts. So it ends.In a moment it begins.",
)


@pytest.mark.parametrize("words", RIGHT)
def test_what_only_looks_like_a_fault_is_left_alone(content: Path, words: str) -> None:
    text = (front("pg-05", "Online friends") + GUIDE).replace("Every age", f"{words} Every age")
    write(content, GUIDE_PATH, text)
    assert about_english(advice(content)) == []


@pytest.mark.parametrize(
    ("band", "activity", "is_found"),
    [("8-10", "ac-19", True), ("8-10", "ac-01", False), ("11-13", "ac-01", False)],
)
def test_a_lesson_leads_its_pupils_to_nothing_for_older_ones(
    content: Path, band: str, activity: str, is_found: bool
) -> None:
    text = lesson().replace('["11-13"]', f'["{band}"]')
    assert "minutes: 45\n" in text
    text = text.replace("minutes: 45\n", f"minutes: 45\nrelated: [{activity}]\n", 1)
    write(content, "en/teachers/lessons/a.md", text)
    found = [one for one in advice(content) if "`related` names" in one]
    assert bool(found) == is_found
    assert all("`ac-19`, which is for ages 11-13. Name one" in one for one in found)


FAULTS_OF_TRANSLATIONS = (
    ("cy", "Maen nhw’n sôn am ymbincio plant.", "meithrin perthynas amhriodol"),
    ("cy", "Mae ugain y cant yn gwybod.", "“ugain y cant” is a figure"),
    ("cy", "Mae un o bob pump yn gwybod.", "“un o bob pump” is a figure"),
    ("pl", "To pornografia dziecięca.", "materiały przedstawiające"),
    ("pl", "To dwadzieścia procent.", "“dwadzieścia procent” is a figure"),
    ("pl", "Tak mówi jeden na pięciu.", "“jeden na pięciu” is a figure"),
    ("pl", "Tak mówi połowa chłopców.", "“połowa chłopców” is a figure"),
    ("fr", "C’est de la pédopornographie.", "contenus d’abus sexuels d’enfants"),
    ("fr", "Ce sont 20 pour cent.", "“20 pour cent” is a figure"),
    ("fr", "C’est un enfant sur cinq.", "“un enfant sur cinq” is a figure"),
    ("fr", "C’est la moitié des garçons.", "“moitié des garçons” is a figure"),
    ("es", "Es pornografía infantil.", "material de abuso sexual infantil"),
    ("es", "Son veinte por ciento.", "“veinte por ciento” is a figure"),
    ("es", "Es un niño de cada cinco.", "“un niño de cada cinco” is a figure"),
    ("es", "Es uno de cada cinco.", "“uno de cada cinco” is a figure"),
    ("ar", "هذه المواد الإباحية للأطفال.", "مواد الاعتداء الجنسي على الأطفال"),
    ("ar", "عشرون بالمئة يعرفون.", "“عشرون بالمئة” is a figure"),
    ("ar", "يعرف واحد من كل خمسة.", "“واحد من كل خمسة” is a figure"),
    ("ar", "This is one whole sentence of English words.", "is not in the script of ar"),
    ("ur", "یہ چائلڈ پورنوگرافی ہے۔", "بچوں کے جنسی استحصال کا مواد"),
    ("ur", "یہ بیس فیصد ہیں۔", "“بیس فیصد” is a figure"),
    ("ur", "ہر پانچ میں سے ایک جانتا ہے۔", "“ہر پانچ میں سے ایک” is a figure"),
    ("ur", "What this page gives you is the same as there.", "is as in English. Translate it"),
)


@pytest.mark.parametrize(("tag", "words", "message"), FAULTS_OF_TRANSLATIONS)
def test_a_fault_in_a_translation_is_found(
    content: Path, tag: str, words: str, message: str
) -> None:
    english = front("gl-07", "Block", topics="reporting")
    write(
        content,
        "en/glossary/block.md",
        english + "\nWhat this page gives you is the same as there.\n",
    )
    head = "---\ntitle: T\nshort_title: T\nsummary: S\ntranslated_from: abc\n---\n"
    write(content, f"{tag}/glossary/block.md", f"{head}\n{words}\n")
    found = [
        line for line in advice(content, tags=("en", tag)) if line.startswith(f"content/{tag}")
    ]
    assert any("block.md:" in line and message in line for line in found), found


def test_hard_words_raise_the_grade(content: Path) -> None:
    hard = "Organisational responsibilities necessitate multidimensional familiarisation. " * 12
    write(
        content, GUIDE_PATH, (front("pg-05", "A") + GUIDE).replace("Every age", hard + "Every age")
    )
    assert any("Reading grade" in line for line in advice(content))


def test_overdue_reviews_are_named(content: Path) -> None:
    found = advice(content, date(2028, 1, 1))
    assert any("The review was due on 2027-11-01" in line for line in found)
    assert any("`gb-childline` was last checked" in line for line in found)


@pytest.mark.parametrize(
    ("today", "is_old"), [(date(2028, 7, 13), False), (date(2028, 7, 14), True)]
)
def test_a_fact_older_than_three_years_is_named_unless_it_is_historic(
    content: Path, today: date, is_old: bool
) -> None:
    """It was published on 13 July 2025."""
    said = "`im-2025-chatbots` was published in 2025"
    assert any(said in line for line in advice(content, today)) == is_old
    assert not any("`pp2021-cost-10bn`" in line for line in advice(content, today))
    assert not any("historic" in line for line in advice(content))


@pytest.mark.parametrize(
    ("name", "record", "said"),
    [
        ("facts.toml", "im-2025-chatbots", "was published in 2025"),
        ("facts.toml", "im-2025-chatbots-friend", "was published in 2025"),
        ("helplines.toml", "gb-childline", "was last checked"),
    ],
)
def test_advice_on_a_record_names_its_line(
    content: Path, name: str, record: str, said: str
) -> None:
    lines = (content / "data" / name).read_text(encoding="utf-8").split("\n")
    line = lines.index(f'id = "{record}"') + 1
    start = f"content/data/{name}:{line}: `{record}` {said}"
    assert any(one.startswith(start) for one in advice(content, date(2030, 1, 1)))


def test_missing_and_stale_translations_are_named(content: Path) -> None:
    head = "---\ntitle: T\nshort_title: T\nsummary: S\ntranslated_from: abc\n---\n"
    write(content, "cy/glossary/block.md", head)
    found = advice(content)
    assert any("content/ar/help/now.md" in line and "Not yet in" in line for line in found)
    assert any(
        "content/cy/glossary/block.md" in line and "Changed in English" in line for line in found
    )


def test_a_typed_number_is_found_in_a_translation_too(content: Path) -> None:
    head = "---\ntitle: T\nshort_title: T\nsummary: Call 0800 1111\ntranslated_from: abc\n---\n"
    write(content, "cy/glossary/block.md", head)
    assert any("content/cy" in line and "phone number" in line for line in advice(content))


@pytest.mark.parametrize(("tag", "turns"), [("ar", True), ("cy", False)])
def test_a_sum_that_turns_round_is_found_where_text_runs_from_right_to_left(
    content: Path, tag: str, turns: bool
) -> None:
    head = "---\ntitle: T\nshort_title: T\nsummary: قطعة £3.\ntranslated_from: abc\n---\n"
    write(content, f"{tag}/glossary/block.md", head)
    said = any(f"content/{tag}" in line and "“£3” turns round" in line for line in advice(content))
    assert said is turns


def test_syllables_and_grade_are_those_of_plain_english() -> None:
    assert [syllables(word) for word in ("tell", "happy", "people", "safe", "telephone")] == [
        1,
        2,
        2,
        1,
        3,
    ]
    assert grade([["The", "cat", "sat", "on", "the", "mat"]]) < 1
    assert grade([]) == 0


def test_the_real_content_has_no_advice_on_words_numbers_or_sums() -> None:
    languages = read_languages(ROOT / "translations")
    compiled = compile_content(ROOT / "content", languages, today=TODAY, kinds=KINDS)
    found = [
        str(one)
        for one in run_checks(compiled.catalogue, TODAY)
        if one.check in {"wording", "typed-facts", "untranslated", "turned-sums"}
    ]
    assert found == []
