"""Asking PostgreSQL for records that are listed: streamed, or several questions in one round trip."""

from itertools import islice

import pytest

from kept.connectors.relational.connector import RelationalConnector
from kept.estate import Dataset, Field
from kept.estate.errors import MissingError
from kept.estate.keyed import Question
from kept.estate.model import FieldKind
from kept.estate.ports import Count
from kept.estate.selection import AllOf, AnyOf, Everything, IsNull, Keys, Not, OneOf, Selection
from kept.testing.contract_data import CUSTOMER, INVOICE, SHOP

ODD = ("it's", 'say "so"', "{1,2}", "back\\slash", "per%cent", "NULL", "é", "two\nlines", "")


@pytest.fixture
def shop(postgres_database):
    """Return a connector to a shop of 1,200 customers, some of whom have odd addresses."""
    postgres_database.run(
        "INSERT INTO customer (id, email) SELECT g, 'c' || g || '@x.example' FROM generate_series(100, 1299) g"
    )
    connector = postgres_database.open(SHOP)
    assert isinstance(connector, RelationalConnector)
    for number, text in enumerate(ODD):
        quoted = text.replace("'", "''").replace("%", "%%")
        postgres_database.run(f"INSERT INTO customer (id, email) VALUES ({number}, '{quoted}')")
    yield connector
    connector.close()


def emails(*texts):
    return Question(CUSTOMER, OneOf("email", texts), ("id", "email"))


def test_a_text_is_found_whatever_signs_are_in_it(shop):
    wanted = {text: [{"id": number, "email": text}] for number, text in enumerate(ODD)}

    assert dict(zip(ODD, shop.together([emails(text) for text in ODD], 10), strict=True)) == wanted
    assert {text: list(shop.read(CUSTOMER, OneOf("email", (text,)), ["id", "email"])) for text in ODD} == wanted


def test_a_text_that_no_column_can_hold_is_nowhere(shop):
    assert shop.together([emails("a\0b", "c100@x.example")], 10) == [[{"id": 100, "email": "c100@x.example"}]]
    assert list(shop.keys(CUSTOMER, OneOf("email", ("a\0b",)))) == []


def test_several_questions_are_answered_in_their_order_and_the_long_one_not(shop):
    many = Question(CUSTOMER, Keys(tuple((number,) for number in range(100, 200))), ("id",))
    unlisted = Question(CUSTOMER, Everything(), ("id",))

    answers = shop.together([emails("c101@x.example"), many, unlisted, emails("nobody")], 50)

    assert answers == [[{"id": 101, "email": "c101@x.example"}], None, None, []]


def test_values_come_with_their_kinds(postgres_database):
    postgres_database.run(
        "INSERT INTO customer (id, balance, active, joined, born)"
        " VALUES (1, 2.5, true, '2026-01-02 03:04:05+02', '1990-05-17')"
    )
    connector = postgres_database.open(SHOP)
    names = tuple(one.name for one in CUSTOMER.fields)
    listed = Keys(((1,),))

    (rows,) = connector.together([Question(CUSTOMER, listed, names)], 10)

    assert rows == list(connector.read(CUSTOMER, AllOf((listed, Everything())), names))
    assert rows[0]["joined"].isoformat() == "2026-01-02T01:04:05+00:00"
    assert (rows[0]["balance"], rows[0]["active"], rows[0]["born"]) == (2.5, True, "1990-05-17")
    connector.close()


def test_a_key_of_several_fields_is_looked_up_whole(postgres_database):
    postgres_database.run(
        "INSERT INTO customer (id) VALUES (1), (2)",
        "INSERT INTO invoice (customer_id, number) VALUES (1, 'x'), (1, 'y'), (2, 'x')",
    )
    connector = postgres_database.open(SHOP)

    (rows,) = connector.together([Question(INVOICE, Keys(((1, "y"), (2, "x"), (2, "y"))), INVOICE.key)], 10)

    assert sorted(map(tuple, (row.values() for row in rows))) == [(1, "y"), (2, "x")]
    connector.close()


def test_whoever_stops_in_the_middle_leaves_nothing_behind_for_the_next(shop):
    everybody = Keys(tuple((number,) for number in range(100, 1300)))

    assert len(list(islice(shop.read(CUSTOMER, everybody, ["id"]), 5))) == 5
    assert len(list(shop.read(CUSTOMER, everybody, ["id"]))) == 1_200


