"""What lies beside, over and under what: nothing on a page may hide anything else."""

from __future__ import annotations

import pytest

from safelight.languages import read_languages
from tests.browser.conftest import PHONE, OpenPage
from tests.sample_site import ROOT

pytestmark = pytest.mark.browser

LANGUAGES = read_languages(ROOT / "translations").tags
WIDE = {"width": 1280, "height": 720}

OVERLAPS = """(one) => {
  const a = one.getBoundingClientRect();
  const main = document.querySelector('main');
  return [...main.querySelectorAll('.panel, aside, .exit a, h2')].filter((other) => {
    if (one.contains(other)) return false;
    const b = other.getBoundingClientRect();
    return b.width && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  }).map((other) => other.textContent.trim().slice(0, 40));
}"""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_list_of_sections_stays_beside_a_lesson_and_on_nothing(
    open_page: OpenPage, language: str
) -> None:
    page = open_page(f"/{language}/teachers/lessons/pressure-and-secrets/", viewport=WIDE).page
    contents = page.locator(".toc")
    for at in (0, 900, 1500, 3000, 6000):
        page.evaluate("(at) => window.scrollTo(0, at)", at)
        box = contents.bounding_box()
        assert box is not None
        assert box["y"] < WIDE["height"] - 100, f"At {at} px the list is not on the screen."
        assert box["y"] + box["height"] > 100, f"At {at} px the list is not on the screen."
        assert contents.evaluate(OVERLAPS) == [], f"At {at} px the list lies on something."
        if at:
            assert box["y"] + box["height"] <= WIDE["height"]
            leave = page.locator(".exit a").bounding_box()
            assert leave is not None
            assert leave["y"] + leave["height"] <= box["y"] + 8


