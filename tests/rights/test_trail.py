"""Whose an address was at a moment, and what of whose a record is is new to whoever follows."""

from kept.rights.claims import of_person
from kept.rights.trail import Claims, Spell, Trail
from tests.verdict.declared import NOW, days_ago

ADA, BEN = of_person(0), of_person(1)
LATELY = Spell(begins=days_ago(5), ends=NOW, claim=ADA)


def test_what_is_known_already_is_not_logged_again():
    claims = Claims[str]()

    assert [claims.take("a", ADA), claims.take("a", ADA), claims.take("a", BEN)] == [True, False, True]
    assert (claims.log, claims.of["a"].owners) == (["a", "a"], (0, 1))


def test_an_address_is_somebodys_from_its_first_moment_to_before_its_last():
    trail = Trail(spells={"9.9.9.9": [LATELY]})

    assert [trail.at("9.9.9.9", one) for one in (days_ago(6), days_ago(5), NOW)] == [None, ADA, None]


def test_an_address_of_two_at_a_moment_is_nobodys():
    of_both = Trail(spells={"9.9.9.9": [LATELY, Spell(begins=days_ago(2), ends=NOW, claim=BEN)]})
    of_another = Trail(
        spells={"9.9.9.9": [LATELY]}, others={"9.9.9.9": [Spell(begins=days_ago(2), ends=NOW, claim=BEN)]}
    )

    assert [of_both.at("9.9.9.9", days_ago(one)) for one in (3, 1)] == [ADA, None]
    assert [of_another.at("9.9.9.9", days_ago(one)) for one in (3, 1)] == [ADA, None]
    assert [of_another.is_shared("9.9.9.9", days_ago(one)) for one in (3, 1)] == [False, True]
    assert not of_another.is_shared("9.9.9.9", None)
