"""What can be wrong with an estate, its file, or a system in it."""

from kept.terms import KeptError


class EstateError(KeptError):
    """Anything wrong with the estate."""

    code = "estate.error"


class EstateFileError(EstateError):
    """An estate file does not say what an estate file must say."""

    code = "estate.file"
    advice = "Correct the file and try again; nothing was changed."


class UnreachableError(EstateError):
    """A system does not answer."""

    code = "estate.unreachable"
    advice = "Start it, or correct its url in the estate."


class RefusedError(EstateError):
    """A system answers, and does not let us in."""

    code = "estate.refused"
    advice = "Check the name in the url and the secret that the estate refers to."


class MissingError(EstateError):
    """A dataset or field that the estate declares is not in its system."""

    code = "estate.missing"
    advice = "Run `kept estate scan` to see what the system holds now."


class UnreadableError(EstateError):
    """A system's contents cannot be read: a file that is cut off, a value of the wrong kind."""

    code = "estate.unreadable"
    advice = "Restore or repair it, or take it out of the estate; nothing was changed."


class CannotError(EstateError):
    """A connector is asked for what its kind of system cannot do."""

    code = "estate.cannot"
    advice = "Choose another change, or another way to keep this clause."


class PendingError(EstateError):
    """A system has taken a change on, and has not said yet that it is done."""

    code = "estate.pending"
    advice = "Apply the same plan again later; what is not known to be done is not counted."


class ContradictedError(EstateError):
    """A system says that a change is done, and a second look finds that it is not."""

    code = "estate.contradicted"
    advice = "Take it up with whoever runs the system; nothing of it was counted."


class PasswordInUrlError(EstateError):
    """A password stands inside a url."""

    code = "estate.password-in-url"
    advice = "Take it out, and refer to it: `secret: env:NAME` or `secret: file:PATH`."