def test_a_question_that_fails_spoils_no_later_one(shop, postgres_database):
    lost = Dataset(name="lost", system="shop", location="lost", key=("id",), fields=(Field(name="id"),))
    postgres_database.run("CREATE TABLE lost (id text)")
    assert shop.together([Question(lost, OneOf("id", ("1",)), ("id",))], 10) == [[]]
    postgres_database.run("DROP TABLE lost")

    with pytest.raises(MissingError):
        shop.together([emails("nobody"), Question(lost, OneOf("id", ("1",)), ("id",))], 10)

    assert shop.together([emails("c100@x.example")], 10) == [[{"id": 100, "email": "c100@x.example"}]]


def test_a_column_of_another_kind_is_left_to_the_slower_way(shop):
    assert shop.together([Question(CUSTOMER, OneOf("balance", ("2.5",)), ("id",))], 10) == [None]


LISTED: dict[str, tuple[Dataset, Selection, tuple[str, ...]]] = {
    "keys": (CUSTOMER, Keys(((100,), (0,), (5_000,))), ("email",)),
    "no keys": (CUSTOMER, Keys(()), ("email",)),
    "keys of another kind": (CUSTOMER, Keys((("x",), (2**70,), (100, 2), ())), ("email",)),
    "a reference": (INVOICE, Keys(((101,), (102,)), reference="customer"), ("status",)),
    "a text": (CUSTOMER, OneOf("email", ("C100@X.example", "c101@x.example")), ("age",)),
    "a text in any spelling": (CUSTOMER, OneOf("email", ("C100@X.example", "it's", "É"), fold=True), ("email",)),
    "numbers": (CUSTOMER, OneOf("age", (7, 8, 2**70)), ()),
    "one of two": (CUSTOMER, AnyOf((OneOf("age", (7,)), Keys(((103,),)))), ("email",)),
    "both": (CUSTOMER, AllOf((OneOf("age", (7,)), Not(IsNull("email")), Not(Keys(((102,),))))), ("email",)),
    "empty": (CUSTOMER, AllOf((Keys(((100,), (103,))), IsNull("age"))), ("email",)),
}


def test_what_is_asked_quickly_has_the_answers_of_the_plain_way(shop, postgres_database):
    postgres_database.run(
        "UPDATE customer SET age = 7 WHERE id IN (100, 101, 102)",
        "INSERT INTO invoice (customer_id, number) VALUES (101, 'x'), (102, 'y'), (103, 'z')",
    )
    questions = {name: Question(whose, one, (*whose.key, *more)) for name, (whose, one, more) in LISTED.items()}

    together = dict(zip(questions, shop.together(list(questions.values()), 50), strict=True))

    assert told(together) == told({name: plainly(shop, one) for name, one in questions.items()})
    assert told({name: shop.read(one.dataset, one.selection, one.fields) for name, one in questions.items()}) == told(
        together
    )
    assert [name for name, rows in together.items() if not rows] == ["no keys", "keys of another kind"]


def test_records_of_which_nothing_is_wanted_are_there_all_the_same(shop):
    listed = Keys(((100,), (101,), (5_000,)))

    assert list(shop.read(CUSTOMER, listed, ())) == [{}, {}]
    assert shop.together([Question(CUSTOMER, listed, ())], 10) == [[{}, {}]]


def plainly(shop, question):
    # What is denied twice is the same, and no list any more.
    return shop.read(question.dataset, Not(Not(question.selection)), question.fields)


def told(answers):
    return {name: sorted(map(repr, rows)) for name, rows in answers.items()}


def test_numbers_are_looked_up_as_wide_as_their_column_is(postgres_database):
    widths = ("smallint", "integer", "bigint")
    for width in widths:
        postgres_database.run(f"CREATE TABLE {width}s (id {width})", f"INSERT INTO {width}s VALUES (7), (-32768)")
    connector = postgres_database.open(SHOP)
    sought = Keys(((7,), (-32768,), (2**15,), (2**31,), (2**63,)))
    number = Field(name="id", kind=FieldKind.INTEGER)

    for width in widths:
        dataset = Dataset(name=width, system="shop", location=f"{width}s", key=("id",), fields=(number,))

        # Only among numbers of its own type the server looks one up by hashing.
        assert connector.quick.asked(dataset, sought)[0] == f'"id" = ANY(%s::{width}[])'
        assert sorted(connector.keys(dataset, sought)) == [(-32768,), (7,)]
        assert connector.measure(dataset, [Count(sought)]) == [2]
    connector.close()
