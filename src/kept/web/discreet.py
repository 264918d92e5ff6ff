"""What the log does not say: the secret of a link that opens a door by itself."""

import logging

_SECRET = ("/centre/open/", "/signin/join/")


class Discreet(logging.Filter):
    """Writes `-` for the rest of an address whose end is a secret."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass, without secrets."""
        if isinstance(record.args, tuple):
            record.args = tuple(_shown(one) for one in record.args)
        return True


def _shown(said: object) -> object:
    if not isinstance(said, str):
        return said
    for start in _SECRET:
        before, found, _ = said.partition(start)
        if found:
            return f"{before}{start}-"
    return said
