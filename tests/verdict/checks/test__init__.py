"""Every kind of commitment that something can be looked at for has its check, and no check comes twice."""

from kept.rights.lawbook import lawbook
from kept.verdict import Basis
from kept.verdict.checks import compile_checks
from tests.e2e.judged import reviewed_policy
from tests.verdict.declared import NOW, estate


def test_of_a_policy_alone_each_clause_about_requests_has_its_check():
    basis = Basis(policy=reviewed_policy(), estate=estate(), laws=lawbook().laws)

    clauses = {one.clause for one in compile_checks(basis, now=NOW)}

    assert {"4.2.0", "4.2.1", "4.2.5", "7.1.3", "7.3.1", "10.1.3", "11.1.1", "11.3.0", "13.3.2"} <= clauses


def test_checks_that_are_told_apart_by_nothing_are_one():
    checks = compile_checks(Basis(policy=reviewed_policy(), estate=estate(), laws=lawbook().laws), now=NOW)

    assert len(checks) == len({(type(one), one.clause, one.commitments, one.probes()) for one in checks})
