"""A recipient says by its link that it did so too; the person sees nothing of its letter, staff see how each stands."""

from django.test import Client

from kept.rights.kinds import RequestKind
from tests.web.centre.letters import link
from tests.web.clerks import ZOE
from tests.web.console.staffed import at_the_console, decided_upon
from tests.web.reading import soup, words


def test_a_recipient_confirms_by_its_link_and_staff_see_how_each_stands(world, workspace, clerk):
    world.carrier.tells, world.carrier.takes = ("Mailer Ltd", "The City", "Payments Ltd"), ("Payments Ltd",)
    name = decided_upon(clerk, RequestKind.ACCESS)
    desk = at_the_console(workspace)

    def standing():
        page = soup(desk.get(f"/console/requests/{name}/"))
        return [words(one) for one in page.select(".case-side .stays li")]

    path = link("recipient", to="privacy@mailer.example")
    before = standing()
    shown, done, again = Client().get(path), Client().post(path), Client().post(path)

    assert before == [
        "The City not told yet",
        "Mailer Ltd 23 Nov 2026 told by mail, has not confirmed yet",
        "Payments Ltd 23 Nov 2026 did so too over its own interface, and was asked again ✓",
    ]
    assert (shown.status_code, soup(shown).h1.string, ZOE in shown.content.decode()) == (200, "Was it done?", False)
    assert (soup(done).h1.string, again.status_code) == ("Thank you", 404)
    assert standing()[1] == "Mailer Ltd 23 Nov 2026 told by mail, confirmed 23 Nov 2026 ✓"


def test_the_person_is_not_shown_the_letters_to_recipients(client, world, clerk):
    world.carrier.tells = ("Mailer Ltd",)
    name = decided_upon(clerk, RequestKind.ACCESS)
    (theirs,) = (one.letter.id for one in clerk.letters.of(clerk.find(name)) if one.letter.kind == "recipient")

    client.post(link("request"))

    letters = [words(one) for one in soup(client.get(f"/centre/mine/{name}/")).select(".letters a")]
    assert client.get(f"/centre/mine/{name}/").status_code == 200
    assert [one for one in letters if "Data that you had from us" in one] == []
    assert client.get(f"/centre/mine/{name}/letters/{theirs}/").status_code == 404
