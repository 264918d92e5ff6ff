"""How you can check us: the format, the hashing and the verifier, usable alone (GDPR Art. 5(2))."""

from kept.proof.bundle import Bundle, EntryProof
from kept.proof.checkpoint import Checkpoint
from kept.proof.errors import ProofError
from kept.proof.note import VerifierKey
from kept.proof.verify import Verified, verify_bundle, verify_entry_proof

__all__ = [
    "Bundle",
    "Checkpoint",
    "EntryProof",
    "ProofError",
    "Verified",
    "VerifierKey",
    "verify_bundle",
    "verify_entry_proof",
]
