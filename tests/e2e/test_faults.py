"""Every fault of the example company really breaks a store, and turns exactly the clauses it declares."""

import shutil
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest

from kept.safeguards.attestation import Attestation
from kept.terms.clock import FixedClock
from kept.testing.company import Stores
from kept.verdict import Verdict
from rexgencloud.company import COMPANY
from rexgencloud.faults.site import SITE
from rexgencloud.planted import faults_of_site
from rexgencloud.serving import served
from rexgencloud.site.app import create_app
from rexgencloud.site.settings import Settings
from rexgencloud.stores import address_file
from tests.e2e.judged import judged, reviewed_policy

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
PANEL = ("3.1.5", "7.1.1", "7.2.1", "10.0.0")
ATTESTED = ("5.2.1", "5.2.2", "5.2.3", "5.3.1", "5.3.2", "5.3.3", "5.3.4", "5.3.5")
WORDS = {clause.id: clause.digest for clause in reviewed_policy().text.clauses}
SIGNED = tuple(
    Attestation(
        clause=clause,
        words=WORDS[clause],
        statement="It is so.",
        evidence="0" * 64,
        signer="A. Signer",
        signed_at=AT - timedelta(days=1),
        expires_at=AT + timedelta(days=300),
        key_id="00000000",
        signature=b"",
    )
    for clause in ATTESTED
)


@pytest.fixture(scope="session")
def policy():
    return reviewed_policy()


@pytest.fixture(scope="session")
def company(tmp_path_factory):
    folder = tmp_path_factory.mktemp("company")
    COMPANY.build(folder, people=60, at=AT, seed=7, urls={}, progress=lambda done, total: None)
    COMPANY.estate(folder, {})
    return folder


@pytest.fixture(scope="session")
def before(company, policy):
    return _verdicts(judged(company, AT, policy))


@pytest.fixture(scope="session")
def before_signed(company, policy):
    return _verdicts(judged(company, AT, policy, SIGNED))


def _verdicts(report):
    return {clause.clause: clause.verdict for clause in report.clauses}


def _turned(before, after):
    return {clause for clause, verdict in after.items() if verdict is not before[clause]}


def _copy(company, tmp_path):
    folder = tmp_path / "stores"
    shutil.copytree(company, folder)
    COMPANY.estate(folder, {})
    return folder


def test_nothing_is_broken_or_due_in_the_clean_company(before):
    assert {clause: verdict for clause, verdict in before.items() if verdict in (Verdict.BROKEN, Verdict.DUE)} == {}


def test_clauses_that_only_a_person_can_vouch_for_are_unproven_until_one_signs(before, before_signed):
    assert [before[clause] for clause in ATTESTED] == [Verdict.UNPROVEN] * len(ATTESTED)
    assert [before_signed[clause] for clause in ATTESTED] == [Verdict.ATTESTED] * len(ATTESTED)


@pytest.fixture(scope="session")
def before_at_work(company, policy, tmp_path_factory):
    folder = _copy(company, tmp_path_factory.mktemp("at-work"))
    with at_work(folder):
        return _verdicts(judged(folder, AT, policy))


@contextmanager
def at_work(folder):
    """Let the site of these stores run, and say where it is."""
    stores = Stores(folder=folder)
    settings = Settings(
        stores=stores,
        secret=b"of the tests",
        faults=faults_of_site(stores),
        clock=FixedClock(AT),
    )
    with served(create_app(settings)) as address:
        address_file(stores).write_text(address)
        yield
    address_file(stores).unlink()


def test_a_panel_is_judged_while_the_site_runs_and_unproven_while_it_does_not(before, before_at_work):
    assert [(before[one], before_at_work[one]) for one in PANEL] == [(Verdict.UNPROVEN, Verdict.KEPT)] * len(PANEL)
    assert _turned(before, before_at_work) == set(PANEL)


@pytest.mark.parametrize("name", sorted(one.name for one in SITE))
def test_a_fault_of_the_site_turns_exactly_the_clauses_it_declares(name, company, policy, before_at_work, tmp_path):
    fault, folder = COMPANY.faults[name], _copy(company, tmp_path)

    fault.plant(Stores(folder=folder), AT)
    with at_work(folder):
        after = _verdicts(judged(folder, AT, policy))

    assert _turned(before_at_work, after) == fault.clauses
    assert all(after[clause] is Verdict.BROKEN for clause in fault.clauses)


SEEN_IN_STORES = {name for name, one in COMPANY.faults.items() if not one.is_of_records}
"""The others are planted in our own records besides (`tests/app/test_faults_of_requests.py`)."""
OF_ATTESTED = {name for name, one in COMPANY.faults.items() if one.clauses & set(ATTESTED)}


def in_groups(names, size=8):
    """Return the faults, a few together where none turns what another does: each look at the company costs seconds."""
    groups: list[list[str]] = []
    for name in sorted(names):
        turns = COMPANY.faults[name].turns
        for group in groups:
            if len(group) < size and all(turns.isdisjoint(COMPANY.faults[one].turns) for one in group):
                group.append(name)
                break
        else:
            groups.append([name])
    return groups


@pytest.mark.parametrize("names", in_groups(SEEN_IN_STORES - {one.name for one in SITE}), ids="+".join)
def test_faults_turn_exactly_the_clauses_they_declare(names, company, policy, before, tmp_path):
    faults, folder = [COMPANY.faults[name] for name in names], _copy(company, tmp_path)

    for fault in faults:
        fault.plant(Stores(folder=folder), AT)
    after = _verdicts(judged(folder, AT, policy))

    assert _turned(before, after) == set().union(*(fault.turns for fault in faults))
    for fault in faults:
        assert all(after[clause] in (Verdict.BROKEN, Verdict.DUE) for clause in fault.clauses), fault.name
        assert all(after[clause] is Verdict.UNPROVEN for clause in fault.doubts), fault.name


@pytest.mark.parametrize("names", in_groups(SEEN_IN_STORES & OF_ATTESTED), ids="+".join)
def test_faults_are_seen_through_a_signature(names, company, policy, before_signed, tmp_path):
    faults, folder = [COMPANY.faults[name] for name in names], _copy(company, tmp_path)

    for fault in faults:
        fault.plant(Stores(folder=folder), AT)
    after = _verdicts(judged(folder, AT, policy, SIGNED))

    assert _turned(before_signed, after) == set().union(*(fault.clauses for fault in faults))
