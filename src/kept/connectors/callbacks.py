"""Taking news to a partner over HTTP: encrypted, without redirects, and without reading what is answered."""

from collections.abc import Mapping
from dataclasses import dataclass

import httpx

TIMEOUT = 10.0
"""Seconds after which a partner counts as not answering."""


@dataclass(frozen=True, slots=True)
class HttpPost:
    """Sends news to addresses whose origins somebody reviewed."""

    timeout: float = TIMEOUT

    def send(self, url: str, body: bytes, headers: Mapping[str, str]) -> bool:
        """Send a JSON body and return whether it was taken with a status of success."""
        told = {**headers, "Content-Type": "application/json", "User-Agent": "Kept"}
        try:
            with (
                # Neither a proxy nor a password of the environment has any business here.
                httpx.Client(timeout=self.timeout, follow_redirects=False, trust_env=False) as client,
                client.stream("POST", url, content=body, headers=told) as response,
            ):
                return response.is_success
        except (httpx.HTTPError, httpx.InvalidURL):
            return False
