"""What can be wrong with what our tables hold."""

from kept.terms import KeptError


class AlteredRecordsError(KeptError):
    """What is on record is not what was declared: somebody changed it past Kept."""

    code = "records.altered"
    advice = "Keep a copy of kept.db; then declare again what is named, from the file that was reviewed."
