from datetime import timedelta

from tests.rexgencloud.reading import event_files, query, rows

SESSIONS = "select account_id, cookie_id from session"


def test_events_are_of_the_last_29_days_and_figures_of_each_of_sixty_that_is_over(stores, at):
    moments = [one["at"] for file in event_files(stores, "events-*") for one in rows(file)]
    days = [file.name for file in event_files(stores, "daily-*")]

    assert at - timedelta(days=29) < min(moments) < max(moments) <= at
    assert len(event_files(stores, "events-*")) == 29
    assert (days[0], days[-1], len(days)) == ("daily-2026-09-25.parquet", "daily-2026-11-22.parquet", 59)


def test_only_accounts_that_are_open_are_named_and_each_by_the_cookie_of_its_sessions(stores):
    named = {(one["account_id"], one["cookie_id"]) for file in event_files(stores, "events-*") for one in rows(file)}
    known = {account: cookie for account, cookie in named if account}
    of_sessions = {row[0]: row[1] for row in query(stores, "accounts", SESSIONS)}
    open_ones = {number for (number,) in query(stores, "accounts", "select id from account where closed_at is null")}

    both = known.keys() & of_sessions.keys()
    assert len(both) > 100
    assert {account: known[account] for account in both} == {account: of_sessions[account] for account in both}
    assert known.keys() <= open_ones
