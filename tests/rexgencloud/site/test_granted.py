import pytest
from sqlalchemy import delete, func, insert, select, update

from rexgencloud.applications import Application
from rexgencloud.site.databases import Databases
from rexgencloud.tables.accounts import ACCOUNT, OPT_IN, PROFILE
from rexgencloud.tables.support import UPTIME
from tests.rexgencloud.site.granted import NotGrantedError, needs

NEWS = Application.NEWSLETTER


@pytest.fixture
def databases(stores):
    opened = Databases(stores)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("application", "statement", "refused"),
    [
        (NEWS, select(ACCOUNT.c.email).where(ACCOUNT.c.phone.is_(None)), "may not SELECT account.phone"),
        (NEWS, select(ACCOUNT), "may not SELECT account"),
        (NEWS, delete(OPT_IN).where(OPT_IN.c.id == 0), "may not DELETE opt_in"),
        (
            NEWS,
            update(PROFILE).where(PROFILE.c.account_id == 0).values(username="x"),
            "may not UPDATE profile.username",
        ),
        (Application.DESK, insert(OPT_IN).values(id=1), "may not INSERT opt_in"),
    ],
)
def test_what_a_role_may_not_is_refused_in_a_file_too(databases, application, statement, refused):
    with databases.of(application).writing("accounts") as connection, pytest.raises(NotGrantedError, match=refused):
        connection.execute(statement)


def test_what_a_role_may_is_done(databases):
    with databases.of(NEWS).writing("accounts") as connection:
        found = connection.scalar(select(func.count()).select_from(OPT_IN).where(OPT_IN.c.withdrawn_at.is_(None)))
        connection.execute(update(PROFILE).where(PROFILE.c.account_id == 0).values(preferences={}))

    assert found


def test_an_update_needs_what_it_looks_at_as_well_as_what_it_changes():
    statement = update(UPTIME).where(UPTIME.c.service == "mail").values(up=False)

    assert set(needs(statement, set())) == {(UPTIME, "UPDATE", "up"), (UPTIME, "SELECT", "service")}
