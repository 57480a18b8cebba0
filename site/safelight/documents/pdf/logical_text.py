"""Gives the tags of a right-to-left PDF their text in the order in which it is read.

The letters of such a file stand in the order in which they are drawn, and a reader that follows the
tags would read them backwards. So each block gets its logical text as `/ActualText`, split at
links. A file whose tags are not the blocks of its document is refused: it would say something else
than it shows.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from safelight.documents.pdf.reading_order import Leaf, leaves_of

INLINE = frozenset({"/Strong", "/Em", "/Span", "/Code"})
LINK = "/Link"
NO_TEXT = frozenset({"/Lbl", "/Figure"})


class ReadingOrderError(Exception):
    """The tags of a file are not the blocks of its document."""


def with_logical_text(made: bytes, document: dict[str, Any]) -> bytes:
    """Return the PDF with the logical text on its tags.

    Raise ReadingOrderError when tags and document differ.
    """
    with pikepdf.open(io.BytesIO(made)) as pdf:
        tree = pdf.Root.StructTreeRoot
        leaves = list(leaves_of(document))
        elements = list(_holders(tree.K))
        if len(leaves) != len(elements):
            raise ReadingOrderError(f"{len(elements)} tags for {len(leaves)} blocks of text.")
        parents = _ParentTree(tree)
        for element, leaf in zip(elements, leaves, strict=True):
            _write(pdf, element, leaf, parents)
        saved = io.BytesIO()
        pdf.save(saved, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return saved.getvalue()


def _kids(element: Object) -> list[Any]:
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def _is_element(kid: Any) -> bool:
    return isinstance(kid, Dictionary) and "/S" in kid


def _holders(kids: Any) -> Iterator[Object]:
    """Yield the elements that hold text themselves, in order."""
    for kid in kids if isinstance(kids, Array) else [kids]:
        if not _is_element(kid) or str(kid.S) in NO_TEXT:
            continue
        if any(_holds_text(one) for one in _kids(kid)):
            yield kid
        else:
            yield from _holders(Array(_kids(kid)))


def _holds_text(kid: Any) -> bool:
    return not _is_element(kid) or str(kid.S) in INLINE or str(kid.S) == LINK


class _ParentTree:
    """Which element each piece of marked content belongs to, by page."""

    def __init__(self, tree: Object) -> None:
        self._pages = dict(_numbers(tree.ParentTree))

    def give(self, page: Object, content: int, element: Object) -> None:
        """Say that a piece of content belongs to this element now."""
        self._pages[int(page.StructParents)][content] = element


def _numbers(node: Object) -> Iterator[tuple[int, Object]]:
    for kid in node.get("/Kids", []):
        yield from _numbers(kid)
    pairs = list(node.get("/Nums", []))
    yield from ((int(pairs[at]), pairs[at + 1]) for at in range(0, len(pairs), 2))


def _write(pdf: Pdf, element: Object, leaf: Leaf, parents: _ParentTree) -> None:
    runs = _runs(_kids(element))
    if [kind for kind, _ in runs] != [one.is_link for one in leaf]:
        raise ReadingOrderError(f"The links of a block stand elsewhere: {leaf}.")
    if not any(one.is_link for one in leaf):
        element.ActualText = String("".join(one.text for one in leaf))
        return
    kids: list[Any] = []
    for (is_link, run), segment in zip(runs, leaf, strict=True):
        if is_link:
            for one in run:
                one.ActualText = String(segment.text if one is run[0] else "")
            kids += run
        else:
            kids.append(_span(pdf, element, run, segment.text, parents))
    element.K = Array(kids)


def _runs(kids: list[Any]) -> list[tuple[bool, list[Any]]]:
    """Return the kids in runs of links and of everything else."""
    runs: list[tuple[bool, list[Any]]] = []
    for kid in kids:
        is_link = _is_element(kid) and _is_link(kid)
        if runs and runs[-1][0] == is_link:
            runs[-1][1].append(kid)
        else:
            runs.append((is_link, [kid]))
    return runs


def _is_link(element: Object) -> bool:
    """Return whether an element is a link, or words in a style that are nothing but one."""
    if str(element.S) == LINK:
        return True
    return any(_is_element(kid) and _is_link(kid) for kid in _kids(element))


def _span(pdf: Pdf, element: Object, kids: list[Any], text: str, parents: _ParentTree) -> Object:
    """Return a new element around a run of content, with its text."""
    span = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.Span, P=element, ActualText=String(text))
    )
    if "/Pg" in element:
        span.Pg = element.Pg
    span.K = Array(kids)
    for kid in kids:
        if _is_element(kid):
            kid.P = span
        elif isinstance(kid, int):
            parents.give(element.Pg, kid, span)
        elif "/MCID" in kid:
            parents.give(kid.get("/Pg", element.get("/Pg")), int(kid.MCID), span)
    return span
