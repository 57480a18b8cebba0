"""Home packs: fifteen minutes for a family with paper and pencil."""

from safelight.catalogue.page_types.page_type import PageType
from safelight.catalogue.page_types.timed import time_faults

HOME_PACK = PageType(
    name="home-pack",
    folder="home-packs",
    audience=("parents",),
    required=("aim", "why", "need", "together", "talk", "week", "tells", "noprint"),
    required_blocks=(("together", "step"),),
    required_keys=("topics", "bands", "minutes"),
    faults=time_faults,
)
