"""What can go wrong in keeping the evidence."""

from kept.terms.errors import KeptError


class LedgerError(KeptError):
    """The ledger cannot do what was asked."""

    code = "ledger.error"


class UndeclaredKindError(LedgerError):
    """An entry is of a kind that no chapter declared, or has other fields than its kind."""

    code = "ledger.undeclared-kind"
    advice = "Declare the kind, with the names of its digests and counts, in the events.py of its chapter."


class LedgerOrderError(LedgerError):
    """Leaves were to be stored at another place than the end."""

    code = "ledger.not-at-the-end"
    advice = "Read the size and append inside one `writing()` block."


class LedgerDamagedError(LedgerError):
    """What is stored no longer agrees with what was signed."""

    code = "ledger.damaged"
    advice = "Stop writing, keep a copy of the database, and run `kept ledger verify`."


class NotSignedYetError(LedgerError):
    """A proof was asked for over entries that no checkpoint counts."""

    code = "ledger.not-signed-yet"
    advice = "Take a checkpoint first."


class SigningKeyError(LedgerError):
    """A private key is not an Ed25519 key in a form that can be read."""

    code = "ledger.bad-signing-key"
    advice = "Give 32 raw bytes, or an Ed25519 private key in PEM."
