"""Schemas that packages are held to.

Those of SCORM 1.2 and of IMS content packages, by which QTI packages are listed, and the grammar of
QTI 1.2.1, in which cartridges ask, are had from public packages. Those of Common Cartridge 1.1 and
of QTI 2.1 may not be handed on, and are in no public package: `grammars/` holds their rules,
written down anew for what our files use, and stricter than those. Whoever has IMS's own names the
folder in IMS_SCHEMAS, and packages are held to them too.
"""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree
from packages_listing import MANIFEST
from packages_programs import GRAMMAR, SCHEMAS

GRAMMARS = Path(__file__).parent / "grammars"
SCORM, ADL = (
    "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "http://www.adlnet.org/xsd/adlcp_rootv1p2",
)
IMS = Path(given) if (given := os.environ.get("IMS_SCHEMAS")) else None
CARTRIDGE, QUESTIONS, ITEMS = (
    "ccv1p1_imscp_v1p2_v1p0.xsd",
    "ccv1p1_qtiasiv1p2p1_v1p0.xsd",
    "imsqti_v2p1.xsd",
)
SHOWN = 3


def parsed(body: bytes) -> Any:
    """Return the root of XML. Nothing that it names is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(body, parser)


def schema_problems(path: Path) -> Iterator[str]:
    """Yield what schemas from elsewhere say of a package, by the ending of its name."""
    if not zipfile.is_zipfile(path):
        return
    yield from ims_problems(path)
    with zipfile.ZipFile(path) as opened:
        manifest = parsed(opened.read(MANIFEST))
        if path.name.endswith("-qti.zip"):
            yield from _said(_content(), manifest)
        elif path.name.endswith("-scorm.zip"):
            yield from _said(_scorm(), manifest)
        for root in _assessments(opened, manifest):
            yield from _said(_questions(), _without_namespaces(root))


def ims_problems(path: Path) -> Iterator[str]:
    """Yield what IMS's own schemas say of a package, those of them that are there."""
    with zipfile.ZipFile(path) as opened:
        manifest = parsed(opened.read(MANIFEST))
        if path.suffix == ".imscc":
            yield from _by_ims(CARTRIDGE, manifest)
        elif path.name.endswith("-qti.zip"):
            for name in opened.namelist():
                if name.endswith(".xml") and name != MANIFEST:
                    yield from _by_ims(ITEMS, parsed(opened.read(name)))
        for root in _assessments(opened, manifest):
            yield from _by_ims(QUESTIONS, root)


def _assessments(opened: zipfile.ZipFile, manifest: Any) -> Iterator[Any]:
    for resource in manifest.iter("{*}resource"):
        if resource.get("type", "").endswith("/assessment"):
            yield parsed(opened.read(resource.find("{*}file").get("href")))


def said_of_schemas() -> str:
    """Return which of IMS's own schemas packages were held to, and which of our grammars."""
    there = [name for name in (CARTRIDGE, QUESTIONS, ITEMS) if _of_ims(name)]
    held = "Common Cartridge 1.1 and QTI 2.1 were held to their written rules (tools/grammars)"
    if there:
        return f"{held}, and to IMS's own {', '.join(there)}."
    return f"{held}. IMS's own schemas may not be handed on: name their folder in IMS_SCHEMAS."


def _by_ims(name: str, root: Any) -> Iterator[str]:
    if path := _of_ims(name):
        yield from _said(_ims(path), root)


def _of_ims(name: str) -> Path | None:
    """Return where one of IMS's own schemas is, or None where there is none."""
    return IMS / name if IMS and (IMS / name).is_file() else None


@cache
def _ims(path: Path) -> Any:
    return etree.XMLSchema(etree.parse(path))


def by_rules(name: str, root: Any) -> Iterator[str]:
    """Yield what one of our own grammars says."""
    yield from _said(_rules(name), root)


def _without_namespaces(root: Any) -> Any:
    """Return a copy as the grammar of QTI 1.2.1 knows it, which is older than namespaces."""
    bare = deepcopy(root)
    for one in bare.iter():
        one.tag = etree.QName(one).localname
    etree.cleanup_namespaces(bare)
    return bare


def _said(schema: Any, root: Any) -> Iterator[str]:
    if not schema.validate(root):
        for one in list(schema.error_log)[:SHOWN]:
            yield f"Not valid: {one.message.strip().rstrip('.')}."


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
