"""People are spoken of in records that are not theirs; only what means nobody else is looked for."""

from kept.rights.claims import Claim, of_person
from kept.rights.mentioning import mentions, texts_of, with_mentions
from kept.rights.trail import Trail
from tests.rights.shop import shop

ZOE, BOB = of_person(0), of_person(1)
STAND = shop()
(TICKET,) = (one for one in STAND.estate.datasets() if one.full_name == "desk.ticket")


def test_only_telling_values_are_looked_for():
    trail = Trail()
    for kind, value in (
        ("email", "z@x.example"),
        ("username", "zoe"),
        ("username", "zoelast"),
        ("phone", "99999"),
        ("phone", "99999999"),
        ("cookie", "c-1234567890"),
    ):
        trail.values(kind).take(value, ZOE)

    assert set(texts_of(trail)) == {"z@x.example", "zoelast", "99999999"}


def test_a_ticket_speaks_of_those_it_names_and_not_of_whose_it_is():
    trail = Trail()
    trail.records("desk.ticket").take((2,), BOB)

    found = list(
        mentions(
            TICKET,
            connector=STAND.stores.connectors["desk"],
            texts={"zoe@x.example": ZOE, "bob@x.example": BOB},
            trail=trail,
        )
    )

    assert [(one.keys, one.claims) for one in found] == [([(2,)], [Claim(owners=(0,), owning=())])]


def test_texts_are_read_where_the_estate_says_that_people_are_spoken_of():
    assert [one.full_name for one in with_mentions(STAND.estate)] == ["desk.ticket"]
