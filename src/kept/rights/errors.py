"""What can be wrong with a law file, or with what happened to a request."""

from kept.terms import KeptError


class LawFileError(KeptError):
    """A law file says something that it cannot say; nothing of it was used."""

    code = "rights.law-file"
    advice = "Correct the line that is named; docs/reference/laws.md explains every key."


class NotInForceError(KeptError):
    """A restriction is to be lifted that is not in force."""

    code = "rights.not-in-force"
    advice = "List plans with `kept plan list`; a restriction that was lifted needs no lifting."


class UnknownPlaceError(KeptError):
    """The holidays of a country or state are asked for, and not known."""

    code = "rights.unknown-place"
    advice = "Use a code of ISO 3166, such as DE, DE-BY or US-CA."

    def __init__(self, place: str) -> None:
        self.place = place
        super().__init__(f"No holidays are known for “{place[:12]}”")


class MomentsError(KeptError):
    """What is said to have happened to a request cannot have happened so."""

    code = "rights.moments"
    advice = "A request begins with its receipt, and what was never asked is not answered."


class ExtensionError(KeptError):
    """An extension does not hold, and moves no date."""

    code = "rights.extension"
    advice = "Answer by the first date."


class SecondExtensionError(ExtensionError):
    """A request was extended a second time; a law lets it be extended once."""

    code = "rights.extended-twice"
    advice = "Answer by the date that the first letter gave."


class LateExtensionError(ExtensionError):
    """The letter about an extension was sent after the first date, when nothing could be extended any more."""

    code = "rights.extended-late"
    advice = "Answer at once: the request is overdue since its first date."


class NoExtensionError(ExtensionError):
    """Neither a law nor the policy lets this request be extended, for this reason."""

    code = "rights.no-extension"
    advice = "Answer by the first date; see the laws' reasons in docs/reference/laws.md."


class UnknownIdentifierError(KeptError):
    """Somebody is looked for by something that means nothing in the estate, or several things."""

    code = "rights.unknown-identifier"
    advice = "Name a kind of identifier, or a field of the dataset of persons, such as customer.number."


class UnknownClassError(KeptError):
    """The estate has no records of that class of people."""

    code = "rights.unknown-class"
    advice = "Say in `whose`, in the estate file, whose the records of a dataset are."


class NotToldError(KeptError):
    """A restriction would be lifted before its person was told, or before the day that they were told."""

    code = "rights.not-told"
    advice = "Announce it with `kept rights lift`, let the letter go out, and apply that plan on the day it names."
