"""Who may see which page: the whole table, and that no page stands outside it."""

import pytest
from django.test import Client

from kept.app.staffing import give_roles
from kept.safeguards.roles import POWERS, Power, Role
from kept.web.console.acts import ACTS
from kept.web.console.urls import urlpatterns
from tests.web.clerks import ZOE
from tests.web.console.staffed import asked, at_the_console, decided_upon, look
from tests.web.reading import soup

PAGES = {
    "inbox": Power.RIGHTS_SEE,
    "looks": Power.SAFEGUARDS_LOOKS,
    "console-keys": Power.RIGHTS_SEE,
    "case-new": Power.RIGHTS_ENTER,
    "case-report": Power.RIGHTS_ENTER,
    "pointed": Power.RIGHTS_ENTER,
    "case": Power.RIGHTS_SEE,
    "case-look": Power.RIGHTS_READ,
    "case-letter": Power.RIGHTS_READ,
    "case-document": Power.RIGHTS_VERIFY,
    "case-package": Power.RIGHTS_WRITE,
    "act-message": Power.RIGHTS_WRITE,
    "act-read": Power.RIGHTS_WRITE,
    "act-clarify": Power.RIGHTS_WRITE,
    "act-settle": Power.RIGHTS_DECIDE,
    "act-ask-identity": Power.RIGHTS_VERIFY,
    "act-prove": Power.RIGHTS_VERIFY,
    "act-plan": Power.RIGHTS_RUN,
    "act-weigh": Power.RIGHTS_DECIDE,
    "act-redact": Power.RIGHTS_REDACT,
    "act-approve": Power.RIGHTS_APPROVE,
    "act-decline": Power.RIGHTS_APPROVE,
    "act-answer": Power.RIGHTS_DECIDE,
    "act-extend": Power.RIGHTS_DECIDE,
    "act-pause": Power.RIGHTS_DECIDE,
    "act-resume": Power.RIGHTS_DECIDE,
    "act-refuse": Power.RIGHTS_DECIDE,
    "act-decide-appeal": Power.RIGHTS_DECIDE,
    "act-sent": Power.RIGHTS_WRITE,
    "act-tell": Power.RIGHTS_WRITE,
    "act-acknowledged": Power.RIGHTS_WRITE,
    "act-lift": Power.RIGHTS_DECIDE,
    "act-reopen": Power.RIGHTS_DECIDE,
    "redaction-marks": Power.RIGHTS_REDACT,
    "holds": Power.HOLDS_SEE,
    "hold-new": Power.HOLDS_PLACE,
    "hold": Power.HOLDS_SEE,
    "hold-look": Power.RIGHTS_READ,
    "hold-review": Power.HOLDS_REVIEW,
    "hold-disclose": Power.HOLDS_PLACE,
    "hold-gag": Power.HOLDS_PLACE,
    "hold-told": Power.HOLDS_PLACE,
    "hold-lift": Power.HOLDS_PLACE,
    "hold-lift-decide": Power.HOLDS_REVIEW,
}


def addresses(name: str) -> dict[str, str]:
    found = {str(one.name): f"/console/{one.pattern}" for one in urlpatterns}
    return {page: where.replace("<str:name>", name).replace("<str:of>", "x") for page, where in found.items()}


def test_every_page_says_which_power_it_needs():
    assert {one.name: getattr(one.callback, "needs", None) for one in urlpatterns} == PAGES
    assert [f"act-{one.name}" for one in ACTS] == [page for page in PAGES if page.startswith("act-")]


@pytest.mark.parametrize("role", list(Role))
def test_each_role_reaches_exactly_the_pages_of_its_powers(role, clerk, workspace):
    client, name = at_the_console(workspace, role), asked(clerk)

    refused = {
        page
        for page, address in addresses(name).items()
        for method in (client.get, client.post)
        if method(address).status_code == 403
    }

    assert refused == {page for page, power in PAGES.items() if power not in POWERS[role]}


def test_nobody_reaches_any_page_who_is_not_signed_in(clerk, client):
    name = asked(clerk)

    answers = [method(address) for address in addresses(name).values() for method in (client.get, client.post)]

    assert {one.status_code for one in answers} <= {302, 405}
    assert {one["Location"].partition("?")[0] for one in answers if one.status_code == 302} == {"/signin/"}


def test_a_page_that_is_refused_says_which_role_one_has(workspace, clerk):
    page = soup(at_the_console(workspace, Role.ENGINEER).get("/console/looks/"))

    assert (page.h1.string, page.select_one("main .mark").string) == ("This is not part of your role", "Engineer")


def test_an_engineer_looks_at_a_plan_and_has_it_made_anew_and_sees_nobodys_data(workspace, clerk, world):
    carrier = world.carrier
    carrier.blocks = ("rights-plan-app-no-estate",)
    client, name = at_the_console(workspace, Role.ENGINEER), decided_upon(clerk)

    page = client.get(f"/console/requests/{name}/plan/")
    carrier.blocks = ()
    done = client.post(f"/console/requests/{name}/plan/")

    text = soup(page).get_text()
    assert (page.status_code, done.status_code) == (200, 302)
    assert "8 records" in " ".join(text.split())
    assert ZOE not in text
    assert clerk.find(name).request.state.plan.plan == "plan-2"


def test_a_role_that_was_taken_away_is_gone_with_the_next_page(workspace, clerk, purpose):
    client, name = at_the_console(workspace), asked(clerk)
    look(client, name, purpose)
    give_roles(workspace, "officer@example.com", [Role.AUDITOR])

    refused, shown = client.get(f"/console/requests/{name}/pause/"), soup(client.get(f"/console/requests/{name}/"))

    assert refused.status_code == 403
    assert "Please delete all of it." not in shown.get_text()


def test_where_somebody_wanted_to_go_is_kept_over_signing_in(clerk):
    response = Client().get("/console/?show=overdue")

    assert response["Location"] == "/signin/?next=%2Fconsole%2F%3Fshow%3Doverdue"
