"""What we did: evidence that is only ever added to, in references, digests and counts (GDPR Art. 5(2))."""

from kept.ledger.audit import Audited, verify_store
from kept.ledger.entries import EntryKind, declare, declared_kinds, keyed_reference
from kept.ledger.ledger import Ledger
from kept.ledger.signer import Ed25519Signer, Signer
from kept.ledger.store import LedgerStore, StoredCheckpoint
from kept.proof.entry import Entry

__all__ = [
    "Audited",
    "Ed25519Signer",
    "Entry",
    "EntryKind",
    "Ledger",
    "LedgerStore",
    "Signer",
    "StoredCheckpoint",
    "declare",
    "declared_kinds",
    "keyed_reference",
    "verify_store",
]
