import pytest

from kept.policy.commitments import FAMILY, Answers, Guards, Mechanism, Notifies, Retains, Signals, Transfers
from kept.policy.fields import KINDS, FieldError, own_fields, plain_fields, typed_fields
from kept.terms import Period


def test_every_kind_is_known_by_its_name():
    assert set(KINDS.values()) == set(FAMILY)


def test_fields_go_out_plain_and_come_back_typed():
    one = Retains(id="1/retains", clause="1", quote="q", what="logs", period=Period(days=90), trigger=None)

    plain = plain_fields(one)

    assert plain["period"] == "P90D"
    assert typed_fields(Retains, plain) == {name: getattr(one, name) for name in own_fields(Retains)}


def test_an_origin_is_written_as_from():
    one = Transfers(id="1/transfers", clause="1", quote="q", mechanism=Mechanism.SCC, origin="EU")

    assert plain_fields(one) == {"mechanism": "scc", "from": "EU", "to": None}
    assert typed_fields(Transfers, {"from": "EU"}) == {"origin": "EU"}


@pytest.mark.parametrize(
    ("kind", "values", "problem"),
    [
        (Retains, {"periode": "P1D"}, "has no field “periode”"),
        (
            Retains,
            {"period": "ninety days"},
            "“period” should be an ISO 8601 duration such as P90D or “indefinite” or null",
        ),
        (Retains, {"bound": "roughly"}, "one of at-most, at-least, exactly, range"),
        (Answers, {"within": None}, "an ISO 8601 duration such as P90D"),
        (Guards, {"age": "16"}, "a whole number"),
        (Guards, {"age": True}, "a whole number"),
        (Signals, {"honoured": "yes"}, "true or false"),
        (Notifies, {"of": "cookies"}, "“changes” or “breaches”"),
        (Transfers, {"origin": "EU"}, "has no field “origin”"),
    ],
)
def test_a_value_that_a_field_cannot_take_is_refused_with_what_it_should_be(kind, values, problem):
    with pytest.raises(FieldError, match=problem):
        typed_fields(kind, values)


def test_own_fields_are_those_that_the_kind_adds():
    assert own_fields(Guards) == ("age",)
