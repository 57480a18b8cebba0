"""What a PDF says to a reader that follows its tags, and whether it is what PDF/UA asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
from documents_expected import Facts, address, found_share, in_one_line
from pikepdf import Array, Dictionary, Stream, String

IDENTIFIER = re.compile(r"""pdfuaid:part\s*(=\s*["']1["']|>\s*1\s*<)""")
INLINE = frozenset({"Span", "Link", "Strong", "Em", "Code", "Quote", "Reference"})
LEAST_WORDS = 0.99
PAIRS = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>")
RANGES = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]+)>|\[(.*?)\])", re.S)


def problems(path: Path, wanted: Facts, language: str) -> Iterator[str]:
    """Yield what is wrong with a PDF, one sentence each."""
    with pikepdf.open(path) as pdf:
        yield from _identity(pdf, language)
        yield from _fonts(pdf)
        tags = _Tags(pdf)
        yield from _content(tags, wanted)
        missing = wanted.links - set(_links(pdf))
        if missing:
            yield f"Links are missing: {sorted(missing)[:3]}."
        with pdf.open_outline() as outline:
            marks = sum(1 for _ in _bookmarks(outline.root))
        if marks < len(wanted.headings):
            yield f"{marks} bookmarks for {len(wanted.headings)} headings."


def spoken(path: Path) -> str:
    """Return the text of a PDF, in the order of its tags."""
    with pikepdf.open(path) as pdf:
        return "".join(_Tags(pdf).all_text())


