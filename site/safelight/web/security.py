"""What every answer tells the browser: load nothing from elsewhere, keep nothing, tell nobody."""

from __future__ import annotations

import urllib.parse

from flask import Flask, Response, redirect, request
from werkzeug.middleware.proxy_fix import ProxyFix

from safelight.web.problems import asks_the_interface

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
UNUSED_FEATURES = ("browsing-topics", "camera", "geolocation", "microphone", "payment", "usb")
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in UNUSED_FEATURES),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
# A file that is no page: what protects pages would only make each one half a kilobyte heavier.
HEADERS_OF_FILES = {
    name: HEADERS[name] for name in ("Cross-Origin-Resource-Policy", "X-Content-Type-Options")
}
# A drawing that is opened is a page of its own, in which nothing runs and nothing is loaded.
POLICY_OF_DRAWINGS = "default-src 'none'; frame-ancestors 'none'; sandbox"
DRAWING = "image/svg+xml"
FILE_ENDPOINTS = frozenset({"static", "media"})
FILE_STATUSES = frozenset({200, 304})
# What programs may read, those of other websites too: nothing of it depends on who asks.
HEADERS_OF_THE_INTERFACE = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Robots-Tag": "noindex",
}
TWO_YEARS = 2 * 365 * 24 * 60 * 60  # seconds
NO_STORE = "no-store"


def harden(app: Flask) -> None:
    """Send the security headers with every answer, and believe only the proxies that the
    settings count."""
    settings = app.extensions["safelight"].settings
    headers = dict(HEADERS)
    if settings.origin.startswith("https:"):
        # Of this host alone: what stands beside it may belong to others.
        headers["Strict-Transport-Security"] = f"max-age={TWO_YEARS}"
        headers["Content-Security-Policy"] += "; upgrade-insecure-requests"

    def add_headers(response: Response) -> Response:
        if asks_the_interface():
            response.headers.update(HEADERS_OF_THE_INTERFACE)
        is_file = request.endpoint in FILE_ENDPOINTS and response.status_code in FILE_STATUSES
        if is_file and response.mimetype == DRAWING:
            response.headers.setdefault("Content-Security-Policy", POLICY_OF_DRAWINGS)
        for name, value in (HEADERS_OF_FILES if is_file else headers).items():
            response.headers.setdefault(name, value)
        # What no view has allowed to be kept is not kept.
        response.headers.setdefault("Cache-Control", NO_STORE)
        _keep_redirect_here(response)
        if response.location:
            response.call_on_close(_forget_addresses)
        return response

    app.after_request(add_headers)
    if settings.proxy_hops:
        hops = settings.proxy_hops
        proxied = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)
        app.wsgi_app = proxied  # type: ignore[method-assign] # Flask's own way to wrap an app


def _keep_redirect_here(response: Response) -> None:
    """Make a redirect within the site relative.

    A redirect for a missing slash repeats the Host header, and a cache must not learn a host from
    a visitor.
    """
    # As it was sent: `request.host_url` has letters where the header has their ASCII form.
    sent = f"{request.scheme}://{request.environ.get('HTTP_HOST', '')}/"
    here = next((one for one in (sent, request.host_url) if _leads_to(response, one)), "")
    if here:
        address = "/" + (response.location or "").removeprefix(here)
        response.headers["Location"] = address
        response.set_data(redirect(address, response.status_code).get_data())  # HEAD had none left


def _forget_addresses() -> None:
    """Empty the memory that Python has of addresses it took apart.

    Werkzeug has every address that a redirect leads to taken apart, with all that was typed in it.
    """
    urllib.parse.clear_cache()  # type: ignore[attr-defined] # it is there, though in no list


def _leads_to(response: Response, origin: str) -> bool:
    return (response.location or "").startswith(origin)
