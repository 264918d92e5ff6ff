"""Why a sweep does not go on."""

from kept.terms import KeptError


class HeldError(KeptError):
    """A legal hold keeps records that a plan would dispose of, or it cannot be told now which ones it keeps."""

    code = "retention.held"
    advice = "Make a new plan: it spares what is held. The records it spares go with the first sweep after the hold."
