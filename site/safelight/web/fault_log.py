"""What a server says of faults: one line of JSON each, like those of the access log.

A collector of logs reads a line at a time. A traceback in plain text would be a dozen lines that
are no JSON, between lines that are.
"""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from typing import TextIO, cast

from flask import current_app, request
from flask.logging import wsgi_errors_stream

NAME = "safelight"  # every logger of ours is below it


class JsonLines(logging.Formatter):
    """Writes a record as one line: time, level, logger, message, and `traceback` where there is
    one."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        said = {
            "time": datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            said["traceback"] = self.formatException(record.exc_info)
        return json.dumps(said)


def install(stream: TextIO | None = None) -> logging.Handler:
    """Write what our loggers say as lines of JSON, to the server's stream for errors
    unless another is given."""
    handler = logging.StreamHandler(stream or cast(TextIO, wsgi_errors_stream))
    handler.setFormatter(JsonLines())
    logger = logging.getLogger(NAME)
    for one in [*logger.handlers]:
        if isinstance(one.formatter, JsonLines):
            logger.removeHandler(one)
    logger.addHandler(handler)
    return handler


def log_fault(error: BaseException, message: str) -> None:
    """Write down what went wrong while a visitor is answered.

    The words of an error may repeat what was typed, so where the address has a query only its kind
    and its place are written.
    """
    known = without_words(error) if request.query_string else error
    current_app.logger.error(message, exc_info=known)


def without_words(error: BaseException) -> BaseException:
    """Return an error of the same name and place that says nothing, and so repeats nothing that
    was typed. What caused it is kept in the same way."""
    kind = type(error)
    named = {"__module__": kind.__module__, "__qualname__": kind.__qualname__}
    silent: BaseException = type(kind.__name__, (Exception,), named)()
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    silent.__cause__ = without_words(earlier) if earlier else None
    return silent.with_traceback(error.__traceback__)
