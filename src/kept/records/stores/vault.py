"""The vault in our tables: each record sealed, kept once, laid back in the order in which it was taken out."""

from collections.abc import Iterator, Sequence

from django.db import transaction
from pydantic import TypeAdapter

from kept.estate.keydigest import key_digest
from kept.estate.restricting import Lifted
from kept.estate.selection import Key
from kept.records.models import SetAsideRow
from kept.safeguards.sealing import Sealer

_KEY: TypeAdapter[Key] = TypeAdapter(Key)
_AT_ONCE = 200


class RecordedVault:
    """A `kept.plans.vault.Vault`. What `keep` returned from is never lost."""

    def __init__(self, sealer: Sealer) -> None:
        self._sealer = sealer

    def keep(self, plan: str, step: str, rows: Sequence[Lifted]) -> None:
        """Keep records; one that is kept already stays as it is."""
        made = [self._row(plan, step, one) for one in rows]
        with transaction.atomic():
            SetAsideRow.objects.bulk_create(made, ignore_conflicts=True)

    def kept(self, plan: str, step: str) -> Iterator[tuple[Lifted, ...]]:
        """Yield what was kept for a step, so many at a time."""
        rows = SetAsideRow.objects.filter(plan_id=plan, step=step)
        piece: list[Lifted] = []
        for row in rows.iterator(chunk_size=_AT_ONCE):
            piece.append(self._opened(row))
            if len(piece) == _AT_ONCE:
                yield tuple(piece)
                piece = []
        if piece:
            yield tuple(piece)

    def plans(self) -> tuple[str, ...]:
        """Return the plans for which anything is kept: the restrictions in force."""
        return tuple(SetAsideRow.objects.values_list("plan_id", flat=True).distinct().order_by("plan_id"))

    def forget(self, plan: str) -> None:
        """Forget everything that was kept for a plan."""
        SetAsideRow.objects.filter(plan_id=plan).delete()

    def _row(self, plan: str, step: str, one: Lifted) -> SetAsideRow:
        mark = key_digest([one.key], salt=plan.encode())
        content = _KEY.dump_json(one.key) + b"\n" + one.row
        sealed = self._sealer.seal(content, context=_context(plan, step, mark))
        return SetAsideRow(plan_id=plan, step=step, mark=mark, sealed=sealed)

    def _opened(self, row: SetAsideRow) -> Lifted:
        content = self._sealer.open(bytes(row.sealed), context=_context(row.plan_id, row.step, row.mark))
        key, _, kept = content.partition(b"\n")
        return Lifted(key=_KEY.validate_json(key), row=kept)


def _context(plan: str, step: str, mark: str) -> str:
    return f"set-aside:{plan}:{step}:{mark}"
