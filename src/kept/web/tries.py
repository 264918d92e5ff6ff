"""How often somebody may try: counted by address, under keyed hashes, for all processes together."""

import hashlib
import hmac
import ipaddress
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

_IPV6_HOME = 64
"""What of an address of version 6 a household has for itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """So many tries of one thing in so many seconds, from one address."""

    name: str
    tries: int
    seconds: int


def keyed(key: str, prefix: str, version: int) -> str:
    """Return the key under which a counter stands: a keyed hash, since it may hold an address or a name."""
    secret = f"tries {settings.SECRET_KEY}".encode()
    return hmac.new(secret, f"{prefix}:{version}:{key}".encode(), hashlib.sha256).hexdigest()


def may_try(request: HttpRequest, limit: Limit) -> bool:
    """Count one try of what `limit` is about from where `request` comes, and return whether it is within it."""
    return within(limit, origin_of(request))


def within(limit: Limit, who: str) -> bool:
    """Count one try by somebody, and return whether it is within the limit."""
    key = f"{limit.name}:{who}"
    if cache.add(key, 1, timeout=limit.seconds):
        return True
    try:
        return cache.incr(key) <= limit.tries
    except ValueError:
        # It expired between the two: this is the first try again.
        return cache.add(key, 1, timeout=limit.seconds)


def origin_of(request: HttpRequest) -> str:
    """Return where a question comes from: an address, or for version 6 the network that a household has."""
    said = str(request.META.get("REMOTE_ADDR", ""))
    try:
        address = ipaddress.ip_address(said)
    except ValueError:
        return said
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.IPv6Network((address, _IPV6_HOME), strict=False))
    return said
