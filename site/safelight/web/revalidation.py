"""Lets what may be kept be asked for again without being sent again.

The page store does so for finished pages. Here it is done for what Flask answers: the same bytes
have the same ETag from both.
"""

from __future__ import annotations

from http import HTTPStatus

from flask import Flask, Response, request

from safelight.packfile import etag_of

NO_STORE = "no-store"


def install(app: Flask) -> None:
    """Give answers that may be kept an ETag. Call it before they are pressed for the first time:
    what Flask does after a request, it does in the opposite order."""
    app.after_request(know_again)


def know_again(response: Response) -> Response:
    """Return the answer with its ETag, and without its body where the visitor has it already."""
    if not response.cache_control.public or response.status_code != HTTPStatus.OK:
        return response
    response.headers.setdefault("ETag", etag_of(response.get_data()))
    response.make_conditional(request)
    response.headers.pop("Date", None)  # which the server says itself
    if response.status_code == HTTPStatus.PRECONDITION_FAILED:  # of what a program sent with it
        response.set_data(b"")
        response.headers["Cache-Control"] = NO_STORE
    return response
