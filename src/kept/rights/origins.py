"""Where news may go: the origins that a reviewed file names, and no address that somebody merely sends."""

from urllib.parse import urlsplit

_USUAL = {"https": 443, "http": 80}
_HERE = frozenset({"127.0.0.1", "localhost"})


def origin_of(url: str) -> str:
    """Return the origin of an address, `https://agent.example`; the empty text for one that news may not go to.

    Nothing goes out unencrypted but to this machine itself.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    host = (parts.hostname or "").lower()
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and host in _HERE)
    if not is_safe or not host or parts.username or parts.password:
        return ""
    return f"{parts.scheme}://{host}" + ("" if port in {None, _USUAL[parts.scheme]} else f":{port}")


def may_go_to(url: str, origins: frozenset[str]) -> bool:
    """Whether news may go to an address: its origin is one of those that were reviewed."""
    origin = origin_of(url)
    return bool(origin) and origin in origins
