"""Where servers start. The only place that knows where the folders lie.

`app` is the plain Flask app, which commands use: it reads no content. `application` is what a
server is given: finished pages from the page store in front of that app. It is made when it is
asked for, and refuses broken content with the list of its problems.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "site"))

from safelight.app import create_app  # noqa: E402 - the package lies in site/
from safelight.settings import settings_to_start  # noqa: E402

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

app = create_app(settings_to_start(ROOT))


def _make_application() -> "WSGIApplication":
    from safelight.catalogue.problems import BrokenContent
    from safelight.export.making import PagesNotKept, PagesNotMade
    from safelight.folders import FolderNotRead
    from safelight.languages import LanguagesError
    from safelight.serving.store import serve_from_store

    try:
        return serve_from_store(app)
    except BrokenContent as broken:
        sys.exit(f"{broken}\n{broken.count}. Mend them and start again.")
    except (LanguagesError, FolderNotRead, PagesNotMade, PagesNotKept) as error:
        sys.exit(str(error))


def __getattr__(name: str) -> "WSGIApplication":
    if name == "application":
        globals()[name] = _make_application()
        made: WSGIApplication = globals()[name]
        return made
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
