"""Clauses made by hand, so that a rule is tried on words and nothing else."""

from collections.abc import Callable

import pytest

from kept.policy import Clause, ClauseKind, PolicyText, Reading
from kept.policy.recognising import recognise

Reads = Callable[..., Reading]


@pytest.fixture
def read() -> Reads:
    """Read sentences as the clauses `1.0.1`, `1.0.2` … of one section; `lead` announces them as `1.0.0`."""

    def reading(
        *texts: str, section: str = "1 Privacy", lead: str = "", modified: str | None = "2026-01-01"
    ) -> Reading:
        clauses = [Clause(id="1.0.0", section=section, text=lead, kind=ClauseKind.PREAMBLE)] if lead else []
        clauses += [
            Clause(id=f"1.0.{number}", section=section, text=text, kind=ClauseKind.PROMISE)
            for number, text in enumerate(texts, start=1)
        ]
        return recognise(PolicyText(title="Policy", clauses=tuple(clauses), modified=modified))

    return reading
