"""Why a proof was not accepted: one family, each member with its stable code.

ProofError
├── UnreadableError     what was handed in is not in the format, so nothing was checked
│   ├── BadKeyError, BadNoteError, BadCheckpointError, BadBundleError
└── RefusedError        it was read and checked, and it does not hold
    ├── WrongKeyError, SignatureError, EntryFormError
    ├── MissingEntriesError, RootMismatchError
    ├── NotIncludedError, InconsistentError
    └── RewrittenError, RolledBackError
"""

from kept.terms.errors import KeptError


class ProofError(KeptError):
    """A proof was not accepted."""

    code = "proof.error"


class UnreadableError(ProofError):
    """What was handed in could not be read, so nothing was checked."""

    code = "proof.unreadable"
    advice = "Check that this is the right file and that it arrived whole."


class BadKeyError(UnreadableError):
    """A verifier key is not written as `name+id+base64`, or its id is not that of the key."""

    code = "proof.bad-key"
    advice = "Copy the verifier key again, in one line, from where it was published."


class BadNoteError(UnreadableError):
    """A signed note is not written as text, blank line and signature lines."""

    code = "proof.bad-note"


class BadCheckpointError(UnreadableError):
    """The text of a checkpoint is not origin, size and root on three lines."""

    code = "proof.bad-checkpoint"


class BadBundleError(UnreadableError):
    """A bundle is not the JSON that its format asks for."""

    code = "proof.bad-bundle"


class RefusedError(ProofError):
    """What was handed in was read and checked, and does not hold."""

    code = "proof.refused"
    advice = "Do not rely on it; keep the file, and ask the operator for an explanation."


class WrongKeyError(RefusedError):
    """A bundle or checkpoint belongs to another key than the one that the verifier trusts."""

    code = "proof.wrong-key"
    advice = "Make sure that the key is the one published for this ledger."


class SignatureError(RefusedError):
    """A signature by the trusted key is missing or is not its signature of this text."""

    code = "proof.bad-signature"


class EntryFormError(RefusedError):
    """An entry is not in the one encoding that is valid."""

    code = "proof.entry-form"


class MissingEntriesError(RefusedError):
    """There are fewer or more entries than the checkpoint counts."""

    code = "proof.missing-entries"


class RootMismatchError(RefusedError):
    """The entries do not give the root that was signed."""

    code = "proof.root-mismatch"


class NotIncludedError(RefusedError):
    """An inclusion proof does not lead from the entry to the root."""

    code = "proof.not-included"


class InconsistentError(RefusedError):
    """A consistency proof does not show that the larger tree continues the smaller one."""

    code = "proof.inconsistent"


class RewrittenError(RefusedError):
    """The history differs from the one behind a checkpoint kept outside."""

    code = "proof.rewritten"


class RolledBackError(RefusedError):
    """The history is shorter than a checkpoint kept outside says."""

    code = "proof.rolled-back"
