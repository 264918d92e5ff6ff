"""What the ledger of a workspace says, and the key that is taken away to see that nothing is kept without it."""


def kinds(workspace):
    return [entry.kind for entry in workspace.ledger().entries()]


def unsigned(workspace):
    return workspace.ledger().verify().unsigned


def lose_signing_key(workspace):
    (workspace.home / "keys" / "signing.pem").unlink()
