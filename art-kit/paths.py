"""Path outlines in as few characters as SVG allows: the same drawing, a smaller file."""

import re

# How many numbers one use of a command takes.
TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
TOKEN = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")


def short(value):
    """Return a number with one decimal at most and no zero that can be left out."""
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    text = "0" if text == "-0" else text
    return re.sub(r"^(-?)0\.", r"\1.", text)


def joined(numbers):
    """Return numbers with a space only where two of them would run together."""
    text = ""
    for one in map(short, numbers):
        last = re.split(r"[ -]", text)[-1]
        apart = text and not one.startswith("-") and not (one.startswith(".") and "." in last)
        text += f" {one}" if apart else one
    return text


def steps(d):
    """Yield the commands of an outline, one by one, each with its numbers."""
    tokens = TOKEN.findall(d)
    at = 0
    command = ""
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        count = TAKES[command.upper()]
        yield command, [round(float(token), 1) for token in tokens[at : at + count]]
        at += count
        command = {"M": "L", "m": "l"}.get(command, command)


def both_ways(command, numbers, x, y):
    """Return a command's numbers as places in the picture and as steps from (x, y)."""
    if command in "Zz":
        return [], []
    kind = command.upper()
    origin = {"H": [x], "V": [y], "A": [0, 0, 0, 0, 0, x, y]}.get(
        kind, [x, y] * (len(numbers) // 2)
    )
    if command.islower():
        return [one + zero for one, zero in zip(numbers, origin, strict=True)], numbers
    return numbers, [one - zero for one, zero in zip(numbers, origin, strict=True)]


def compact(d):
    """Return the outline `d`, each step written in the shorter of its two ways."""
    text, before = "", ""
    x = y = start_x = start_y = 0.0
    for command, numbers in steps(d):
        places, moves = both_ways(command, numbers, x, y)
        kind = command.upper()
        ways = [kind + joined(places), kind.lower() + joined(moves)]
        chosen = min(ways, key=lambda way: (len(way), way[0] != before))
        rest = chosen[1:]
        if chosen[0] == before and rest:
            text += rest if rest.startswith("-") else f" {rest}"
        else:
            text += chosen
        before = {"M": "L", "m": "l"}.get(chosen[0], chosen[0])
        if kind == "Z":
            x, y = start_x, start_y
        elif kind == "H":
            x = places[0]
        elif kind == "V":
            y = places[0]
        else:
            x, y = places[-2:]
        if kind == "M":
            start_x, start_y = x, y
    return text
