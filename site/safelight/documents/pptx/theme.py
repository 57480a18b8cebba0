"""The colours and fonts that a presentation offers to who changes it."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE

from safelight.documents.lettering import LATIN, SCRIPTS
from safelight.documents.manuscript import Manuscript
from safelight.documents.zones import colours_of

INK, PAPER, GLOW = "17183B", "FFFFFF", "FFB81C"


def dress_theme(master: Any, one: Manuscript) -> None:
    """Give the master the colours of the page and the fonts of the language."""
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    root = etree.fromstring(part.blob)
    colours = {name: value.lstrip("#") for name, value in colours_of(one.page).items()}
    scheme = {
        "dk1": INK,
        "lt1": PAPER,
        "dk2": colours["deep"],
        "lt2": colours["tint"],
        "accent1": colours["zone"],
        "accent2": GLOW,
        "hlink": colours["deep"],
        "folHlink": colours["deep"],
    }
    for name, value in scheme.items():
        slot = root.find(f".//{{*}}clrScheme/{{*}}{name}")
        for old in list(slot):
            slot.remove(old)
        etree.SubElement(slot, etree.QName(slot, "srgbClr"), val=value)
    for kind in ("majorFont", "minorFont"):
        fonts = root.find(f".//{{*}}{kind}")
        fonts.find("{*}latin").set("typeface", LATIN)
        fonts.find("{*}cs").set("typeface", SCRIPTS.get(one.language.tag, LATIN))
    root.set("name", "Safelight")
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
