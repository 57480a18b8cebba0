"""QTI 2.1: a manifest, a test and one file a question."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from safelight.catalogue.model import Page
from safelight.documents.archive import archive
from safelight.documents.edition import Reader
from safelight.documents.format import Studio
from safelight.documents.manuscript import Manuscript
from safelight.documents.packages.questions import (
    Question,
    feedback_words,
    has_questions,
    option_words,
    questions_of,
)
from safelight.documents.packages.scorm import MANIFEST

NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
TEST = "test.xml"


class Qti:
    """Writes QTI 2.1 packages."""

    name = "qti"
    suffix = "-qti.zip"
    media_type = "application/zip"

    def makes(self, page: Page, reader: Reader) -> bool:
        """Return whether the page has questions that can be marked."""
        return reader is Reader.WHOLE and has_questions(page)

    def pages(self, made: bytes) -> int:
        """Return 0: a package has no pages."""
        return 0

    def write(self, manuscript: Manuscript, studio: Studio) -> bytes:
        """Return the package."""
        questions = list(questions_of(manuscript))
        files = [(_file(one), _item(one, manuscript).encode()) for one in questions]
        test = (TEST, _test(manuscript, questions).encode())
        manifest = (MANIFEST, _manifest(manuscript, questions).encode())
        return archive([manifest, test, *files], manuscript.imprint.version)


def _file(question: Question) -> str:
    """Return the name of the file of a question, which is never that of the test."""
    return f"item-{question.id}.xml"


def _manifest(manuscript: Manuscript, questions: list[Question]) -> str:
    items = "".join(
        f'<resource identifier="item-{one.id}" type="imsqti_item_xmlv2p1" href="{_file(one)}">'
        f'<file href="{_file(one)}"/></resource>'
        for one in questions
    )
    needed = "".join(f'<dependency identifierref="item-{one.id}"/>' for one in questions)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" '
        f'identifier="safelight-{manuscript.imprint.code}">'
        "<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>"
        "<organizations/><resources>"
        f'<resource identifier="test" type="imsqti_test_xmlv2p1" href="{TEST}">'
        f'<file href="{TEST}"/>{needed}</resource>{items}</resources></manifest>\n'
    )


def _test(manuscript: Manuscript, questions: list[Question]) -> str:
    refs = "".join(
        f'<assessmentItemRef identifier="ref-{one.id}" href="{_file(one)}"/>' for one in questions
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<assessmentTest xmlns="{NAMESPACE}" identifier="test" '
        f"title={quoteattr(manuscript.title)}>"
        '<testPart identifier="part" navigationMode="nonlinear" submissionMode="individual">'
        f'<assessmentSection identifier="section" title={quoteattr(manuscript.title)} '
        f'visible="true">{refs}</assessmentSection></testPart></assessmentTest>\n'
    )


def _item(question: Question, manuscript: Manuscript) -> str:
    several = question.takes_several
    right = "".join(f"<value>{one.letter}</value>" for one in question.right)
    choices = "".join(
        f'<simpleChoice identifier="{one.letter}">{escape(option_words(one))}'
        + (
            f'<feedbackInline outcomeIdentifier="SAID" identifier="{one.letter}" showHide="show"> '
            f"{escape(feedback_words(one))}</feedbackInline>"
            if one.feedback
            else ""
        )
        + "</simpleChoice>"
        for one in question.options
    )
    cardinality = "multiple" if several else "single"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<assessmentItem xmlns="{NAMESPACE}" identifier="item-{question.id}" '
        f'title={quoteattr(question.asked)} xml:lang="{manuscript.language.tag}" '
        'adaptive="false" timeDependent="false">'
        f'<responseDeclaration identifier="RESPONSE" cardinality="{cardinality}" '
        f'baseType="identifier"><correctResponse>{right}</correctResponse></responseDeclaration>'
        '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float">'
        "<defaultValue><value>0</value></defaultValue></outcomeDeclaration>"
        f'<outcomeDeclaration identifier="SAID" cardinality="{cardinality}" baseType="identifier"/>'
        '<itemBody><choiceInteraction responseIdentifier="RESPONSE" shuffle="false" '
        f'maxChoices="{0 if several else 1}"><prompt>{escape(question.words)}</prompt>'
        f"{choices}</choiceInteraction></itemBody>"
        "<responseProcessing><responseCondition><responseIf><match>"
        '<variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>'
        '<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue>'
        "</setOutcomeValue></responseIf></responseCondition>"
        '<setOutcomeValue identifier="SAID"><variable identifier="RESPONSE"/></setOutcomeValue>'
        "</responseProcessing></assessmentItem>\n"
    )
