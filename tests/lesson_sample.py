"""A small lesson for tests, whole and with nothing wrong in it."""

from __future__ import annotations

from tests.sample_site import front

SECTIONS = {
    "outcomes": "Pupils will be able to:\n\n- say who helps.",
    "success": "- Pupils name two helpers.",
    "before": "Tell the DSL.\n\n/// care | When not to teach this today\n\nWait if nobody is free.\n\n///",
    "resources": "Paper.",
    "worksheet": "### My helpers {#helpers}\n\n1. A person who helps me is …\n2. I would say …",
    "answers": "### Helpers {#helpers-answers}\n\nAny adult the child trusts: a SECRETANSWER.",
    "vocabulary": "- **Helper:** somebody who listens.",
    "rules": "- We listen.",
    "plan": "",
    "slides": "",
    "questions": "- Who helps?",
    "differentiation": (
        "### Support {#support}\n\nUse pictures.\n\n### Stretch {#stretch}\n\nWrite more.\n\n"
        "### SEND {#send}\n\nUse signs."
    ),
    "assessment": (
        "### Baseline {#baseline}\n\nAsk first.\n\n/// hands\n\n- I know who helps.\n- I would tell."
        "\n\n///\n\n### Exit check {#exit}\n\nAsk again."
    ),
    "misconceptions": "| A pupil may think | Say |\n|---|---|\n| “I must not tell.” | “You may.” |",
    "safeguarding": "Keep to the story.",
    "disclosure": "/// care | In the moment\n\n1. **Listen.** Stay calm.\n\n///",
    "aftercare": "Look after yourself.",
    "signposting": "> Childline: [[gb-childline phone]].",
    "home": "Send this.\n\n/// letter | Words to send home\n\nDear families, ring [[gb-nspcc]].\n\n///",
    "parents": "The lesson is about helpers.",
    "evidence": (
        "### What supports this lesson {#supports}\n\nGuidance.\n\n"
        "### What is untested {#untested}\n\nThe rest."
    ),
    "next": "Try [the story](/children/8-10/pip.md).",
    "references": "- Guidance for schools.",
}
# Name, part, minutes, least.
STEPS = (
    ("Begin", "core", 12, 6),
    ("Draw", "extend", 25, 0),
    ("Make a notice", "extra", 15, 0),
    ("Finish", "core", 8, 4),
)
SLIDES = (
    ("Helpers", "", "Who helps you?"),
    ("Rules", "", "- We listen."),
    ("Draw a helper", ".extend", "Draw."),
    ("Make a notice for the hall", ".extra", "Ten words."),
    ("What do you think now?", "", "Hands up."),
    ("Who can help", "", "Childline: [[gb-childline phone]]"),
)


def steps() -> str:
    """Return the plan."""
    return "\n\n".join(_step(*one) for one in STEPS)


def _step(name: str, part: str, minutes: int, least: int) -> str:
    more = f'    least: {least}\n    brief: "Leave the talk out."\n' if least else ""
    return (
        f"/// step | {name}\n    minutes: {minutes}\n    part: {part}\n{more}\n"
        f"Words of {name.lower()}.\n\n///"
    )


def slides() -> str:
    """Return the slides."""
    return "\n\n".join(
        f"### {title} {{#s-{at}{' ' if part else ''}{part}}}\n\n{text}\n\n"
        f"/// notes\n\nSECRETNOTE of {title.lower()}.\n\n///"
        for at, (title, part, text) in enumerate(SLIDES)
    )


def lesson(**changed: str) -> str:
    """Return the file of a lesson. `changed` gives the text of a section; None leaves it out."""
    texts = {**SECTIONS, "plan": steps(), "slides": slides(), **changed}
    body = "\n\n".join(
        f"## Section {name} {{#{name}}}\n\n{text}" for name, text in texts.items() if text
    )
    more = (
        'school_years: ["Year 5"]\nfour_c: [contact]\nefacw: [relationships]\nrshe: [being-safe]\n'
        'resources: ["Paper"]\ncontent_level: "Nothing frightening."\nsupervision: "One adult."\n'
    )
    return front("lm-01", "A lesson", minutes=45, more=more) + "\nThis lesson helps.\n\n" + body
