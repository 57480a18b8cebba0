"""The contract of the kinds: each is read, shown, answered and printed, and says what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask

from safelight.activities.kind import Way
from safelight.activities.kinds import KINDS
from safelight.activities.screens import SHEETS, further_screens
from safelight.app import create_app
from safelight.catalogue.compiler import compile_content
from safelight.catalogue.model import Page
from safelight.languages import read_languages
from safelight.settings import Settings
from safelight.web.display import TYPE_NAMES
from tests.activity_samples import BODIES, body_of
from tests.conftest import TODAY, GetPage, make_get_page
from tests.sample_site import ROOT, STORY, front, sample_content, write
from tests.web.reading import first, links_of, main_of, title_of, words_of

STYLES = ROOT / "site" / "safelight" / "web" / "static" / "css" / "kinds"
TEMPLATES = ROOT / "site" / "safelight" / "web" / "templates" / "children" / "kinds"
NAMES = tuple(KINDS)


def key_of(kind: str) -> str:
    return f"children/8-10/a-{kind}"


def write_kinds(content: Path) -> None:
    for at, kind in enumerate(NAMES):
        head = front(f"ac-{50 + at}", f"Play {kind}", more=f"kind: {kind}\n", band="8-10")
        write(
            content, f"en/{key_of(kind)}.md", head + (STORY if kind == "story" else body_of(kind))
        )


@dataclass
class Site:
    """A site with one activity of each kind."""

    app: Flask
    content: Path
    get: GetPage

    def page(self, kind: str) -> Page:
        found = self.app.extensions["safelight"].catalogue.page("en", key_of(kind))
        assert isinstance(found, Page)
        return found


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = tmp_path_factory.mktemp("kinds")
    content = sample_content(root)
    write_kinds(content)
    app = create_app(
        Settings(root=ROOT, content_folder=content, cache_folder=root / "cache", today=TODAY)
    )
    return Site(app, content, make_get_page(app))


def test_there_are_at_least_ten_kinds_and_none_is_forbidden() -> None:
    assert len(KINDS) >= 10
    assert not {"memory", "wordsearch", "pairs"} & set(KINDS)


@pytest.mark.parametrize("kind", NAMES)
def test_a_kind_has_a_name_a_template_and_a_style_sheet(kind: str) -> None:
    assert kind in TYPE_NAMES, f"Add the name of `{kind}` to TYPE_NAMES in web/display.py."
    assert (TEMPLATES / f"{kind.replace('-', '_')}.html").is_file()
    assert (STYLES / f"{kind}.css").is_file()


@pytest.mark.parametrize("kind", NAMES)
def test_a_kind_is_whole_on_its_first_screen_with_help_and_a_place_to_come_back_to(
    site: Site, kind: str
) -> None:
    page = site.page(kind)
    main = main_of(site.get(page.address))
    assert words_of(first(main, "h1")) == page.title
    worries = main.select(".worry a")
    assert worries
    for link in worries:
        assert str(link["href"]).startswith("/en/help/?from=/en/children/8-10/")
        assert str(link["href"]).endswith("#child")
    assert first(main, "details.grownup").get("open") is None
    for form in main.select("form"):
        assert form["method"] == "get"
        assert not form.select("input[type=text], textarea")


@pytest.mark.parametrize("kind", NAMES)
def test_every_further_screen_and_sheet_answers(site: Site, kind: str) -> None:
    page = site.page(kind)
    screens = further_screens(page)
    assert set(SHEETS) <= set(screens)
    for part in screens:
        soup = site.get(f"{page.address}{part}/")
        assert first(soup, "meta[name=robots]")["content"] == "noindex"


@pytest.mark.parametrize("kind", NAMES)
def test_a_worksheet_gives_no_answer_away_and_the_adults_sheet_gives_each(
    site: Site, kind: str
) -> None:
    page = site.page(kind)
    sheet = words_of(main_of(site.get(f"{page.address}worksheet/")))
    answers = words_of(main_of(site.get(f"{page.address}answers/")))
    assert page.activity is not None
    assert "Ask who your child would tell." in answers
    assert "Ask who your child would tell." not in sheet
    if KINDS[kind].way is Way.NOT:
        return
    for question in page.activity.questions:
        for option in question.options:
            assert option.text in sheet
            if option.right:
                assert option.feedback in answers
            assert option.feedback not in sheet


@pytest.mark.parametrize("kind", NAMES)
def test_a_certificate_asks_for_a_name_by_hand_and_counts_nothing(site: Site, kind: str) -> None:
    main = main_of(site.get(f"{site.page(kind).address}certificate/"))
    assert site.page(kind).title in words_of(main)
    assert not main.select("input, textarea, form")
    assert not any(letter.isdigit() for letter in words_of(first(main, ".certificate")))


BAD = (
    "nonsense/",
    "nonsense/answer/",
    "p1/answer/?choice=zz",
    "p1/answer/?choice=a&choice=b&choice=zz",
    "p1/answer/?move=up",
    "p1/answer/?choice=a&move=a-sideways",
    "p1/answer/?choice=%F0%9F%98%80",
    "p99/",
    "check/?p1=zz&p1=a&p77=b",
    "check/",
    "words/?choice=1",
    "end/?step=9",
)


@pytest.mark.parametrize("kind", NAMES)
@pytest.mark.parametrize("bad", BAD)
def test_bad_input_leads_to_a_friendly_page_that_goes_on(site: Site, kind: str, bad: str) -> None:
    page = site.page(kind)
    main = main_of(site.get(page.address + bad, (200, 404)))
    assert main.select_one(".worry a")
    assert not any(one.isdigit() for one in words_of(first(main, "h1")))
    hrefs = [*links_of(main), *(str(form["action"]) for form in main.select("form"))]
    assert any(href.startswith(page.address) for href in hrefs)


@pytest.mark.parametrize("kind", [one for one in NAMES if KINDS[one].way is not Way.NOT])
def test_a_right_answer_begins_the_title_and_a_reason_follows(site: Site, kind: str) -> None:
    page = site.page(kind)
    assert page.activity is not None
    whole = KINDS[kind].is_together("8-10")
    questions = page.activity.questions
    sent = {one.id: [x.letter for x in one.options if x.right] for one in questions}
    if whole:
        query = "&".join(f"{name}={letters[0]}" for name, letters in sent.items())
        soup = site.get(f"{page.address}check/?{query}")
    else:
        letters = sent[questions[0].id] or ["a"]
        if KINDS[kind].way is Way.ONE:
            letters = letters[:1]
        query = "&".join(f"choice={letter}" for letter in letters)
        soup = site.get(f"{page.address}{questions[0].id}/answer/?{query}")
    result = "Thank you for saying" if KINDS[kind].way is Way.HEARD else "Good thinking"
    assert title_of(soup).startswith(result)
    main = main_of(soup)
    assert words_of(first(main, "[data-result]")) == result
    said = [x.feedback for x in questions[0].options if x.right or not sent[questions[0].id]]
    assert any(one in words_of(main) for one in said)


def test_a_step_is_moved_without_a_script_and_says_where_it_went(site: Site) -> None:
    page = site.page("order")
    main = main_of(site.get(f"{page.address}p1/answer/?choice=a&choice=b&choice=c&move=b-up"))
    shown = [str(one["value"]) for one in main.select("input[name=choice]")]
    assert shown == ["b", "a", "c"]
    assert "is now number 1 of 3" in words_of(first(main, "[data-said]"))


def test_the_reason_for_a_step_may_name_a_service(sample_app: Flask) -> None:
    content = sample_app.extensions["safelight"].settings.content_folder
    body = body_of("order").replace("> First, stop.", "> First, ring [[gb-childline phone]].", 1)
    head = front("ac-50", "Play", more="kind: order\n", band="8-10")
    write(content, "en/children/8-10/an-order.md", head + body)
    page = sample_app.extensions["safelight"].catalogue.page("en", "children/8-10/an-order")
    letters = "&".join(f"choice={one.letter}" for one in page.activity.questions[0].options)
    soup = make_get_page(sample_app)(f"{page.address}p1/answer/?{letters}")
    reason = first(soup, ".order-why li")
    assert words_of(reason).startswith("Stop. First, ring 0800 1111")
    assert links_of(reason) == ["tel:08001111"]


def test_words_are_drawn_anew_and_never_kept(site: Site) -> None:
    page = site.page("password")
    client = site.app.test_client()
    drawn = set()
    for _ in range(6):
        response = client.get(f"{page.address}words/")
        assert response.headers["Cache-Control"] == "no-store"
        soup = site.get(f"{page.address}words/")
        words = tuple(words_of(one) for one in soup.select(".drawn b"))
        assert len(set(words)) == 3
        drawn.add(words)
    assert len(drawn) > 1


def test_what_to_do_next_stays_in_the_band_and_follows_the_topic(site: Site) -> None:
    main = main_of(site.get(f"{site.page('quiz').address}end/"))
    following = [str(one["href"]) for one in main.select(".after-list a")]
    assert following
    assert all(one.startswith("/en/children/8-10/") for one in following)


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("/en/children/8-10/a-story/%23tell", True),
        ("/en/children/8-10/a-quiz/p2/", True),
        ("/en/children/8-10/a-quiz/", True),
        ("/en/children/8-10/a-quiz/p99/", False),
        ("/en/children/8-10/a-story/%23nowhere", False),
        ("/en/parents/online-friends/", False),
        ("//example.org/en/children/8-10/a-quiz/", False),
        ("https://example.org/", False),
        ("javascript:alert(1)", False),
        ("/en/children/8-10/a-quiz/../../", False),
    ],
)
def test_help_leads_back_to_our_own_screens_only(site: Site, place: str, kept: bool) -> None:
    for address in ("/en/help/", "/en/help/now/"):
        soup = site.get(f"{address}?from={place}")
        link = soup.select_one(".way-back a")
        assert (link is not None) is kept
        assert link is None or link["href"] == place.replace("%23", "#")


FAULTS = (
    ("quiz", "- [x] Second place", "- [ ] Second place", "No choice is marked"),
    ("quiz", "    > Yes. That helps.\n", "", "has no feedback"),
    ("quiz", "{#p1}", "{#check}", "is one of our own"),
    ("sort", "- [x] First place", "- [ ] First place", "more than one right place"),
    ("sort", "- [ ] ", "- [x] ", "Every place is right for 6 of 6 cards"),
    ("match", "> Look again at card 1.", "", "has no quote below its list"),
    (
        "spot",
        "- [ ] Third place\n    > Look again. Who is asking?\n- [x] Fourth place\n    > Yes, a clue.",
        "",
        "has 2 choices",
    ),
    ("order", "1. Stop", "- Stop", "has 2 choices"),
    ("order", "> Nearly. What can you do at once?", "", "has no quote below its list"),
    ("order", "1. Stop", "1. Ring [[gb-childline phone]]", "A choice of `p1` holds a reference"),
    ("quiz", "First place", "Call [[gb-childline]]", "A choice of `p1` holds a reference"),
    (
        "match",
        "> Look again at card 1.",
        "> Look again. Ring [[gb-childline]].",
        "The quote below the list of `p1` holds a reference",
    ),
    ("cards", "What is on the back.", "- A list", "Take the list out"),
    ("feelings", "- Calm\n", "- [x] Calm\n", "another list"),
    ("feelings", "- Calm\n", "- ![Calm](/media/scene.svg)\n", "A choice of `p1` has no words"),
    ("checklist", "- One thing\n", "- [ ] One thing\n", "another list"),
    ("password", "wordaa", "two words", "is not one short word"),
    (
        "password",
        "## Words {#list}",
        "".join(f"## More {{#m{at}}}\n\nWords.\n\n" for at in range(5)) + "## Words {#list}",
        "A password has 2 to 6 parts; this has 7.",
    ),
    (
        "picture-story",
        "![A tablet.](/media/scene.svg)",
        "![A tablet.](/media/scene.svg)\n\nOne.\n\n"
        + "".join(f"## More {{#m{at}}}\n\n![A.](/media/scene.svg)\n\n" for at in range(9)),
        "A picture-story has 4 to 12 pages; this has ",
    ),
    ("password", "{#list}", "{#other}", "There is no section `{#list}`"),
    ("picture-story", "{#tell .help}", "{#tell}", "marked `.help`"),
    ("picture-story", "![A tablet.](/media/scene.svg)", "", "has no picture"),
    ("reflection", "{#end}", "{#last}", "There is no section `## … {#end}`"),
    ("cards", "What is on the back.", "Most is on TikTok.", "is a brand"),
    ("cards", "What is on the back.", "It is 40% of it.", "is a figure"),
    ("cards", "What is on the back.", "It is grooming.", "is too much for ages 8-10"),
)


@pytest.mark.parametrize(("kind", "old", "new", "message"), FAULTS)
def test_a_fault_is_named_with_file_line_and_what_to_write(
    tmp_path: Path, kind: str, old: str, new: str, message: str
) -> None:
    content = sample_content(tmp_path)
    body = body_of(kind)
    assert old in body
    head = front("ac-50", "Play", more=f"kind: {kind}\n", band="8-10")
    write(content, f"en/{key_of(kind)}.md", head + body.replace(old, new))
    compiled = compile_content(
        content, read_languages(ROOT / "translations"), today=TODAY, kinds=KINDS
    )
    found = [one for one in compiled.problems if message in one.message]
    assert found, [str(one) for one in compiled.problems]
    assert found[0].path.endswith(f"a-{kind}.md")


def test_a_few_cards_may_be_right_in_every_place(tmp_path: Path) -> None:
    content = sample_content(tmp_path)
    body = body_of("sort").replace("- [ ] Third", "- [x] Third")
    head = front("ac-50", "Play", more="kind: sort\n", band="8-10")
    write(content, f"en/{key_of('sort')}.md", head + body)
    compiled = compile_content(
        content, read_languages(ROOT / "translations"), today=TODAY, kinds=KINDS
    )
    assert [str(one) for one in compiled.problems] == []


def test_an_unknown_kind_is_named_with_the_nearest(tmp_path: Path) -> None:
    content = sample_content(tmp_path)
    write(
        content,
        f"en/{key_of('quiz')}.md",
        front("ac-50", "Play", more="kind: quizz\n", band="8-10") + body_of("quiz"),
    )
    compiled = compile_content(
        content, read_languages(ROOT / "translations"), today=TODAY, kinds=KINDS
    )
    assert any("Did you mean `quiz`" in one.message for one in compiled.problems)


def test_the_samples_cover_every_kind() -> None:
    assert {*BODIES, "story"} == set(KINDS)
