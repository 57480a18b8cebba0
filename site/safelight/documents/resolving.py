"""Fills in what a body names by id: services, numbers and figures, as words of the file's
language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from safelight.catalogue.body import (
    Block,
    Blocks,
    DeckSlide,
    Heading,
    Inline,
    Inlines,
    Listing,
    Panel,
    Paragraph,
    Picture,
    PlanStep,
    Quote,
    Reference,
    Run,
    Table,
)
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import HOME_COUNTRY, Helpline
from safelight.catalogue.phone_numbers import (
    NO_BREAK_SPACE,
    TURNS_ROUND,
    WORD_AND_NUMBER,
    phone_numbers,
    text_address,
    web_address,
)
from safelight.catalogue.plain_names import plain_name
from safelight.catalogue.published_on import in_words
from safelight.catalogue.references import SCHOOL
from safelight.documents.labels import Labels
from safelight.documents.scenes import Numbers, with_places

BLANK = "_" * 20  # a line to write on by hand


@dataclass(frozen=True)
class Resolver:
    """Fills in references for one language. `origin` is the site's address, for links; `scenes` are
    the numbers of a story's scenes."""

    catalogue: Catalogue
    labels: Labels
    origin: str
    scenes: Numbers = field(default_factory=dict)

    def blocks(self, blocks: Blocks) -> Blocks:
        """Return the blocks with every reference written out. What is for readers in other
        countries is left out."""
        return tuple(one for block in blocks for one in self._block(block))

    def inlines(self, words: Inlines) -> Inlines:
        """Return the words with every reference written out, numbers in order, and behind each
        choice of a story where it goes on."""
        filled = tuple(one for word in words for one in self._inline(word))
        return with_places(filled, self.scenes, self.labels)

    def in_order(self, text: str, style: Run = Run("")) -> Iterator[Run]:  # noqa: B008 - it is frozen
        """Yield the text as runs: numbers and addresses in it are marked left to right."""
        if text == style.text and TURNS_ROUND.search(text) is None:
            yield style  # most words are as they were
            return
        at = 0
        for match in TURNS_ROUND.finditer(text):
            if match.start() > at:
                yield replace(style, text=text[at : match.start()])
            shown = match[0].replace(" ", NO_BREAK_SPACE)
            yield replace(style, text=shown, ltr=True)
            at = match.end()
        if at < len(text):
            yield replace(style, text=text[at:])

    def number(self, phone: str, *, strong: bool = True) -> Iterator[Run]:
        """Yield the numbers of a service as links."""
        for at, one in enumerate(phone_numbers(phone)):
            if at:
                yield Run(", ")
            yield Run(one.shown, strong=strong, href=one.address, ltr=True)

    def service(self, one: Helpline, form: str = "", *, strong: bool = True) -> Iterator[Run]:
        """Yield a service as name and number, or as one of its forms alone."""
        if form == "phone":
            yield from self.number(one.phone, strong=strong)
        elif form == "name":
            yield self._name(one)
        elif form == "web" or not (one.phone or one.text):
            yield from self._website(one)
        elif form == "text":
            yield from self.texting(one.text)
        else:
            # A Latin name that is not set apart would pull the number before it to its other side.
            yield self._name(one)
            yield Run(" ")
            yield from self.number(one.phone) if one.phone else self.texting(one.text)

    def _name(self, one: Helpline) -> Run:
        """Return the name of a service, or what it is called in the words of the file."""
        plain = plain_name(one, self.labels.language.tag)
        return Run(self.labels.gettext(plain)) if plain else Run(one.name, ltr=True)

    def texting(self, words: str) -> Iterator[Run]:
        """Yield how to text a service."""
        href = text_address(words)
        if match := WORD_AND_NUMBER.match(words):
            words = self.labels.gettext(
                "Text %(word)s to %(number)s", word=match[1], number=match[2]
            )
        else:
            words = self.labels.gettext(words)
        yield from self.in_order(words, Run("", strong=True, href=href))

    def _website(self, one: Helpline) -> Iterator[Run]:
        if not one.web:
            yield self._name(one)
            return
        yield Run(one.name, href=web_address(one.web), ltr=True)
        yield Run(" (")
        yield Run(one.web, ltr=True)
        yield Run(")")

    def _inline(self, one: Inline) -> Iterator[Inline]:
        if isinstance(one, Reference):
            yield from self._reference(one)
        elif isinstance(one, Run) and not one.ltr:
            href = self._address(one.href)
            yield from self.in_order(one.text, one if href == one.href else replace(one, href=href))
        else:
            yield one

    def _address(self, href: str) -> str:
        """Return an address for a file. What leads to a part of the page that is no scene leads
        nowhere: the file may not hold it."""
        if href.startswith("#"):
            return href if href[1:] in self.scenes else ""
        return f"{self.origin}{href}" if href.startswith("/") else href

    def _reference(self, one: Reference) -> Iterator[Inline]:
        if one.kind == "emergency":
            service = self.catalogue.emergency(HOME_COUNTRY)
            if service is not None:
                yield from self.number(service.phone)
            return
        if one.kind == SCHOOL:
            yield Run(BLANK)
            return
        record_id, _, form = one.argument.partition(" ")
        yield from self.service(self.catalogue.helplines[record_id], form, strong=True)

    def _block(self, block: Block) -> Iterator[Block]:
        if isinstance(block, Panel) and block.kind == "elsewhere":
            return
        if isinstance(block, Panel) and block.kind == "here":
            yield from self.blocks(block.blocks)
            return
        yield self._filled(block)

    def _filled(self, block: Block) -> Block:
        match block:
            case Heading() | Paragraph():
                return replace(block, words=self.inlines(block.words))
            case Quote():
                return Quote(self.blocks(block.blocks))
            case Listing():
                return replace(block, items=tuple(self.blocks(item) for item in block.items))
            case Table():
                return self._table(block)
            case Panel():
                return self._panel(block)
            case PlanStep() | DeckSlide():
                return self._teaching(block)
            case Picture():
                return block

    def _panel(self, block: Panel) -> Panel:
        inner = self.blocks(block.blocks)
        if block.kind == "fact":
            inner = self._fact(block.argument)
        if block.kind == "hands":
            words = self.labels.gettext("Hands up for “yes”, “not sure” or “no”.")
            inner = (*inner, Paragraph((Run(words, em=True),)))
        return replace(block, title=self.inlines(block.title), blocks=inner)

    def _fact(self, fact_id: str) -> Blocks:
        fact = self.catalogue.facts[fact_id]
        published = in_words(fact.published, self.labels.language.locale)
        comma = self.labels.gettext(", ")
        said = [self.labels.gettext(fact.statement), self.labels.gettext(fact.limits)]
        blocks = [Paragraph((Run(words, strong=not at),)) for at, words in enumerate(said) if words]
        href = web_address(fact.url) if fact.url else ""
        label = Run(self.labels.gettext("Source:") + " ")
        source = Run(fact.cited, href=href, ltr=True)
        told = (self.labels.gettext(fact.told),) if fact.told else ()
        return (*blocks, Paragraph((label, source, Run(comma + comma.join((*told, published))))))

    def _table(self, block: Table) -> Table:
        return Table(
            tuple(self.inlines(cell) for cell in block.head),
            tuple(tuple(self.inlines(cell) for cell in row) for row in block.rows),
        )

    def _teaching(self, block: PlanStep | DeckSlide) -> PlanStep | DeckSlide:
        inner = self.blocks(block.blocks)
        if isinstance(block, PlanStep):
            return replace(block, name=self.inlines(block.name), blocks=inner)
        notes = self.blocks(block.notes)
        return replace(block, title=self.inlines(block.title), blocks=inner, notes=notes)
