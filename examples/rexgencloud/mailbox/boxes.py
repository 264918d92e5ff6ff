"""The Maildirs, and how a letter gets into one."""

import secrets
from collections.abc import Mapping
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

from kept.testing.company import Stores
from rexgencloud.stores import mail_of

BOXES = ("support", "privacy")
ADDRESSES: Mapping[str, str] = {box: f"{box}@rexgencloud.com" for box in BOXES}
"""Where customers write to, as the published policy has it."""


def make_boxes(stores: Stores) -> None:
    """Make each Maildir where it is not there yet."""
    for box in BOXES:
        for part in ("tmp", "new", "cur"):
            (mail_of(stores) / box / part).mkdir(parents=True, exist_ok=True)


def deliver(stores: Stores, box: str, letter: EmailMessage, at: datetime) -> None:
    """Put a letter into a box, whole or not at all, as one that nobody has read."""
    put(stores, box, letter, name=f"{int(at.timestamp())}.{secrets.token_hex(8)}.rexgencloud")


def put(stores: Stores, box: str, letter: EmailMessage, *, name: str, was_read: bool = False) -> Path:
    """Put a letter into a box under a name of its own; one that was read lies with those that were."""
    folder = mail_of(stores) / box
    new, placed = folder / "tmp" / name, folder / ("cur" if was_read else "new") / (f"{name}:2,S" if was_read else name)
    new.write_bytes(letter.as_bytes())
    return new.replace(placed)
