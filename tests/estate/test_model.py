"""An estate is asked for its parts by name."""

from kept.estate import Field
from kept.estate.model import Reference
from tests.verdict.declared import dataset, estate

MAIL = Field(name="email", category="account.email")
NAMED = dataset("a", fields=(MAIL,), references=(Reference(name="up", to="t.b", fields=()),))
OTHER = dataset("b", "t")
ESTATE = estate(NAMED, OTHER)


def test_parts_are_found_by_name_and_nothing_by_any_other():
    assert (ESTATE.dataset("s.a"), ESTATE.dataset("a")) == (NAMED, None)
    assert (ESTATE.system("t"), ESTATE.system("u")) == (ESTATE.systems[1], None)
    assert (NAMED.reference("up"), NAMED.reference("down")) == (NAMED.references[0], None)
    assert (NAMED.field("email"), NAMED.field("mail")) == (NAMED.fields[1], None)


def test_a_dataset_is_personal_where_one_field_has_a_category():
    assert (NAMED.is_personal, OTHER.is_personal) == (True, False)
