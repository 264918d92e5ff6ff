import pytest

from rexgencloud.policies import digest_of_policy
from tests.rexgencloud.site.visiting import NEW, everything, one, rows, words_of

SIGNED_UP = "select count(*) from account where email = 'ada.quill@example.org'"


def test_signing_up_puts_on_record_who_read_which_version_in_which_language_and_when(visitor, stores):
    visitor.get("/sign-up?lang=de")

    answer = visitor.send("/sign-up", NEW)

    record = """select policy_version, policy_sha256, acknowledgement.language, how, at from acknowledgement
                join account on account.id = account_id where email = 'ada.quill@example.org'"""
    assert answer.headers["Location"] == "/sign-in?welcome=1"
    assert rows(stores, "accounts", record) == [
        ("2026-01", digest_of_policy(), "de", "sign-up", "2026-11-23 12:00:00.000000")
    ]


def test_without_having_read_the_policy_there_is_no_account(visitor, stores):
    answer = visitor.send("/sign-up", {**NEW, "acknowledged": ""})

    assert answer.status_code == 422
    assert one(stores, "accounts", SIGNED_UP) == 0


def test_the_date_of_birth_is_kept_nowhere(visitor, stores):
    visitor.send("/sign-up", NEW)

    assert one(stores, "accounts", SIGNED_UP) == 1
    assert [line for line in everything(stores) if "1990-05-17" in line] == []


@pytest.mark.parametrize(("born", "status"), [("2008-11-23", 303), ("2008-11-24", 403), ("2020-01-01", 403)])
def test_an_account_is_for_people_of_eighteen_and_older(visitor, stores, born, status):
    assert visitor.send("/sign-up", {**NEW, "born": born}).status_code == status
    assert one(stores, "accounts", SIGNED_UP) == (status == 303)


def test_who_was_turned_away_cannot_come_back_with_another_year(visitor, stores):
    visitor.send("/sign-up", {**NEW, "born": "2015-01-01"})

    assert visitor.get("/sign-up").status_code == 403


def test_who_is_too_young_is_turned_away_before_anything_else_is_asked_for(visitor):
    assert visitor.send("/sign-up", {"born": "2015-01-01"}).status_code == 403


@pytest.mark.parametrize("born", ["", "yesterday", "1890-01-01", "2999-01-01"])
def test_a_date_of_birth_must_be_one(visitor, born):
    assert visitor.send("/sign-up", {**NEW, "born": born}).status_code == 422


def test_the_password_is_a_slow_salted_hash(visitor, stores):
    visitor.send("/sign-up", NEW)

    hashed = one(stores, "accounts", "select password_hash from profile order by password_changed_at desc limit 1")
    assert str(hashed).startswith("$argon2id$v=19$m=19456,t=2,p=1$")


@pytest.mark.parametrize(
    ("kind", "founded"), [("private", []), ("trader", [("Ada Quill", 1)]), ("company", [("Quill & Co", 0)])]
)
def test_a_sole_trader_and_a_company_are_written_down_as_such(visitor, stores, kind, founded):
    visitor.send("/sign-up", {**NEW, "kind": kind, "company": "Quill & Co"})

    sql = """select company.name, sole_trader from company join company_contact on company_id = id
             where since >= '2026-11-23 12'"""
    assert rows(stores, "accounts", sql) == founded


def test_nobody_gets_the_newsletter_who_has_not_ticked_the_box(visitor, stores, post):
    assert " checked" not in visitor.get("/sign-up").text.replace("promises, checked", "")

    visitor.send("/sign-up", NEW)

    assert [letter.subject for letter in post.letters] == ["Welcome to Rexgencloud"]


def test_an_address_that_has_an_account_is_told_so_by_mail_alone(visitor, stores, post):
    taken = {**NEW, "email": "Marta.Feldmann@example.org"}

    answer = visitor.send("/sign-up", taken)

    assert answer.headers["Location"] == "/sign-in?welcome=1"
    assert [(letter.to, letter.subject) for letter in post.letters] == [
        ("Marta.Feldmann@example.org", "You have an account already")
    ]
    assert (
        one(stores, "accounts", "select count(*) from account where lower(email) = 'marta.feldmann@example.org'") == 1
    )


def test_an_account_can_be_used_at_once(visitor):
    visitor.send("/sign-up", NEW)

    visitor.send("/sign-in", {"email": NEW["email"], "password": NEW["password"]})

    assert "Ada Quill" in words_of(visitor.get("/panel"))


def test_the_same_form_sent_twice_opens_one_account(visitor, stores):
    fields = {**visitor.hidden("/sign-up"), **NEW}

    answers = [visitor.client.post("/sign-up", data=fields).headers["Location"] for _ in range(2)]

    assert answers == ["/sign-in?welcome=1"] * 2
    assert one(stores, "accounts", SIGNED_UP) == 1


@pytest.mark.parametrize("field", ["name", "email", "phone", "street", "postcode", "city", "country", "kind", "born"])
def test_five_thousand_letters_are_a_mistake_in_any_field_and_nothing_is_kept(visitor, stores, field):
    answer = visitor.send("/sign-up", {**NEW, field: "x" * 5_000})

    assert answer.status_code == 422
    assert one(stores, "accounts", SIGNED_UP) == 0


def test_after_ten_tries_from_one_address_signing_up_waits(visitor):
    answers = [visitor.send("/sign-up", {**NEW, "name": ""}).status_code for _ in range(11)]

    assert answers == [422] * 10 + [429]
