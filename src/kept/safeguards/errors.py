"""What can be wrong with who may do what."""

from kept.terms import KeptError


class UnknownRoleError(KeptError):
    """A role was named that there is not."""

    code = "safeguards.unknown-role"
    advice = "Give one of the roles that the message lists."
