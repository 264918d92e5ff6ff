"""Taking more time: once, for a reason that the law knows, with a letter before the first date."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kept.rights.due import Due, Setting, law_due, promise_due
from kept.rights.errors import LateExtensionError, NoExtensionError, SecondExtensionError
from kept.rights.law import ClockKind, ExtensionReason, Law
from kept.rights.moments import DONE, MomentKind, first
from kept.rights.promises import Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class Extending:
    """What an extension would do: tell the person by `tell_by` with one of the `reasons`, then answer by `until`."""

    tell_by: Due
    until: Due
    reasons: frozenset[ExtensionReason]


def extending(setting: Setting, laws: Sequence[Law], promises: Sequence[Promise]) -> Extending | None:
    """Return what an extension would gain at `setting.now`, or None where it is too late, done, or in vain."""
    if first(setting.moments, MomentKind.EXTENDED, *DONE) is not None:
        return None
    before = _binding(setting, laws, promises, extended=False)
    after = _binding(setting, laws, promises, extended=True)
    if before is None or after is None or setting.now > before.at or after.at <= before.at:
        return None
    return Extending(tell_by=before, until=after, reasons=_reasons(setting, laws, promises))


def check_extensions(setting: Setting, laws: Sequence[Law], promises: Sequence[Promise]) -> None:
    """Raise an `ExtensionError` for an extension that does not hold."""
    letters = [one for one in setting.moments if one.kind is MomentKind.EXTENDED]
    if not letters:
        return
    if len(letters) > 1:
        raise SecondExtensionError("The request was extended a second time")
    letter = letters[0]
    if letter.reason is None or letter.reason not in _reasons(setting, laws, promises):
        raise NoExtensionError("The request was extended without a reason that lets it be")
    known_then = tuple(one for one in setting.moments if one.at <= letter.at)
    before = _binding(replace(setting, moments=known_then, now=letter.at), laws, promises, extended=False)
    if before is not None and letter.at > before.at:
        raise LateExtensionError(f"The letter about the extension was sent after the first date, {before.day}")


def _reasons(setting: Setting, laws: Sequence[Law], promises: Sequence[Promise]) -> frozenset[ExtensionReason]:
    """Return the reasons that every law with an extension for this kind accepts; any, where a promise alone has one."""
    terms = (law.term(ClockKind.ACT, setting.kind) for law in laws)
    known = [term.extension.reasons for term in terms if term is not None and term.extension is not None]
    if known:
        return frozenset.intersection(*known)
    return frozenset(ExtensionReason) if any(one.extends_to is not None for one in promises) else frozenset()


def _binding(setting: Setting, laws: Sequence[Law], promises: Sequence[Promise], *, extended: bool) -> Due | None:
    return min(_dues(setting, laws, promises, extended=extended), key=lambda one: one.at, default=None)


def _dues(setting: Setting, laws: Sequence[Law], promises: Sequence[Promise], *, extended: bool) -> Iterator[Due]:
    start: datetime = setting.moments[0].at
    for law in laws:
        due = law_due(law, ClockKind.ACT, setting, start=start, extended=extended)
        if due is not None:
            yield due
    for one in promises:
        if one.clock is ClockKind.ACT:
            yield promise_due(one, setting, start=start, extended=extended)
