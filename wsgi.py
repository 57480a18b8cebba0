"""Where servers start. The only place that knows where the folders lie."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "site"))

from safelight.app import create_app  # noqa: E402 - the package lies in site/
from safelight.settings import read_settings  # noqa: E402

app = create_app(read_settings(ROOT))
