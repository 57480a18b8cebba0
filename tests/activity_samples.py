"""A small activity of every kind, as its body, for the tests that run over the registry of kinds."""

from __future__ import annotations

PICTURE = "![A tablet.](/media/scene.svg)"
CLOSING = """
## You noticed a lot {#end}

Tell someone you trust. See [who can help](/help/now.md).

/// grownup | For the grown-up

Ask who your child would tell.

///
"""


def _parts(count: int, body: str) -> str:
    return "".join(f"\n## Part {n} {{#p{n}}}\n\n{body}\n" for n in range(1, count + 1))


_TASKS = """- [ ] First place
    > Nearly. Look at what it says.
- [x] Second place
    > Yes. That helps.
- [ ] Third place
    > Look again. Who is asking?"""
_BOTH = _TASKS.replace("- [ ] First", "- [x] First")
_WORDS = "\n".join(f"- word{a}{b}" for a in "abcdefg" for b in "abcdefg")

BODIES: dict[str, str] = {
    "picture-story": f"""
Read along.

## One {{#start}}

{PICTURE}

Pip has a game.

## Two {{#two}}

{PICTURE}

Pip wonders.

## Three {{#tell .help}}

{PICTURE}

Pip tells Grandad.

## Four {{#happy .end}}

{PICTURE}

All is well.
""",
    "quiz": _parts(5, _TASKS),
    "sort": _parts(4, _TASKS) + _parts(2, _BOTH).replace("p1}", "p5}").replace("p2}", "p6}"),
    "match": "".join(
        f"\n## Card {n} {{#p{n}}}\n\n- [x] Partner {n}\n    > Yes. They belong together.\n\n> Look again at card {n}.\n"
        for n in range(1, 5)
    ),
    "spot": _parts(2, f"{PICTURE}\n\n" + _TASKS + "\n- [x] Fourth place\n    > Yes, a clue."),
    "order": _parts(
        2,
        "1. Stop\n    > First, stop.\n2. Turn it over\n    > Then it is out of sight.\n3. Tell\n    > Then you are not alone.\n\n> Nearly. What can you do at once?",
    ),
    "cards": _parts(5, "What is on the back."),
    "feelings": _parts(
        3,
        "- Calm\n    > That is fine.\n- Not sure\n    > That is a clue.\n- Worried\n    > Thank you. Tell a grown-up.",
    ),
    "checklist": _parts(
        2,
        "- One thing\n    > This is how.\n- Another thing\n    > This is why.\n- A third\n    > So it is.",
    ),
    "password": "\n## Long is strong {#long}\n\nThree words are long.\n\n## Words {#list}\n\n"
    + _WORDS
    + "\n",
    "reflection": _parts(3, "Draw it, or tell someone.\n\n> An idea for you."),
}


def body_of(kind: str) -> str:
    """Return the body of a sample activity, with its end and its note."""
    if kind == "picture-story":
        return BODIES[kind] + CLOSING[CLOSING.index("\n/// grownup") :]
    return "\nPlay along.\n" + BODIES[kind] + CLOSING
