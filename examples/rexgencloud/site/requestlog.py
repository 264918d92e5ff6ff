"""What the site writes down about each request: a line in the access log, and one in the error log where it failed."""

import traceback
from pathlib import Path

from flask import Flask, Response, g, request

from rexgencloud.site.current import Site, current_site
from rexgencloud.site.daylog import quoted
from rexgencloud.weblogs import access_line

_LONGEST = 400


def log_requests(app: Flask) -> None:
    """Write a line for each answer; an error is written by its kind alone, never with what it was about."""
    app.after_request(_log)
    app.register_error_handler(500, _failed)


def _log(response: Response) -> Response:
    site = current_site()
    at = site.now()
    account = g.get("account")
    line = access_line(
        at,
        ip=request.remote_addr or "-",
        user=str(account["id"]) if account is not None else "-",
        request=quoted(f"{request.method} {_path()} HTTP/1.1"),
        referrer=quoted((request.referrer or "-").partition("?")[0][:_LONGEST]),
        agent=quoted((request.headers.get("User-Agent") or "-")[:_LONGEST]),
        status=response.status_code,
        size=response.calculate_content_length() or 0,
    )
    site.access.write(line, at)
    site.error.turn(at)
    return response


def _path() -> str:
    """Return the path as it may be logged: what opens a door by itself, and what was searched for, is left out."""
    path = request.path
    token = (request.view_args or {}).get("token")
    return (path.replace(token, "-") if token else path)[:_LONGEST].replace(" ", "%20")


def log_trouble(site: Site, error: BaseException, *, by: str, request: str) -> None:
    """Write a line into the error log: the kind of error and its place, and nothing of what it was about."""
    at, what = site.now(), f"{type(error).__name__} {_place(error)}"
    line = f'[error] 1#1: *1 {what}, client: {by}, server: panel.example.com, request: "{quoted(request)}"\n'
    site.error.write(f"{at:%Y/%m/%d %H:%M:%S} {line}", at)


def _failed(error: Exception) -> tuple[str, int]:
    site = current_site()
    cause = getattr(error, "original_exception", None) or error
    log_trouble(site, cause, by=request.remote_addr or "-", request=f"{request.method} {_path()} HTTP/1.1")
    return site.page("trouble.html"), 500


def _place(error: BaseException) -> str:
    """Return where in the site an error arose: a file and a line say nothing of anybody."""
    frames = [one for one in traceback.extract_tb(error.__traceback__) if "rexgencloud" in Path(one.filename).parts]
    return f"at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "while answering"
