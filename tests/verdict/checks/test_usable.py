"""A right beside the stores is kept by its form and by an answer, and by neither alone."""

import pytest

from kept.estate import Estate
from kept.policy.commitments import Honours, Right
from kept.rights.lawbook import lawbook
from kept.verdict import Basis, Finding
from kept.verdict.checks.usable import usable_checks
from kept.verdict.requested import Figures
from tests.verdict.declared import NOW, policy

COMPLAINT = Honours(id="11.1.4/honours", clause="11.1.4", quote="x", right=Right.COMPLAINT)
NEWS = Honours(id="7.4.1/honours", clause="7.4.1", quote="x", right=Right.OPT_OUT_MARKETING)
ACCESS = Honours(id="7.1.2/honours", clause="7.1.2", quote="x", right=Right.ACCESS)
BASIS = Basis(policy=policy(COMPLAINT, NEWS, ACCESS), estate=Estate(), laws=lawbook().laws)


@pytest.mark.parametrize(
    ("missing", "figures", "verdict", "code"),
    [
        ((), Figures(count=2, answered=1), "kept", "requests-usable"),
        ((), Figures(count=2), "unproven", "requests-open-only"),
        ((), Figures(), "unproven", "requests-none"),
        (("0",), Figures(count=2, answered=1), "broken", "page-missing"),
    ],
)
def test_form_and_answer_keep_a_right(missing, figures, verdict, code):
    (check,) = usable_checks(BASIS)
    values = {"form:complain": missing, "requests:11.1.4/honours": figures.lines()}

    part = check.judge({one: Finding(probe=one, at=NOW, value=value) for one, value in values.items()}, NOW)

    assert (check.clause, part.verdict, part.why.code) == ("11.1.4", verdict, code)
    assert {one.id for one in check.probes()} == set(values)
