"""Another company's interface over HTTP, as a small reviewed file describes it."""

from kept.connectors.http.opening import open_http

__all__ = ["open_http"]
