"""IMS Common Cartridge 1.1: the page as web content, and its questions as an assessment.

Version 1.1, because one widespread platform takes no later one.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from safelight.catalogue.model import Page
from safelight.documents.archive import archive
from safelight.documents.edition import Reader
from safelight.documents.format import Studio
from safelight.documents.manuscript import Manuscript
from safelight.documents.packages.page import ENTRY, package_files
from safelight.documents.packages.questions import (
    Question,
    feedback_words,
    option_words,
    questions_of,
)
from safelight.documents.packages.scorm import MANIFEST, for_platforms

ASSESSMENT = "questions/assessment.xml"
NAMESPACE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LEAST_TO_CHOOSE_ONE = 3
METADATA = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"


class Cartridge:
    """Writes Common Cartridge packages."""

    name = "cartridge"
    suffix = ".imscc"
    media_type = "application/zip"

    def makes(self, page: Page, reader: Reader) -> bool:
        """Return whether the page becomes a package for this reader."""
        return for_platforms(page, reader)

    def pages(self, made: bytes) -> int:
        """Return 0: a package has no pages."""
        return 0

    def write(self, manuscript: Manuscript, studio: Studio) -> bytes:
        """Return the package."""
        files = [(f"page/{name}", body) for name, body in package_files(manuscript, studio)]
        questions = list(questions_of(manuscript))
        if questions:
            files.append((ASSESSMENT, _assessment(manuscript, questions).encode()))
        manifest = _manifest(manuscript, [name for name, _ in files], bool(questions))
        return archive([(MANIFEST, manifest.encode()), *files], manuscript.imprint.version)


def _manifest(manuscript: Manuscript, names: list[str], has_questions: bool) -> str:
    title = escape(manuscript.title)
    label = escape(manuscript.labels.gettext("Questions"))
    files = "".join(f"<file href={quoteattr(name)}/>" for name in names if name.startswith("page/"))
    item = (
        f'<item identifier="item-questions" identifierref="questions"><title>{label}</title></item>'
        if has_questions
        else ""
    )
    resource = (
        '<resource identifier="questions" type="imsqti_xmlv1p2/imscc_xmlv1p1/assessment">'
        f'<file href="{ASSESSMENT}"/></resource>'
        if has_questions
        else ""
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<manifest xmlns="{NAMESPACE}" xmlns:lom="{METADATA}" '
        f'identifier="safelight-{manuscript.imprint.code}">'
        "<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>"
        f"<lom:lom><lom:general><lom:title><lom:string>{title}</lom:string></lom:title>"
        f"<lom:language>{manuscript.language.tag}</lom:language></lom:general></lom:lom></metadata>"
        '<organizations><organization identifier="organization" structure="rooted-hierarchy">'
        '<item identifier="root">'
        f'<item identifier="item-page" identifierref="page"><title>{title}</title></item>{item}'
        "</item></organization></organizations><resources>"
        f'<resource identifier="page" type="webcontent" href="page/{ENTRY}">{files}</resource>'
        f"{resource}</resources></manifest>\n"
    )


def _assessment(manuscript: Manuscript, questions: list[Question]) -> str:
    items = "".join(_item(one) for one in questions)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">'
        f'<assessment ident="assessment" title={quoteattr(manuscript.title)}>'
        "<qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel>"
        "<fieldentry>cc.exam.v0p1</fieldentry></qtimetadatafield></qtimetadata>"
        f'<section ident="section">{items}</section></assessment></questestinterop>\n'
    )


def _item(question: Question) -> str:
    several = _asks_for_several(question)
    profile = "cc.multiple_response.v0p1" if several else "cc.multiple_choice.v0p1"
    labels = "".join(
        f'<response_label ident="{one.letter}">{_material(option_words(one))}</response_label>'
        for one in question.options
    )
    return (
        f'<item ident="item-{question.id}"><itemmetadata><qtimetadata><qtimetadatafield>'
        f"<fieldlabel>cc_profile</fieldlabel><fieldentry>{profile}</fieldentry>"
        "</qtimetadatafield></qtimetadata></itemmetadata>"
        f"<presentation>{_material(question.words)}"
        f'<response_lid ident="response" rcardinality="{"Multiple" if several else "Single"}">'
        f"<render_choice>{labels}</render_choice></response_lid></presentation>"
        '<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" '
        'vartype="Decimal"/></outcomes>'
        f"{''.join(_feedback_conditions(question))}"
        f'<respcondition continue="No"><conditionvar>{_right(question)}</conditionvar>'
        '<setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing>'
        f"{''.join(_feedbacks(question))}</item>"
    )


def _asks_for_several(question: Question) -> bool:
    """Return whether answers are ticked rather than chosen. Two are, though one is right: a
    cartridge takes three at least to choose one of, and "true or false" would lose our words."""
    return question.takes_several or len(question.options) < LEAST_TO_CHOOSE_ONE


def _right(question: Question) -> str:
    if not _asks_for_several(question):
        return f'<varequal respident="response">{question.right[0].letter}</varequal>'
    parts = (
        f'<varequal respident="response">{one.letter}</varequal>'
        if one.right
        else f'<not><varequal respident="response">{one.letter}</varequal></not>'
        for one in question.options
    )
    return f"<and>{''.join(parts)}</and>"


def _feedback_conditions(question: Question) -> Iterator[str]:
    for one in question.options:
        if one.feedback:
            yield (
                '<respcondition continue="Yes"><conditionvar>'
                f'<varequal respident="response">{one.letter}</varequal></conditionvar>'
                f'<displayfeedback feedbacktype="Response" linkrefid="said-{one.letter}"/>'
                "</respcondition>"
            )


def _feedbacks(question: Question) -> Iterator[str]:
    for one in question.options:
        if one.feedback:
            said = f"<flow_mat>{_material(feedback_words(one))}</flow_mat>"
            yield f'<itemfeedback ident="said-{one.letter}">{said}</itemfeedback>'


def _material(words: str) -> str:
    return f'<material><mattext texttype="text/plain">{escape(words)}</mattext></material>'
