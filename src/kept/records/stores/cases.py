"""Case files in our tables: steps sealed, only ever added to."""

import hashlib

from django.db import transaction
from pydantic import TypeAdapter

from kept.holds.casefile import Case, CaseStep, Opened
from kept.holds.errors import NotNowInCaseError, UnknownCaseError
from kept.records.models import CaseRow, CaseStepRow
from kept.safeguards.sealing import Sealer

_STEP: TypeAdapter[CaseStep] = TypeAdapter(CaseStep)


class Cases:
    """Every case, closed ones too."""

    def __init__(self, sealer: Sealer) -> None:
        self._sealer = sealer

    def add(self, opened: Opened) -> tuple[Case, bytes]:
        """Keep a new case under a name of its own, `C-2026-1`; return it, and its first step as it was sealed."""
        year = opened.at.year
        with transaction.atomic():
            number = CaseRow.objects.filter(name__startswith=f"C-{year}-").count() + 1
            row = CaseRow.objects.create(name=f"C-{year}-{number}", opened_at=opened.at, steps=1)
            return Case(name=row.name, steps=(opened,)), self._keep(row, 0, opened)

    def append(self, case: Case, step: CaseStep) -> bytes:
        """Add a step, and return it as it was sealed; raise `NotNowInCaseError` where another one was faster."""
        there = len(case.steps)
        with transaction.atomic():
            if not CaseRow.objects.filter(name=case.name, steps=there).update(steps=there + 1):
                raise NotNowInCaseError(f"Something else happened to {case.name} in between")
            return self._keep(CaseRow.objects.get(name=case.name), there, step)

    def find(self, name: str) -> Case:
        """Return a case; raise `UnknownCaseError`."""
        row = CaseRow.objects.filter(name=name).first()
        if row is None:
            raise UnknownCaseError(f"There is no case {name}")
        return self._opened(row)

    def has(self, name: str) -> bool:
        """Whether there is a case of that name."""
        return CaseRow.objects.filter(name=name).exists()

    def every(self) -> tuple[Case, ...]:
        """Return every case, the newest first."""
        return tuple(
            self._opened(row) for row in CaseRow.objects.prefetch_related("taken").order_by("-opened_at", "-id")
        )

    def digests(self) -> frozenset[str]:
        """Return the digest of each step as it is sealed, by which the ledger knows it."""
        rows = CaseStepRow.objects.values_list("sealed", flat=True)
        return frozenset(hashlib.sha256(bytes(one)).hexdigest() for one in rows)

    def _keep(self, row: CaseRow, place: int, step: CaseStep) -> bytes:
        sealed = self._sealer.seal(_STEP.dump_json(step), context=f"case:{row.name}:{place}")
        CaseStepRow.objects.create(case=row, place=place, sealed=sealed)
        return sealed

    def _opened(self, row: CaseRow) -> Case:
        steps = (
            _STEP.validate_json(self._sealer.open(bytes(one.sealed), context=f"case:{row.name}:{one.place}"))
            for one in row.taken.all()
        )
        return Case(name=row.name, steps=tuple(steps))