def _links(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield the addresses of links, and "#reply" for one to a place of the file that is there."""
    root: Any = pdf.Root
    named = "/Names" in root and "/Dests" in root.Names
    names = set(pikepdf.NameTree(root.Names.Dests)) if named else set()
    for page in pdf.pages:
        notes: Any = page.get("/Annots", [])
        for one in notes:
            if "/A" in one and "/URI" in one.A:
                yield address(str(one.A.URI))
            elif str(one.get("/Dest", "")) in names:
                yield f"#{one.Dest}"


def _bookmarks(items: list[Any]) -> Iterator[Any]:
    for one in items:
        yield one
        yield from _bookmarks(one.children)


def _identity(pdf: pikepdf.Pdf, language: str) -> Iterator[str]:
    root: Any = pdf.Root
    if not root.get("/MarkInfo", {}).get("/Marked", False) or "/StructTreeRoot" not in root:
        yield "It is not tagged."
    if str(root.get("/Lang", "")).split("-")[0] != language:
        yield f"Its language is {root.get('/Lang', '')}, not {language}."
    meta = root.get("/Metadata")
    written = meta.read_bytes().decode("utf-8", "replace") if isinstance(meta, Stream) else ""
    if not IDENTIFIER.search(written):
        yield "It does not say that it is PDF/UA-1."
    if "<dc:title" not in written:
        yield "It has no title."
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "Its title is not shown in the window."


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        resources: Any = page.resources
        for font in dict(resources.get("/Font", {})).values():
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            described: Any = inner.get("/FontDescriptor", {})
            if not any(key in described for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                yield f"The font {font.get('/BaseFont')} is not embedded."
            if "/ToUnicode" not in font:
                yield f"The font {font.get('/BaseFont')} does not say what its letters are."


def _content(tags: _Tags, wanted: Facts) -> Iterator[str]:
    got = Facts()
    for text in "".join(tags.all_text()).split("\n"):
        got.say(text)
    share = found_share(wanted.words, got.words)
    if share < LEAST_WORDS:
        yield f"{share:.3f} of its words are found through the tags."
    headings = [in_one_line(text) for text in tags.texts(re.compile(r"H[1-6]"))]
    if headings != wanted.headings:
        yield f"{len(headings)} headings, not the {len(wanted.headings)} of the page."
    tables = sum(1 for _ in tags.elements(re.compile("Table")))
    if tables != wanted.tables:
        yield f"{tables} tables, not {wanted.tables}."
    alts = [str(one.get("/Alt", "")) for one in tags.elements(re.compile("Figure"))]
    if alts != wanted.alts:
        yield "Its pictures are not described as in the page."


class _Tags:
    """The tree of tags, with the text on each page by number."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._root = pdf.Root.StructTreeRoot
        self._maps: dict[Any, dict[int, str]] = {}
        self._text = {page.obj.objgen: self._marked(page) for page in pdf.pages}

    def elements(self, role: re.Pattern[str]) -> Iterator[Any]:
        """Yield the elements of a role, in order."""
        yield from (one for one in self._all(self._root) if role.fullmatch(str(one.S)[1:]))

    def texts(self, role: re.Pattern[str]) -> Iterator[str]:
        """Yield the text of each element of a role."""
        return ("".join(self._say(one, one.get("/Pg"))) for one in self.elements(role))

    def all_text(self) -> Iterator[str]:
        """Yield the whole text, in the order of the tags."""
        for kid in _kids(self._root):
            yield from self._say(kid, None)

    def _all(self, element: Any) -> Iterator[Any]:
        for kid in _kids(element):
            if isinstance(kid, Dictionary) and "/S" in kid:
                yield kid
                yield from self._all(kid)

    def _say(self, element: Any, page: Any) -> Iterator[str]:
        page = element.get("/Pg", page)
        role = str(element.S)[1:]
        if role == "Lbl":
            return
        ends = "" if role in INLINE else "\n"
        yield ends
        if "/ActualText" in element:
            yield str(element.ActualText)
        else:
            for kid in _kids(element):
                yield from self._kid(kid, page)
        yield ends

    def _kid(self, kid: Any, page: Any) -> Iterator[str]:
        if isinstance(kid, int):
            yield self._text[page.objgen].get(kid, "")
        elif "/MCID" in kid:
            yield self._text[kid.get("/Pg", page).objgen].get(int(kid.MCID), "")
        elif "/S" in kid:
            yield from self._say(kid, page)

    def _marked(self, page: pikepdf.Page) -> dict[int, str]:
        """Return the text of a page by the number of its piece of marked content."""
        found: dict[int, str] = {}
        stack: list[_Piece] = []
        letters: dict[int, str] = {}
        for one in pikepdf.parse_content_stream(page):
            operands: Any = one.operands
            match str(one.operator):
                case "BDC" | "BMC":
                    stack.append(_Piece(operands[1] if len(operands) > 1 else None))
                case "EMC":
                    piece = stack.pop()
                    text = piece.text if piece.instead is None else piece.instead
                    if piece.number is not None:
                        found[piece.number] = found.get(piece.number, "") + text
                    elif stack:
                        stack[-1].text += text
                case "Tf":
                    letters = self._letters(page.resources.Font[operands[0]])
                case "Tj" | "TJ" if stack:
                    stack[-1].text += _shown(operands[0], letters)
        return found

    def _letters(self, font: Any) -> dict[int, str]:
        key = font.objgen
        if key not in self._maps:
            self._maps[key] = dict(_unicode(font.ToUnicode.read_bytes().decode("latin1")))
        return self._maps[key]


class _Piece:
    """A piece of marked content that is open while a page is read."""

    def __init__(self, properties: Any) -> None:
        named = properties if isinstance(properties, Dictionary) else Dictionary()
        self.number = int(named.MCID) if "/MCID" in named else None
        self.instead = str(named.ActualText) if "/ActualText" in named else None
        self.text = ""


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def _shown(operand: Any, letters: dict[int, str]) -> str:
    pieces = operand if isinstance(operand, Array) else [operand]
    raw = b"".join(bytes(one) for one in pieces if isinstance(one, String))
    return "".join(letters.get(raw[at] << 8 | raw[at + 1], "") for at in range(0, len(raw) - 1, 2))


def _unicode(table: str) -> Iterator[tuple[int, str]]:
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.S):
        for code, text in PAIRS.findall(block):
            yield int(code, 16), _decoded(text)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, start, each in RANGES.findall(block):
            listed = re.findall(r"<([0-9A-Fa-f\s]+)>", each)
            for at, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                text = _decoded(listed[at] if listed else start)
                yield code, text if listed else text[:-1] + chr(ord(text[-1]) + at)


def _decoded(digits: str) -> str:
    return bytes.fromhex(re.sub(r"\s", "", digits)).decode("utf-16-be", "replace")
