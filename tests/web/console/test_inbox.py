"""The first page of the console."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kept.app.rights.advance import advance
from kept.app.rights.changing import send_message
from kept.app.rights.deciding import refuse
from kept.app.serving import serving
from kept.rights.asked import Actor, Role
from kept.rights.kinds import RequestKind
from kept.rights.outcomes import Ground
from kept.terms import FixedClock
from tests.web.clerks import pretend
from tests.web.conftest import AT
from tests.web.console.staffed import asked, at_the_console, decided_upon
from tests.web.console.test_acts import ADA, by_post
from tests.web.reading import soup, words


@pytest.fixture
def client(workspace, clerk):
    return at_the_console(workspace)


def ago(workspace, days):
    """The pages, so many days ago."""
    return serving(replace(workspace, clock=FixedClock(AT - timedelta(days=days))))


def listed(page) -> list[str]:
    return [link.string for link in page.select("table.list tbody th a")]


def tallies(page) -> dict[str, str]:
    counted = [link for link in page.select("a.tally") if link.select_one(".figure")]
    return {link["href"].removeprefix("?show="): link.select_one(".figure").string for link in counted}


def test_the_list_is_by_the_date_that_is_due_and_counts_what_matters(client, workspace, clerk):
    with ago(workspace, 40):
        late = asked(pretend(), RequestKind.ACCESS)
    with ago(workspace, 27):
        near = decided_upon(pretend())
    fresh = asked(clerk)
    send_message(clerk, fresh, "And my websites?", by=Actor(Role.SUBJECT))

    page = soup(client.get("/console/"))

    assert listed(page) == [late, near, fresh]
    assert [chip["class"][1] for chip in page.select(".chip")] == ["is-overdue", "is-soon", "is-later"]
    assert tallies(page) == {"open": "3", "overdue": "1", "soon": "1", "ours": "2", "unread": "1"}


@pytest.mark.parametrize(
    ("show", "expected"),
    [
        ("open", {"late", "near", "fresh"}),
        ("overdue", {"late"}),
        ("soon", {"near"}),
        ("ours", {"near"}),
        ("all", {"late", "near", "fresh"}),
    ],
)
def test_each_count_leads_to_just_these(show, expected, client, workspace, clerk):
    found = {}
    with ago(workspace, 40):
        found["late"] = asked(pretend(), RequestKind.ACCESS)
    with ago(workspace, 27):
        found["near"] = decided_upon(pretend())
    found["fresh"] = asked(clerk)

    page = soup(client.get("/console/", {"show": show}))

    assert set(listed(page)) == {found[one] for one in expected}


def test_what_nobody_has_identified_is_not_hidden(client, clerk):
    name = asked(clerk)

    row = soup(client.get("/console/")).select_one("table.list tbody tr")

    assert words(row).split()[3:5] == [name, "Erasure"]
    assert "Who is asking" in words(row)


def test_the_list_names_nobody(client, clerk):
    asked(clerk)

    assert "zoe@" not in client.get("/console/").content.decode()


def test_a_request_is_found_by_its_reference_however_it_is_typed(client, clerk):
    name = asked(clerk)

    response = client.get("/console/", {"q": name.lower().replace("-", " ")})

    assert response["Location"] == f"/console/requests/{name}/"


def test_a_reference_that_is_mistyped_is_said(client, clerk):
    page = soup(client.get("/console/", {"q": "R-2222-2223"}))

    assert words(page.select_one(".seek .faults")) == "There is no such reference."


def test_nothing_to_do_is_said(client, clerk):
    assert words(soup(client.get("/console/")).select_one(".empty")).startswith("Nothing is open.")


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_the_records_as_often_for_many_as_for_one(count, client, clerk, django_assert_num_queries):
    for _ in range(count):
        asked(clerk, RequestKind.INQUIRY, text="A question")

    with django_assert_num_queries(13):
        client.get("/console/")


def test_what_has_ended_and_waits_for_the_post_is_among_what_waits_for_staff(client, clerk):
    name = by_post(clerk)
    refuse(clerk, name, by=ADA, ground=Ground.UNFOUNDED, text="Nothing was sent.")
    advance(clerk, name)

    page = soup(client.get("/console/", {"show": "ours"}))

    assert clerk.find(name).request.standing(clerk.now).stage.is_last
    assert (listed(page), tallies(page)["ours"], tallies(page)["open"]) == ([name], "1", "0")
