"""Case files: numbered within their year, only ever added to, sealed, and known to the ledger by their digests."""

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest

from kept.holds.errors import NotNowInCaseError, UnknownCaseError
from kept.records.models import CaseStepRow
from kept.records.stores.cases import Cases
from tests.holds.test_casefile import BEN, CEM, OPENED

pytestmark = pytest.mark.django_db


@pytest.fixture
def cases(root):
    return Cases(root.sealer("cases"))


def test_a_case_comes_back_with_all_its_steps_and_the_newest_first(cases):
    first, _ = cases.add(OPENED)
    cases.append(first, BEN)
    second, _ = cases.add(replace(OPENED, at=OPENED.at + timedelta(hours=1)))
    third, _ = cases.add(replace(OPENED, at=OPENED.at + timedelta(days=300)))

    assert [one.name for one in cases.every()] == ["C-2027-1", "C-2026-2", "C-2026-1"]
    assert [cases.find(one).steps for one in (first.name, second.name)] == [(OPENED, BEN), second.steps]
    assert [cases.has(one) for one in (third.name, "C-2027-2")] == [True, False]
    with pytest.raises(UnknownCaseError):
        cases.find("C-2027-2")


def test_whoever_saw_an_older_case_adds_nothing_to_it(cases):
    case, _ = cases.add(OPENED)
    cases.append(case, BEN)

    with pytest.raises(NotNowInCaseError):
        cases.append(case, CEM)
    assert cases.find(case.name).steps == (OPENED, BEN)


def test_steps_are_sealed_and_known_by_their_digests(cases):
    case, opened = cases.add(OPENED)
    agreed = cases.append(case, BEN)

    assert cases.digests() == {hashlib.sha256(one).hexdigest() for one in (opened, agreed)}
    assert not any(OPENED.demand.reference.encode() in bytes(row.sealed) for row in CaseStepRow.objects.all())
