"""The styles and lists of a text document: what an editor sees in Word, and may change there."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.documents.docx.names import XML, main_part
from safelight.documents.lettering import LATIN, SCRIPTS
from safelight.documents.manuscript import Manuscript
from safelight.documents.zones import colours_of

BODY, NOTE, CARE, SCRIPT, TAGS = "Normal", "Note", "Care", "Script", "Tags"
LINE, SMALL, SUMMARY, LABEL, FOOTER = "Line", "Small", "Subtitle", "Label", "Footer"
BULLETS, NUMBERS, BOXES = range(3)
MARKS = {BULLETS: "•", BOXES: "☐"}
INK, SOFT, RULE = "17183B", "4B4C6B", "C9C8DC"
HEADINGS = ((1, 32, 360), (2, 26, 280), (3, 23, 240), (4, 22, 200))  # half points; space before
BODY_SIZE, TITLE_SIZE = 22, 48
DEEPEST = 9  # levels of a list, as many as Word has
INDENT = 397


def locale_of(one: Manuscript) -> str:
    """Return the language with its country, as a spelling checker wants it: "en-GB"."""
    return one.language.locale_id.replace("_", "-")


def styles_part(one: Manuscript) -> str:
    """Return word/styles.xml."""
    script = SCRIPTS.get(one.language.tag, LATIN)
    fonts = f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{LATIN}" w:cs="{script}"/>'
    code = locale_of(one)
    lang = f'<w:lang w:val="{code}" w:eastAsia="{code}" w:bidi="{code}"/>'
    leading = 400 if one.language.tag == "ur" else 295
    spacing = f'<w:spacing w:after="110" w:line="{leading}" w:lineRule="auto"/>'
    return (
        f"{XML}<w:styles {main_part()}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}"
        f'<w:color w:val="{INK}"/>{_size(BODY_SIZE)}{lang}</w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{spacing}</w:pPr></w:pPrDefault></w:docDefaults>"
        f"{''.join(_paragraphs(one))}{''.join(_others(one))}</w:styles>"
    )


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _letters(colour: str, size: int, *, bold: bool = False) -> str:
    weight = "<w:b/><w:bCs/>" if bold else ""
    return f'{weight}<w:color w:val="{colour}"/>{_size(size)}'


def _style(identifier: str, name: str, paragraph: str, letters: str, following: str = "") -> str:
    after = f'<w:next w:val="{following}"/>' if following else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/>{after}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def _paragraphs(one: Manuscript) -> Iterator[str]:
    colours = {name: value.lstrip("#") for name, value in colours_of(one.page).items()}
    deep, next_ = colours["deep"], "<w:keepNext/>"
    bidi = "<w:bidi/>" if one.is_rtl else ""
    yield (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{bidi}</w:pPr></w:style>"
    )
    title = f'{next_}<w:spacing w:after="80"/>'
    yield _style("Title", "Title", title, _letters(deep, TITLE_SIZE, bold=True), SUMMARY)
    yield _style(
        SUMMARY, "Subtitle", '<w:spacing w:after="160"/>', _letters(SOFT, BODY_SIZE + 4), BODY
    )
    for level, size, before in HEADINGS:
        space = f'<w:keepLines/><w:spacing w:before="{before}" w:after="80"/>'
        outline = f'<w:outlineLvl w:val="{level - 1}"/>'
        letters = _letters(deep, size, bold=True)
        yield _style(f"Heading{level}", f"heading {level}", next_ + space + outline, letters, BODY)
    yield _style(NOTE, "Note", _panel(one, colours["zone"], colours["tint"]), "")
    yield _style(CARE, "Care", _panel(one, "8A5A00", "FFF1CC"), "")
    yield _style(SCRIPT, "Script", _panel(one, "FFB81C", "FFFFFF"), "")
    yield _style(TAGS, "Tags", next_, _letters(deep, 19, bold=True), BODY)
    yield _style(LABEL, "Label", next_, "<w:b/><w:bCs/>", BODY)
    line = f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="{SOFT}"/></w:pBdr>'
    yield _style(LINE, "Line to write on", f'{line}<w:spacing w:before="360"/>', "")
    small = _letters(SOFT, 18)
    yield _style(SMALL, "Small", '<w:spacing w:after="60"/>', small)
    top = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="{RULE}"/></w:pBdr>'
    yield _style(FOOTER, "footer", top, small)


def _panel(one: Manuscript, bar: str, fill: str) -> str:
    side = "right" if one.is_rtl else "left"
    border = f'<w:pBdr><w:{side} w:val="single" w:sz="24" w:space="8" w:color="{bar}"/></w:pBdr>'
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
    return f'{border}{shade}<w:spacing w:after="140"/><w:contextualSpacing/>'


def _others(one: Manuscript) -> Iterator[str]:
    deep = colours_of(one.page)["deep"].lstrip("#")
    yield (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:rPr><w:color w:val="{deep}"/><w:u w:val="single"/></w:rPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '</w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        "</w:tblPr></w:style>"
    )
    rule = f'w:val="single" w:sz="6" w:space="0" w:color="{RULE}"'
    sides = "".join(f'<w:{side} w:w="110" w:type="dxa"/>' for side in ("left", "right"))
    yield (
        '<w:style w:type="table" w:styleId="Rows"><w:name w:val="Rows"/>'
        '<w:basedOn w:val="TableNormal"/><w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr>'
        f"<w:tblPr><w:tblBorders><w:top {rule}/><w:bottom {rule}/><w:insideH {rule}/>"
        f"</w:tblBorders><w:tblCellMar>{sides}</w:tblCellMar></w:tblPr></w:style>"
    )


def numbering_part(lists: list[tuple[int, int, int]]) -> str:
    """Return word/numbering.xml. Each list, given as kind, level and first number, counts for
    itself."""
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{kind}"><w:multiLevelType w:val="hybridMultilevel"/>'
        + "".join(_level(kind, level) for level in range(DEEPEST))
        + "</w:abstractNum>"
        for kind in (BULLETS, NUMBERS, BOXES)
    )
    numbers = "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="{kind}"/><w:lvlOverride w:ilvl="{level}">'
        f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        for at, (kind, level, start) in enumerate(lists, 1)
    )
    return f"{XML}<w:numbering {main_part()}>{kinds}{numbers}</w:numbering>"


def _level(kind: int, level: int) -> str:
    shown = MARKS.get(kind, f"%{level + 1}.")
    form = "bullet" if kind in MARKS else "decimal"
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/><w:pPr>'
        f'<w:ind w:left="{INDENT * (level + 1)}" w:hanging="{INDENT}"/></w:pPr></w:lvl>'
    )
