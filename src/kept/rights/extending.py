"""Taking more time: once, for a reason that the law knows, with a letter before the first date."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kept.rights.due import Due, Setting, dues_of
from kept.rights.errors import LateExtensionError, NoExtensionError, SecondExtensionError
from kept.rights.law import ClockKind, ExtensionReason, Law
from kept.rights.moments import DONE, LENGTHENED, Moment, MomentKind, first
from kept.rights.promises import Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class Extending:
    """What an extension would do: tell the person by `tell_by`, then answer by what `until` gives for the reason."""

    tell_by: Due
    until: Mapping[ExtensionReason, Due]


def extending(setting: Setting, laws: Sequence[Law], promises: Sequence[Promise]) -> Extending | None:
    """Return what extending the answer would gain now, or None where it is too late, done, or in vain.

    In vain: a promise that cannot be extended (as for access, 13.3.2) binds before and after.
    """
    if first(setting.moments, MomentKind.EXTENDED, *DONE) is not None:
        return None
    before = dues_of(ClockKind.ACT, setting, laws, promises, extended=None)
    if not before or setting.now > before[0].at:
        return None
    after = {reason: dues_of(ClockKind.ACT, setting, laws, promises, extended=reason)[0] for reason in ExtensionReason}
    until = {reason: due for reason, due in after.items() if due.at > before[0].at}
    return Extending(tell_by=before[0], until=until) if until else None


def check_extensions(setting: Setting, laws: Sequence[Law], promises: Sequence[Promise]) -> None:
    """Raise an `ExtensionError` for an extension that does not hold."""
    for clock, lengthened in LENGTHENED.items():
        letters = [one for one in setting.moments if one.kind is lengthened]
        if len(letters) > 1:
            raise SecondExtensionError("The request was extended a second time")
        for letter in letters:
            _check(letter, clock, setting, laws, promises)


def _check(
    letter: Moment, clock: ClockKind, setting: Setting, laws: Sequence[Law], promises: Sequence[Promise]
) -> None:
    known_then = tuple(one for one in setting.moments if one.at <= letter.at)
    then = replace(setting, moments=known_then, now=letter.at)
    before = dues_of(clock, then, laws, promises, extended=None)
    after = dues_of(clock, then, laws, promises, extended=letter.reason)
    if not any(one.extended for one in after):
        raise NoExtensionError("The request was extended without a reason that lets it be")
    if letter.at > before[0].at:
        raise LateExtensionError(f"The letter about the extension was sent after the first date, {before[0].day}")