# A word that stands on two lines has two boxes.
BROKEN_WORDS = """(spans) => spans.flatMap((span) => {
  const broken = [], text = span.firstChild, words = /\\S+/g;
  for (let word; (word = words.exec(text.data));) {
    const range = document.createRange();
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
    if (tops.size > 1) broken.push(word[0]);
  }
  return broken;
})"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_picture_tiles_hold_whole_words(open_page: OpenPage, language: str) -> None:
    page = open_page(f"/{language}/children/4-7/", viewport={"width": 320, "height": 640}).page
    for width in (320, 360, 768):
        page.set_viewport_size({"width": width, "height": 640})
        tiles = page.locator(".bigtile")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert tiles.locator("b span").evaluate_all(BROKEN_WORDS) == [], f"{width} px"
        cut = tiles.evaluate_all(
            "(all) => all.filter((one) => one.scrollWidth > one.clientWidth).length"
        )
        assert cut == 0
        rows: dict[float, set[int]] = {}
        for one in tiles.all():
            box = one.bounding_box()
            assert box is not None
            rows.setdefault(box["y"], set()).add(round(box["height"]))
        assert all(len(heights) == 1 for heights in rows.values())


SPACES = """(all) => all.flatMap((one) => {
  const text = one.firstChild, size = parseFloat(getComputedStyle(one).fontSize);
  return [...text.data].flatMap((letter, at) => {
    if (letter.trim()) return [];
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return [range.getBoundingClientRect().width / size];
  });
})"""


@pytest.mark.parametrize("language", ["ar", "ur"])
def test_groups_of_a_number_stand_apart(open_page: OpenPage, language: str) -> None:
    page = open_page(f"/{language}/help/", viewport=WIDE).page
    page.reload()
    spaces = page.locator("a[href^='tel:'] bdi").evaluate_all(SPACES)
    assert len(spaces) > 10
    assert min(spaces) > 0.2


def test_code_reads_from_left_to_right_in_arabic(open_page: OpenPage) -> None:
    page = open_page("/ar/about/use-our-data/", viewport=WIDE).page
    ways = page.locator("main code").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one)).map((o) => [o.direction, o.unicodeBidi])"
    )
    assert ways
    assert all(one == ["ltr", "isolate"] for one in ways)


@pytest.mark.parametrize(
    ("address", "links"),
    [
        ("/ur/teachers/frameworks/", ".crumbs a, .table a"),
        (
            "/en/teachers/lessons/pressure-and-secrets/",
            ".crumbs a, .table a, .panel p a, .after-list a",
        ),
        ("/ur/teachers/lessons/pressure-and-secrets/", ".crumbs a, .table a"),
    ],
)
def test_small_links_are_large_enough_to_touch(
    open_page: OpenPage, address: str, links: str
) -> None:
    page = open_page(address, viewport=WIDE).page
    sizes = page.locator(links).evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect()).map((o) => [o.width, o.height])"
    )
    assert sizes
    assert min(min(size) for size in sizes) >= 24


def test_what_stands_under_a_line_keeps_its_distance(open_page: OpenPage) -> None:
    page = open_page("/en/parents/online-grooming/", viewport=WIDE).page
    gap = page.evaluate(
        "() => { const one = document.getElementById('who-can-help');"
        " return one.getBoundingClientRect().top"
        " - one.previousElementSibling.getBoundingClientRect().bottom; }"
    )
    assert gap >= 40


@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_stop_stays_with_the_number_before_it(open_page: OpenPage, language: str) -> None:
    page = open_page(f"/{language}/parents/online-grooming/", viewport=WIDE).page
    for width in range(300, 420, 8):
        page.set_viewport_size({"width": width, "height": 640})
        assert page.evaluate(LEFT_BEHIND) == [], f"{width} px"


LEFT_BEHIND = """() => [...document.querySelectorAll('.nowrap')].flatMap((one) => {
  let at = one;
  while (at && !at.nextSibling) at = at.parentElement;
  const next = at?.nextSibling;
  if (next?.nodeType !== Node.TEXT_NODE || !/^[.,;:!?)»”۔،؛]/.test(next.data)) return [];
  const range = document.createRange();
  range.setStart(next, 0);
  range.setEnd(next, 1);
  const stop = range.getBoundingClientRect();
  return stop.width && stop.top > one.getBoundingClientRect().bottom - 4 ? [one.textContent] : [];
})"""


def test_rows_of_questions_are_evenly_set(open_page: OpenPage) -> None:
    page = open_page("/en/parents/online-grooming/", viewport=WIDE).page
    heights = page.locator("details.more summary").evaluate_all(
        "(all) => all.slice(1, 3).map((one) => one.parentElement.getBoundingClientRect().top"
        " - one.parentElement.previousElementSibling.getBoundingClientRect().bottom)"
    )
    assert heights == [0, 0]


def test_cells_of_a_table_end_with_their_room(open_page: OpenPage) -> None:
    page = open_page("/ar/teachers/frameworks/", viewport={"width": 320, "height": 640}).page
    room = page.locator(".table th").first.evaluate(
        "(one) => [getComputedStyle(one).paddingRight, getComputedStyle(one).paddingLeft]"
    )
    assert room == ["0px", "16px"]
    for caption in page.locator(".table caption").all():
        box = caption.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320


def test_the_paragraphs_of_a_step_stand_apart(open_page: OpenPage) -> None:
    page = open_page("/en/teachers/lessons/pressure-and-secrets/", viewport=WIDE).page
    gaps = page.locator(".timeline p + p").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().top"
        " - one.previousElementSibling.getBoundingClientRect().bottom)"
    )
    assert gaps
    assert min(gaps) >= 8


def test_what_leads_to_another_language_keeps_the_way_of_the_page(
    open_page: OpenPage, origin_with_gaps: str
) -> None:
    address = "/ar/teachers/assemblies/kind-in-the-chat/"
    page = open_page(address, at=origin_with_gaps, viewport=PHONE).page
    link = page.locator("main .link-list a").first
    icon, words = link.locator(".icon").bounding_box(), link.locator("span").last.bounding_box()
    assert icon is not None
    assert words is not None
    assert icon["x"] > words["x"] + words["width"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_signs_of_the_town_hold_whole_words(open_page: OpenPage, language: str) -> None:
    page = open_page(f"/{language}/children/8-10/", viewport={"width": 320, "height": 640}).page
    for width in (320, 360):
        page.set_viewport_size({"width": width, "height": 640})
        signs = page.locator(".plot-sign h3 a")
        assert signs.count() > 4
        assert signs.evaluate_all(BROKEN_WORDS) == [], f"{width} px"


def test_format_length_and_size_of_a_file_keep_their_order_in_arabic(open_page: OpenPage) -> None:
    page = open_page("/ar/teachers/lessons/pressure-and-secrets/files/", viewport=WIDE).page
    edges = "(one) => [...one.querySelectorAll('bdi')].map((o) => o.getBoundingClientRect().left)"
    for link in page.locator(".files .btn").all():
        lefts = link.evaluate(edges)
        assert len(lefts) > 1
        assert lefts == sorted(lefts, reverse=True)


def test_hands_are_counted_side_by_side_on_a_phone(open_page: OpenPage) -> None:
    address = "/en/teachers/lessons/pressure-and-secrets/hands/"
    page = open_page(address, viewport={"width": 360, "height": 640}).page
    boxes = [one.bounding_box() for one in page.locator(".tally").first.locator("input").all()]
    assert len(boxes) == 3
    assert len({box["y"] for box in boxes if box}) == 1


LEADINGS = """(all) => all.map((one) => {
  const style = getComputedStyle(one);
  return parseFloat(style.lineHeight) / parseFloat(style.fontSize);
})"""


@pytest.mark.parametrize("page", ["4-7/", "4-7/pip-and-the-pop-up/", "8-10/real-money/"])
@pytest.mark.parametrize(("language", "text", "heading"), [("ar", 1.7, 1.4), ("ur", 2.1, 1.9)])
def test_joined_letters_have_room_above_and_below_on_childrens_pages(
    open_page: OpenPage, language: str, page: str, text: float, heading: float
) -> None:
    main = open_page(f"/{language}/children/{page}", viewport=PHONE).page.locator("main")
    assert min(main.locator("p:not(.h-m)").evaluate_all(LEADINGS)) >= text - 0.001
    assert min(main.locator("h1, h2").evaluate_all(LEADINGS)) >= heading - 0.001


@pytest.mark.parametrize("address", ["children/4-7/", "children/8-10/real-money/", "parents/"])
def test_urdu_headings_stand_in_nastaliq(open_page: OpenPage, address: str) -> None:
    title = open_page(f"/ur/{address}", viewport=PHONE).page.locator("h1")
    faces = title.evaluate("(one) => getComputedStyle(one).fontFamily")
    assert faces.startswith('"Noto Nastaliq Urdu"')


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_header_is_one_row_beside_a_wide_window(open_page: OpenPage, language: str) -> None:
    page = open_page(f"/{language}/parents/", viewport=WIDE).page
    for width in (993, 1030, 1200, 1263, 1264, 1280):
        page.set_viewport_size({"width": width, "height": 720})
        tall = page.locator(".site-head").bounding_box()
        assert tall is not None
        assert tall["height"] < 90, f"{width} px: the header has two rows."


@pytest.mark.parametrize("language", ["en", "pl", "ar"])
@pytest.mark.parametrize("place", ["", "threat/", "safe/"])
def test_a_number_stands_on_the_first_screen_of_help(
    open_page: OpenPage, language: str, place: str
) -> None:
    small = {"width": 360, "height": 640}
    page = open_page(f"/{language}/help/{place}", viewport=small).page
    calls = page.locator(".hero a[href^='tel:']")
    assert calls.count() > 1
    for one in (calls.nth(0), calls.nth(1)):
        box = one.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] / 2 < small["height"], one.inner_text()


def test_tab_goes_along_the_rows_of_the_header(open_page: OpenPage) -> None:
    page = open_page("/en/parents/", viewport=PHONE).page
    tops = []
    for _ in range(8):
        page.keyboard.press("Tab")
        top = page.evaluate(
            "() => { const one = document.activeElement;"
            " return one.closest('.site-head') ? one.getBoundingClientRect().top : -1 }"
        )
        if top >= 0:
            tops.append(round(top / 30))
    assert len(tops) > 5
    assert tops == sorted(tops)


def test_what_is_chosen_shows_in_colours_of_the_readers_own(open_page: OpenPage) -> None:
    page = open_page("/en/teachers/lessons/pressure-and-secrets/", forced_colors="active").page
    colour = "one => getComputedStyle(one).backgroundColor"
    chosen = page.locator(".chip[aria-current]").first
    other = page.locator(".chip:not([aria-current])").first
    assert chosen.evaluate(colour) != other.evaluate(colour)
