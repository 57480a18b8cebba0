"""The templates' surroundings: Flask's own, quicker to set up for each part of a page."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from flask.templating import Environment as FlaskEnvironment


class Environment(FlaskEnvironment):
    """Lets templates without globals of their own share the app's.

    Jinja lays an empty layer over them for each template, and then goes through all of them at
    every import of one template by another: a tenth of the time of a page.
    """

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of a template."""
        return super().make_globals(d) if d else self.globals
