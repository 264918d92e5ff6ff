from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from email.utils import parsedate_to_datetime

from dateutil.relativedelta import relativedelta

from tests.rexgencloud.reading import letters, query


def read(stores, box="*"):
    return [message_from_bytes(file.read_bytes(), policy=default) for file in letters(stores, box)]


def test_letters_are_within_three_years_from_the_addresses_of_customers_to_those_of_the_policy(stores, at):
    known = {email for (email,) in query(stores, "accounts", "select email from account")}
    sent = [parsedate_to_datetime(letter["Date"]) for letter in read(stores)]

    assert at - relativedelta(years=3) < min(sent) < max(sent) <= at
    assert {letter["From"].addresses[0].addr_spec for letter in read(stores)} <= known
    assert {letter["To"] for letter in read(stores, "support")} == {"support@rexgencloud.com"}
    assert {letter["To"] for letter in read(stores, "privacy")} == {"privacy@rexgencloud.com"}


def test_a_person_is_named_in_the_letter_of_another(stores):
    email = query(stores, "accounts", "select email from account where id = 5")[0][0]
    writer = query(stores, "accounts", "select email from account where id = 6")[0][0]

    naming = [letter["From"].addresses[0].addr_spec for letter in read(stores) if email in letter.get_content()]

    assert naming == [writer]


def test_letters_of_the_last_week_were_not_read_yet(stores, at):
    week = (at - timedelta(days=7)).timestamp()

    unread = [file for file in letters(stores) if int(file.name.partition(".")[0]) >= week]
    assert unread == [file for file in letters(stores) if file.parent.name == "new"]
    assert unread
