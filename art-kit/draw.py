"""Draw the illustrations: `python art-kit/draw.py [FOLDER] [NAME …]`.

Without arguments the pictures of pages go to content/media, and the wide picture of the 11 to 13 zone
and what stands for a kind of activity to the site's art folder. With a folder every drawing of the kit, or the named ones, goes there.
"""

import importlib
import sys
from pathlib import Path

from shapes import DRAWINGS

ROOT = Path(__file__).resolve().parent.parent
MEDIA = ROOT / "content" / "media"
ART = ROOT / "site" / "safelight" / "web" / "static" / "art"
STORIES = (
    "activity_cards",
    "camera",
    "cards_kind",
    "cards_pretend",
    "kind_cards",
    "lesson_slides",
    "packs_eight",
    "packs_four",
    "packs_older",
    "staff_rooms",
    "story_class_chat",
    "story_edited_photo",
    "story_farm",
    "story_lina",
    "story_messages",
    "story_midnight",
    "story_pip",
    "story_prize",
)
CONTENT = ("ac-", "feeling-", "hp-", "lm-", "st-")  # the pictures that pages show
SITE = (
    "site_ages",
    "site_children",
    "site_eleven",
    "site_glim",
    "site_home",
    "site_quiet",
    "site_story",
    "site_town",
)


def main(arguments: list[str]) -> None:
    """Write the drawings the arguments ask for."""
    for module in (*STORIES, *SITE):
        importlib.import_module(module)
    if arguments:
        folder = Path(arguments[0])
        folder.mkdir(parents=True, exist_ok=True)
        places = dict.fromkeys(arguments[1:] or DRAWINGS, folder)
    else:
        places = {name: MEDIA for name in DRAWINGS if name.startswith(CONTENT)}
        places |= {name: ART for name in DRAWINGS if name.startswith("kind-")}
        places["eleven-hero-wide"] = ART
    for name, folder in places.items():
        (folder / f"{name}.svg").write_text(DRAWINGS[name](), encoding="utf-8")
    print(f"{len(places)} drawings written")


if __name__ == "__main__":
    main(sys.argv[1:])
