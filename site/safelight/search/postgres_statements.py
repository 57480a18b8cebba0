"""The tables of the search in PostgreSQL, and what is said to them.

A posting list is one row: the documents that hold a stem, and what the stem is worth in each. The
worth comes from `scoring`, as for every engine, so PostgreSQL adds and compares but weighs nothing
itself.
"""

from __future__ import annotations

# Another layout gets another schema, so that old and new processes can run side by side.
SCHEMA = "safelight_search_1"

TABLES = """
CREATE TABLE IF NOT EXISTS generation (
    name text PRIMARY KEY,
    built timestamptz NOT NULL DEFAULT now(),
    publication bigint UNIQUE  -- the highest is what readers see; NULL while it is being built
);
CREATE TABLE IF NOT EXISTS language_index (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    generation text NOT NULL REFERENCES generation ON DELETE CASCADE,
    language text NOT NULL,
    UNIQUE (generation, language)
);
CREATE TABLE IF NOT EXISTS document (
    index integer NOT NULL REFERENCES language_index ON DELETE CASCADE,
    number integer NOT NULL,
    key text COLLATE "C" NOT NULL,
    language text NOT NULL,
    facets text[] NOT NULL,  -- each as name=value
    passages text[] NOT NULL,
    passage_stems text[] NOT NULL,
    PRIMARY KEY (index, number),
    UNIQUE (index, key)
);
CREATE TABLE IF NOT EXISTS posting (
    index integer NOT NULL REFERENCES language_index ON DELETE CASCADE,
    stem text COLLATE "C" NOT NULL,
    documents integer[] NOT NULL,
    impacts double precision[] NOT NULL,
    PRIMARY KEY (index, stem)
);
CREATE TABLE IF NOT EXISTS surface (
    index integer NOT NULL REFERENCES language_index ON DELETE CASCADE,
    surface text COLLATE "C" NOT NULL,
    stem text COLLATE "C" NOT NULL,
    documents integer NOT NULL,
    PRIMARY KEY (index, surface, stem)
);
"""

# One writer at a time makes the tables or publishes; the number is arbitrary.
LOCK = "SELECT pg_advisory_xact_lock(7233194)"
LOCK_LANGUAGE = "SELECT pg_advisory_xact_lock(7233195, hashtext(%(generation)s || %(language)s))"

ADD_GENERATION = "INSERT INTO generation (name) VALUES (%(generation)s) ON CONFLICT DO NOTHING"
FORGET_LANGUAGE = """
DELETE FROM language_index WHERE generation = %(generation)s AND language = %(language)s
"""
ADD_LANGUAGE = """
INSERT INTO language_index (generation, language) VALUES (%(generation)s, %(language)s)
RETURNING id
"""

NEWEST = "(SELECT max(publication) FROM generation)"
PUBLISH = f"""
UPDATE generation SET publication = coalesce({NEWEST}, 0) + 1 WHERE name = %(generation)s
RETURNING publication
"""  # noqa: S608
# What was published two times ago, and what was begun and left.
FORGET_OLD = f"""
DELETE FROM generation
WHERE publication < (SELECT max(publication) FROM generation WHERE publication < {NEWEST})
   OR publication IS NULL AND built < now() - interval '1 day'
"""  # noqa: S608

# Every answer to a reader starts with the publication that the server has got to.
CURRENT = f"SELECT publication, name FROM generation WHERE publication = {NEWEST}"  # noqa: S608
FETCH = f"""
SELECT {NEWEST}, key, passages, passage_stems
FROM document JOIN language_index ON language_index.id = document.index
WHERE generation = coalesce(
        (SELECT name FROM generation WHERE name = %(generation)s AND publication IS NOT NULL),
        (SELECT name FROM ({CURRENT}) AS current)
    )
    AND language_index.language = %(language)s
    AND key = ANY (%(keys)s)
"""  # noqa: S608
VOCABULARY = f"""
SELECT {NEWEST}, surface, stem, documents
FROM surface JOIN language_index ON language_index.id = surface.index
WHERE generation = (SELECT name FROM ({CURRENT}) AS current)
    AND language_index.language = %(language)s
ORDER BY surface, stem
"""  # noqa: S608
