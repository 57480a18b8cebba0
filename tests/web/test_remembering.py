"""What is worked out once for all pages is the same as worked out each time."""

from __future__ import annotations

import gettext
from datetime import date

from flask import Flask, render_template_string

from safelight.app import create_app
from safelight.settings import Settings
from safelight.web.library import Library

COUNTED = """{% macro part(word) %}{{ word }}{{ counter() }}{% endmacro %}"""


class Shouting(gettext.NullTranslations):
    """Texts as somebody has just changed them."""

    def gettext(self, message: str) -> str:
        return message.upper()


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
        texts = app.extensions["safelight"].texts
        assert render_template_string("{{ _('Search') }}") == "Search"
        texts["en"] = Shouting()
        assert render_template_string("{{ _('Search') }}") == "SEARCH"
    assert len(calls) == 2


def test_a_part_made_of_records_is_known_by_their_ids(sample_app: Flask) -> None:
    calls = count_calls(sample_app)
    library: Library = sample_app.extensions["safelight"]
    one, two, *_ = library.catalogue.helplines.values()
    template = "{% macro part(all) %}{{ all | length }}{{ counter() }}{% endmacro %}"
    template += "{{ once(part, (one, two)) }}{{ once(part, (one, two)) }}{{ once(part, (two,)) }}"
    with sample_app.test_request_context("/en/"):
        assert render_template_string(template, one=one, two=two) == "221"
    assert len(calls) == 2


def test_a_text_with_a_value_is_filled_each_time_and_escaped(sample_app: Flask) -> None:
    template = "{{ _('Checked on %(date)s', date=day) }} {{ _('100%%') }}"
    with sample_app.test_request_context("/en/"):
        for day, shown in (("<b>", "&lt;b&gt;"), ("today", "today")):
            assert render_template_string(template, day=day) == f"Checked on {shown} 100%"


def test_dates_and_ages_follow_the_language(sample_app: Flask) -> None:
    template = "{{ day | dateformat('long') }} {{ ages(('11-13', '14-18')) }}"
    day = date(2026, 11, 1)
    shown = []
    for tag in ("en", "cy", "en"):
        with sample_app.test_request_context(f"/{tag}/"):
            sample_app.preprocess_request()
            shown.append(render_template_string(template, day=day))
    assert shown[0] == shown[2] == "1 November 2026 11 to 18"
    assert shown[1].startswith("1 Tachwedd 2026")
