"""The ways from a person to records, worked out where nobody said them."""

from textwrap import dedent

import pytest

from kept.estate.belonging import belonging, identifiers_of
from kept.estate.document import parse_estate
from kept.estate.model import Dataset, Estate, Field
from kept.estate.selection import AllOf, IsNull
from kept.estate.ways import Identifier, Way

EMAIL = "account.email"


def estate(datasets: str) -> Estate:
    """Read datasets, one a line: `name > reference reference: field=category, field!kind / extra`."""
    lines = [line for line in dedent(datasets).strip().splitlines() if line.strip()]
    text = "kept: estate/1\nsystems:\n  - {name: s, kind: relational, url: x, datasets: ["
    return parse_estate(f"{text}{', '.join(map(_dataset, lines))}]}}\n", name="test")


def _dataset(line: str) -> str:
    head, _, extra = line.partition(" / ")
    names, _, fields = head.partition(":")
    name, *targets = names.replace(">", " ").split()
    columns = ["{name: id, personal: no}", *(f"{{name: {one}_id, personal: no}}" for one in targets)]
    for field in filter(None, (one.strip() for one in fields.split(","))):
        column, _, category = field.partition("=")
        column, _, kind = column.partition("!")
        said = f"category: {category}" if category else "personal: no"
        columns.append(f"{{name: {column}, kind: {kind or 'text'}, {said}}}")
    references = [f"{{name: {one}, to: s.{one.split('_')[0]}, fields: {one}_id}}" for one in targets]
    whose = "" if "whose" in extra else "whose: customer, "
    more = f", {extra}" if extra else ""
    parts = f"fields: [{', '.join(columns)}], references: [{', '.join(references)}]"
    key = "" if "key:" in extra else "key: id, "
    return f"{{name: {name}, {key}{whose}{parts}{more}}}"


def ways(datasets: str) -> dict[str, str]:
    found = belonging(estate(datasets), "customer")
    return {name.removeprefix("s."): found.path(name) for name in found.datasets}


SHOP = """
    customer > address: email=account.email, phone=account.phone
    address: street=account.address
    geo: place=location
    order > customer address: mail=account.email
    line > order: what=usage
    visit: email=account.email
    product: name
"""


def test_a_shop_is_worked_out_whole():
    assert ways(SHOP.replace("geo: place=location", "geo > address: place=location")) == {
        "customer": "persons",
        "address": "← customer.address | ← order.address",
        "geo": "address.← customer.address",
        "order": "customer | email",
        "line": "order.customer",
        "visit": "email",
        "product": "",
    }


def test_what_nothing_leads_to_is_said_where_it_is_personal():
    found = belonging(estate(SHOP), "customer")

    assert (found.persons, found.unreached) == (("s.customer",), ("s.geo",))


def test_an_identifier_beside_references_counts_where_these_are_empty():
    found = belonging(estate(SHOP), "customer")

    empty = AllOf((IsNull("customer_id"),))
    assert found.ways["s.order"] == (Way(reference="customer"), Way(identifier="email", where=empty))


def test_the_references_nearest_to_a_person_count_and_all_of_them():
    found = ways("""
        user: email=account.email
        post > user: text=content
        comment > user post: text=content
        message > user_from user_to talk: text=communication
        talk > user_one user_two: title=communication
    """)

    assert found == {
        "user": "persons",
        "post": "user",
        "comment": "user",
        "message": "user_from | user_to",
        "talk": "user_one | user_two",
    }


def test_a_reference_to_its_own_dataset_is_no_way():
    assert ways("customer > customer_adviser: email=account.email") == {"customer": "persons"}


def test_users_are_persons_though_their_company_has_an_address_too():
    found = ways("""
        company: email=account.email
        user > company: email=account.email, pass=profile.password
        job > user: what=usage
    """)

    assert found == {"company": "email", "user": "persons", "job": "user"}


def test_of_persons_that_point_at_each_other_neither_is_the_others():
    assert ways("""
        account > contact: email=account.email
        contact > account: email=account.email
        order > account: what=usage
    """) == {"account": "persons", "contact": "email", "order": "account"}


