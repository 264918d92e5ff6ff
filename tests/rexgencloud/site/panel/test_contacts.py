import pytest

from tests.rexgencloud.site.visiting import rows

CONTACTS = "select account_id from company_contact where company_id = ? order by account_id"


@pytest.fixture
def firm(stores):
    """Return the second company of account 7, for which nobody else speaks."""
    ((number,),) = rows(stores, "accounts", "select id from company where name = 'Noorderhaven Drukkerij'")
    return number


@pytest.fixture
def owner(customer, app, stores):
    return type(customer)(app, stores).sign_in(7)


def test_a_contact_is_asked_by_mail_and_joins_by_saying_yes(owner, other, stores, post, firm):
    owner.send("/panel/profile", {"email": "jonas.wiegand@example.org"}, action=f"/panel/business/{firm}/invite")
    asked = rows(stores, "accounts", CONTACTS, firm)

    other.send(post.link(), {})
    other.send(post.link(), {})

    assert (asked, rows(stores, "accounts", CONTACTS, firm)) == ([(7,)], [(2,), (7,)])


def test_nobody_invites_to_a_company_of_others(customer, firm):
    assert (
        customer.send("/panel/profile", {"email": "a@example.org"}, action=f"/panel/business/{firm}/invite").status_code
        == 404
    )


def test_the_last_contact_stays_and_another_may_leave(owner, other, stores, post, firm):
    leave = f"/panel/business/{firm}/leave"
    alone = owner.send("/panel/profile", {}, action=leave).status_code
    owner.send("/panel/profile", {"email": "jonas.wiegand@example.org"}, action=f"/panel/business/{firm}/invite")
    other.send(post.link(), {})

    owner.send("/panel/profile", {}, action=leave)

    assert alone == 422
    assert rows(stores, "accounts", CONTACTS, firm) == [(2,)]
