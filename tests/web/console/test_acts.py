"""What is noted once an answer is out: letters that went by hand, recipients that were told and did the same."""

from dataclasses import replace

from kept.app.rights.advance import advance
from kept.app.rights.estate import EstateCarrier
from kept.app.rights.proving import prove_by_hand
from kept.app.rights.receive import receive
from kept.rights.asked import Ask, Channel, Identifier, Scope, staff
from kept.rights.kinds import RequestKind
from kept.rights.proofs import Point
from kept.rights.stages import Stage
from kept.safeguards.roles import Role
from tests.app.rights.lives import bounced
from tests.web.centre.estates import open_shop
from tests.web.conftest import AT
from tests.web.console.staffed import at_the_console, decided_upon
from tests.web.reading import soup, words

ADA = staff("ada@example.com")


def by_post(clerk) -> str:
    known = (Identifier(kind="name", value="Zoe Example"),)
    ask = Ask(kind=RequestKind.COMPLAINT, whose="customer", identifiers=known, text="To you: no more.", place="DE")
    name = receive(clerk, ask, channel=Channel.LETTER, by=ADA).id
    advance(clerk, name)
    return name


def test_a_copy_that_goes_by_post_lies_in_the_envelope_and_no_letter_holds_a_link_for_staff(desk, clerk, world):
    known = (Identifier(kind="name", value="Zoe Example"),)
    world.carrier.holds["Zoe Example"] = {"billing": 3}
    ask = Ask(kind=RequestKind.ACCESS, whose="customer", identifiers=known, place="DE")
    name = receive(clerk, ask, channel=Channel.LETTER, by=ADA).id
    prove_by_hand(clerk, name, Point.SUBJECT, by=ADA, reason="Her signature is on file.")
    advance(clerk, name)
    one = desk(name, Role.SUPPORT)
    letters = [sent.letter for sent in clerk.letters.of(clerk.find(name))]

    copy = one.get("package")
    refused = at_the_console(clerk.workspace, Role.APPROVER).get(f"/console/requests/{name}/package/")

    assert (b"".join(copy.streaming_content), refused.status_code) == (b"billing: 3\n", 403)
    assert {letter.to.kind for letter in letters} == {"post"}
    assert [letter for letter in letters if "/centre/open/" in letter.text] == []
    assert [letter for letter in letters if "Your copy comes with this letter" in letter.text] != []


def test_nobody_of_the_staff_fetches_the_copy_of_who_gets_a_link(desk, clerk):
    one = desk(decided_upon(clerk, RequestKind.ACCESS))

    assert clerk.packages.ready(one.name, now=clerk.now) is not None
    assert one.get("package").status_code == 404


def offered(page, field) -> list[str]:
    return [one["value"] for one in soup(page).select(f"#field-{field} option") if one["value"]]


def test_a_letter_that_went_by_post_is_noted_with_how(desk, clerk):
    one = desk(by_post(clerk), Role.SUPPORT)
    (letter,) = offered(one.get("sent"), "letter")

    other = one.post("sent", letter="another", how="Registered.")
    silent = one.post("sent", letter=letter, how="")
    one.post("sent", letter=letter, how="Registered.")

    assert (other.status_code, silent.status_code) == (200, 200)
    assert (one.what()[-1], one.state.owed) == ("delivered", frozenset())
    assert one.get("sent")["Location"].endswith("?done=late")


def test_a_letter_that_a_channel_takes_is_not_noted_by_hand(desk, clerk):
    one = desk(decided_upon(clerk))

    assert one.get("sent")["Location"].endswith("?done=late")


def test_a_letter_that_came_back_is_sent_another_way_and_noted(desk, clerk):
    name = decided_upon(clerk)
    letter = clerk.channel.taken[-1]
    bounced(clerk, letter)
    one = desk(name, Role.SUPPORT)
    page = words(soup(one.client.get(f"/console/requests/{name}/")))

    listed = offered(one.get("sent"), "letter")
    one.post("sent", letter=letter.id, how="Registered.")

    assert ("came back: send it another way" in page, "A letter came back" in page) == (True, True)
    assert (listed, one.what()[-2:], one.state.owed) == ([letter.id], ["letter-returned", "delivered"], frozenset())


def test_who_received_the_data_is_told_and_says_that_they_did_the_same(desk, clerk, world):
    world.carrier.tells = ("Payments Ltd",)
    name = decided_upon(clerk, RequestKind.RESTRICTION)
    one = desk(name, Role.SUPPORT)

    names = offered(one.get("tell"), "recipient")
    one.post("tell", recipient="Payments Ltd")
    advance(clerk, name)
    told = offered(one.get("acknowledged"), "recipient")
    one.post("acknowledged", recipient="Payments Ltd")

    assert (names, told) == (["Payments Ltd"], ["Payments Ltd"])
    assert one.what()[-1] == "recipient-acknowledged"
    assert clerk.find(name).request.standing(AT).stage is Stage.CLOSED


def test_a_restriction_is_lifted_with_what_comes_back_shown_and_the_letter_looked_at_first(desk, clerk, world):
    open_shop(clerk.workspace, tickets=3)
    world.carrier = EstateCarrier(clerk.workspace)
    kept = replace(clerk, carrier=world.carrier)
    one = desk(decided_upon(kept, RequestKind.RESTRICTION, scope=Scope(categories=("communication",))))

    asks = soup(one.get("lift"))
    past = one.post("lift", reason="They were checked.", on="2026-11-01")
    preview = soup(one.post("lift", reason="They were checked.", on="2026-12-01"))
    before = one.what()
    one.post("lift", reason="They were checked.", on="2026-12-01", send="1")

    assert words(asks.select_one(".plan li")) == "Tickets The shop 3 records · brought back"
    assert words(soup(past).select_one(".faults")).startswith("Something is missing")
    assert "ends on 1 December 2026. The reason: They were checked." in words(preview.select_one(".paper-text"))
    assert "restriction-ends" not in before
    assert str(one.state.ending.on) == "2026-12-01"
    assert one.post("lift", reason="Again.", on="2026-12-02", send="1")["Location"].endswith("?done=late")
