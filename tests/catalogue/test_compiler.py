"""The compiler reads good content without a word, and says everything that is wrong with bad content."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from safelight.activities.kinds import KINDS
from safelight.catalogue import reading_ahead
from safelight.catalogue.compiler import Compiled, compile_content, compile_or_raise
from safelight.catalogue.model import ReviewState, StaleSection
from safelight.catalogue.problems import BrokenContent
from safelight.catalogue.reading_jobs import MANY
from safelight.languages import Languages, read_languages
from tests.sample_site import GUIDE, HELP, QUIZ, ROOT, STORY, front, sample_content, write

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def languages() -> Languages:
    return read_languages(ROOT / "translations")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return sample_content(tmp_path)


def compile_now(content: Path, languages: Languages, **options: object) -> Compiled:
    return compile_content(content, languages, today=TODAY, kinds=KINDS, **options)  # type: ignore[arg-type]


def messages(content: Path, languages: Languages) -> list[str]:
    return [str(problem) for problem in compile_now(content, languages).problems]


def test_good_content_has_no_problems(content: Path, languages: Languages) -> None:
    compiled = compile_now(content, languages)
    assert compiled.problems == ()
    assert set(compiled.catalogue.keys()) == {
        "parents/online-friends",
        "help/now",
        "children/8-10/pip",
        "children/11-13/quiz",
        "glossary/block",
    }


def test_the_real_content_has_no_problems(languages: Languages) -> None:
    compiled = compile_now(ROOT / "content", languages)
    assert [str(problem) for problem in compiled.problems] == []
    assert len(compiled.catalogue.keys()) >= 80


def test_a_process_with_threads_reads_many_pages_by_itself(
    content: Path, languages: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(MANY):
        write(content, f"en/glossary/word-{number}.md", front(f"gl-{100 + number}", "Word"))
    processes: list[object] = []
    monkeypatch.setattr(BaseProcess, "start", processes.append)
    monkeypatch.setattr(os, "fork", lambda: processes.append("a copy"))
    with ThreadPoolExecutor(1) as thread:
        compiled = thread.submit(compile_now, content, languages).result(60)
    assert compiled.parsed >= MANY
    assert not processes


def test_a_story_is_read_as_scenes_and_choices(content: Path, languages: Languages) -> None:
    page = compile_now(content, languages).catalogue.source("children/8-10/pip")
    assert page is not None
    assert page.activity is not None
    assert [scene.id for scene in page.activity.scenes] == ["start", "pressed", "tell", "end"]
    assert [choice.target for choice in page.activity.scenes[0].choices] == ["pressed", "tell"]
    assert page.activity.scenes[2].is_help
    assert page.activity.scenes[3].is_end
    assert "Grandad" not in page.activity.scenes[0].html.split("<img")[0]
    assert 'width="80"' in page.activity.scenes[0].html
    assert page.activity.grownup_title == "For the grown-up"


def test_a_quiz_is_read_as_questions_with_feedback(content: Path, languages: Languages) -> None:
    page = compile_now(content, languages).catalogue.source("children/11-13/quiz")
    assert page is not None
    assert page.activity is not None
    first = page.activity.questions[0]
    assert [(one.letter, one.text, one.right, one.feedback) for one in first.options] == [
        ("a", "First answer", False, "Nearly. Look again."),
        ("b", "Second answer", True, "Yes. That helps."),
    ]
    assert len(page.activity.questions) == 5
    assert page.activity.closing_heading == "Well done"


def test_country_blocks_are_kept_apart(content: Path, languages: Languages) -> None:
    page = compile_now(content, languages).catalogue.source("help/now")
    assert page is not None
    steps = page.section("steps")
    assert steps is not None
    assert [fragment.where for fragment in steps.fragments] == ["", "here", "elsewhere"]


def test_a_translation_shares_its_facts_and_names_what_is_stale(
    content: Path, languages: Languages
) -> None:
    source = compile_now(content, languages).catalogue.source("parents/online-friends")
    assert source is not None
    text = (
        "---\ntitle: Ffrindiau\nshort_title: Ffrindiau\nsummary: Crynodeb.\n"
        f'translated_from: "{source.revision}"\n---\n' + GUIDE
    )
    write(content, "cy/parents/online-friends.md", text)
    page = compile_now(content, languages).catalogue.page("cy", "parents/online-friends")
    assert page is not None
    assert page.review_state is ReviewState.UNREVIEWED_TRANSLATION
    assert page.facts is source.facts or page.facts == source.facts
    assert 'href="/cy/help/now/#steps"' in (page.section("happened") or page.sections[0]).html

    changed = (front("pg-05", "Online friends") + GUIDE).replace(
        "Use short words.", "Use pictures."
    )
    write(content, "en/parents/online-friends.md", changed)
    stale = compile_now(content, languages)
    page = stale.catalogue.page("cy", "parents/online-friends")
    assert page is not None
    assert page.stale_sections == (StaleSection("Children with SEND", "Children with SEND"),)
    assert page.review_state is ReviewState.UNREVIEWED_TRANSLATION
    assert stale.problems == ()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("[[emergencyy]]", "names no helpline"),
        ("[[gb-stop-it-now web]]", "never shown to children"),
        ("/// fact | no-such-fact\n///", "no fact `no-such-fact`"),
        ("[Away](/help/gone.md)", "leads to no page"),
        ("[Here](#nowhere)", "leads to no section"),
    ],
)
@pytest.mark.parametrize("stamp", ["", "translated_from: 000000-000000\n"], ids=["no", "an old"])
def test_a_translation_older_than_its_source_still_names_only_what_is_there(
    content: Path, languages: Languages, words: str, said: str, stamp: str
) -> None:
    head = f"---\ntitle: Help\nshort_title: Help\nsummary: Crynodeb.\n{stamp}---\n"
    write(content, "cy/help/now.md", head + HELP)
    assert compile_now(content, languages).problems == ()
    write(content, "cy/help/now.md", f"{head}{HELP}\n{words}\n")
    problems = compile_now(content, languages).problems
    assert [one.path for one in problems] == ["content/cy/help/now.md"]
    assert said in problems[0].message


@pytest.mark.parametrize(
    ("source_reviewers", "reviewers", "stale", "state"),
    [
        ("[]", "", False, ReviewState.UNREVIEWED_TRANSLATION),
        ("[Editor]", "", True, ReviewState.UNREVIEWED_TRANSLATION),
        ("[]", "reviewers: [Reader]\n", True, ReviewState.DRAFT),
        ("[Editor]", "reviewers: [Reader]\n", True, ReviewState.STALE_TRANSLATION),
        ("[Editor]", "reviewers: [Reader]\n", False, ReviewState.REVIEWED),
    ],
)
def test_a_translation_was_reviewed_only_when_both_languages_were(
    content: Path,
    languages: Languages,
    source_reviewers: str,
    reviewers: str,
    stale: bool,
    state: ReviewState,
) -> None:
    path = content / "en/glossary/block.md"
    text = path.read_text().replace("reviewers: []", f"reviewers: {source_reviewers}")
    path.write_text(text)
    source = compile_now(content, languages).catalogue.source("glossary/block")
    assert source is not None
    head = f"---\ntitle: Blocio\nshort_title: Blocio\nsummary: Ystyr.\n{reviewers}"
    revision = source.revision
    write(content, "cy/glossary/block.md", f'{head}translated_from: "{revision}"\n---\n')
    if stale:
        path.write_text(text.replace("What this page gives you", "What it means"))
    page = compile_now(content, languages).catalogue.page("cy", "glossary/block")
    assert page is not None
    assert page.review_state is state
    assert bool(page.stale_sections) is stale
    was_reviewed = source_reviewers != "[]" and reviewers != ""
    assert page.review_state.was_reviewed is was_reviewed


def test_only_reviewed_translations_can_be_asked_for(content: Path, languages: Languages) -> None:
    source = compile_now(content, languages).catalogue.source("glossary/block")
    assert source is not None
    head = "---\ntitle: Blocio\nshort_title: Blocio\nsummary: Ystyr.\n"
    text = f'{head}translated_from: "{source.revision}"\n---\n'
    write(content, "cy/glossary/block.md", text)
    assert compile_now(content, languages).catalogue.available("glossary/block") == ("en", "cy")
    only = compile_now(content, languages, only_reviewed=True)
    assert only.catalogue.available("glossary/block") == ("en",)


def test_a_page_of_high_sensitivity_needs_two_reviewers(
    content: Path, languages: Languages
) -> None:
    path = content / "en/parents/online-friends.md"
    one = path.read_text().replace("sensitivity: medium", "sensitivity: high")
    path.write_text(one.replace("reviewers: []", "reviewers: [Safeguarding lead]"))
    page = compile_now(content, languages).catalogue.source("parents/online-friends")
    assert page is not None
    assert page.review_state is ReviewState.DRAFT
    path.write_text(one.replace("reviewers: []", "reviewers: [Safeguarding lead, Teacher]"))
    page = compile_now(content, languages).catalogue.source("parents/online-friends")
    assert page is not None
    assert page.review_state is ReviewState.REVIEWED


FAULTS: tuple[tuple[str, str, str, str], ...] = (
    ("en/parents/online-friends.md", "title:", "titel:", "no key `titel` here. Did you mean `title`"),
    ("en/parents/online-friends.md", "topics: [online-friends]", "topics: [online-frends]", "Did you mean `online-friends`"),
    ("en/parents/online-friends.md", "/help/now.md#steps", "/help/nou.md", "leads to no page. Did you mean `help/now`"),
    ("en/parents/online-friends.md", "/help/now.md#steps", "/help/now.md#step", "has no section `step`. Did you mean `steps`"),
    ("en/parents/online-friends.md", "/help/now.md#steps", "https://example.org/", "is not allowed. Inside the site name the file"),
    ("en/parents/online-friends.md", "/help/now.md#steps", "javascript:alert(1)", "is not allowed"),
    ("en/parents/online-friends.md", "Every age", "<b>Every</b> age", "HTML such as `<b>` may not be written"),
    ("en/parents/online-friends.md", "[[gb-nspcc]]", "[[gb-nspc]]", "names no helpline. Did you mean `gb-nspcc`"),
    ("en/parents/online-friends.md", "[[gb-nspcc]]", "[[gb-nspcc fax]]", "`fax` is no form of a reference"),
    ("en/parents/online-friends.md", "[[gb-nspcc]]", "[[gb-ceop phone]]", "has no phone"),
    ("en/parents/online-friends.md", "[[gb-nspcc]]", "[[gb-revenge-porn-helpline]]", "must be confirmed before it is shown"),
    ("en/parents/online-friends.md", "[[gb-nspcc]]", "[[Gb NSPCC]]", "is not a reference"),
    ("en/parents/online-friends.md", "/// steps", "/// stebs", "no block `stebs`. Did you mean `steps`"),
    ("en/parents/online-friends.md", "## Ages {#ages}", "## Ages", "has no id"),
    ("en/parents/online-friends.md", "{#ages}", "{#send}", "stands here twice"),
    ("en/parents/online-friends.md", "{#ages}", "{#age}", "section `ages` is missing"),
    ("en/parents/online-friends.md", "Use short words.", "Use short words.\n\n///", "This `///` closes no block. Take it out"),
    ("en/parents/online-friends.md", "Use short words.", "/// tip | A\n\nb", "The block `tip` is not closed. Write `///`"),
    ("en/parents/online-friends.md", "Use short words.", "/// tip | A\n\n/// say\n\n- “b”\n\n///", "The block `tip` is not closed"),
    ("en/parents/online-friends.md", "Use short words.", "Use [short]() words.", "md:53: The link `` is not allowed"),
    ("en/parents/online-friends.md", "minutes: ", "minutes: 1\nminutes: ", "md:10: The key `minutes` stands here twice. Take one out."),
    ("en/parents/online-friends.md", "minutes: ", "\tminutes: ", "A tab stands in the front matter. Write spaces"),
    ("en/parents/online-friends.md", "author: ", "author: !!python/name:os ", "A value may not begin with `!`"),
    ("en/parents/online-friends.md", "topics: [online-friends]", "topics: online-friends", "`topics` must be a list: `[one, two]`."),
    ("en/parents/online-friends.md", "topics: [online-friends]", "topics: [online-friends, 3]", "`topics` (number 2) must be words"),
    ("en/parents/online-friends.md", "next_review: 2027-11-01", "next_review: soon", "`next_review` must be a day: `2026-11-24`."),
    ("en/parents/online-friends.md", 'title: "Online', 'title: "[[gb-nspcc]] Online', "md:3: A reference is filled in below the front matter alone"),
    ("en/parents/online-friends.md", "Every age", "Every \u202eage", "md:49: Here is a sign that nobody sees, U+202E. Take it out."),
    ("en/parents/online-friends.md", "Every age", "Ev\u200bery age", "a sign that nobody sees, U+200B"),
    ("en/parents/online-friends.md", "Every age", "Every \ufeffage", "a sign that nobody sees, U+FEFF"),
    ("en/parents/online-friends.md", "Use short words.", "/// fact | iwf-2024-totl\n///", "no fact `iwf-2024-totl`. Did you mean"),
    ("en/parents/online-friends.md", "Use short words.", "![](/media/scene.svg)", "has no description"),
    ("en/parents/online-friends.md", "Use short words.", "![A](/media/sceen.svg)", "no picture `sceen.svg`"),
    ("en/parents/online-friends.md", "Use short words.", "![A](https://a.example/b.png)", "must be a file in content/media"),
    ("en/parents/online-friends.md", "{#ages}", "{#ages onclick=alert(1)}", "attribute `onclick` is not allowed"),
    ("en/parents/online-friends.md", "/// steps", "/// short", "needs a `/// steps` block"),
    ("en/parents/online-friends.md", "sensitivity: medium", "sensitivity: low", "Raise it"),
    ("en/parents/online-friends.md", "sensitivity: medium", "sensitivity: mild", "must be one of"),
    ("en/parents/online-friends.md", "summary: \"What", "summary: \"" + "x" * 161 + "What", "too long: at most 160"),
    ("en/parents/online-friends.md", "next_review: 2027-11-01", "next_review: 2026-10-01", "must be later"),
    ("en/parents/online-friends.md", "next_review: 2027-11-01", "next_review: 2027-02-30", "friends.md:13: `2027-02-30` is no day, time or number"),
    ("en/parents/online-friends.md", "next_review: 2027-11-01", "next_review: !!int ''", "friends.md:13: `!!int ''` is no day, time or number"),
    ("en/parents/online-friends.md", "next_review: 2027-11-01", "next_review: 2027-11-01 25:00:00  # noon", "`2027-11-01 25:00:00` is no day"),
    ("en/parents/online-friends.md", "reviewers: []", "reviewers:\n  - 2026-13-01", "friends.md:12: `2026-13-01` is no day"),
    ("en/parents/online-friends.md", "Every age", "Every → age 😀", "friends.md:49: No font of our files has “→” (U+2192), “😀” (U+1F600). Say it in words"),
    ("en/parents/online-friends.md", 'title: "Online friends"', 'title: "Online \\u2192 friends"', "No font of our files has “→”"),
    ("en/parents/online-friends.md", "Every age", "Every \x0bage", "md:49: Here is a sign that nobody sees, U+000B. Take it out."),
    ("en/parents/online-friends.md", 'title: "Online friends"', 'title: "Online friends\\x07"', "a sign that nobody sees, U+0007"),
    ("en/parents/online-friends.md", "[[gb-nspcc]]", "[[ua-116111]]", "`ua-116111`: No font of our files has"),
    ("data/helplines.toml", 'name = "Childline"', 'name = "Childline ✓"', "`gb-childline`: No font of our files has “✓”"),
    ("data/facts.toml", 'document = "', 'document = "→ ', "No font of our files has “→”"),
    ("en/parents/online-friends.md", "id: pg-05", "id: help-01", "is also that of"),
    ("en/parents/online-friends.md", "---\nid", "id", "There is no front matter"),
    ("en/parents/online-friends.md", "Every age", "# Big\n\nEvery age", "has no `#` heading"),
    ("en/parents/online-friends.md", "Every age", "Odd \ue000evil:x\ue001 sign. Every age", "a sign that nobody sees, U+E000, U+E001. Take"),
    ("en/parents/online-friends.md", "Every age", "\x02amp\x03 Every age", "a sign that nobody sees, U+0002"),
    ("en/parents/online-friends.md", 'title: "Online', 'title: "\ue001Online', "md:3: Here is a sign that nobody sees, U+E001"),
    ("en/parents/online-friends.md", "Every age", "\n".join(f"{' ' * 4 * depth}- a" for depth in range(400)), "At most 8 lists may stand in one another"),
    ("en/parents/online-friends.md", "Every age", "\n".join("   \t" * depth + "- a" for depth in range(300)), "At most 8 lists may stand in one another"),
    ("en/parents/online-friends.md", "Every age", "\n".join(f"> {' ' * 4 * depth}- a" for depth in range(400)), "At most 8 lists may stand in one another"),
    ("en/parents/online-friends.md", "Every age", "\n".join(f"{' ' * 4 * depth}- a" for depth in range(9)), "At most 8 lists may stand in one another"),
    ("en/parents/online-friends.md", "Every age", "\n".join("   \t" * depth + "- a" for depth in range(9)), "At most 8 lists may stand in one another"),
    ("en/parents/online-friends.md", "Every age", f"{'- ' * 1500}a", "At most 8 lists may stand in one another"),
    ("en/parents/online-friends.md", "Every age", f"{'1. ' * 1500}a", "At most 8 lists may stand in one another"),
    ("data/topics.toml", 'four_c = "contact"', 'four_c = "contacts"', "`four_c` names `contacts`, which does not exist. Did you mean `contact`"),
    ("en/help/now.md", "topics: [online-friends]", "topics: [pornography]", "No page for children aged 11-13 may be about `pornography`"),
    ("en/help/now.md", "[[gb-childline]]", "[[gb-nspcc]]", "never shown to children"),
    ("en/help/now.md", "topics: [online-friends]", "topics: [cyberbullying]\nhelplines: [gb-ceop]", "CEOP takes no reports of this kind"),
    ("en/help/now.md", "They listen.", "They listen. Call the NSPCC Helpline.", "“NSPCC” is never shown to children"),
    ("en/help/now.md", "They listen.", "See StopNCII.org first.", "“StopNCII.org” is never shown"),
    ("en/children/8-10/pip.md", "Grandad is not cross.", "Grandad asks Stop It Now.", "“Stop It Now” is never shown to children"),
    ("en/help/now.md", "reader: child\n", "", "key `reader` is missing"),
    ("en/help/now.md", "2. **Tell.** Tell a person you trust.", "2. **A.** a\n3. **B.** b\n4. **C.** c\n5. **D.** d\n6. **E.** e", "At most 5 steps"),
    ("en/children/8-10/pip.md", "- [Close the box](#end)\n", "", "is a dead end"),
    ("en/children/8-10/pip.md", "- [Press it](#pressed)\n", "", "No choice leads to the scene `pressed`"),
    ("en/children/8-10/pip.md", "[Go back](#start)", "[Go on](#end)", "reaches the end `end` without help"),
    ("en/children/8-10/pip.md", "(#pressed)", "(#presed)", "which is no scene. Did you mean `pressed`"),
    ("en/children/8-10/pip.md", "{#start}", "{#begin}", "first scene must have the id"),
    ("en/children/8-10/pip.md", "A box pops up.\n\n-", "See [a guide](/parents/online-friends.md).\n\n-", "A child’s page may not lead to"),
    ("en/children/8-10/pip.md", "kind: story\n", "", "key `kind` is missing"),
    ("en/children/8-10/pip.md", "/// grownup | For the grown-up", "/// tip | For you", "no `/// grownup` block"),
    ("en/children/11-13/quiz.md", "    > Nearly. Look again.\n- [x]", "- [x]", "has no feedback"),
    ("en/children/11-13/quiz.md", "[x]", "[ ]", "Mark at least one good answer"),
    ("data/topics.toml", 'id = "grooming"\n', 'id = "grooming"\ncolour = "red"\n', "no key `colour`"),
    ("data/topics.toml", '"gb-999", "gb-ceop"', '"gb-99", "gb-ceop"', "does not exist. Did you mean `gb-999`"),
    ("data/helplines.toml", '"Every day, 8am to 11pm"', '"Every day, to be confirmed"', "readers see the hours"),
    ("data/helplines.toml", 'category = "child-helpline"', 'category = "childline"', "`gb-childline`: `category`: there is no category `childline`. Did you mean `child-helpline`"),
    ("data/helplines.toml", 'category = "child-helpline"', 'category = "x"', "Use one of: emergency, child-helpline"),
    ("data/helplines.toml", 'phone = "0800 1111"', 'phone = "call us"', "`call us` is no phone number. Write digits"),
    ("data/helplines.toml", 'phone = "0800 1111"', 'phone = "0800 1111 or ask"', "`ask` is no phone number"),
    ("data/helplines.toml", 'phone = "0800 1111"', 'phone = "0800"', "`0800` is not a whole phone number"),
    ("data/helplines.toml", 'phone = "0800 1111"', 'phone = "+44 800"', "`+44 800` is not a whole phone number"),
    ("data/helplines.toml", 'phone = "0800 1111"', 'phone = "+"', "`+` is no phone number"),
    ("data/helplines.toml", 'text = "Text SHOUT to 85258"', 'text = "Text us"', "no number to text"),
    ("data/helplines.toml", 'web = "childline.org.uk"', 'web = "javascript://a.example/%0aalert(1)"', "is no website. Write it so"),
    ("data/helplines.toml", 'web = "childline.org.uk"', 'web = "childline"', "`childline` is no website"),
    ("data/helplines.toml", 'email = "help@nspcc.org.uk"', 'email = "nspcc.org.uk"', "is no e-mail address"),
    ("data/helplines.toml", 'country = "IE"', 'country = "XX"', "no country has the code `XX`. Write its ISO code"),
    ("data/helplines.toml", 'languages = ["en", "cy"]', 'languages = ["en", "zz"]', "no language has the tag `zz`. Write its ISO code"),
    ("data/helplines.toml", 'checked = "2026-11-23"', 'checked = "2026-12-01"', "`checked` is 2026-12-01, a day to come"),
    ("data/facts.toml", 'url = "https://www.thorn.org/', 'url = "javascript://www.thorn.org/', "is no website"),
    ("data/facts.toml", 'document = "Tackling Child Sexual Abuse Strategy 2021"\ntold = "as reported by Police Professional"\n', "", "nothing says where it stands. Write its `document`, or `told`"),
    ("en/parents/online-friends.md", "## The short version {#short}", "## Call [[emergency]] {#short}", "A heading with `##` cannot name a service or number"),
    ("data/facts.toml", 'document = "', 'document = "As above, ', "each fact is shown alone. Write the document’s own name"),
    ("data/hubs.toml", 'pages = ["pg-05"]', 'pages = ["pg-06"]', "hubs.toml:2: `most-asked`: `pages` names `pg-06`, which is no page. Did you mean `pg-05`"),
    ("data/hubs.toml", 'pages = ["pg-05"]', 'pages = ["pg-05", "pg-05"]', "hubs.toml:2: `most-asked`: `pg-05` stands here twice"),
    ("data/hubs.toml", 'pages = []\n\n[[list]]\nid = "talking"\npages = []\n\n[[list]]\nid = "first-steps"\npages = []', 'pages = ["pg-05"]\n\n[[list]]\nid = "talking"\npages = []\n\n[[list]]\nid = "first-steps"\npages = ["pg-05"]', "hubs.toml:14: `first-steps`: `pg-05` stands in `afterwards` already"),
    ("data/hubs.toml", '"rules"\npages = []', '"rules"\npages = ["gl-07"]', "hubs.toml:34: `rules`: `pages` names `gl-07`, which is no guide"),
    ("data/hubs.toml", 'pages = []\n\n[[list]]\nid = "apps"\npages = []', 'pages = ["pg-05"]\n\n[[list]]\nid = "apps"\npages = ["pg-05"]', "hubs.toml:22: `apps`: `pg-05` stands in `by-age` already. Remove it from one"),
    ("data/hubs.toml", '"afterwards"\npages = []', '"afterwards"\npages = ["gl-07"]', "hubs.toml:6: `afterwards`: `pages` names `gl-07`, which is no guide"),
    ("data/hubs.toml", '"talking"', '"talk"', "hubs.toml:10: No hub shows a list `talk`. Did you mean `talking`"),
    ("data/hubs.toml", '[[list]]\nid = "talking"\npages = []', "", "hubs.toml:1: The list `talking` is missing. Add it."),
    ("data/hubs.toml", "pages = []", "page = []", "hubs.toml:6: `afterwards`: there is no key `page`. Did you mean `pages`"),
    ("data/facts.toml", "schema_version = 1", "schema_version = ", "not valid TOML"),
)  # fmt: skip


@pytest.mark.parametrize(("inside", "old", "new", "message"), FAULTS, ids=lambda one: str(one)[:40])
def test_a_fault_is_said_with_its_file_and_what_to_write(
    content: Path, languages: Languages, inside: str, old: str, new: str, message: str
) -> None:
    path = content / inside
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    found = [line for line in messages(content, languages) if message in line]
    assert found, messages(content, languages)
    assert all(line.startswith("content/") for line in found)


@pytest.mark.parametrize("old", ["minutes: ", "---\nid"])
def test_who_names_a_page_with_a_fault_is_not_at_fault(
    content: Path, languages: Languages, old: str
) -> None:
    path = content / "en/help/now.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, f"x{old}"), encoding="utf-8")
    found = messages(content, languages)
    assert found
    assert all(one.startswith("content/en/help/now.md:") for one in found), found


def test_a_name_that_is_not_utf_8_is_a_problem_that_can_be_printed(
    content: Path, languages: Languages
) -> None:
    for folder in ("en/parents", "media"):
        (content / folder).mkdir(parents=True, exist_ok=True)
        for ending in (b".md", b".svg"):
            path = os.fsencode(content / folder) + b"/caf\xe9" + ending
            Path(os.fsdecode(path)).write_bytes(b"x")
    found = messages(content, languages)
    assert len(found) == 2
    for one in found:
        assert "caf\\udce9" in one
        assert "is not UTF-8. Rename it" in one


def test_a_byte_order_mark_of_windows_is_no_fault(content: Path, languages: Languages) -> None:
    path = content / "en/parents/online-friends.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert messages(content, languages) == []


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("children/pip", "lies in one of `children/4-7/`, `children/8-10/`"),
        ("children/9-10/pip", "lies in one of `children/4-7/`, `children/8-10/`"),
        ("children/8-10/more/pip", "in no folder below. Move the file."),
        ("parents/more/page", "lies straight in `parents/`, in no folder below it. Move the file."),
        ("teachers/lessons/ks2/page", "lies straight in `teachers/lessons/`"),
        ("parents/a b? #1", "The name `a b? #1` makes no good address. Rename the file"),
        ("parents/Page", "The name `Page` makes no good address"),
        ("parents/page-", "The name `page-` makes no good address"),
        ("parents/files", "`parents/files` is an address of the site’s own. Rename the file."),
        ("about/translations", "`about/translations` is an address of the site’s own"),
    ],
)
def test_a_file_lies_where_its_page_can_be_reached(
    content: Path, languages: Languages, key: str, message: str
) -> None:
    child = key.startswith("children/")
    text = front("ac-90", "Pip", more="kind: story\n", band="8-10") + STORY
    write(content, f"en/{key}.md", text if child else front("pg-90", "Page") + GUIDE)
    (found,) = messages(content, languages)
    assert found.startswith(f"content/en/{key}.md:1: ")
    assert message in found
    write(content, f"cy/{key}.md", "---\ntitle: a\nshort_title: a\nsummary: a\n---\n")
    assert messages(content, languages) == [found]


def test_words_in_every_script_of_our_fonts_may_stand_on_a_page(
    content: Path, languages: Languages
) -> None:
    path = content / "en/parents/online-friends.md"
    words = "Every العربية اردو Łódź ŵ ĉ \u202f x\u0302 [[ua-116111 phone]] age"
    path.write_text(path.read_text().replace("Every age", words))
    assert messages(content, languages) == []


@pytest.mark.parametrize(
    ("words", "polish", "is_wrong"),
    [
        ("Report it to CEOP.", "Zgłoś to do CEOP.", True),
        ("It is not lost. Tell the CEOP Safety Centre.", "Zgłoś to na stronie CEOP.", True),
        ("Tell the app, not CEOP.", "Powiedz aplikacji, nie CEOP.", False),
        ("CEOP doesn’t take reports of this.", "CEOP nigdy nie przyjmuje zgłoszeń.", False),
        ("Tell the app.", "Powiedz aplikacji.", False),
    ],
)
def test_words_may_not_send_bullying_to_ceop_in_any_language(
    content: Path, languages: Languages, words: str, polish: str, is_wrong: bool
) -> None:
    path = content / "en/parents/online-friends.md"
    about = path.read_text().replace("topics: [online-friends]", "topics: [cyberbullying]")
    path.write_text(about.replace("Use short words.", words))
    head = "---\ntitle: T\nshort_title: T\nsummary: S\ntranslated_from: abc\n---\n"
    write(content, "pl/parents/online-friends.md", head + GUIDE.replace("Use short words.", polish))
    found = [line for line in messages(content, languages) if "takes no reports" in line]
    assert len(found) == 2 * is_wrong, found


def test_a_fault_of_a_record_is_said_with_its_line(content: Path, languages: Languages) -> None:
    path = content / "data" / "helplines.toml"
    text = path.read_text(encoding="utf-8").replace('"child-helpline"', '"childline"', 1)
    path.write_text(text, encoding="utf-8")
    line = text.split("\n").index('id = "gb-childline"') + 1
    assert messages(content, languages)[0].startswith(f"content/data/helplines.toml:{line}: ")
    path.write_text(text + "\n[[broken", encoding="utf-8")
    (found,) = [one for one in messages(content, languages) if "valid TOML" in one]
    assert found.startswith(f"content/data/helplines.toml:{text.count(chr(10)) + 2}: ")
    path.write_text("[helpline]\n", encoding="utf-8")
    assert (
        "content/data/helplines.toml:1: `helpline` is no list. Write `[[helpline]]`."
        in messages(content, languages)
    )


def test_who_names_a_record_with_a_fault_is_not_at_fault(
    content: Path, languages: Languages
) -> None:
    for name, old, new in (
        ("helplines.toml", '"child-helpline"', '"childline"'),
        ("topics.toml", 'sensitivity = "high"', 'sensitivity = "grave"'),
        ("facts.toml", 'show_to = "all"', 'show_to = "some"'),
    ):
        path = content / "data" / name
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(old, new), encoding="utf-8")
        found = messages(content, languages)
        assert found
        assert all(one.startswith(f"content/data/{name}:") for one in found), found
        path.write_text(text + "\n[[broken", encoding="utf-8")
        assert len(messages(content, languages)) == 1, messages(content, languages)
        path.write_text(text, encoding="utf-8")


def test_a_day_to_come_is_seen_whatever_was_kept_before(
    content: Path, languages: Languages, tmp_path: Path
) -> None:
    options = {"kinds": KINDS, "cache_folder": tmp_path / "cache"}
    assert compile_content(content, languages, today=TODAY, **options).problems == ()  # type: ignore[arg-type]
    early = compile_content(content, languages, today=date(2026, 11, 1), **options)  # type: ignore[arg-type]
    assert "a day to come" in str(early.problems[0])


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("\n[[broken", "2: The file cannot be read"),
        ('\n[[version]]\ncode = "A"\n', "2: This `version` cannot be read for its `key`, `lang"),
        ('[[withdrawn]]\nid = "a"\nkey = "b"\ndate = 1\nreason = "c"', "its `date`. Put back"),
        ("version = 1", "1: `version` is no list."),
        ('[[version]]\n[[withdrawn]]\nx = "a"', "its `id`, `key`, `date`, `reason`, `x`."),
    ],
)
def test_a_history_that_cannot_be_read_is_a_problem(
    content: Path, languages: Languages, written: str, message: str
) -> None:
    path = content / "data" / "history.toml"
    path.write_text(written, encoding="utf-8")
    found = [one for one in messages(content, languages) if message in one]
    assert found, messages(content, languages)
    assert all(one.startswith("content/data/history.toml:") for one in found)
    path.unlink()
    assert messages(content, languages) == []


def test_what_is_no_file_is_a_problem_and_what_is_hidden_is_none(
    content: Path, languages: Languages
) -> None:
    for inside in ("en/parents", "data", "data/vocabulary", "media"):
        (content / inside).mkdir(exist_ok=True)
        for name in (".#page.md", ".#en.toml", ".#scene.svg"):
            (content / inside / name).symlink_to("somebody@somewhere.1234")
        (content / inside / "folder.md").mkdir()
        (content / inside / "folder.toml").mkdir()
    (content / "media" / ".DS_Store").write_bytes(b"\0")
    (content / "media" / "notes.txt").symlink_to("nowhere")
    assert messages(content, languages) == []
    names = (
        "data/common_words/xx.txt",
        "data/help_first/xx.toml",
        "data/vocabulary/xx.toml",
        "en/parents/page.md",
        "media/drawing.svg",
    )
    (content / "data" / "help_first").mkdir()
    for name in names:
        (content / name).symlink_to("nowhere")
    found = messages(content, languages)
    for name in names:
        assert any(one.startswith(f"content/{name}:1: ") for one in found), name
    said = "This is no file that can be read. Put the file here, or take it away."
    assert f"content/en/parents/page.md:1: {said}" in found
    assert f"content/media/drawing.svg:1: {said}" in found


def test_a_data_file_that_is_no_file_or_no_text_is_a_problem(
    content: Path, languages: Languages
) -> None:
    (content / "data" / "frameworks.toml").unlink()
    (content / "data" / "frameworks.toml").mkdir()
    write(content, "data/help_first/rules.toml", "")
    (content / "data" / "help_first" / "rules.toml").write_bytes(b"\xff")
    found = messages(content, languages)
    assert any("frameworks.toml:1: This is no file" in one for one in found)
    assert any("rules.toml:1: The file is not valid TOML" in one for one in found)


@pytest.mark.parametrize("name", ["rules", "en"])
def test_every_file_of_help_first_says_which_edition_it_is(
    content: Path, languages: Languages, name: str
) -> None:
    write(content, f"data/help_first/{name}.toml", "# neither version nor date")
    found = messages(content, languages)
    for key in ("version", "checked"):
        said = f"Write `{key}` at the head of the file."
        start = f"content/data/help_first/{name}.toml:1: `{key}`: "
        assert any(one.startswith(start) and one.endswith(said) for one in found), found


def test_every_fault_of_every_file_is_reported_at_once(content: Path, languages: Languages) -> None:
    for inside, old, new, _ in FAULTS[:3]:
        path = content / inside
        path.write_text(path.read_text().replace(old, new))
    write(content, "en/children/8-10/broken.md", "no front matter")
    write(content, "en/elsewhere/page.md", front("x-1", "X"))
    write(content, "cy/parents/lost.md", "---\ntitle: a\nshort_title: a\nsummary: a\n---\n")
    (content / "en/help/odd.md").write_bytes(b"\xff\xfe")
    found = "\n".join(messages(content, languages))
    for part in ("No page type lies here", "no English page with this path", "not UTF-8", "no key"):
        assert part in found


def test_a_translation_with_another_structure_is_a_problem(
    content: Path, languages: Languages
) -> None:
    catalogue = compile_now(content, languages).catalogue
    head = '---\ntitle: T\nshort_title: T\nsummary: S\ntranslated_from: "{}"\n---\n'
    cases = {
        "parents/online-friends": (GUIDE.replace("{#ages}", "{#oed}"), "The sections are"),
        "help/now": (HELP.replace("[[gb-childline]]", "[[gb-999]]"), "The references differ"),
        "children/8-10/pip": (
            STORY.replace(
                "- [Press it](#pressed)\n- [Show Grandad](#tell)", "- [B](#tell)\n- [A](#pressed)"
            ),
            "lead elsewhere than in English",
        ),
        "children/11-13/quiz": (QUIZ.replace("[x]", "[ ]", 1), "or which are right, differ"),
    }
    for key, (body, _) in cases.items():
        source = catalogue.source(key)
        assert source is not None
        write(content, f"cy/{key}.md", head.format(source.revision) + body)
    found = messages(content, languages)
    for key, (_, message) in cases.items():
        assert any(f"content/cy/{key}.md" in line and message in line for line in found), message


def test_broken_content_is_raised_with_its_list(content: Path, languages: Languages) -> None:
    write(content, "en/help/bad.md", "nothing")
    with pytest.raises(BrokenContent) as raised:
        compile_or_raise(content, languages, today=TODAY, kinds=KINDS)
    assert "content/en/help/bad.md:1:" in str(raised.value)
    assert raised.value.problems


def test_nothing_is_parsed_twice(content: Path, languages: Languages, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    assert compile_now(content, languages, cache_folder=cache).parsed == 5
    assert compile_now(content, languages, cache_folder=cache).parsed == 0
    path = content / "en/help/now.md"
    path.write_text(path.read_text().replace("They listen.", "They listen to you."))
    assert compile_now(content, languages, cache_folder=cache).parsed == 1


@pytest.mark.parametrize(
    ("at", "least"),
    [(0, 1), (4096, 1), (9000, 0), (24_000, 1)],
    ids=["first bytes", "second leaf", "list of names", "bodies"],
)
def test_a_damaged_cache_is_made_anew(
    content: Path, languages: Languages, tmp_path: Path, at: int, least: int
) -> None:
    cache = tmp_path / "cache"
    first = compile_now(content, languages, cache_folder=cache)
    (file,) = cache.glob("parsed-*")
    raw = file.read_bytes()
    file.write_bytes(raw[:at] + b"not what was written" * 300 + raw[at + 6000 :])
    again = compile_now(content, languages, cache_folder=cache)
    assert again.parsed >= least
    assert again.problems == ()
    assert again.catalogue == first.catalogue
    assert compile_now(content, languages, cache_folder=cache).parsed == 0


def test_many_files_are_parsed_by_two_processes_with_the_same_result(
    content: Path, languages: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(MANY):
        write(content, f"en/glossary/word-{number}.md", front(f"gl-{100 + number}", "Word"))
    copies: list[int] = []
    fork = os.fork

    def counted() -> int:
        copies.append(number := fork())
        return number

    monkeypatch.setattr(os, "fork", counted)
    # Threads of the test runner's own would keep it from being copied.
    monkeypatch.setattr(reading_ahead, "can_copy", lambda: True)
    by_two = compile_now(content, languages)
    monkeypatch.setattr(reading_ahead, "can_copy", lambda: False)
    by_one = compile_now(content, languages)
    assert by_two.problems == by_one.problems == ()
    assert by_two.catalogue == by_one.catalogue
    assert by_two.parsed == by_one.parsed == MANY + 5
    assert len(copies) == 1
