from collections import Counter
from datetime import timedelta

from dateutil.relativedelta import relativedelta

from tests.rexgencloud.reading import access, count, query, written


def test_two_people_share_an_address_and_nothing_else(stores):
    one, two = query(stores, "accounts", "select name, street, postcode, city from account where id in (1, 2)")

    assert one[1:] == two[1:]
    assert str(one[0]).split()[-1] != str(two[0]).split()[-1]


def test_a_household_is_on_one_address_in_the_same_second(stores):
    seen = query(stores, "accounts", "select at, ip, account_id from signin_log where account_id in (3, 4)")
    together = Counter((at, ip) for at, ip, _ in seen)
    logged = Counter((moment, line.split()[0]) for moment, line in access(stores) if line.split()[2] in {"3", "4"})

    assert together.most_common(1)[0][1] == 2
    assert logged.most_common(1)[0][1] >= 2
    assert {ip for _, ip, _ in seen} == {"203.0.113.207"}


def test_a_person_is_named_in_the_ticket_of_another(stores):
    ((email,),) = query(stores, "accounts", "select email from account where id = 5")

    named = "select account_id from conversation join message on conversation_id = conversation.id"
    assert (6,) in query(stores, "support", f"{named} where body like ?", f"%{email!s}%")


def test_one_person_speaks_for_two_companies_and_one_of_them_has_a_second_contact(stores):
    firms = query(stores, "accounts", "select company_id from company_contact where account_id = 7")
    others = query(stores, "accounts", "select company_id from company_contact where account_id = 8")

    assert len(firms) == 2
    assert set(others) < set(firms)


def test_a_sole_trader_has_the_name_of_a_company(stores):
    sql = """select company.sole_trader, company.name = account.name from company_contact
             join company on company.id = company_id join account on account.id = account_id
             where account.id = 9"""

    assert query(stores, "accounts", sql) == [(1, 1)]


def test_an_address_changed_hands_and_was_never_two_peoples_at_once(stores, at):
    sql = "select account_id, at from signin_log where ip = '198.51.100.223'"
    before = {str(moment) for person, moment in query(stores, "accounts", sql) if person == 10}
    after = {str(moment) for person, moment in query(stores, "accounts", sql) if person == 11}

    assert before
    assert after
    assert max(before) < written(at - timedelta(days=40)) < written(at - timedelta(days=38)) <= min(after)


def test_accounts_were_closed_up_to_almost_seven_years_ago(stores, at):
    rows = query(stores, "accounts", "select closed_at from account where id between 12 and 17 order by id")
    closed = [str(row[0]) for row in rows]

    assert closed == sorted(closed, reverse=True)
    assert written(at - relativedelta(years=7)) < closed[-1] < written(at - relativedelta(years=6, months=10))


def test_a_project_under_an_agreement_outlives_the_two_years(stores, at):
    sql = """select count(*) from project join agreement on agreement.id = agreement_id
             where account_id = 18 and project.ended_at < ? and keep_until > ?"""

    assert count(stores, "projects", sql, at - relativedelta(years=2), at) == 1


def test_a_project_ended_within_two_years_has_its_contents_and_a_member_who_does_not_own_it(stores, at):
    sql = "select id from project where account_id = 19 and agreement_id is null and ended_at between ? and ?"
    ((project,),) = query(stores, "projects", sql, at - relativedelta(months=19), at - relativedelta(months=17))

    assert count(stores, "projects", "select count(*) from content where project_id = ?", project) == 2
    assert query(stores, "projects", "select role from member where project_id = ? and account_id = 20", project) == [
        ("editor",)
    ]


def test_an_old_conversation_has_a_message_older_than_three_years_and_a_last_one_that_is_not(stores, at):
    sql = """select min(sent_at) < ?, last_message_at > ? from conversation
             join message on conversation_id = conversation.id where account_id = 21 group by conversation.id"""
    three_years = at - relativedelta(years=3)

    assert query(stores, "support", sql, three_years, three_years) == [(1, 1)]


def test_a_ticket_outlives_the_account_of_who_wrote_it(stores):
    assert query(stores, "accounts", "select status from account where id = 13") == [("closed",)]
    assert query(stores, "support", "select kind from conversation where account_id = 13") == [("ticket",)]


def test_each_country_has_an_invoice_near_the_end_of_its_period(stores, at):
    sql = "select country, min(issued_at) from invoice where account_id between 22 and 28 group by country"
    oldest = {str(country): str(issued) for country, issued in query(stores, "billing", sql)}

    assert sorted(oldest) == ["DE", "ES", "FR", "GB", "NL", "PL", "US"]
    assert all(issued < written(at - relativedelta(years=4, months=10)) for issued in oldest.values())


def test_a_chat_names_nobody_and_a_domain_names_somebody_else(stores):
    chat = query(stores, "support", "select kind from conversation where account_id = 29")
    owner = query(stores, "accounts", "select name from account where id = 30")
    whois = query(stores, "projects", "select whois_name from domain where account_id = 30")

    assert chat == [("chat",)]
    assert owner != whois
