"""Schemas that packages are held to.

Those of SCORM 1.2 and of IMS content packages, by which QTI packages are listed, and the grammar of
QTI 1.2.1, in which cartridges ask, are had from public packages. Those of Common Cartridge 1.1 and
of QTI 2.1 may not be handed on, and no package brings them: `grammars/` holds their rules, written
down anew for the parts of the specifications that our files use, and stricter than those.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree
from packages_programs import GRAMMAR, SCHEMAS

GRAMMARS = Path(__file__).parent / "grammars"
SCORM, ADL = (
    "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "http://www.adlnet.org/xsd/adlcp_rootv1p2",
)
SAID = (
    "Common Cartridge 1.1 and QTI 2.1 were held to their written rules (tools/grammars): their own "
    "schemas may not be handed on, and no public package brings them."
)
SHOWN = 3


def parsed(body: bytes) -> Any:
    """Return the root of XML. Nothing that it names is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(body, parser)


def scorm_manifest(root: Any) -> Iterator[str]:
    """Yield what the schemas of SCORM 1.2 say of a manifest."""
    yield from _said(_scorm(), root)


def content_package(root: Any) -> Iterator[str]:
    """Yield what the schema of IMS content packages 1.1.4 says of a manifest."""
    yield from _said(_content(), root)


def cartridge_questions(root: Any) -> Iterator[str]:
    """Yield what the grammar of QTI 1.2.1 says of an assessment; it knows no namespaces."""
    bare = deepcopy(root)
    for one in bare.iter():
        one.tag = etree.QName(one).localname
    etree.cleanup_namespaces(bare)
    yield from _said(_questions(), bare)


def by_rules(name: str, root: Any) -> Iterator[str]:
    """Yield what one of our own grammars says."""
    yield from _said(_rules(name), root)


def _said(schema: Any, root: Any) -> Iterator[str]:
    if not schema.validate(root):
        for one in list(schema.error_log)[:SHOWN]:
            yield f"Not valid: {one.message.strip()}."


@cache
def _scorm() -> Any:
    folder = SCHEMAS / "scorm12edition"
    both = etree.fromstring(
        '<schema xmlns="http://www.w3.org/2001/XMLSchema">'
        f'<import namespace="{SCORM}" schemaLocation="{folder.as_uri()}/imscp_rootv1p1p2.xsd"/>'
        f'<import namespace="{ADL}" schemaLocation="{folder.as_uri()}/adlcp_rootv1p2.xsd"/>'
        "</schema>"
    )
    return etree.XMLSchema(both)


@cache
def _content() -> Any:
    return etree.XMLSchema(etree.parse(SCHEMAS / "scorm20043rdedition" / "imscp_v1p1.xsd"))


@cache
def _questions() -> Any:
    with GRAMMAR.open("rb") as opened:
        return etree.DTD(opened)


@cache
def _rules(name: str) -> Any:
    return etree.RelaxNG(etree.parse(GRAMMARS / f"{name}.rng"))
