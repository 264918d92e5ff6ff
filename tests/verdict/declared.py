"""A small policy, a small estate and stores in memory, for the tests of verdicts."""

from datetime import UTC, datetime, timedelta

from kept.estate import Dataset, Estate, Field, System
from kept.estate.drift import system_differences
from kept.estate.errors import UnreachableError
from kept.estate.model import FieldKind
from kept.policy import Clause, ClauseKind, PolicyText, normalised
from kept.policy.reviewed import Reviewed
from kept.testing.connector import InMemoryConnector
from kept.verdict import Basis, Bench, judge_policy
from kept.verdict.checks import compile_checks
from kept.verdict.measuring import Eyes, look

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def days_ago(number):
    return NOW - timedelta(days=number)


def clause(clause_id, kind=ClauseKind.PROMISE):
    return Clause(id=clause_id, section=clause_id.partition(".")[0], text=f"What {clause_id} says.", kind=kind)


def policy(*commitments, clauses=(), questions=(), unbound=(), **more):
    """Return a reviewed policy with a promise for each clause that is spoken of, in order of their ids."""
    ids = sorted({*clauses, *(one.clause for one in commitments)})
    text = PolicyText(title="Privacy Policy", clauses=tuple(map(clause, ids)))
    bound = {one.id: one.digest for one in text.clauses if one.id not in unbound}
    return Reviewed(text=text, commitments=commitments, questions=questions, bound=bound, **more)


def dataset(name="thing", system="s", fields=(), **more):
    """Return a dataset with an id and these fields."""
    own = (Field(name="id", kind=FieldKind.INTEGER), *fields)
    return Dataset(name=name, system=system, location=name, key=("id",), fields=own, **more)


def estate(*datasets):
    """Return an estate with a system for each one that the datasets name."""
    names = dict.fromkeys(one.system for one in datasets)
    return Estate(
        systems=tuple(
            System(name=name, kind="m", url="memory:", datasets=tuple(one for one in datasets if one.system == name))
            for name in names
        )
    )


def stores(declared, rows):
    """Return a connector for each system, with the `rows` of its datasets by their full names."""
    return {
        system.name: InMemoryConnector(system, {one.name: rows.get(one.full_name, []) for one in system.datasets})
        for system in declared.systems
    }


class ShownPages:
    """Pages by their path; every other one does not answer."""

    def __init__(self, pages=None):
        self._pages = pages or {}

    def text_of(self, page):
        if page not in self._pages:
            raise UnreachableError(f"No page {page}")
        return normalised(self._pages[page])


def eyes(declared, connectors, *, pages=None, closed=None):
    return Eyes(
        estate=declared,
        connectors=connectors,
        pages=ShownPages(pages),
        compare=system_differences,
        closed=closed or {},
    )


def looked(basis, connectors, *, now=NOW, pages=None, closed=None):
    """Return the findings of every probe that the basis calls for, by probe."""
    probes = [probe for check in compile_checks(basis, now=now) for probe in check.probes()]
    found = look(probes, eyes=eyes(basis.estate, connectors, pages=pages, closed=closed), now=now)
    return {one.probe: one for one in found}


def judged(basis, findings, *, now=NOW):
    """Return each clause's verdict at `now` by its id."""
    bench = Bench(policy=basis.policy, checks=compile_checks(basis, now=now), findings=findings)
    return {one.clause: one for one in judge_policy(bench, now=now, version="1").clauses}


def verdicts(reviewed, declared, rows, *, now=NOW, pages=None, **more):
    """Look and judge at the same instant."""
    basis = Basis(policy=reviewed, estate=declared, **more)
    return judged(basis, looked(basis, stores(declared, rows), now=now, pages=pages), now=now)


def said(verdict):
    """Return a clause's verdict and the code of its reason."""
    return verdict.verdict.value, verdict.why.code
