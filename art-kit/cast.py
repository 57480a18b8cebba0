"""The people of the stories, always drawn the same way so that families know them again."""

from people import SKIN, head
from shapes import COLOUR, circle, group, line, path, rect

SHOE = "#15173D"

# Name: skin, hair, hair colour, clothes, trousers, something worn, how large.
CAST = {
    "pip": (0, "pigs", "#B5652B", COLOUR["coral"], "#0E8C88", None, 0.86),
    "grandad": (0, "short", "#C9C7DA", COLOUR["teal"], "#2B2A6B", "glasses", 1.12),
    "lina": (4, "long", "#4A2A1A", COLOUR["pink"], "#3B34B3", None, 0.86),
    "mama": (4, "hijab", COLOUR["mint"], COLOUR["coral"], "#2B2A6B", None, 1.1),
    "sami": (1, "curly", "#1A0F0A", COLOUR["amber"], "#3B34B3", None, 0.95),
    "nour": (1, "hijab", COLOUR["blush"], COLOUR["teal"], "#2B2A6B", None, 1.04),
    "mum": (1, "hijab", COLOUR["lilac"], COLOUR["coral"], "#23225C", None, 1.12),
    "asha": (2, "long", "#1A0F0A", COLOUR["coral"], "#2B2A6B", None, 1.0),
    "kit": (0, "short", "#6B2D1A", COLOUR["amber"], "#23225C", None, 1.02),
    "dev": (2, "short", "#1A0F0A", COLOUR["teal"], "#2B2A6B", "beard", 1.14),
    "jamal": (3, "afro", "#0E0806", COLOUR["coral"], "#23225C", None, 1.06),
    "tomos": (0, "short", "#D9A441", COLOUR["green"], "#3B34B3", "glasses", 0.95),
    "bea": (2, "pigs", "#1A0F0A", COLOUR["violet"], "#0E8C88", None, 0.95),
    "tomos-mum": (0, "bun", "#B5652B", COLOUR["teal"], "#2B2A6B", None, 1.1),
    "ms-adeyemi": (3, "bun", "#0E0806", COLOUR["violet"], "#23225C", None, 1.14),
    "ola": (3, "curly", "#0E0806", COLOUR["amber"], "#2B2A6B", None, 1.04),
    "mina": (4, "long", "#2B1B14", COLOUR["lilac"], "#0E8C88", None, 1.04),
    "olas-mum": (3, "short", "#1A0F0A", COLOUR["coral"], "#23225C", "glasses", 1.12),
    "olas-mama": (1, "bun", "#4A2A1A", COLOUR["mint"], "#2B2A6B", None, 1.1),
    "jamals-mum": (3, "bun", "#1A0F0A", COLOUR["lilac"], "#6A5AE0", None, 1.12),
}

# The families of the home packs and the staff of the trainings, who have no names.
CAST |= {
    "gran": (0, "bun", "#DAD8E8", COLOUR["violet"], "#2B2A6B", "glasses", 1.1),
    "ginger": (0, "short", "#B5652B", COLOUR["amber"], "#0E8C88", None, 0.86),
    "nani": (2, "bun", "#B9B7C9", COLOUR["coral"], "#6A5AE0", None, 1.08),
    "grandpa": (3, "short", "#DAD8E8", COLOUR["teal"], "#23225C", "beard", 1.12),
    "bunches": (3, "pigs", "#0E0806", COLOUR["pink"], "#3B34B3", None, 0.86),
    "dad": (1, "short", "#1A0F0A", COLOUR["green"], "#2B2A6B", "beard", 1.12),
    "little": (1, "curly", "#1A0F0A", COLOUR["butter"], "#0E8C88", None, 0.84),
    "topknot": (2, "patka", "#3B34B3", COLOUR["amber"], "#0E8C88", None, 0.92),
    "turban": (2, "turban", COLOUR["amber"], COLOUR["teal"], "#23225C", "dark beard", 1.12),
    "mam": (0, "long", "#D9A441", COLOUR["teal"], "#2B2A6B", None, 1.1),
    "aunt": (1, "hijab", COLOUR["sky"], COLOUR["violet"], "#2B2A6B", None, 1.08),
    "girl": (1, "long", "#2B1B14", COLOUR["coral"], "#3B34B3", None, 0.92),
    "carer": (3, "afro", "#1A0F0A", COLOUR["lilac"], "#2B2A6B", "glasses", 1.1),
    "curls": (4, "curly", "#4A2A1A", COLOUR["green"], "#23225C", None, 1.02),
    "teen": (0, "short", "#2B1B14", COLOUR["coral"], "#23225C", None, 1.06),
    "scarf": (2, "hijab", COLOUR["butter"], COLOUR["teal"], "#2B2A6B", None, 1.02),
    "fringe": (4, "long", "#1A0F0A", COLOUR["amber"], "#2B2A6B", "glasses", 1.06),
    "crop": (3, "short", "#0E0806", COLOUR["pink"], "#3B34B3", None, 0.92),
    "grey": (4, "short", "#C9C7DA", COLOUR["indigo"], "#23225C", None, 1.12),
}


def body(name, expr="smile", look=0):
    """Return somebody from the hips up; (0, 0) is the middle of the chest's top edge."""
    skin, hair, colour, top, _, worn, _ = CAST[name]
    chest = path("M-48,92 C-52,22 -32,4 0,4 C32,4 52,22 48,92Z", fill=top)
    neck = rect(-9, -12, 18, 24, SKIN[skin])
    return chest + neck + head(0, -40, 36, skin, hair, colour, expr, look, worn)


def arm(name, d, hand):
    """Return an arm along `d` with a hand at its end."""
    return line(d, CAST[name][3], 20) + circle(*hand, 11, SKIN[CAST[name][0]])


def seated(name, x, y, expr="smile", look=0, arms=""):
    """Return somebody sitting, knees to us; (x, y) is the seat."""
    trousers = CAST[name][4]
    lower = path(
        "M-46,-8 H50 C62,-8 66,0 64,12 L60,50 H32 L32,22 H-16 L-16,50 H-44 C-48,22 -50,0 -46,-8Z",
        fill=trousers,
    )
    shoes = rect(-52, 44, 40, 14, SHOE, rx=7) + rect(28, 44, 40, 14, SHOE, rx=7)
    upper = group(body(name, expr, look), 0, -96)
    return group(upper + lower + shoes + arms, x, y, CAST[name][6])


def standing(name, x, y, expr="smile", look=0, arms=""):
    """Return somebody standing; (x, y) is the ground between the feet."""
    legs = rect(-38, -92, 34, 86, CAST[name][4], rx=8) + rect(4, -92, 34, 86, CAST[name][4], rx=8)
    shoes = rect(-46, -12, 42, 14, SHOE, rx=7) + rect(2, -12, 42, 14, SHOE, rx=7)
    upper = group(body(name, expr, look), 0, -172)
    return group(legs + shoes + upper + arms, x, y, CAST[name][6])
