from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from rexgencloud.site.abuse import Facts, is_suspended, reasons_of

CALM = Facts(account_age=timedelta(days=400), orders_today=0, wrong_passwords_today=0, overdue_invoices=0)
COUNTS = st.integers(0, 9)


def test_nothing_speaks_against_an_ordinary_order():
    assert reasons_of(CALM) == {}
    assert not is_suspended({})


def test_each_reason_has_its_points_and_two_strong_ones_suspend():
    facts = Facts(account_age=timedelta(minutes=5), orders_today=3, wrong_passwords_today=2, overdue_invoices=0)

    assert reasons_of(facts) == {"new-account": 20, "many-orders": 30}
    assert is_suspended(reasons_of(facts))


def test_one_reason_alone_suspends_nobody():
    assert [reason for reason, points in _all().items() if is_suspended({reason: points})] == []


@given(st.timedeltas(timedelta(0), timedelta(days=9)), COUNTS, COUNTS, COUNTS)
def test_more_trouble_never_lowers_the_score(age, orders, wrong, overdue):
    facts = Facts(account_age=age, orders_today=orders, wrong_passwords_today=wrong, overdue_invoices=overdue)
    worse = Facts(
        account_age=age, orders_today=orders + 1, wrong_passwords_today=wrong + 1, overdue_invoices=overdue + 1
    )

    assert sum(reasons_of(worse).values()) >= sum(reasons_of(facts).values())


def _all():
    return reasons_of(Facts(account_age=timedelta(0), orders_today=9, wrong_passwords_today=9, overdue_invoices=9))
