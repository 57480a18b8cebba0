"""The OpenSearch engine, as thin as can be: what is asked and answered stands in two modules of
pure functions, and this one sends it.

An alias names the index of each language that readers see; all aliases move in one request.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from safelight.search import opensearch_requests as requests
from safelight.search.backend import Document, Query, Results, Stored, Surface
from safelight.search.opensearch_http import Missing, Nodes
from safelight.search.opensearch_names import Names, publishing
from safelight.search.opensearch_responses import results_of, stored_of, surfaces_of

NO_RESULTS = Results((), 0, (), "")
SENT_TOGETHER = 200  # documents
MOST_CHUNKS = 10_000  # of surfaces


class OpenSearchBackend:
    """Indexes in an OpenSearch cluster. Threads may share it."""

    name = "opensearch"

    def __init__(self, addresses: str, names: Names | None = None) -> None:
        self._nodes = Nodes(addresses)
        self._names = names or Names()

    def build(
        self,
        language: str,
        documents: Iterable[Document],
        generation: str,
        surfaces: Iterable[Surface],
    ) -> None:
        """Make the index of a language for a generation that nobody sees yet."""
        index = self._names.index(language, generation)
        self._nodes.ask("DELETE", f"/{index}?ignore_unavailable=true")
        self._nodes.ask("PUT", f"/{index}", requests.INDEX)
        sources = (
            (str(at), one) for at, one in enumerate(requests.sources_of(documents, surfaces))
        )
        while together := tuple(islice(sources, SENT_TOGETHER)):
            self._nodes.add(index, together)
        self._nodes.ask("POST", f"/{index}/_refresh")

    def publish(self, generation: str) -> None:
        """Let readers see a generation, in every language at once.

        The one before is kept. Raise LookupError when it has not been built.
        """
        answer = self._nodes.ask("GET", f"/{self._names.indexes}/_alias")
        held = {index: tuple(one["aliases"]) for index, one in answer.items()}
        actions, dropped = publishing(self._names, generation, held)
        self._nodes.ask("POST", "/_aliases", {"actions": actions})
        for index in dropped:
            self._nodes.ask("DELETE", f"/{index}?ignore_unavailable=true")

    def generation(self) -> str:
        """Return the generation that readers see, or "" when nothing is published."""
        index = self._index("*")
        return self._names.generation(index) if index else ""

    def is_damaged(self) -> bool:
        """Return False: the servers look after what they hold."""
        return False

    def search(self, query: Query) -> Results:
        """Return what holds any of the units, best first; documents worth the same by key."""
        index = self._index(query.language)
        if not index or not query.units:
            return NO_RESULTS
        answer = self._nodes.ask("POST", f"/{index}/_search", requests.search_of(query))
        return results_of(answer, query, self._names.generation(index))

    def fetch(self, language: str, keys: Sequence[str], generation: str = "") -> tuple[Stored, ...]:
        """Return the sentences of these documents, in this order. Unknown keys are left out."""
        if not keys:
            return ()
        body = requests.fetch_of(keys)
        for index in self._indexes(language, generation):
            try:
                return stored_of(self._nodes.ask("POST", f"/{index}/_search", body), keys)
            except Missing:
                continue
        return ()

    def vocabulary(self, language: str) -> Iterable[Surface]:
        """Return every surface the index was built with."""
        index = self._index(language)
        if not index:
            return ()
        body = requests.vocabulary_of(MOST_CHUNKS)
        return tuple(surfaces_of(self._nodes.ask("POST", f"/{index}/_search", body)))

    def close(self) -> None:
        """Do nothing: no connection is kept."""

    def _index(self, language: str) -> str:
        """Return the index that readers of a language see, so that a page comes from one."""
        try:
            answer = self._nodes.ask("GET", f"/_alias/{self._names.alias(language)}")
        except Missing:
            return ""
        return min(filter(self._names.generation, answer), default="")

    def _indexes(self, language: str, generation: str) -> Iterator[str]:
        """Yield the index of a generation, then the one that readers see."""
        if generation:
            yield self._names.index(language, generation)
        published = self._index(language)
        if published:
            yield published
