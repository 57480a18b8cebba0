"""The styles of an OpenDocument text: what an editor sees in the list of styles, and may change."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.documents.lettering import FONT_FILES, LATIN, SCRIPTS
from safelight.documents.manuscript import Manuscript
from safelight.documents.zones import colours_of

SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
        ("meta", "meta"),
        ("manifest", "manifest"),
    )
)
SPACES += (
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
    ' office:version="1.3"'
)
BODY, NOTE, CARE, SCRIPT, TAGS = "Text_20_body", "Note", "Care", "Script", "Tags"
BULLETS, NUMBERS, BOXES = "Bullets", "Numbers", "Boxes"
LINE, SMALL, SUMMARY, LABEL = "Line", "Small", "Subtitle", "Label"
TITLE, FEEDBACK = "-title", "Feedback"
INK, SOFT = "#17183B", "#4B4C6B"
HEADINGS = ((1, 16.0), (2, 13.0), (3, 11.5), (4, 11.0))
BODY_SIZE = 11.0
DEEPEST = 10  # levels of a list, as many as LibreOffice has


def fonts(one: Manuscript) -> str:
    """Return the declarations of fonts; those of Arabic and Urdu are in the file."""
    declared = f'<style:font-face style:name="{LATIN}" svg:font-family="\'{LATIN}\'"/>'
    name = SCRIPTS.get(one.language.tag)
    if name is None:
        return f"<office:font-face-decls>{declared}</office:font-face-decls>"
    sources = "".join(
        f'<svg:font-face-src><svg:font-face-uri xlink:href="{path}" xlink:type="simple"'
        f' loext:font-style="normal" loext:font-weight="{weight.lower()}">'
        '<svg:font-face-format svg:string="truetype"/></svg:font-face-uri></svg:font-face-src>'
        for weight, path in font_files(one)
    )
    declared += (
        f'<style:font-face style:name="{name}" svg:font-family="\'{name}\'">{sources}'
        "</style:font-face>"
    )
    return f"<office:font-face-decls>{declared}</office:font-face-decls>"


def font_files(one: Manuscript) -> Iterator[tuple[str, str]]:
    """Yield weight and path of the fonts that the file carries."""
    stem = FONT_FILES.get(one.language.tag)
    if stem:
        yield "Normal", f"Fonts/{stem}-Regular.ttf"
        yield "Bold", f"Fonts/{stem}-Bold.ttf"


def styles_xml(one: Manuscript, footer: str) -> str:
    """Return styles.xml. `footer` is the words at the foot of each page, as XML."""
    writing = "rl-tb" if one.is_rtl else "lr-tb"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-styles {SPACES}>{fonts(one)}'
        f"<office:styles>{_default(one)}{''.join(_named(one))}{_list_styles()}</office:styles>"
        '<office:automatic-styles><style:page-layout style:name="Page">'
        '<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"'
        f' fo:margin="2cm" style:writing-mode="{writing}"/>'
        '<style:footer-style><style:header-footer-properties fo:min-height="1cm"'
        ' fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>'
        "</office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Standard" style:page-layout-name="Page">'
        f"<style:footer>{footer}</style:footer></style:master-page></office:master-styles>"
        "</office:document-styles>"
    )


def language_attributes(one: Manuscript) -> str:
    """Return the language, for the spelling checker, of both kinds of script."""
    locale = one.language.locale
    code, land = locale.language, locale.territory or "none"
    return (
        f'fo:language="{code}" fo:country="{land}"'
        f' style:language-complex="{code}" style:country-complex="{land}"'
    )


def _size(points: float) -> str:
    return f'fo:font-size="{points}pt" style:font-size-complex="{points}pt"'


def _default(one: Manuscript) -> str:
    script = SCRIPTS.get(one.language.tag, LATIN)
    writing, align = ("rl-tb", "end") if one.is_rtl else ("lr-tb", "start")
    leading = "150%" if one.language.tag == "ur" else "125%"
    return (
        '<style:default-style style:family="paragraph"><style:paragraph-properties'
        f' style:writing-mode="{writing}" fo:text-align="{align}" fo:line-height="{leading}"'
        ' fo:orphans="2" fo:widows="2"/><style:text-properties'
        f' style:font-name="{LATIN}" style:font-name-complex="{script}" {_size(BODY_SIZE)}'
        f' fo:color="{INK}" {language_attributes(one)}/></style:default-style>'
    )


def _named(one: Manuscript) -> Iterator[str]:
    colours = colours_of(one.page)
    deep, zone, tint = colours["deep"], colours["zone"], colours["tint"]
    bold = 'fo:font-weight="bold" style:font-weight-complex="bold"'
    yield '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>'
    yield _style(BODY, "Text body", 'fo:margin-bottom="0.2cm"', "")
    head = 'fo:keep-with-next="always" fo:margin-bottom="0.15cm"'
    yield _style("Title", "Title", head, f'{_size(24.0)} fo:color="{deep}" {bold}')
    yield _style(
        SUMMARY, "Subtitle", 'fo:margin-bottom="0.3cm"', f'{_size(13.0)} fo:color="{SOFT}"'
    )
    for level, size in HEADINGS:
        space = f'{head} fo:margin-top="{0.3 + size / 40:.2f}cm"'
        yield _style(
            f"Heading_20_{level}",
            f"Heading {level}",
            space,
            f'{_size(size)} fo:color="{deep}" {bold}',
            level=level,
        )
    for name, bar, fill in ((NOTE, zone, tint), (CARE, "#8A5A00", "#FFF1CC")):
        yield _style(name, name, _panel(one, bar, fill), "")
        title = f'{_panel(one, bar, fill, after="0cm")} fo:keep-with-next="always"'
        yield _style(f"{name}{TITLE}", f"{name} title", title, bold)
    yield _style(FEEDBACK, FEEDBACK, f'{_panel(one, zone, tint)} fo:margin-left="0.7cm"', "")
    yield _style(SCRIPT, SCRIPT, _panel(one, "#FFB81C", "#FFFFFF"), "")
    yield _style(TAGS, TAGS, head, f'{_size(9.5)} fo:color="{deep}" {bold}')
    yield _style(LABEL, LABEL, head, bold)
    rule = 'fo:border-bottom="0.5pt solid #4B4C6B" fo:margin-top="0.8cm"'
    yield _style(LINE, "Line to write on", rule, "")
    yield _style(SMALL, "Small", 'fo:margin-bottom="0.1cm"', f'{_size(9.0)} fo:color="{SOFT}"')
    yield _text("Strong", bold)
    yield _text("Emphasis", bold if one.is_rtl else 'fo:font-style="italic"')
    yield _text("Internet_20_link", f'fo:color="{deep}" style:text-underline-style="solid"')


def _text(name: str, properties: str) -> str:
    return (
        f'<style:style style:name="{name}" style:display-name="{name.replace("_20_", " ")}"'
        f' style:family="text"><style:text-properties {properties}/></style:style>'
    )


def _style(name: str, shown: str, paragraph: str, text: str, *, level: int = 0) -> str:
    outline = ""
    if level:
        outline = f' style:default-outline-level="{level}" style:next-style-name="{BODY}"'
    return (
        f'<style:style style:name="{name}" style:display-name="{shown}"'
        f' style:family="paragraph" style:parent-style-name="Standard"{outline}>'
        f"<style:paragraph-properties {paragraph}/><style:text-properties {text}/></style:style>"
    )


def _panel(one: Manuscript, bar: str, fill: str, *, after: str = "0.25cm") -> str:
    side = "right" if one.is_rtl else "left"
    return (
        f'fo:border-{side}="3pt solid {bar}" fo:padding="0.2cm" fo:background-color="{fill}"'
        f' fo:margin-bottom="{after}" style:contextual-spacing="true"'
    )


def _list_styles() -> str:
    marks = {BULLETS: "•", BOXES: "☐"}
    bullets = "".join(
        f'<text:list-style style:name="{name}">'
        + "".join(
            f'<text:list-level-style-bullet text:level="{level}" text:bullet-char="{mark}">'
            f"{_indent(level)}</text:list-level-style-bullet>"
            for level in range(1, DEEPEST + 1)
        )
        + "</text:list-style>"
        for name, mark in marks.items()
    )
    numbers = "".join(
        f'<text:list-level-style-number text:level="{level}" style:num-format="1"'
        f' style:num-suffix=".">{_indent(level)}</text:list-level-style-number>'
        for level in range(1, DEEPEST + 1)
    )
    return f'{bullets}<text:list-style style:name="{NUMBERS}">{numbers}</text:list-style>'


def _indent(level: int) -> str:
    return (
        "<style:list-level-properties"
        ' text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab"'
        f' fo:margin-left="{0.7 * level:.1f}cm" fo:text-indent="-0.7cm"'
        f' text:list-tab-stop-position="{0.7 * level:.1f}cm"/></style:list-level-properties>'
    )
