"""Children's pages: stories and quizzes are whole without scripts, and help is on every screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from safelight.app import create_app
from safelight.catalogue.ages import band_of
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Choice, Scene
from safelight.settings import Settings
from safelight.web.contexts.listing import list_type
from safelight.web.contexts.playground import Word, make_plays, make_town, pictures_of, words_for
from safelight.web.contexts.story import make_screens
from tests.conftest import TODAY, GetPage, make_get_page
from tests.sample_site import QUIZ as QUIZ_BODY
from tests.sample_site import ROOT, front, sample_content, write
from tests.web.reading import first, links_of, main_of, title_of, words_of

BANDS = ("4-7", "8-10", "11-13", "14-18")
STORY = "/en/children/8-10/pip/"
QUIZ = "/en/children/11-13/quiz/"


@pytest.fixture
def get_sample(sample_app: Flask) -> GetPage:
    return make_get_page(sample_app)


@pytest.mark.parametrize("band", BANDS)
def test_an_age_band_leads_to_its_own_activities_and_to_help_only(
    get_sample: GetPage, band: str
) -> None:
    main = main_of(get_sample(f"/en/children/{band}/"))
    for href in links_of(main):
        allowed = (f"/en/children/{band}/", "/en/help/", "/en/children/", "/en/", "#", "tel:")
        assert href.startswith(allowed)
        others = tuple(f"/en/children/{one}/" for one in BANDS if one != band)
        assert not href.startswith(others), href
        assert not href.startswith(("/en/parents", "/en/teachers", "/en/topics")), href
    assert any(href.startswith("/en/help/") for href in links_of(main))


@pytest.mark.parametrize("band", BANDS)
def test_nothing_dangles_before_a_child(get_sample: GetPage, band: str) -> None:
    words = words_of(main_of(get_sample(f"/en/children/{band}/"))).lower()
    for word in ("secrets to find", "reward", "hurry", "streak", "points", "last chance", "badge"):
        assert word not in words


def test_the_choice_of_ages_has_four_doors(get_sample: GetPage) -> None:
    main = main_of(get_sample("/en/children/"))
    doors = [str(link["href"]) for link in main.select(".door a")]
    assert doors == [f"/en/children/{band}/" for band in BANDS]


def test_a_building_with_something_inside_leads_there_and_one_without_is_no_link(
    get_sample: GetPage,
) -> None:
    main = main_of(get_sample("/en/children/8-10/"))
    plots = main.select(".plot")
    assert len(plots) == 8
    for plot in plots:
        links = links_of(plot)
        if "plot-dark" in plot["class"]:
            assert links == []
        else:
            assert first(main, links[0])


def test_the_oldest_can_leave_at_once(sample_app: Flask) -> None:
    response = sample_app.test_client().get("/en/children/14-18/")
    soup = BeautifulSoup(response.text, "html5lib")
    assert soup.select_one('[data-component="exit"] a[rel~="noreferrer"]')
    assert response.headers["Cache-Control"] == "no-store"
    assert title_of(soup).startswith("Ages 14 to 18")


def test_a_story_holds_every_scene_and_help_on_each(get_sample: GetPage) -> None:
    main = main_of(get_sample(STORY))
    scenes = main.select(".scene")
    ids = [str(scene["id"]) for scene in scenes]
    assert ids == ["start", "pressed", "tell", "end"]
    for scene in scenes:
        assert "I’m worried about something" in words_of(scene)
        assert scene.select_one('a[href^="/en/help/"]')
        assert scene["tabindex"] == "-1"
        assert scene["aria-labelledby"] == first(scene, "h2")["id"]
        for choice in scene.select(".choice"):
            assert str(choice["href"])[1:] in ids


def test_a_story_says_how_far_it_has_come_and_starts_again(get_sample: GetPage) -> None:
    scenes = main_of(get_sample(STORY)).select(".scene")
    assert [words_of(first(one, ".dots")) for one in scenes] == [
        "Part 1 of 3",
        "Part 2 of 3",
        "Part 2 of 3",
        "Part 3 of 3",
    ]
    assert "#start" in links_of(scenes[-1])
    assert "/en/children/8-10/" in links_of(scenes[-1])


def test_a_picture_of_a_story_is_told_to_those_who_cannot_see_it(get_sample: GetPage) -> None:
    picture = first(main_of(get_sample(STORY)), ".scene-art img")
    assert picture["alt"] == "Pip looks at a tablet."
    assert str(picture["src"]).startswith("/media/")


def test_the_pictures_after_the_first_of_a_story_wait_until_they_are_needed(
    get_page: GetPage,
) -> None:
    pictures = main_of(get_page("/en/children/4-7/pip-and-the-pop-up/")).select(".scene-art img")
    assert len(pictures) > 1
    assert [one.get("loading") for one in pictures] == [None, *["lazy"] * (len(pictures) - 1)]


def test_every_scene_of_every_story_has_a_picture_that_no_other_scene_has(
    catalogue: Catalogue,
) -> None:
    for tag in catalogue.languages.tags:
        stories = [
            page
            for page in catalogue.of_type(tag, "activity")
            if page.facts.kind in {"story", "picture-story"}
        ]
        names = [name for page in stories for name, _ in page.media]
        assert stories or tag not in {page.language for page in catalogue.pages.values()}
        assert len(names) == sum(bool(part.id) for page in stories for part in page.sections)
        assert len(set(names)) == len(names), tag


def test_a_quiz_asks_without_giving_anything_away(get_sample: GetPage) -> None:
    main = main_of(get_sample(QUIZ))
    assert words_of(first(main, ".dots")) == "Question 1 of 5"
    assert not main.select(".right, .again")
    form = first(main, "form")
    assert form["method"] == "get"
    assert form["action"] == f"{QUIZ}q1/answer/"
    assert [one["value"] for one in form.select("input[type=radio]")] == ["a", "b"]


@pytest.mark.parametrize(
    ("choice", "result", "reason"),
    [
        ("a", "Nearly. Look again", "Nearly. Look again."),
        ("b", "Good thinking", "Yes. That helps."),
    ],
)
def test_an_answer_has_its_own_page_with_result_first_and_reason(
    get_sample: GetPage, choice: str, result: str, reason: str
) -> None:
    soup = get_sample(f"{QUIZ}q1/answer/?choice={choice}")
    assert title_of(soup).startswith(result)
    main = main_of(soup)
    assert words_of(first(main, "h1")) == result
    assert reason in words_of(first(main, ".feedback"))
    assert main.select_one(f"input[value={choice}][checked]")
    assert [words_of(one) for one in main.select(".pick.right .tagline")] == ["Good answer"]
    assert f"{QUIZ}q2/" in links_of(main)


def test_an_answer_that_is_none_asks_again(get_sample: GetPage) -> None:
    for query in ("", "?choice=z", "?choice=ab", "?choice=%F0%9F%98%80"):
        main = main_of(get_sample(f"{QUIZ}q1/answer/{query}"))
        assert words_of(first(main, ".feedback h1")) == "Choose an answer"
        assert main.select_one("form[data-answer]:not([novalidate])") is None, (
            "The browser would ask for an answer in its own words, over the page."
        )


def test_a_quiz_ends_with_who_to_tell(get_sample: GetPage) -> None:
    last = main_of(get_sample(f"{QUIZ}q5/answer/?choice=b"))
    assert f"{QUIZ}end/" in links_of(last)
    end = main_of(get_sample(f"{QUIZ}end/"))
    assert words_of(first(end, "h1")) == "Well done"
    assert "Tell a grown-up you trust." in words_of(end)
    assert "I’m worried about something" in words_of(end)


@pytest.mark.parametrize(
    "path", ["q0/", "q6/", "q1/answer/../../x/", "nonsense/", "nonsense/answer/"]
)
def test_a_question_that_is_none_is_not_found(sample_app: Flask, path: str) -> None:
    assert sample_app.test_client().get(QUIZ + path).status_code == 404


def test_a_quiz_of_high_sensitivity_has_a_neutral_tab(tmp_path: Path) -> None:
    content = sample_content(tmp_path)
    head = front("ac-19", "Loud title", topics="grooming", sensitivity="high", more="kind: quiz\n")
    head = head.replace('short_title: "Loud title"', 'short_title: "Five questions"')
    write(content, "en/children/11-13/quiz.md", head + QUIZ_BODY)
    app = create_app(
        Settings(root=ROOT, content_folder=content, cache_folder=tmp_path, today=TODAY)
    )
    for path in (QUIZ, f"{QUIZ}q2/", f"{QUIZ}q2/answer/?choice=a", f"{QUIZ}end/"):
        soup = make_get_page(app)(path)
        assert "Loud title" not in title_of(soup)
        assert soup.select_one('[data-component="exit"]')


def scene(scene_id: str, *targets: str, html: str = "", end: bool = False) -> Scene:
    choices = tuple(Choice(one, one, one) for one in targets)
    return Scene(scene_id, scene_id, html, choices, False, end, 1, "")


def test_screens_count_the_shortest_way_and_part_the_picture() -> None:
    screens = make_screens(
        (
            scene("start", "far", "end", html='<p><img src="a" alt="b"></p><p>Text</p>'),
            scene("far", "farther"),
            scene("farther", "end", "start"),
            scene("end", end=True),
        )
    )
    assert [(one.part, one.parts) for one in screens] == [(1, 3), (2, 3), (3, 3), (2, 3)]
    assert screens[0].picture == '<img src="a" alt="b">'
    assert screens[0].text == "<p>Text</p>"
    assert screens[1].picture == ""
    assert make_screens(()) == ()


def test_a_town_puts_words_in_their_building(sample_app: Flask) -> None:
    catalogue = sample_app.extensions["safelight"].catalogue
    assert words_for(catalogue, "en", "8-10") == ()
    town = make_town((), ((frozenset({"ai-chatbots"}), Word("Chatbot", "A program.")),))
    assert [one.id for one in town if one.is_open] == ["robots"]


def test_the_pictures_of_an_activity_stand_in_their_order(sample_app: Flask) -> None:
    catalogue = sample_app.extensions["safelight"].catalogue
    story = catalogue.page("en", "children/8-10/pip")
    quiz = catalogue.page("en", "children/11-13/quiz")
    assert pictures_of(story)[0] == "scene.svg"
    assert pictures_of(quiz) == ()


def test_no_two_tiles_of_a_band_show_the_same_picture(catalogue: Catalogue) -> None:
    activities = list_type(catalogue, "en", "activity")
    for band in BANDS:
        plays = make_plays(one for one in activities if band_of(one.page) == band)
        pictures = [one.picture for one in plays if one.picture]
        assert len(set(pictures)) == len(pictures), band
        assert band != "4-7" or len(pictures) == len(plays)


def test_a_certificate_is_headed_by_its_name_and_says_its_activity_once(get_page: GetPage) -> None:
    soup = get_page("/en/children/4-7/pip-and-the-pop-up/certificate/")
    assert words_of(first(soup, "h1")) == "Certificate"
    assert title_of(soup).startswith("Certificate: Pip")
    assert words_of(first(soup, ".certificate")).count("Pip and the pop-up") == 1


@pytest.mark.parametrize("sheet", ["worksheet", "answers", "certificate"])
def test_paper_says_where_help_is(get_page: GetPage, sheet: str) -> None:
    soup = get_page(f"/en/children/8-10/what-comes-first/{sheet}/")
    assert words_of(first(soup, ".paper-help bdi")).endswith("/en/help/")


@pytest.mark.parametrize(
    "address", ["what-comes-first/", "what-comes-first/end/", "tomos-and-the-class-chat/"]
)
def test_a_printed_activity_says_where_help_is(get_page: GetPage, address: str) -> None:
    soup = get_page(f"/en/children/8-10/{address}")
    assert words_of(first(soup, "main .paper-help bdi")).endswith("/en/help/")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_hint_stands_on_the_adults_sheet_alone(
    get_page: GetPage, catalogue: Catalogue, language: str
) -> None:
    kinds = set()
    for page in catalogue.of_type(language, "activity"):
        hints = [one.hint for one in page.activity.questions if one.hint] if page.activity else []
        if hints:
            kinds.add(page.facts.kind)
            sheet = words_of(main_of(get_page(f"{page.address}worksheet/")))
            answers = words_of(main_of(get_page(f"{page.address}answers/")))
            assert [one for one in hints if one not in answers] == [], page.key
            assert [one for one in hints if one in sheet] == [], page.key
    assert kinds >= {"sort", "match", "reflection", "order"}


def test_a_step_that_is_in_its_place_ends_with_the_languages_own_stop(
    get_page: GetPage, catalogue: Catalogue
) -> None:
    page = catalogue.page("ur", "children/8-10/what-comes-first")
    assert page is not None
    assert page.activity is not None
    first_part = page.activity.questions[0]
    letters = "&".join(f"choice={one.letter}" for one in first_part.options)
    soup = get_page(f"{page.address}{first_part.id}/answer/?{letters}")
    steps = [words_of(one) for one in soup.select(".order-why b")]
    assert steps == [f"{one.text}۔" for one in first_part.options]


def test_the_steps_on_paper_are_numbered_by_hand(get_page: GetPage) -> None:
    address = "/en/children/8-10/what-comes-first/"
    assert "number in each box" in words_of(main_of(get_page(f"{address}worksheet/")))
    assert "number in each box" not in words_of(main_of(get_page(f"{address}answers/")))


def test_a_child_sees_the_way_back_where_the_way_to_help_ends(
    get_page: GetPage, catalogue: Catalogue
) -> None:
    pages = catalogue.of_type("en", "activity")
    story = next(one for one in pages if band_of(one) == "8-10" and one.facts.kind == "story")
    worry = str(first(get_page(story.address), ".worry a")["href"])
    path, _, fragment = worry.partition("#")
    back = first(get_page(path), f"#{fragment} .way-back a")
    assert back["href"] == f"{story.address}#start"


@pytest.mark.parametrize(
    ("screen", "link"),
    [
        ("", '.tell a[href*="/help/"]'),
        ("pip-and-the-pop-up/", ".worry a"),
        ("kind-or-not-kind/play/", ".worry a"),
        ("kind-or-not-kind/end/", ".worry a"),
    ],
)
@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_smallest_are_led_to_one_page_of_help_and_back(
    get_page: GetPage, screen: str, link: str, language: str
) -> None:
    """The list of what may have happened names what a child of this age should not meet."""
    place = f"/{language}/children/4-7/{screen}"
    href = str(first(get_page(place), link)["href"])
    assert href.startswith(f"/{language}/help/now/?from=")
    back = str(first(get_page(href), ".way-back a")["href"])
    assert back.partition("#")[0] == place


def test_who_is_fourteen_is_not_told_to_play(get_page: GetPage) -> None:
    words = words_of(main_of(get_page("/en/children/14-18/jamals-message-at-midnight/")))
    assert "Start again" in words
    assert "play" not in words.lower().split()


def test_a_match_says_the_whole_answer_that_was_chosen(get_page: GetPage) -> None:
    soup = get_page("/en/children/11-13/myth-and-fact/check/?arrested=a")
    chosen = words_of(first(soup, "#c-arrested option[selected]"))
    assert words_of(first(soup, "#why-arrested b")) == chosen


def test_a_sensitive_page_opens_with_the_help_banner(
    get_page: GetPage, catalogue: Catalogue
) -> None:
    """It stands before all but the name of the page, whatever else the page has to say first."""
    high = [one for one in catalogue.sources() if one.facts.sensitivity == "high"]
    kinds = {(one.type, one.facts.kind): one for one in high if one.type not in {"help", "about"}}
    assert {type_name for type_name, _ in kinds} >= {"activity", "guide", "lesson", "training"}
    for page in kinds.values():
        main = main_of(get_page(page.address))
        banner = first(main, ".helpbar")
        assert banner.select_one('a[href="tel:999"]'), page.key
        assert banner.find_previous(class_=["prose", "notice", "quiz", "story"]) in (
            None,
            banner.find_parent(class_="prose"),
        ), page.key
        assert not banner.find_previous(class_="notice"), page.key


@pytest.mark.parametrize(
    "screen",
    [
        "11-13/myth-and-fact/",
        "14-18/images-and-the-law/",
        "14-18/images-and-the-law/q2/",
        "14-18/images-and-the-law/q1/answer/?choice=a",
        "14-18/images-and-the-law/end/",
        "14-18/images-and-the-law/answers/",
        "14-18/images-and-the-law/certificate/",
        "14-18/jamals-message-at-midnight/",
    ],
)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_banner_of_a_child_leads_to_who_listens_and_back(
    get_page: GetPage, catalogue: Catalogue, screen: str, language: str
) -> None:
    key = "/".join(("children", *screen.split("/")[:2]))
    if catalogue.page(language, key) is None:
        pytest.skip("It is not translated.")
    banner = first(main_of(get_page(f"/{language}/children/{screen}")), ".helpbar")
    assert banner.select_one('a[href="tel:08001111"] bdi[dir="ltr"]')
    assert banner.select_one('a[href="tel:999"] bdi[dir="ltr"]')
    link = str(first(banner, f'a[href^="/{language}/help/?from="]')["href"])
    assert main_of(get_page(link)).select_one(".way-back")


def test_a_page_that_is_not_sensitive_has_no_banner(get_page: GetPage) -> None:
    assert not get_page("/en/children/4-7/pip-and-the-pop-up/").select(".helpbar")


def test_the_first_heading_of_a_certificate_is_its_own(get_page: GetPage) -> None:
    page = get_page("/en/children/11-13/ashas-late-night-messages/certificate/")
    headings = [one.name for one in page.select("main :is(h1, h2)")]
    assert headings[0] == "h1"
    assert "h2" in headings
