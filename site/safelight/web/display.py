"""Words and addresses as a page shows them: phone numbers, websites, ages, countries, kinds of page.

Registered as Jinja filters and globals, so that each is written one way on the whole site.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flask import Flask
from flask_babel import get_locale, gettext, lazy_gettext
from speaklater import LazyString  # type: ignore[import-not-found]
