"""Taking more time: once, for a reason that the law knows, with a letter before the first date."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

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


def reason_of(
    clock: ClockKind, setting: Setting, laws: Sequence[Law], promises: Sequence[Promise]
) -> ExtensionReason | None:
    """Return why a letter put a clock off; None where none did, or none has left by the first date."""
    letter = first(setting.moments, LENGTHENED[clock]) if clock in LENGTHENED else None
    if letter is None or letter.done_at is None:
        return None
    before = dues_of(clock, _as_of(letter.done_at, setting), laws, promises, extended=None)
    return letter.reason if before and letter.done_at <= before[0].at else None


def check_extensions(setting: Setting, laws: Sequence[Law], promises: Sequence[Promise]) -> None:
    """Raise an `ExtensionError` for an extension that does not hold.

    One whose letter is late is no error, but counts for nothing (`reason_of`): it was in time when it was written.
    """
    for clock, lengthened in LENGTHENED.items():
        letters = [one for one in setting.moments if one.kind is lengthened]
        if len(letters) > 1:
            raise SecondExtensionError("The request was extended a second time")
        for letter in letters:
            _check(letter, clock, setting, laws, promises)


def _check(
    letter: Moment, clock: ClockKind, setting: Setting, laws: Sequence[Law], promises: Sequence[Promise]
) -> None:
    then = _as_of(letter.at, setting)
    before = dues_of(clock, then, laws, promises, extended=None)
    after = dues_of(clock, then, laws, promises, extended=letter.reason)
    if not any(one.extended for one in after):
        raise NoExtensionError("The request was extended without a reason that lets it be")
    if letter.at > before[0].at and not letter.by_letter:
        raise LateExtensionError(f"The letter about the extension was sent after the first date, {before[0].day}")


def _as_of(then: datetime, setting: Setting) -> Setting:
    return replace(setting, moments=tuple(one for one in setting.moments if one.at <= then), now=then)
