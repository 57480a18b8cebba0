"""A small site on disk for tests: two languages, one page of most types, real data files."""

from __future__ import annotations

import shutil
from pathlib import Path

from safelight.catalogue.hub_pages import AFTERWARDS, SHELVES, TALKING

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = (ROOT / "tests" / "addresses.txt").read_text(encoding="utf-8").split()  # for ever

FRONT = """---
id: {id}
title: "{title}"
short_title: "{short}"
summary: "What this page gives you."
topics: [{topics}]
bands: ["{band}"]
sensitivity: {sensitivity}
minutes: {minutes}
author: "Editor"
reviewers: []
reviewed: 2026-11-01
next_review: 2027-11-01
{more}---
"""

GUIDE = """
## The short version {#short}

You can help. Start by listening.

/// short

- **Stay calm.** Listen first.

///

## What to do now {#now}

/// steps

1. **Listen.** Let them talk.
2. **Tell.** Call [[gb-nspcc]].

///

## What to say {#say}

/// say

- “I am glad you told me.”

///

## If something has happened {#happened}

See [help](/help/now.md#steps).

## Ages {#ages}

Every age is welcome.

## Children with SEND {#send}

Use short words.
"""

HELP = """
You may feel scared. You have done the right thing by looking for help.

## Are you safe right now? {#safe}

If you are in danger, call [[emergency]].

## What to do {#steps}

/// steps

1. **Stop.** Take a breath.
2. **Tell.** Tell a person you trust.

///

/// here

You can call [[gb-childline]].

///

/// elsewhere

The people below can help.

///

## What happens next {#happens}

They listen.

## It is not your fault {#fault}

It is not your fault.
"""

STORY = """
Help Pip choose.

## A box pops up {#start}

![Pip looks at a tablet.](/media/scene.svg)

A box pops up.

- [Press it](#pressed)
- [Show Grandad](#tell)

## Lots of boxes {#pressed}

![Pip looks at many boxes.](/media/scene.svg)

More boxes come. What could help now?

- [Show Grandad](#tell)
- [Go back](#start)

## Grandad helps {#tell .help}

![Grandad looks too.](/media/scene.svg)

Grandad is not cross.

- [Close the box](#end)

## All done {#end .end}

![Pip and Grandad smile.](/media/scene.svg)

Pip told Grandad. Well done, Pip.

/// grownup | For the grown-up

Ask who your child would tell.

///
"""

QUIZ = (
    "\nFive questions.\n"
    + "".join(
        f"""
## Question {number}? {{#q{number}}}

- [ ] First answer
    > Nearly. Look again.
- [x] Second answer
    > Yes. That helps.
"""
        for number in range(1, 6)
    )
    + """
## Well done {#end}

Tell a grown-up you trust.

/// grownup | For the grown-up

Ask about the questions.

///
"""
)

HUBS = "".join(
    f'[[list]]\nid = "{name}"\npages = [{ids}]\n\n'
    for name, ids in (
        ("most-asked", '"pg-05"'),
        *((one, "") for one in (AFTERWARDS, TALKING, *SHELVES)),
    )
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" viewBox="0 0 80 40"><path d="M0 0h80v40H0z"/></svg>\n'


def front(
    page_id: str,
    title: str,
    *,
    topics: str = "online-friends",
    sensitivity: str = "medium",
    minutes: int = 5,
    more: str = "",
    band: str = "11-13",
) -> str:
    """Return the front matter of a source page."""
    return FRONT.format(
        id=page_id,
        title=title,
        short=title[:30],
        topics=topics,
        sensitivity=sensitivity,
        minutes=minutes,
        more=more,
        band=band,
    )


def write(root: Path, inside: str, text: str) -> Path:
    """Write a file below the content folder and return its path."""
    path = root / inside
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def sample_content(root: Path) -> Path:
    """Make the small content folder below `root` and return it."""
    content = root / "content"
    # Help first names help pages that the sample has not.
    unused = shutil.ignore_patterns("help_first")
    shutil.copytree(ROOT / "content" / "data", content / "data", ignore=unused)
    write(content, "data/hubs.toml", HUBS)
    write(content, "media/scene.svg", SVG)
    write(content, "en/parents/online-friends.md", front("pg-05", "Online friends") + GUIDE)
    help_more = "reader: child\nsituation: I need help\n"
    write(content, "en/help/now.md", front("help-01", "I need help now", more=help_more) + HELP)
    write(
        content,
        "en/children/8-10/pip.md",
        front("ac-01", "Pip", more="kind: story\n", band="8-10") + STORY,
    )
    write(
        content, "en/children/11-13/quiz.md", front("ac-19", "A quiz", more="kind: quiz\n") + QUIZ
    )
    write(content, "en/glossary/block.md", front("gl-07", "Block", topics="reporting"))
    return content
