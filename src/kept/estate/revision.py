"""Which estate is meant: a digest that changes with anything declared, and with nothing else."""

from hashlib import sha256

from kept.estate.model import Estate
from kept.estate.written import dump_estate


def revision_of(estate: Estate) -> str:
    """Return `sha256:` and the hexadecimal digest of the estate as `dump_estate` writes it."""
    return f"sha256:{sha256(dump_estate(estate).encode()).hexdigest()}"
