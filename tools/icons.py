"""Draw the icons of the site from Phosphor: one sheet for the interface, one file for each topic.

    npm install --prefix /tmp/icons @phosphor-icons/core@2.1.1 svgo@4
    python tools/icons.py /tmp/icons/node_modules

Icons are masks, so a page carries only their names. Coordinates are rounded to whole units of a
256 grid. The script writes static/icons/, and the rules between two markers in css/safelight.css.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

STATIC = Path(__file__).parents[1] / "site" / "safelight" / "web" / "static"
START, END = "/* Icons: written by tools/icons.py. */", "/* End of icons. */"

# Our name: the file in Phosphor. The order is the order on the sheet: add new ones at the end.
SHEET = {
    "search": "bold/magnifying-glass",
    "translate": "bold/translate",
    "lifebuoy": "bold/lifebuoy",
    "sign-out": "bold/sign-out",
    "phone": "bold/phone",
    "phone-call": "bold/phone-call",
    "chat-circle-dots": "bold/chat-circle-dots",
    "arrow-square-out": "bold/arrow-square-out",
    "check-circle": "fill/check-circle",
    "x-circle": "fill/x-circle",
    "check": "bold/check",
    "x": "bold/x",
    "clock": "bold/clock",
    "users": "bold/users-three",
    "calendar": "bold/calendar-check",
    "printer": "bold/printer",
    "share": "bold/share-network",
    "seal-check": "fill/seal-check",
    "eye-slash": "bold/eye-slash",
    "info": "bold/info",
    "arrow-right": "bold/arrow-right",
    "arrow-left": "bold/arrow-left",
    "again": "bold/arrow-counter-clockwise",
    "sliders": "bold/sliders-horizontal",
    "play-circle": "fill/play-circle",
    "hand-waving": "fill/hand-waving",
    "download": "bold/download-simple",
    "caret-down": "bold/caret-down",
}
TOPICS = (
    "baby book-open camera chalkboard-teacher chats clock-countdown currency-gbp "
    "device-mobile eye eye-slash fingerprint first-aid game-controller gavel "
    "graduation-cap hand-heart heart heart-break house image-square key mask-happy "
    "megaphone newspaper question robot scales shield-check trophy user-focus users-three "
    "video-camera warning-circle"
)


def paths(modules: Path, name: str) -> str:
    """Return the shapes of one icon, rounded to whole units."""
    weight, icon = name.split("/")
    file = icon if weight == "regular" else f"{icon}-{weight}"
    source = modules / "@phosphor-icons" / "core" / "assets" / weight / f"{file}.svg"
    svgo: list[str | Path] = [
        modules / ".bin" / "svgo",
        "--precision",
        "0",
        "--multipass",
        "-o",
        "-",
        "-i",
        source,
    ]
    run = subprocess.run(svgo, check=True, capture_output=True, text=True)
    return re.sub(r"^<svg[^>]*>|</svg>\s*$", "", run.stdout)


def main() -> None:
    """Write the sheet, the topic icons, their licence and their rules."""
    modules = Path(sys.argv[1]).resolve()
    folder = STATIC / "icons"
    folder.mkdir(parents=True, exist_ok=True)
    last = len(SHEET) - 1
    parts = [
        f'<g transform="translate(0 {256 * at})">{paths(modules, name)}</g>'
        for at, name in enumerate(SHEET.values())
    ]
    box = f"0 0 256 {256 * len(SHEET)}"
    sheet = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{"".join(parts)}</svg>'
    (folder / "interface.svg").write_text(sheet + "\n", encoding="utf-8")
    mask = (
        'var(--shape, url("../icons/interface.svg")) 0 '
        f"calc(var(--i, 0) * 100% / {last}) / 100% {100 * len(SHEET)}%"
    )
    # The old spelling is for browsers before 2024.
    rules = [
        f"  .icon, .ticks li::before, .dd li::before {{ -webkit-mask: {mask}; mask: {mask}; }}",
        '  [class*="i-topic-"] { -webkit-mask-size: 100%; mask-size: 100%; }',
    ]
    rules += [f"  .i-{name} {{ --i: {at}; }}" for at, name in enumerate(SHEET)]
    for name in TOPICS.split():
        shapes = paths(modules, f"duotone/{name}")
        topic = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256">{shapes}</svg>'
        (folder / f"topic-{name}.svg").write_text(topic + "\n", encoding="utf-8")
        rules.append(f'  .i-topic-{name} {{ --shape: url("../icons/topic-{name}.svg"); }}')
    shutil.copy(modules / "@phosphor-icons" / "core" / "LICENSE", folder / "LICENSE.txt")
    style = STATIC / "css" / "safelight.css"
    text = style.read_text(encoding="utf-8")
    head, _, rest = text.partition(START)
    tail = rest.partition(END)[2]
    style.write_text(f"{head}{START}\n{chr(10).join(rules)}\n  {END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
