"""The entries that signing, and giving rights to staff and programs, leave in the ledger: digests, counts, no name."""

import hashlib
from collections.abc import Iterable
from datetime import datetime

from kept.ledger.entries import declare
from kept.proof.entry import Entry
from kept.safeguards.attestation import Attestation
from kept.safeguards.roles import Role
from kept.safeguards.scopes import Scope, Token

SIGNED = declare("safeguards:attestation:signed", digests=("attestation", "evidence"))
WITHDRAWN = declare("safeguards:attestation:withdrawn", digests=("attestation", "withdrawn"))
INVITED = declare("safeguards:staff:invited", counts=tuple(role.value for role in Role))
CHANGED = declare("safeguards:staff:roles-changed", counts=tuple(role.value for role in Role))
REMOVED = declare("safeguards:staff:removed")
LOOKED = declare("safeguards:person:looked", digests=("sealed",))
MADE = declare("safeguards:token:made", counts=tuple(scope.value.replace(":", "-") for scope in Scope))
REVOKED = declare("safeguards:token:revoked")


def signed_entry(one: Attestation) -> Entry:
    """Return the entry for an attestation: the digest of the bytes that were signed, and that of the evidence."""
    digests = {"attestation": one.digest, "evidence": one.evidence}
    return SIGNED.entry(at=one.signed_at, about=f"clause:{one.clause}", digests=digests)


def withdrawn_entry(one: Attestation) -> Entry:
    """Return the entry for a withdrawal: the digest of the bytes that were signed, and that of what it takes back."""
    digests = {"attestation": one.digest, "withdrawn": one.evidence}
    return WITHDRAWN.entry(at=one.signed_at, about=f"clause:{one.clause}", digests=digests)


def roles_entry(about: str, roles: Iterable[Role], *, is_new: bool, at: datetime) -> Entry:
    """Return the entry for a member of staff who was invited, or got other roles: which ones."""
    kind = INVITED if is_new else CHANGED
    return kind.entry(at=at, about=about, counts={role.value: 1 for role in roles})


def removed_entry(about: str, *, at: datetime) -> Entry:
    """Return the entry for a member of staff who may no longer sign in."""
    return REMOVED.entry(at=at, about=about)


def looked_entry(about: str, *, sealed: bytes, at: datetime) -> Entry:
    """Return the entry for a look: about whom, keyed, and the digest of what is kept sealed of it."""
    return LOOKED.entry(at=at, about=about, digests={"sealed": hashlib.sha256(sealed).hexdigest()})


def made_entry(token: Token) -> Entry:
    """Return the entry for a token that was made: what it lets a program do."""
    counts = {scope.value.replace(":", "-"): 1 for scope in token.scopes}
    return MADE.entry(at=token.made_at, about=token.reference, counts=counts)


def revoked_entry(about: str, *, at: datetime) -> Entry:
    """Return the entry for a token that opens nothing any more."""
    return REVOKED.entry(at=at, about=about)
