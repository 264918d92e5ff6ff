import pytest

from rexgencloud.passwords import made_up_password
from tests.rexgencloud.site.visiting import one, rows

MINE = {
    "name": "Marta Feldmann-Ott",
    "email": "marta.feldmann@example.org",
    "phone": "0341 123456",
    "street": "Gartenweg 15",
    "postcode": "04109",
    "city": "Leipzig",
    "country": "DE",
    "language": "fr",
}
STORED = "select name, phone, street, language from account where id = 1"


def test_a_profile_is_seen_and_changed(customer, stores):
    assert 'value="Marta Feldmann"' in customer.get("/panel/profile").text

    customer.send("/panel/profile", MINE)

    assert rows(stores, "accounts", STORED) == [("Marta Feldmann-Ott", "+49341123456", "Gartenweg 15", "fr")]


@pytest.mark.parametrize("field", sorted(MINE))
def test_five_thousand_letters_change_nothing(customer, stores, field):
    before = rows(stores, "accounts", STORED)

    answer = customer.send("/panel/profile", {**MINE, field: "x" * 5_000})

    assert (answer.status_code, rows(stores, "accounts", STORED)) == (422, before)


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", "Robert'); DROP TABLE account;--", "{{ 7 * 7 }}", '"><b>']
)
def test_html_and_sql_in_a_name_stay_a_name(customer, stores, name):
    customer.send("/panel/profile", {**MINE, "name": name, "language": "en"})

    page = customer.get("/panel").text
    assert one(stores, "accounts", "select name from account where id = 1") == name
    assert "<script>alert" not in page
    assert "<b>" not in page
    assert one(stores, "accounts", "select count(*) from account") == 41


def test_the_address_of_somebody_else_cannot_be_taken(customer, stores):
    answer = customer.send("/panel/profile", {**MINE, "email": "Jonas.Wiegand@example.org"})

    assert answer.status_code == 422
    assert one(stores, "accounts", "select email from account where id = 1") == "marta.feldmann@example.org"


def test_preferences_are_kept_and_the_newsletter_begins_with_a_mail(customer, stores, post):
    customer.send("/panel/profile", {"theme": "light"}, action="/panel/preferences")
    answer = customer.send("/panel/profile", {"theme": "dark", "newsletter": "yes"}, action="/panel/preferences")

    held = "select json_extract(preferences, '$.theme'), json_extract(preferences, '$.newsletter') from profile"
    assert answer.headers["Location"] == "/panel/profile?saved=mail"
    assert [letter.subject for letter in post.letters] == ["Please confirm the newsletter"]
    assert rows(stores, "accounts", f"{held} where account_id = 1") == [("dark", 0)]


def test_a_new_password_ends_every_other_session(customer, app, stores):
    elsewhere = type(customer)(app, stores).sign_in(1)
    old = {"old": _password(stores), "new": "quite another sentence"}

    customer.send("/panel/profile", old, action="/panel/password")

    assert elsewhere.get("/panel").status_code == 303
    assert customer.get("/panel").status_code == 200
    fields = {"email": MINE["email"], "password": "quite another sentence"}
    assert elsewhere.send("/sign-in", fields).status_code == 303


@pytest.mark.parametrize(("old", "new"), [("wrong", "quite another sentence"), (None, "short")])
def test_a_password_is_not_changed_without_the_old_one_or_to_a_short_one(customer, stores, old, new):
    fields = {"old": old or _password(stores), "new": new}

    assert customer.send("/panel/profile", fields, action="/panel/password").status_code == 422


def test_business_details_are_changed_by_who_speaks_for_the_company(app, stores, customer):
    contact = type(customer)(app, stores).sign_in(7)
    ((firm, name),) = rows(stores, "accounts", "select id, name from company where name = 'Waterlicht Studio'")
    fields = {
        "name": str(name),
        "street": "Kade 2",
        "postcode": "1011",
        "city": "Delft",
        "country": "NL",
        "tax_id": "NL1",
    }

    contact.send("/panel/profile", fields, action=f"/panel/business/{firm}")

    assert rows(stores, "accounts", "select street, tax_id from company where id = ?", firm) == [("Kade 2", "NL1")]
    assert customer.send("/panel/profile", fields, action=f"/panel/business/{firm}").status_code == 404


def _password(stores):
    return made_up_password(str(one(stores, "accounts", "select password_hash from profile where account_id = 1")))
