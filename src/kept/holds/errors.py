"""What can be wrong with a case."""

from kept.terms import KeptError


class CaseError(KeptError):
    """Anything wrong with a case."""

    code = "holds.case"


class IncompleteDemandError(CaseError):
    """A demand does not say what two people need to review it."""

    code = "holds.incomplete"
    advice = "Name the authority, its country and reference, the clause, what is asked, and whom or what it is about."


class SameReviewerError(CaseError):
    """The same person would decide twice where two must."""

    code = "holds.same-eyes"
    advice = "Let somebody else decide: whoever opened a case, or decided in it already, does not do so again."


class NotNowInCaseError(CaseError):
    """Something cannot be done with a case as it stands."""

    code = "holds.not-now"
    advice = "Look at the case again: somebody, or time, was faster."


class NoWordsError(CaseError):
    """A step of a case has no words that say why, or what."""

    code = "holds.no-words"
    advice = "Say why, or what, in a sentence: whoever reviews the case reads it."


class GaggedError(CaseError):
    """The person may not be told yet."""

    code = "holds.gagged"
    advice = "Wait until the day up to which the authority forbids it, or note that it was lifted."


class UnknownCaseError(CaseError):
    """There is no case of that name."""

    code = "holds.unknown-case"
    advice = "Look for it in the list of cases."


class CaseFileError(CaseError):
    """A hold that two people answer for would be lifted past them."""

    code = "holds.has-file"
    advice = "Ask for it at the console: one asks, another one confirms."
