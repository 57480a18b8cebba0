"""What is worked out once for all pages is the same as worked out each time."""

from __future__ import annotations

from flask import Flask, render_template_string

from safelight.app import create_app
from safelight.settings import Settings
from safelight.web.library import Library

COUNTED = """{% macro part(word) %}{{ word }}{{ counter() }}{% endmacro %}"""


def count_calls(app: Flask) -> list[str]:
    """Give templates a `counter` and return the list that each call makes longer."""
    calls: list[str] = []

    def counter() -> str:
        calls.append("called")
        return ""

    app.jinja_env.globals["counter"] = counter
    return calls


def test_texts_and_links_follow_the_language_of_the_page(sample_app: Flask) -> None:
    template = "{{ _('Get help now') }} {{ url_for('help') }}"
    for tag in ("en", "cy", "en"):
        with sample_app.test_request_context(f"/{tag}/"):
            sample_app.preprocess_request()
            library: Library = sample_app.extensions["safelight"]
            help_now = library.texts[tag].gettext("Get help now")
            assert render_template_string(template) == f"{help_now} /{tag}/help/"


def test_a_count_takes_its_plural(sample_app: Flask) -> None:
    template = "{{ ngettext('%(num)s minute', '%(num)s minutes', count) }}"
    with sample_app.test_request_context("/en/"):
        assert render_template_string(template, count=1) == "1 minute"
        assert render_template_string(template, count=5) == "5 minutes"


def test_a_part_is_made_once_for_its_values(sample_app: Flask) -> None:
    calls = count_calls(sample_app)
    template = COUNTED + "{{ once(part, 'a') }}{{ once(part, 'a') }}{{ once(part, 'b') }}"
    with sample_app.test_request_context("/en/"):
        assert render_template_string(template) == "aab"
    assert len(calls) == 2


def test_what_a_visitor_typed_is_not_remembered(sample_app: Flask) -> None:
    with sample_app.test_request_context("/en/"):
        first = render_template_string("{{ url_for('search', q='one') }}")
        second = render_template_string("{{ url_for('search', q='two') }}")
    assert (first, second) == ("/en/search/?q=one", "/en/search/?q=two")


def test_while_developing_everything_is_made_each_time(sample_app: Flask) -> None:
    library: Library = sample_app.extensions["safelight"]
    old = library.settings
    settings = Settings(
        root=old.root, content_folder=old.content, cache_folder=old.cache, development=True
    )
    app = create_app(settings)
    calls = count_calls(app)
    template = COUNTED + "{{ once(part, 'a') }}{{ once(part, 'a') }}{{ url_for('help') }}"
    with app.test_request_context("/en/"):
        assert render_template_string(template) == "aa/en/help/"
    assert len(calls) == 2
