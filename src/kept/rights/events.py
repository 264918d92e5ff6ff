"""The entries that a request leaves in the ledger: that something happened, about a keyed reference, with counts.

Each carries the digest of the sealed event, so that a record that was changed or taken away is found out.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import fields
from types import MappingProxyType

from kept.ledger.entries import EntryKind, declare, keyed_reference
from kept.proof.entry import Entry
from kept.rights import history as h
from kept.rights.happened import Happened

_COUNTED: dict[type[Happened], tuple[str, ...]] = {
    h.Planned: ("records", "people"),
    h.StepAnswered: ("count",),
    h.Confirmed: ("remaining",),
    h.DocumentsDestroyed: ("count",),
}


def _word(kind: type[Happened]) -> str:
    return str(next(one.default for one in fields(kind) if one.name == "what"))


KINDS: Mapping[type[Happened], EntryKind] = MappingProxyType(
    {
        kind: declare(f"rights:request:{_word(kind)}", digests=("sealed",), counts=_COUNTED.get(kind, ()))
        for kind in h.FAMILY
    }
)
"""The kind of entry for each kind of event."""


def entry_of(event: h.Event, *, request: str, key: bytes, sealed: bytes) -> Entry:
    """Return the entry for an event of the request named `request`, whose key is `key`."""
    return KINDS[type(event)].entry(
        at=event.at,
        about=about(request, key),
        digests={"sealed": hashlib.sha256(sealed).hexdigest()},
        counts={name: getattr(event, name) for name in _COUNTED.get(type(event), ())},
    )


def about(request: str, key: bytes) -> str:
    """Return the reference under which a request stands in the ledger: only its own key leads to it."""
    return keyed_reference(key, request)
