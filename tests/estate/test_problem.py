"""A name that is no field is told with its place, and with the field that was probably meant."""

from kept.estate import Field
from kept.estate.problem import Problem, unknown_fields
from tests.verdict.declared import dataset


def test_only_what_is_no_field_is_a_problem_at_its_own_place():
    thing = dataset(fields=(Field(name="email"),))

    assert list(unknown_fields(thing, ["id", "emial"], ("systems", 0))) == [
        Problem(("systems", 0, 1), "s.thing has no field “emial”; did you mean “email”?")
    ]
