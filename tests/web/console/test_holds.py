"""Cases at the console: taken down on a page, reviewed by two others, ended by two."""

import pytest

from kept.app.cases import open_case
from kept.app.holding import place_hold
from kept.app.holds import cases_of, holds_in_force
from kept.holds import Hold
from kept.holds.casefile import CaseStage
from kept.safeguards.roles import Role
from tests.app.test_cases import ABROAD
from tests.web.centre.estates import open_shop
from tests.web.console.staffed import at_the_console
from tests.web.reading import soup, words

GIVEN = {
    "authority": "Landgericht Köln", "country": "DE", "instrument": "order", "reference": "28 O 17/26",
    "clause": "4.2.1", "received": "2026-11-20", "asks": "All invoices.", "basis": "Mutual assistance",
    "known_kind": "email", "known": "zoe@example.org",
}  # fmt: skip


@pytest.fixture
def shop(clerk, purpose):
    open_shop(clerk.workspace)


@pytest.fixture
def case(clerk):
    return open_case(clerk.workspace, ABROAD, by="ada@example.com").name


def asks(clerk, name):
    return cases_of(clerk.workspace).find(name)


def test_a_demand_is_taken_down_for_a_person_who_is_known(workspace, clerk, shop):
    client = at_the_console(workspace, Role.COUNSEL)

    response = client.post("/console/holds/new/", GIVEN)

    case = asks(clerk, "C-2026-1")
    assert response["Location"] == "/console/holds/C-2026-1/"
    assert (case.demand.persons, case.demand.authority, case.stage) == (
        ("shop.customer#1",), "Landgericht Köln", CaseStage.REVIEW,
    )  # fmt: skip
    assert holds_in_force(workspace) == ()


@pytest.mark.parametrize(
    ("changed", "faults"),
    [
        ({"authority": ""}, {"authority"}),
        ({"basis": ""}, {"basis"}),
        ({"clause": "3.1.1"}, {"clause"}),
        ({"country": "US-CA"}, {"country"}),
        ({"instrument": "threat"}, {"instrument"}),
        ({"received": "someday"}, {"received"}),
        ({"known": "nobody@example.org"}, {"known"}),
        ({"known": ""}, {"records"}),
        ({"records": "shop.customer"}, {"records"}),
        ({"records": "moon.crater#1"}, {"records"}),
    ],
)
def test_what_is_missing_or_wrong_is_said_beside_it(workspace, shop, changed, faults):
    page = soup(at_the_console(workspace, Role.COUNSEL).post("/console/holds/new/", {**GIVEN, **changed}))

    assert {one["id"].removesuffix("-faults") for one in page.select(".faults")} == faults


def test_datasets_alone_are_held_of_everybody(workspace, clerk, shop):
    given = {**GIVEN, "known": "", "datasets": ["shop.ticket", "moon.crater"], "until": "2027-02-01"}

    at_the_console(workspace, Role.COUNSEL).post("/console/holds/new/", given)

    demand = asks(clerk, "C-2026-1").demand
    assert (demand.persons, demand.datasets, f"{demand.until:%Y-%m-%d}") == ((), ("shop.ticket",), "2027-02-01")