def test_tickets_are_no_persons_though_answers_hang_on_them():
    assert ways("""
        customer: email=account.email, name=account.name
        order > customer: what=usage
        ticket: email=account.email, name=account.name
        answer > ticket: text=communication
    """) == {"customer": "persons", "order": "customer", "ticket": "email", "answer": "ticket.email"}


def test_a_profile_with_a_user_name_is_a_detail_of_its_account():
    text = """
        account: email=account.email
        order > account: what=usage
        profile > account: username=profile.username, pass=profile.password"""

    assert ways(text)["profile"] == "account | username"
    assert ways(f"{text} / key: account_id")["profile"] == "account"


def test_who_stands_for_a_person_may_be_said():
    assert ways("""
        lead: email=account.email / persons: yes
        customer: email=account.email / persons: yes
        order > customer: what=usage
    """) == {"lead": "persons", "customer": "persons", "order": "customer"}
    assert ways("customer: email=account.email, name=account.name / persons: no") == {"customer": "email"}


def test_persons_may_be_known_by_their_key_alone():
    found = ways("""
        user: nick=account.name
        comment > user: text=content
        newsletter: email=account.email
    """)

    assert found == {"user": "persons", "comment": "user", "newsletter": "email"}


def test_a_class_of_one_dataset_is_one_of_persons():
    assert ways("guest: nick=account.name") == {"guest": "persons"}


def test_what_is_declared_counts_alone():
    found = ways("""
        user: email=account.email
        block > user_by user_of: why=content / belongs: user_by
        feed > user: word=content / belongs: []
        mail > user: email=account.email / belongs: [{identifier: email}]
        note > block: text=content
    """)

    assert found == {"user": "persons", "block": "user_by", "feed": "", "mail": "email", "note": "block.user_by"}


def test_ways_declared_from_others_lead_on():
    found = ways("""
        user: email=account.email
        member > user team: role=usage
        team: name=usage / belongs: [{from: member, by: team}]
        file > team: text=content
    """)

    assert found["file"] == "team.← member.team"


def test_the_controller_for_whom_records_are_held_is_no_owner():
    found = ways("""
        shop: email=account.email
        bill > shop: what=usage
        visitor > shop: mail=account.email / held_for: shop
    """)

    assert found == {"shop": "persons", "bill": "shop", "visitor": "email"}


def test_another_class_leads_nowhere():
    found = ways("""
        employee: email=account.email / whose: staff
        ticket > employee: email=account.email
    """)

    assert found == {"ticket": "persons"}


def test_identifiers_follow_the_categories_unless_declared():
    fields = tuple(
        Field(name=name, category=category)
        for name, category in (("a", EMAIL), ("b", "account.phone"), ("c", "cookie"), ("d", "device.ip"), ("e", None))
    )
    dataset = Dataset(name="d", system="s", location="d", fields=fields)

    assert [(one.kind, one.field) for one in identifiers_of(dataset)] == [
        ("email", "a"),
        ("phone", "b"),
        ("cookie", "c"),
    ]


@pytest.mark.parametrize(
    ("identifier", "links"),
    [
        (Identifier(kind="email", field="x"), True),
        (Identifier(kind="phone", field="x"), False),
        (Identifier(kind="phone", field="x", links=True), True),
        (Identifier(kind="email", field="x", links=False), False),
    ],
)
def test_a_telephone_number_links_nothing_unless_it_is_said_to(identifier, links):
    assert identifier.is_linking is links


@pytest.mark.parametrize(
    ("what", "path"),
    [
        ("{kind: ip, field: ip, at: at}", "ip"),
        ("{kind: ip, field: ip, from: at, until: at}", ""),
        ("{kind: phone, field: ip}", ""),
    ],
)
def test_an_address_selects_by_its_moment_and_a_telephone_not_at_all(what, path):
    found = ways(f"""
        user: email=account.email
        job > user: what=usage
        log: ip=device.ip, at!instant / identifiers: [{what}]
    """)

    assert found["log"] == path
