"""An index of Whoosh's in memory, decoded as far as it was asked for.

A Whoosh reader must not be used by two threads at once: it is read under a lock, and everything
that is kept is never changed again.

Each segment holds its posting lists in its last document, which is none of ours: a block of them is
the value that goes with the one posting of a term.
"""

from __future__ import annotations

import marshal
import sys
import weakref
from array import array
from collections.abc import Iterator
from threading import Lock
from typing import Any

from safelight.search.backend import PARTED, Stored
from safelight.search.posting_lists import block_of, list_in, unpacked
from safelight.search.ranking import NO_POSTINGS, Postings, mask_of
from safelight.search.recent import Recent
from safelight.search.scoring import impact, length_norm, rarity

MOST_DECODED = 12_000_000  # bytes of posting lists that are kept, of all languages
MOST_STORED = 16_000_000  # bytes of sentences


class Memory:
    """What was decoded lately, of all the indexes of a process together."""

    def __init__(self) -> None:
        self.postings: Recent[Postings] = Recent(MOST_DECODED)
        self.stored: Recent[Stored] = Recent(MOST_STORED)


class DecodedIndex:
    """What is known of the documents of an open Whoosh reader. Threads may share it."""

    def __init__(self, reader: Any, generation: str, memory: Memory) -> None:
        self.generation = generation
        self._memory, self._mark = memory, object()
        self._reader = reader
        # Threads that still read an old generation keep its files open until they let go of it.
        self.close = weakref.finalize(self, reader.close)
        self._leaves = self._reader.leaf_readers()
        # Opened once: a column reads where each of its values begins.
        self._texts = [(base, leaf.column_reader("text")) for leaf, base in self._leaves]
        self._lock = Lock()
        size = self._reader.doc_count_all()
        self.keys, self.languages = [""] * size, [""] * size
        lengths, self._priors = [0.0] * size, [1.0] * size
        for number, head in heads_of(self._leaves):
            self.keys[number], self.languages[number] = head[0], sys.intern(head[1])
            lengths[number], self._priors[number] = head[2:4]
        live = self._documents = sum(map(bool, self.keys))
        average = sum(lengths) / live if live else 0.0
        self._norms = [length_norm(one, average) for one in lengths]
        self._numbers = {key: at for at, key in enumerate(self.keys) if key}
        self.facets = self._facets()

    def _facets(self) -> dict[str, dict[str, int]]:
        masks: dict[str, dict[str, int]] = {}
        live = mask_of(self._numbers.values(), len(self.keys))
        for term in self._reader.lexicon("facets"):
            name, value = term.decode().split(PARTED)
            mask = 0
            for base, record in self._records("facets", term):
                mask |= int.from_bytes(record, "little") << base
            if mask & live:
                masks.setdefault(name, {})[value] = mask & live
        return masks

    def _records(self, name: str, term: bytes) -> Iterator[tuple[int, bytes]]:
        for leaf, base in self._leaves:
            if (name, term) in leaf:
                yield base, leaf.postings(name, term).value()

    def postings(self, stem: str) -> Postings:
        """Return the postings of a stem, decoded once.

        A stem that no document holds is not kept: somebody typed it, and it may be a name.
        """
        key = self._mark, stem
        found = self._memory.postings.get(key)
        if found is None:
            with self._lock:
                blocks = tuple(self._records("words", block_of(stem).encode()))
            lists = ((base, list_in(block, stem)) for base, block in blocks)
            records = [(base, record) for base, record in lists if record]
            if not records:
                return NO_POSTINGS
            found = self._decoded(records)
            self._memory.postings.put(key, found, found.bytes)
        return found

    def _decoded(self, records: list[tuple[int, bytes]]) -> Postings:
        if len(self._leaves) == 1:  # as it was built: no document has been taken out
            documents, weights = unpacked(records[0][1])
        else:
            documents, weights = self._joined(records)
        rare = rarity(self._documents, len(documents))
        norms, priors = self._norms, self._priors
        held = zip(documents, weights, strict=True)
        impacts = array("d", [impact(rare, w, norms[one], priors[one]) for one, w in held])
        return Postings(documents, impacts, mask_of(documents, len(self.keys)))

    def _joined(self, records: list[tuple[int, bytes]]) -> tuple[array[int], array[float]]:
        documents, weights = array("I"), array("f")
        for base, record in records:
            for number, weight in zip(*unpacked(record), strict=True):
                if self.keys[base + number]:  # it may have been taken out since
                    documents.append(base + number)
                    weights.append(weight)
        return documents, weights

    def stored(self, key: str) -> Stored | None:
        """Return the sentences of a document."""
        found = self._memory.stored.get((self._mark, key))
        number = self._numbers.get(key)
        if found is None and number is not None:
            with self._lock:
                base, texts = next(one for one in reversed(self._texts) if one[0] <= number)
                text = texts[number - base]
            found = Stored(key, *marshal.loads(text))  # noqa: S302 - written by ourselves
            self._memory.stored.put((self._mark, key), found, len(text))
        return found


def heads_of(leaves: Any) -> Iterator[tuple[int, Any]]:
    """Yield the number and the head of every document that is there."""
    for leaf, base in leaves:
        heads = leaf.column_reader("head")
        for at in leaf.all_doc_ids():
            if head := heads[at]:  # the document that holds the lists has none
                yield base + at, marshal.loads(head)  # noqa: S302 - written by ourselves


def numbers_of(reader: Any, keys: frozenset[str]) -> list[int]:
    """Return the numbers of the documents with these keys."""
    heads = heads_of(reader.leaf_readers())
    return [number for number, head in heads if head[0] in keys]
