"""The quick parser and the library's own make the same tree of every text."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import tostring

import pytest
from markdown import Markdown

from safelight.catalogue.front_matter_reader import split
from safelight.catalogue.html_writer import to_html_string
from safelight.catalogue.markdown import new_parser, tree_of
from tests.sample_site import ROOT

CONTENT = ROOT / "content"
TAGS = sorted(path.name for path in CONTENT.iterdir() if path.name not in ("data", "media"))

# Texts where a kind of block or a pattern could be overlooked.
TRICKY = (
    "A word\n---\n\nnext",
    "Title\n===",
    "a | b\n--- | ---\n1 | 2",
    "*one*, **two**, ***three***, _four_, snake_case_word, 2 * 3 * 4",
    "**Bold** opens a line.\n\n* not bold\n* a list",
    "*** \n\n* * *\n\n***bold and italic*** text",
    "“Quoted” text with `code` and a back\\\\slash \\*kept\\*",
    "Two spaces at the end  \nmake a line break.",
    "[a link](/parents/x.md), ![a picture](/media/a.svg), [[gb-childline phone]], [[emergency]]",
    "[named][one] and ![named][one]\n\n[one]: /parents/x.md",
    "An empty one: [](), a lone [ and a lone ] and ![.",
    "1. first\n1. **second** goes on\n\n    and has a paragraph\n\n    > and a quote\n\n2. third",
    "- a\n    - b\n        - c\n- *d*\n\nAfter the list.",
    "> a quote\n> goes on\n\nText right after.",
    "Text before a block\n\n/// do | Title *here*\n\nInside.\n\n///\n\nAfter.",
    "/// step | One\n    minutes: 5\n    part: extend\n\nInside.\n\n/// tip | Two\n\nDeep.\n\n///\n\n///",
    "/// step | Not a number\n    minutes: five\n\nInside.\n\n///",
    "/// step | No YAML\n    minutes: [5\n\nInside.\n\n///",
    "/// step | No day\n    brief: 2026-13-45\n\nInside.\n\n///",
    "/// step | Words\n    no key at all\n\nInside.\n\n///",
    "/// step | Nothing\n    # a remark\n\nInside.\n\n///",
    "/// step | A list\n    - minutes\n\nInside.\n\n///",
    "/// do | What YAML takes for no\n    no\n\nInside.\n\n///",
    "/// do | A number\n    0\n\nInside.\n\n///",
    "/// do | Nothing in it\n    []\n\nInside.\n\n///",
    "/// do | No letters\n    ''\n\nInside.\n\n///",
    "/// step | Marked as what it is not\n    minutes: !!bool maybe\n\nInside.\n\n///",
    "/// step | Marked, and empty\n    minutes: !!int ''\n\nInside.\n\n///",
    "/// step | Marked as a day\n    brief: !!timestamp x\n\nInside.\n\n///",
    "/// step | Ends at once\n    minutes: 5\n///\n\nAfter.",
    "/// step | Text at once\n    minutes: 5\nInside.\n///\nAfter.",
    "/// step | Far in\n      minutes: 5\n      brief: 'It: is'\n\nInside.\n\n///",
    "/// do | Never ended\n\nInside.\n\nStill inside.\n\n- a\n- b",
    "/// do | Out\n\n- a list\n\n    /// tip | In it\n\n    Inside.\n\n    More.\n\n    ///\n\n- next\n\n///",
    "/// do | Out\n\n- a list\n\n    /// tip | Never ended\n\n    Inside.\n\n    - deep\n\nStill\n\n- next\n\n///",
    "/// do | One\n\n/// tip | Two\n\n- a\n\n    /// tip | Three\n\n    Inside.\n\n    ///\n\n///\n\nLast.\n\n///",
    "A line\n# and a heading\nin one block",
    "A line\n> and a quote\nin one block",
    "A line\n[one]: /help/now.md\n\n[one] again",
    "| a |\n|---|\n| 1 |\n\na line | with a bar",
    "- a list\n\n    /// tip | In a list\n\n    Inside.\n\n    ///\n\n- next",
    "Heading text {#not-a-heading}\n\n## Heading {#real .kind}\n\n### Odd # one #",
    "    code is kept\n    as it is\n\nText",
    "Lines\n   \nwith spaces only\t and a tab",
    'Ampersand & less < more > "quotes" &amp; &copy; <b>no HTML</b>',
    "أبدأ **هنا** ثم [الرابط](/help/now.md).\n\nاردو _متن_",
    "\x02klzzwxh:0000\x03 and \x0242\x03",
    "| a {.b} | c |\n| --- | --- |\n| *d*{.e} | f {#g} |\n\nText *here*{.h}{.i} goes on {.j}",
    "- one {.a}\n- *two* {.b}\n    - three\n{.c}\n- four\n    {.d}",
    "A paragraph *with* a class\n{: .a hidden data-b='<c>&\"' open=open }\n\n## *H* # {.k #l} #",
    "![a *b*](x.svg \"T & t\") and [c **d** `e`](f.md 'g') *h [i](j.md) _k_* l",
    "- [x] an option\n    > its feedback, with \\*stars\\*\n- [ ] another\n    > *its* own",
    '`\\\\` in code, [a\\*b](c\\_d.md "e\\!") and ![f\\]g](h\\\\i.svg "j\\"k")',
    "| a\\|b | `c\\|d` |\n|---|---|\n| \\*e\\* | f\\ |\n\n\\",
    "١. أولا\n٢. ثانيا\n\n٣) لا\n\n1) not a list\n\n+ plus\n\n  - two spaces in\n\n   4. three",
    "- a\n\n    - b\n\n    c\n\n        d\n\n\te\n\n- f",
    "",
    "\n\n\n",
)


@pytest.mark.parametrize("tag", TAGS)
def test_all_content_parses_as_the_library_alone_would_parse_it(tag: str) -> None:
    quick, plain = new_parser(), new_parser(quick=False)
    files = sorted((CONTENT / tag).rglob("*.md"))
    assert files
    for path in files:
        _, body, _ = split(path.read_text(encoding="utf-8"))
        assert _same(quick, plain, body), f"{path.relative_to(Path(ROOT))} parses differently."


@pytest.mark.parametrize("text", TRICKY)
def test_an_odd_text_parses_as_the_library_alone_would_parse_it(text: str) -> None:
    assert _same(new_parser(), new_parser(quick=False), text)


def test_one_text_leaves_nothing_behind_for_the_next() -> None:
    quick, plain = new_parser(), new_parser(quick=False)
    for text in (*TRICKY, *reversed(TRICKY)):
        assert _same(quick, plain, text), text


def _same(quick: Markdown, plain: Markdown, text: str) -> bool:
    """Return whether both parsers make the same tree, and both serialisers the same of it."""
    ours, theirs = tree_of(quick, text), tree_of(plain, text)
    same_html = to_html_string(ours) == plain.serializer(theirs)
    return same_html and tostring(ours) == tostring(theirs)
