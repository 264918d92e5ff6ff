"""The checks: each module turns declared commitments into things to look at, and what is seen into a verdict."""

from collections.abc import Iterator
from datetime import datetime

from kept.verdict.basis import Basis, Check
from kept.verdict.checks.announced import announced_checks
from kept.verdict.checks.answered import answered_checks
from kept.verdict.checks.careful import careful_checks
from kept.verdict.checks.disclosed import disclosed_checks
from kept.verdict.checks.exercised import exercised_checks
from kept.verdict.checks.given import given_checks
from kept.verdict.checks.heeded import heeded_checks
from kept.verdict.checks.lasting import lasting_checks
from kept.verdict.checks.local import local_checks
from kept.verdict.checks.looked import looked_checks
from kept.verdict.checks.pages import page_checks
from kept.verdict.checks.panels import panel_checks
from kept.verdict.checks.registers import register_checks
from kept.verdict.checks.restricted import restricted_checks
from kept.verdict.checks.retained import retained_checks
from kept.verdict.checks.ruled import ruled_checks
from kept.verdict.checks.searched import searched_checks
from kept.verdict.checks.signed import signed_checks
from kept.verdict.checks.treated import treated_checks
from kept.verdict.checks.upkeep import upkeep_checks
from kept.verdict.checks.usable import usable_checks

__all__ = ["compile_checks"]


def compile_checks(basis: Basis, *, now: datetime) -> tuple[Check, ...]:
    """Return every check that the policy and the estate call for, with absolute instants as of `now`."""
    return tuple(_all(basis, now))


def _all(basis: Basis, now: datetime) -> Iterator[Check]:
    yield from announced_checks(basis)
    yield from ruled_checks(basis)
    yield from retained_checks(basis, now)
    yield from register_checks(basis, now)
    yield from signed_checks(basis)
    yield from page_checks(basis)
    yield from upkeep_checks(basis)
    yield from panel_checks(basis)
    yield from exercised_checks(basis)
    yield from local_checks(basis)
    yield from answered_checks(basis)
    yield from given_checks(basis)
    yield from heeded_checks(basis)
    yield from restricted_checks(basis)
    yield from treated_checks(basis)
    yield from usable_checks(basis)
    yield from careful_checks(basis)
    yield from disclosed_checks(basis)
    yield from lasting_checks(basis)
    yield from looked_checks(basis)
    yield from searched_checks(basis)
