"""Legal holds in our tables."""

from dataclasses import replace
from datetime import datetime

from django.db import IntegrityError, transaction
from pydantic import TypeAdapter

from kept.holds import Hold
from kept.records.models import HoldRow
from kept.safeguards.sealing import Sealer
from kept.terms import KeptError

_HOLD: TypeAdapter[Hold] = TypeAdapter(Hold)


class HoldTakenError(KeptError):
    """A case of that name has placed a hold already."""

    code = "records.hold-taken"
    advice = "Choose another name for the case; a hold that was lifted keeps its own."


class UnknownHoldError(KeptError):
    """No case of that name holds anything, or its hold was lifted."""

    code = "records.unknown-hold"
    advice = "List them with `kept hold list`."


class Holds:
    """Every hold, lifted ones too."""

    def __init__(self, sealer: Sealer) -> None:
        self._sealer = sealer

    def place(self, hold: Hold) -> None:
        """Keep a hold; raise `HoldTakenError` where its case has one."""
        sealed = self._sealer.seal(_HOLD.dump_json(hold), context=f"hold:{hold.case}")
        try:
            with transaction.atomic():
                HoldRow.objects.create(case=hold.case, begins=hold.begins, ends=hold.ends, sealed=sealed)
        except IntegrityError as error:
            raise HoldTakenError(f"The case “{hold.case}” holds something already") from error

    def lift(self, case: str, *, at: datetime) -> Hold:
        """End the hold of a case; raise `UnknownHoldError` where there is none in force."""
        row = HoldRow.objects.filter(case=case).first()
        if row is None or (row.ends is not None and row.ends <= at):
            raise UnknownHoldError(f"No case “{case}” holds anything")
        HoldRow.objects.filter(pk=row.pk).update(ends=at)
        return replace(self._opened(row), ends=at)

    def every(self) -> tuple[Hold, ...]:
        """Return every hold, in the order in which they began."""
        return tuple(self._opened(row) for row in HoldRow.objects.all())

    def in_force(self, *, at: datetime) -> tuple[Hold, ...]:
        """Return the holds that bind at a moment."""
        return tuple(one for one in self.every() if one.is_in_force(at))

    def _opened(self, row: HoldRow) -> Hold:
        hold = _HOLD.validate_json(self._sealer.open(bytes(row.sealed), context=f"hold:{row.case}"))
        return replace(hold, ends=row.ends)