def test_a_case_goes_through_all_its_steps_by_the_right_hands(workspace, clerk, case):
    counsel, approver, officer = (at_the_console(workspace, one) for one in (Role.COUNSEL, Role.APPROVER, Role.OFFICER))

    def post(client, step, **given):
        return client.post(f"/console/holds/{case}/{step}/", given)

    early = post(counsel, "disclose", words="Everything.")
    post(counsel, "review", agrees="yes")
    again = post(counsel, "review", agrees="yes")
    post(approver, "review", agrees="yes")
    binds = [one.case for one in holds_in_force(workspace)]
    post(counsel, "gag", words="§ 101 StPO.", until="2027-01-01")
    silenced = post(counsel, "told", words="By letter.")
    post(counsel, "disclose", words="Two invoices, to the court, on paper.")
    post(counsel, "lift", words="The case is settled.")
    own = post(counsel, "lift-decide", agrees="yes")
    post(officer, "lift-decide", agrees="yes")

    assert early["Location"].endswith("?done=late")
    assert [one.status_code for one in (again, silenced, own)] == [409, 409, 409]
    assert words(soup(silenced).select_one(".is-wrong")) == "The person may not be told yet."
    assert binds == [case]
    assert [one.what for one in asks(clerk, case).steps] == [
        "opened", "reviewed", "reviewed", "gagged", "disclosed", "lift-asked", "lift-decided",
    ]  # fmt: skip
    assert (asks(clerk, case).stage, holds_in_force(workspace)) == (CaseStage.LIFTED, ())


def test_a_review_that_decides_nothing_is_not_taken(workspace, clerk, case):
    client = at_the_console(workspace, Role.COUNSEL)

    client.post(f"/console/holds/{case}/review/", {"words": "Hm."})
    silent = client.post(f"/console/holds/{case}/review/", {"agrees": "no"})

    assert words(soup(silent).select_one(".is-wrong")) == "Say why, or what, in a sentence."
    assert len(asks(clerk, case).steps) == 1


def test_whom_a_case_is_about_is_seen_by_who_said_for_which_purpose_and_why_and_by_no_auditor(
    workspace, clerk, case, purpose
):
    auditor, counsel, approver = (at_the_console(workspace, one) for one in (Role.AUDITOR, Role.COUNSEL, Role.APPROVER))
    at = f"/console/holds/{case}/"

    before = [client.get(at) for client in (auditor, counsel)]
    refused = [
        counsel.post(f"{at}look/", given).status_code
        for given in ({"purpose": purpose, "reason": " "}, {"purpose": "9.9.9", "reason": "Curious."})
    ]
    counsel.post(f"{at}look/", {"purpose": purpose, "reason": "To review it."})
    after = [client.get(at) for client in (auditor, counsel, approver)]

    pages = [soup(one).main.get_text() for one in (*before, *after)]
    seen = [("Account 17" in page, "All invoices" in page) for page in pages]
    assert seen == [(False, False)] * 3 + [(True, True), (False, False)]
    assert refused == [400, 400]
    looked = asks(clerk, case).steps[-1]
    assert (looked.what, looked.by, looked.purpose, looked.words) == (
        "looked", "counsel@example.com", purpose, "To review it.",
    )  # fmt: skip


def test_the_list_has_every_case_and_holds_from_the_terminal(workspace, clerk, case):
    place_hold(workspace, Hold(case="audit-2026", clause="4.2.4", begins=clerk.now, datasets=("billing.invoice",)))

    page = soup(at_the_console(workspace, Role.AUDITOR).get("/console/holds/"))

    assert [one.get_text(strip=True) for one in page.select("tbody th")] == [case]
    assert page.select_one(".letters b").string == "audit-2026"


def test_a_hold_that_ended_on_its_day_is_shown_so_and_not_lifted(workspace, clerk, shop):
    counsel = at_the_console(workspace, Role.COUNSEL)
    counsel.post("/console/holds/new/", {**GIVEN, "until": "2026-11-01"})
    for role in (Role.APPROVER, Role.OFFICER):
        at_the_console(workspace, role).post("/console/holds/C-2026-1/review/", {"agrees": "yes"})

    page = soup(counsel.get("/console/holds/C-2026-1/"))

    assert page.select_one(".facts b").string == "ended on its day"
    assert [one["href"].split("/")[-2] for one in page.select(".acts-bar a")] == ["disclose", "gag", "told"]


def test_a_case_that_there_is_not_is_not_found(workspace, clerk):
    client = at_the_console(workspace)

    assert [client.get(f"/console/holds/C-1999-1/{rest}").status_code for rest in ("", "review/")] == [404, 404]
