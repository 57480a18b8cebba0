"""Makes the application. It reads no content: a lazy library does."""

from __future__ import annotations

from flask import Flask

from safelight import cli
from safelight.settings import Settings
from safelight.web import (
    assets,
    compression,
    environment,
    errors,
    i18n,
    library,
    ordering,
    remembering,
    revalidation,
    security,
    url_rules,
    views,
)


def create_app(settings: Settings) -> Flask:
    """Return the site as a Flask application."""
    app = Flask(
        __name__, root_path=str(settings.root / "site" / "safelight" / "web"), static_folder=None
    )
    app.jinja_environment = environment.Environment
    app.url_rule_class = url_rules.QuickRule
    library.install(app, settings)
    i18n.install(app)
    assets.register(app)
    views.register(app)
    ordering.install(app)
    remembering.install(app)
    errors.register(app)
    security.harden(app)
    revalidation.install(app)
    compression.install(app)
    cli.register(app)
    environment.keep_compiled_templates(app, settings.cache)
    return app
