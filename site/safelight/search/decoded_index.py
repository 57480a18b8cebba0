"""An index of Whoosh's in memory, decoded as far as it was asked for.

A Whoosh reader must not be used by two threads at once: it is read under a lock, and everything
that is kept is never changed again.
"""

from __future__ import annotations

import marshal
from array import array
from threading import Lock
from typing import Any

from safelight.search.backend import Stored
from safelight.search.ranking import NO_POSTINGS, Postings, mask_of
from safelight.search.recent import Recent
from safelight.search.scoring import impact, length_norm, rarity

MOST_POSTINGS = 400_000  # decoded, of one language: 12 bytes each
MOST_LETTERS = 4_000_000  # of sentences kept, of one language
PARTED = "\x1f"  # between the name and the value of a facet


class DecodedIndex:
    """What is known of the documents of an open Whoosh reader. Threads may share it."""

    def __init__(self, reader: Any, generation: str) -> None:
        self.generation = generation
        self._reader = reader
        self._leaves = self._reader.leaf_readers()
        # Opened once: a column reads where each of its values begins.
        self._texts = [(base, leaf.column_reader("text")) for leaf, base in self._leaves]
        self._lock = Lock()
        size = self._reader.doc_count_all()
        self.keys, self.languages = [""] * size, [""] * size
        lengths, self._priors = [0.0] * size, [1.0] * size
        live = 0
        for leaf, base in self._leaves:
            heads = leaf.column_reader("head")
            for at in leaf.all_doc_ids():
                head = marshal.loads(heads[at])  # noqa: S302 - written by ourselves, see above
                self.keys[base + at], self.languages[base + at] = head[:2]
                lengths[base + at], self._priors[base + at] = head[2:4]
                live += 1
        self._documents = live
        average = sum(lengths) / live if live else 0.0
        self._norms = [length_norm(one, average) for one in lengths]
        self._numbers = {key: at for at, key in enumerate(self.keys) if key}
        self.facets = self._facets()
        self._postings: Recent[Postings] = Recent(MOST_POSTINGS)
        self._stored: Recent[Stored] = Recent(MOST_LETTERS)

    def _facets(self) -> dict[str, dict[str, int]]:
        masks: dict[str, dict[str, int]] = {}
        for term in self._reader.lexicon("facets"):
            name, value = term.decode().split(PARTED)
            documents = [one for one, _ in self._decode("facets", term)]
            if documents:
                masks.setdefault(name, {})[value] = mask_of(documents, len(self.keys))
        return masks

    def _decode(self, name: str, term: bytes) -> list[tuple[int, float]]:
        found = []
        for leaf, base in self._leaves:
            if (name, term) not in leaf:
                continue
            matcher = leaf.postings(name, term)
            number, weight, step = matcher.id, matcher.weight, matcher.next
            while matcher.is_active():
                found.append((base + number(), weight()))
                step()
        return found

    def postings(self, stem: str) -> Postings:
        """Return the postings of a stem, decoded once."""
        found = self._postings.get(stem)
        if found is None:
            with self._lock:
                decoded = self._decode("words", stem.encode())
            found = self._worked_out(decoded) if decoded else NO_POSTINGS
            self._postings.put(stem, found, len(decoded) + 1)
        return found

    def _worked_out(self, decoded: list[tuple[int, float]]) -> Postings:
        rare = rarity(self._documents, len(decoded))
        norms, priors = self._norms, self._priors
        documents = array("I", [one for one, _ in decoded])
        impacts = array("d", [impact(rare, w, norms[one], priors[one]) for one, w in decoded])
        return Postings(documents, impacts, mask_of(documents, len(self.keys)))

    def stored(self, key: str) -> Stored | None:
        """Return the sentences of a document."""
        found = self._stored.get(key)
        number = self._numbers.get(key)
        if found is None and number is not None:
            with self._lock:
                base, texts = next(one for one in reversed(self._texts) if one[0] <= number)
                text = texts[number - base]
            found = Stored(key, *marshal.loads(text))  # noqa: S302 - written by ourselves
            self._stored.put(key, found, len(text))
        return found

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()


def numbers_of(reader: Any, keys: frozenset[str]) -> list[int]:
    """Return the numbers of the documents with these keys."""
    found = []
    for leaf, base in reader.leaf_readers():
        heads = leaf.column_reader("head")
        for at in leaf.all_doc_ids():
            if marshal.loads(heads[at])[0] in keys:  # noqa: S302 - written by ourselves
                found.append(base + at)
    return found
