"""Addresses on the network and browsers, from the ranges kept for documentation (RFC 5737, RFC 3849)."""

_BLOCKS = ("192.0.2", "198.51.100", "203.0.113")
_RESERVED_FROM = 200
"""In each block, hosts from here on are left to the cast."""

HOUSEHOLD_IP = "203.0.113.207"
CHANGED_HANDS_IP = "198.51.100.223"

AGENTS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Safari/605.1.15",
    "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
    "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile",
)  # fmt: skip


def ip_of(account_id: int) -> str:
    """Return the usual address of an account: IPv4 for three of four of the first few hundred, else IPv6."""
    if account_id % 4 == 0 or account_id >= 3 * (_RESERVED_FROM - 1):
        return f"2001:db8:{account_id >> 16:x}:{account_id & 0xFFFF:x}::{account_id % 250 + 1:x}"
    block = _BLOCKS[account_id % len(_BLOCKS)]
    return f"{block}.{account_id // len(_BLOCKS) % (_RESERVED_FROM - 1) + 1}"


def agent_of(account_id: int) -> str:
    """Return the browser an account mostly uses."""
    return AGENTS[account_id * 7 % len(AGENTS)]
