"""Search as the site uses it: every language finds what there is, and help comes first."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Barrier

import pytest
from flask import Flask

from safelight.activities.kinds import KINDS
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.compiler import compile_content
from safelight.catalogue.data import BANDS
from safelight.languages import read_languages
from safelight.search.backend import Hit, Surface
from safelight.search.generations import KEPT
from safelight.search.help_first import HelpFirst
from safelight.search.hints import Hints
from safelight.search.hubs import FIXED, hubs_of
from safelight.search.leads import Leads
from safelight.search.request import LONGEST_TEXT, NAME, NEWEST, SHORTEST, Answer, Request, clean
from safelight.search.reranking import Asked, rerank
from safelight.search.service import Search, open_search
from tests.sample_site import ROOT, sample_content

LANGUAGES = read_languages(ROOT / "translations").tags


def plain(text: str) -> str:
    """Return the text: a translation that changes nothing."""
    return text


def polish(text: str) -> str:
    """Return one title in Polish and the others as they are."""
    return {"Online bullying": "Nękanie w internecie"}.get(text, text)


@pytest.fixture(scope="module")
def search(catalogue: Catalogue, cache_folder: Path) -> Search:
    translate = {tag: polish if tag == "pl" else plain for tag in catalogue.languages.tags}
    return open_search(catalogue, cache_folder / "untranslated", translate)


def find(search: Search, words: str, language: str = "en", band: str = "") -> Answer:
    return search.answer(Request(words, language, band=band))


def first(search: Search, words: str, language: str = "en", band: str = "") -> str:
    return find(search, words, language, band).found[0].key


def help_for(search: Search, words: str, language: str = "en") -> HelpFirst | None:
    return find(search, words, language).help


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("sextortion", "parents/sextortion"),
        ("what is ceop", "glossary/ceop"),
        ("sarahs law", "parents/sarahs-law"),
        ("my account was hacked", "help/account"),
        ("where did thinkuknow go", "about/thinkuknow"),
    ],
)
def test_the_page_that_is_meant_comes_first(search: Search, words: str, key: str) -> None:
    assert first(search, words) == key


@pytest.mark.parametrize(
    ("language", "typed", "key"),
    [
        (
            "en",
            "autism, ADHD, dyslexia, grandparents",
            "parents/talking-at-every-age",
        ),
        ("en", "foster carer, kinship carer", "parents/foster-and-adoptive-families"),
        ("cy", "awtistiaeth, dyslecsia, mam-gu, mabwysiadu", "parents/talking-at-every-age"),
        ("pl", "autyzm, ADHD, dziadkowie, rodzina zastępcza", "parents/talking-at-every-age"),
        ("fr", "autisme, TDAH, grands-parents, famille d'accueil", "parents/talking-at-every-age"),
        ("es", "autismo, TDAH, abuelos, familia de acogida", "parents/talking-at-every-age"),
        ("ar", "التوحد, فرط الحركة, أجداد", "parents/talking-at-every-age"),
        ("ur", "آٹزم, ڈسلیکسیا, دادا دادی, خصوصی ضروریات", "parents/talking-at-every-age"),
        ("en", "stepdad, stepmother", "parents/sarahs-law"),
        ("es", "padrastro", "parents/sarahs-law"),
        ("pl", "ojczym", "parents/sarahs-law"),
        ("pl", "hazard", "children/8-10/real-money"),
        ("ur", "جوا", "children/8-10/real-money"),
        ("en", "facebook, smartphone", "parents/social-media-ages"),
        ("cy", "ffôn clyfar", "parents/social-media-ages"),
        ("pl", "radykalizacja", "teachers/lessons/hate-influence-and-belonging"),
        ("en", "parental controls, lock xbox spending", "parents/parental-controls"),
        ("pl", "kontrola rodzicielska", "parents/parental-controls"),
        ("fr", "contrôle parental", "parents/parental-controls"),
        ("ar", "الرقابة الأبوية", "parents/parental-controls"),
        ("en", "first phone what age, a first mobile for my granddaughter", "parents/first-phone"),
        ("cy", "ffôn cyntaf", "parents/first-phone"),
        ("es", "primer móvil", "parents/first-phone"),
        ("ur", "پہلا فون", "parents/first-phone"),
        ("pl", "przerobione zdjęcia", "parents/fake-images"),
        ("en", "how much screen time for an 8 year old", "parents/screen-time"),
        ("fr", "temps d’écran", "parents/screen-time"),
        ("en", "roblox is it safe", "parents/online-gaming"),
        ("ur", "لوٹ باکس", "parents/in-game-spending"),
        ("es", "mi hija autista en internet", "parents/different-needs"),
        ("cy", "grŵp WhatsApp y dosbarth", "parents/group-chats"),
        ("pl", "syn ogląda porno", "parents/seen-pornography"),
        ("en", "war news upsets my child", "parents/upsetting-content"),
        ("en", "self-harm posts in the feed", "parents/self-harm-content"),
        ("en", "Ofsted, governors", "help/school"),
        ("cy", "Estyn, llywodraethwyr", "help/school"),
    ],
)
def test_what_a_family_or_a_school_calls_itself_leads_to_what_serves_it(
    search: Search, language: str, typed: str, key: str
) -> None:
    for words in typed.split(", "):
        assert key in [one.key for one in find(search, words, language).found[:2]], words


def test_special_needs_in_arabic_lead_to_their_guide(search: Search) -> None:
    first = find(search, "ذوي الاحتياجات الخاصة", "ar").found[0]
    assert first.key == "parents/different-needs"


@pytest.mark.parametrize(
    ("language", "typed"),
    [("en", "mental health"), ("pl", "zdrowie psychiczne"), ("ur", "ذہنی صحت")],
)
def test_mental_health_leads_to_somebody_to_talk_to(
    search: Search, language: str, typed: str
) -> None:
    found = {one.key for one in find(search, typed, language).found[:3]}
    assert {"help/safe", "help/parent-talk"} <= found


def test_where_nothing_serves_the_nearest_topics_are_offered(search: Search) -> None:
    for words in ("orchids", "vaping"):
        answer = find(search, words)
        assert not answer.total, words
        assert answer.nearest or answer.to_start_with


@pytest.mark.parametrize(
    ("language", "words", "key"),
    [
        ("pl", "lekcja sprawdź zanim udostępnisz", "teachers/lessons/check-before-you-share"),
        ("ur", "والدین کی شام انٹرنیٹ", "teachers/training/running-a-parent-evening"),
    ],
)
def test_a_page_that_leads_is_found_in_a_language_that_lacks_it(
    app_with_gaps: Flask, language: str, words: str, key: str
) -> None:
    search: Search = app_with_gaps.extensions["safelight-search"].current()
    assert search.catalogue.page(language, key) is None
    assert key in [one.key for one in find(search, words, language).found[:3]]


@pytest.mark.parametrize(
    ("language", "words", "band", "key"),
    [
        ("en", "gay", "", "parents/lgbtq-young-people"),
        ("en", "am i gay", "11-13", "help/now"),
        ("en", "gay", "14-18", "help/now"),
        ("cy", "hoyw", "", "parents/lgbtq-young-people"),
        ("pl", "osoba transpłciowa", "", "parents/lgbtq-young-people"),
        ("es", "lesbiana", "", "parents/lgbtq-young-people"),
        ("en", "divorce", "", "parents/two-homes"),
        ("pl", "rozwód", "", "parents/two-homes"),
        ("ar", "طلاق", "", "parents/two-homes"),
        ("ur", "طلاق", "", "parents/two-homes"),
        ("en", "lesson on self harm", "", "teachers/training/teaching-sensitive-topics-safely"),
        (
            "es",
            "lección sobre autolesiones",
            "",
            "teachers/training/teaching-sensitive-topics-safely",
        ),
    ],
)
def test_what_is_no_danger_leads_to_its_own_page(
    search: Search, language: str, words: str, band: str, key: str
) -> None:
    answer = find(search, words, language, band)
    assert answer.help is None
    assert answer.found[0].key == key


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "how old for tiktok"),
        ("en", "under 16 social media ban"),
        ("en", "social media ban uk"),
        ("cy", "pa oed ar gyfer tiktok"),
        ("pl", "whatsapp od ilu lat"),
        ("pl", "zakaz mediów społecznościowych do 16 lat"),
        ("fr", "interdiction réseaux sociaux moins de 16 ans"),
        ("es", "qué edad para tiktok"),
        ("ar", "كم عمر تيك توك"),
        ("ur", "سنیپ چیٹ عمر"),
        ("en", "can my daughter have snapchat at 11"),
        ("pl", "czy moja córka może mieć snapchata w wieku 11 lat"),
        ("fr", "ma fille de 11 ans peut-elle avoir snapchat"),
        ("es", "puede mi hija tener instagram con 11 años"),
        ("ar", "هل يمكن لابنتي استخدام سناب شات في عمر 11"),
    ],
)
def test_a_question_about_the_age_for_an_app_is_answered_first(
    search: Search, language: str, words: str
) -> None:
    assert first(search, words, language) == "parents/social-media-ages"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("training for staff about nudes", "teachers/training/nudes-incidents"),
        (
            "what does the law say about sharing images under 18",
            "children/14-18/images-and-the-law",
        ),
    ],
)
def test_what_answers_such_questions_stands_above_what_has_the_words(
    search: Search, words: str, key: str
) -> None:
    assert key in [one.key for one in find(search, words).found[:2]]


def test_where_a_lesson_is_wanted_only_what_is_for_teachers_is_lifted(search: Search) -> None:
    for words in ("a lesson about deepfakes for year 9", "lesson on grooming year 8"):
        _, asked = search.understand(words, "en")
        assert asked.leads.lifted, words
        assert first(search, words).startswith("teachers/"), words
    lesson, term = "teachers/lessons/real-edited-or-made-by-ai", "glossary/deepfake"
    meaning = search.catalogue.source(term)
    assert meaning is not None
    hits = [Hit(lesson, "en", 2.0, 1), Hit(term, "en", 1.0, 1)]
    for wanted, best in (("lesson", lesson), ("glossary", term)):
        hints = Hints(frozenset({wanted}), frozenset())
        leads = Leads(lifted=(meaning.facts.id,))
        asked = Asked("en", frozenset(), 1, hints, frozenset(), leads=leads)
        assert rerank(hits, asked, search.catalogue)[0].key == best, wanted


def test_words_that_say_nothing_do_not_decide(search: Search) -> None:
    with_them = find(search, "and what about the grooming")
    without = find(search, "grooming")
    assert with_them.found == without.found


def test_only_such_words_are_still_a_search(search: Search) -> None:
    assert find(search, "who are you").total > 0


def test_nothing_typed_finds_nothing(search: Search) -> None:
    assert find(search, "  ?! ").total == 0


def test_a_missing_page_is_found_by_the_translated_name_of_its_topic(search: Search) -> None:
    found = find(search, "nękanie", "pl").found
    assert found
    assert {one.language for one in found} <= {"en", "pl"}


def test_english_words_find_english_pages_in_every_language(
    search: Search, catalogue: Catalogue
) -> None:
    for tag in catalogue.languages.tags:
        keys = {one.key for one in find(search, "bystander", tag).found}
        assert "glossary/bystander" in keys


def test_a_scope_holds_that_age_and_help_for_children_only(
    search: Search, catalogue: Catalogue
) -> None:
    found = find(search, "prize secret tell help someone picture", band="8-10").found
    assert found
    for one in found:
        page = catalogue.source(one.key)
        assert page is not None
        assert page.key.startswith("children/8-10/") or page.facts.reader in {"child", "everyone"}


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("bullied", "help/unkind"),
        ("cyber bullying", "help/unkind"),
        ("SEXTORTION!", "help/threat"),
        ("nudes", "help/picture"),
        ("suicide", "help/safe"),
    ],
)
def test_help_comes_first_where_something_may_have_happened(
    search: Search, words: str, key: str
) -> None:
    found = help_for(search, words)
    assert found is not None
    assert found.page is not None
    assert found.page.key == key


@pytest.mark.parametrize(
    "words", ["homework", "first phone", "bedtime", "age rating", "friends", "fortnite", "", "of"]
)
def test_ordinary_searches_get_no_help_card(search: Search, words: str) -> None:
    assert help_for(search, words) is None


def test_help_comes_first_in_the_language_of_the_page(search: Search) -> None:
    found = help_for(search, "nękanie", "pl")
    assert found is not None
    assert found.topic.id == "cyberbullying"


@pytest.mark.parametrize(
    ("words", "meant", "language", "band"),
    [
        ("self hamr", "self harm", "en", ""),
        ("self hamr", "self harm", "en", "14-18"),
        ("autolesones", "autolesiones", "es", ""),
    ],
)
def test_a_misspelt_cry_is_heard_as_what_it_was_corrected_to(
    search: Search, words: str, meant: str, language: str, band: str
) -> None:
    answer = find(search, words, language, band)
    assert answer.corrected == meant
    assert answer.help is not None
    assert answer.help == find(search, meant, language, band).help
    exact = search.answer(Request(words, language, band=band, exact=True))
    assert (exact.corrected, exact.help) == ("", None)


def test_two_letters_are_sooner_swapped_than_one_is_another(search: Search) -> None:
    assert find(search, "they wnat pictures").corrected == "they want pictures"


@pytest.mark.parametrize("words", ["les voeux", "une œuvre", "une oeuvre", "ma soeur"])
def test_two_letters_written_as_one_are_the_same_word(search: Search, words: str) -> None:
    assert find(search, words, "fr").corrected == ""


def test_a_new_index_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    content = sample_content(tmp_path)
    languages = read_languages(ROOT / "translations").only(("en",))
    folder = tmp_path / "search"
    for number in range(4):
        with (content / "en" / "glossary" / "block.md").open("a") as file:
            file.write(f"\nMore word{number}.\n")
        compiled = compile_content(content, languages, today=date(2026, 11, 24), kinds=KINDS)
        open_search(compiled.catalogue, folder, {"en": plain})
        again = open_search(compiled.catalogue, folder, {"en": plain})
        assert find(again, f"word{number}").total > 0
    assert len(list((folder / "indexes").iterdir())) == KEPT


def test_a_correction_is_said_and_can_be_declined(search: Search) -> None:
    corrected = find(search, "gropming")
    assert corrected.corrected == "grooming"
    assert corrected.found
    declined = search.answer(Request("gropming", "en", exact=True))
    assert declined.corrected == ""
    assert declined.total == 0


@pytest.mark.parametrize("words", ["zzzz qqqq xxxx", "qwxzv plorf"])
def test_a_search_that_nothing_is_near_to_offers_mild_topics(search: Search, words: str) -> None:
    answer = find(search, words)
    assert answer.total == 0
    assert answer.understood == tuple(words.split())
    assert answer.nearest == ()
    assert len(answer.to_start_with) == 3
    topics = search.catalogue.topics
    assert {topics[one].sensitivity for one in answer.to_start_with} == {"low"}


@pytest.mark.parametrize("words", ["divorce", "xyzzy bitcoin"])
def test_every_search_for_nothing_offers_topics(search: Search, words: str) -> None:
    answer = search.answer(Request(words, "en", exact=True))
    offered = set(answer.nearest or answer.to_start_with)
    assert answer.total or (offered and offered <= set(search.catalogue.topics))


def test_the_nearest_topic_may_be_spelt_nearly_alike(search: Search) -> None:
    assert "grooming" in search.answer(Request("gropming", "en", exact=True)).nearest
    assert not search.answer(Request("gropming", "en", exact=True)).to_start_with


@pytest.mark.parametrize(
    ("language", "typed", "right"),
    [("ar", "المدررسة", "المدرسة"), ("ur", "دھمککی", "دھمکی")],
)
def test_a_correction_is_written_as_the_pages_write_it(
    search: Search, language: str, typed: str, right: str
) -> None:
    assert find(search, typed, language).corrected == right


def test_suggestions_are_titles_and_topics_and_never_synonyms(search: Search) -> None:
    found = search.suggest("en", "sext")
    assert {one.text for one in found} >= {"Sextortion"}
    assert search.suggest("en", "paedo") == ()
    assert search.suggest("en", "") == ()


@pytest.mark.parametrize(
    ("language", "typed"), [("ar", "تنمر"), ("ar", "ابتزاز"), ("en", "sarahs"), ("cy", "fwlio")]
)
def test_suggestions_know_every_form_of_a_word(search: Search, language: str, typed: str) -> None:
    assert search.suggest(language, typed)


def test_suggestions_for_a_band_lead_only_to_its_own_pages(
    search: Search, catalogue: Catalogue
) -> None:
    found = search.suggest("en", "s", "8-10")
    assert found
    for one in found:
        page = catalogue.source(one.key)
        assert page is not None
        assert page.key.startswith("children/8-10/") or page.facts.reader in {"child", "everyone"}


@pytest.mark.parametrize("sort", ["shortest", "newest"])
def test_results_can_be_sorted(search: Search, catalogue: Catalogue, sort: str) -> None:
    kinds = frozenset({"guide", "lesson", "activity"})
    answer = search.answer(Request("online", "en", {"kind": kinds}, sort=sort))
    facts = [page.facts for one in answer.found if (page := catalogue.source(one.key))]
    values = [one.minutes if sort == "shortest" else -one.reviewed.toordinal() for one in facts]
    assert len(values) > 3
    assert values == sorted(values)


def test_the_same_search_gets_the_same_answer_again(search: Search) -> None:
    assert find(search, "grooming signs") == find(search, "grooming signs")


def test_marked_words_are_those_that_were_asked_for(search: Search) -> None:
    passage = find(search, "hacked accounts").found[0].passage
    marked = {span.text.lower() for span in passage if span.marked}
    assert marked
    assert marked <= {"hacked", "account", "accounts", "hack"}


def test_a_cry_in_words_that_no_page_has_gets_the_pages_of_its_topic(search: Search) -> None:
    answer = find(search, "الحقوني", "ar")
    assert answer.help
    assert answer.found
    assert answer.corrected == ""


def test_pages_of_a_topic_can_be_narrowed_to_as_many_as_were_counted(search: Search) -> None:
    cry = "الحقوني"
    counts = {facet.name: facet.counts for facet in find(search, cry, "ar").facets}["kind"]
    assert len(counts) > 1
    for kind, count in counts.items():
        narrowed = search.answer(Request(cry, "ar", {"kind": frozenset({kind})}))
        assert narrowed.total == count


@pytest.mark.parametrize("words", ["orchids", "taxes"])
def test_a_word_that_no_page_has_is_not_changed_into_another(search: Search, words: str) -> None:
    answer = find(search, words)
    assert (answer.corrected, answer.total) == ("", 0)


@pytest.fixture(scope="module")
def spoken(app: Flask) -> Search:
    """Return the search of the real site, with the texts of the interface in every language."""
    found: Search = app.extensions["safelight-search"].current()
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hub_comes_first_by_its_name_and_by_what_it_is_called(
    spoken: Search, language: str
) -> None:
    for hub in FIXED:
        band = hub.bands[0] if len(hub.bands) == 1 else ""
        for name in (hub.title, *hub.typed(language).split(",")):
            words = spoken.translate[language](name.strip())
            assert first(spoken, words, language, band) == hub.key, words


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hub_is_found_by_what_it_says(spoken: Search, language: str) -> None:
    for hub in FIXED:
        words = spoken.translate[language](hub.summary)
        band = hub.bands[0] if len(hub.bands) == 1 else ""
        filters = {"kind": frozenset({"hub"})}
        found = spoken.answer(Request(words, language, filters, band)).found
        assert hub.key in [one.key for one in found], words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_topic_is_found(spoken: Search, language: str) -> None:
    title = spoken.translate[language](spoken.catalogue.topics["group-chats"].title)
    found = spoken.answer(Request(title, language, {"kind": frozenset({"hub"})})).found
    assert found[0].key == "hub/topics/group-chats/"


@pytest.mark.parametrize("band", BANDS)
def test_a_band_finds_its_own_hub_and_help_and_no_other(spoken: Search, band: str) -> None:
    found = {
        one.key
        for hub in FIXED
        for words in (hub.title, hub.summary, *hub.typed("en").split(","))
        for one in find(spoken, words, band=band).found
    }
    own = {f"hub/children/{band}/", "hub/help/"}
    assert {key for key in found if key.startswith("hub/")} == own
    assert "Get help now" in [one.text for one in spoken.suggest("en", "get he", band)]
    assert not spoken.suggest("en", "gloss", band)


def test_the_names_of_hubs_are_suggested(spoken: Search) -> None:
    assert "Home packs" in [one.text for one in spoken.suggest("en", "home p")]
    assert "Geirfa" in [one.text for one in spoken.suggest("cy", "geir")]


@pytest.mark.parametrize("sort", [NAME, NEWEST, SHORTEST])
def test_hubs_stand_in_every_order(spoken: Search, sort: str) -> None:
    request = Request("glossary lesson evidence", "en", {"kind": frozenset({"hub"})}, sort=sort)
    answer = spoken.answer(request)
    assert len(answer.found) == answer.total > 1
    titles = {hub.key: hub.title for hub in hubs_of(spoken.catalogue).values()}
    if sort == NAME:
        names = [titles[one.key].casefold() for one in answer.found]
        assert names == sorted(names)


@pytest.mark.parametrize(
    ("words", "language"), [("helpline germany", "en"), ("allemagne", "fr"), ("ألمانيا", "ar")]
)
def test_services_are_found_by_their_country(search: Search, words: str, language: str) -> None:
    keys = [one.key for one in find(search, words, language).found]
    assert sum(key.startswith("helpline/de-") for key in keys) >= 3


def test_services_of_other_countries_stand_below_those_of_the_readers_own(search: Search) -> None:
    filters = {"kind": frozenset({"helpline"})}
    found = search.answer(Request("bullying helpline", "en", filters)).found
    keys = [one.key for one in found]
    assert keys[0].startswith("helpline/gb-")
    assert any(not key.startswith("helpline/gb-") for key in keys), "others follow"


def test_who_declined_a_correction_and_found_little_is_asked(search: Search) -> None:
    declined = search.answer(Request("gropming", "en", exact=True))
    assert declined.did_you_mean == "grooming"
    assert find(search, declined.did_you_mean).total > declined.total
    assert find(search, "scars").did_you_mean == "", "a word that is spelt right"
    assert find(search, "jaunes", "fr").did_you_mean == "jeunes"
    assert find(search, "gropming").did_you_mean == "", "what was corrected is not asked as well"


@pytest.mark.parametrize("words", ["grooming", "phone", "divorce", "taxes", "zzzz qqqq"])
def test_nobody_is_asked_where_nothing_better_is_known(search: Search, words: str) -> None:
    assert find(search, words).did_you_mean == ""


def test_a_child_is_never_asked_about_what_sounds_like_harm(search: Search) -> None:
    for words in ("pronography", "suicde", "rappe", "nudess"):
        answer = search.answer(Request(words, "en", band="8-10", exact=True))
        asked = search.helper.concepts_that_count(answer.did_you_mean)
        assert asked <= search.helper.concepts_that_count(words)
        meant = find(search, answer.did_you_mean, band="8-10")
        assert not answer.did_you_mean or meant.total > answer.total


@pytest.mark.parametrize("face", ["😭", "😭😭😭", "😔.", "?? 🆘 ??", "💔", "😂", "🔪"])
@pytest.mark.parametrize("band", ["", "8-10"])
def test_a_face_alone_is_a_search(search: Search, face: str, band: str) -> None:
    answer = find(search, face, band=band)
    assert (answer.help is None) == (face in "😂🔪")


def test_a_choice_of_a_quiz_is_found_and_never_shown(search: Search) -> None:
    answer = search.answer(Request("probably not an ad", "en"))
    assert "children/11-13/advert-or-not" in [one.key for one in answer.found]
    shown = ["".join(part.text for part in one.passage) for one in answer.found]
    assert not [one for one in shown if "[x]" in one or "[ ]" in one or "Probably not an" in one]


def test_who_types_the_name_of_a_service_gets_it_first(search: Search) -> None:
    near = [one for one in search.catalogue.helplines.values() if one.country in {"GB", "INT"}]
    assert len(near) > 20
    for one in near:
        assert first(search, one.name) == f"helpline/{one.id}", one.name


@pytest.mark.parametrize(
    ("typed", "language", "key"),
    [
        ("116 111", "pl", "helpline/pl-116111"),
        ("119", "fr", "helpline/fr-119"),
        ("0800 1111", "en", "helpline/gb-childline"),
        ("nspcc", "en", "helpline/gb-nspcc"),
        ("ceop", "en", "glossary/ceop"),  # a term says what it is, and leads to it
    ],
)
def test_a_number_leads_to_the_service_of_the_readers_country(
    search: Search, typed: str, language: str, key: str
) -> None:
    assert first(search, typed, language) == key


def test_what_is_known_of_a_language_is_read_once_for_all_threads(
    catalogue: Catalogue, search: Search, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = 4
    fresh = Search(catalogue, search.backend, search.helper, search.translate, search.folder)
    together, reads = Barrier(threads), list[str]()
    generation = search.backend.generation
    vocabulary = search.backend.vocabulary

    def at_once() -> str:
        together.wait(10)
        return generation()

    def counted(language: str) -> Iterable[Surface]:
        reads.append(language)
        return vocabulary(language)

    monkeypatch.setattr(search.backend, "generation", at_once)
    monkeypatch.setattr(search.backend, "vocabulary", counted)
    with ThreadPoolExecutor(threads) as pool:
        found = list(pool.map(lambda _: fresh.suggest("en", "onl"), range(threads)))
    assert len(set(found)) == 1
    assert reads == ["en"]


@pytest.mark.parametrize("exact", [False, True])
@pytest.mark.parametrize("words", ["  online\u200b bullying ", "xqzvw  plmokn"])
def test_what_was_typed_is_cleaned_once_for_results_and_once_for_a_cry(
    search: Search, monkeypatch: pytest.MonkeyPatch, words: str, exact: bool
) -> None:
    cleaned: list[tuple[str, int]] = []

    def counted(text: str, longest: int = LONGEST_TEXT) -> str:
        cleaned.append((clean(text), longest))
        return clean(text, longest)

    monkeypatch.setattr("safelight.search.service.clean", counted)
    search.answer(Request(words, "en", exact=exact))
    assert [one for one, _ in cleaned].count(clean(words)) == 2
    assert len(set(cleaned)) == len(cleaned)
