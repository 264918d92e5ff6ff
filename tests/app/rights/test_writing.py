"""To whom letters go, and in which words."""

from kept.app.rights.proving import prove_by_hand
from kept.app.rights.writing import address_of, case_of, kept_letter, letter_id, words
from kept.rights.asked import Asker, Channel, Identifier
from kept.rights.kinds import RequestKind
from kept.rights.letters import telling
from kept.rights.proofs import Point
from kept.terms import Personal
from tests.app.rights.lives import ADA, ZOE, asked, proved

STRANGER = "stranger@example.net"
ACCOUNT = (Identifier(kind="account", value="17"),)


def request_of(clerk, **more):
    return clerk.find(asked(clerk, **more)).request


def address(clerk, **more):
    return address_of(request_of(clerk, **more)).value


def test_a_letter_goes_to_the_address_that_is_named_as_theirs_not_to_another_beside_it(clerk):
    assert address(clerk, contact=STRANGER) == ZOE
    assert address(clerk, identifiers=ACCOUNT, contact=STRANGER) == STRANGER


def test_who_named_anothers_number_and_their_own_address_gets_no_letter_once_the_other_says_who_they_are(
    clerk, channel
):
    known = (Identifier(kind="account", value=f"account:{ZOE}"),)
    name = asked(clerk, RequestKind.ACCESS, identifiers=known, contact=STRANGER)
    proved(clerk, channel, name)

    current = clerk.find(name).request
    assert (address_of(current).kind, current.state.is_by_post) == ("post", True)
    assert {parcel.to for parcel in channel.taken if "/centre/open/request/" in parcel.text} == set()


def test_where_staff_vouch_for_who_asks_the_address_they_wrote_down_is_used(clerk):
    name = asked(clerk, contact=STRANGER, channel=Channel.PHONE, by=ADA)
    prove_by_hand(clerk, name, Point.SUBJECT, by=ADA, reason="Called back on the number we hold.")

    assert address_of(clerk.find(name).request).value == STRANGER


def test_who_asks_for_somebody_else_gets_the_letters(clerk):
    assert address(clerk, asker=Asker.AGENT, agent="agent@example.net") == "agent@example.net"
    assert address(clerk, asker=Asker.PARENT, agent="parent@example.net") == "parent@example.net"


def test_who_left_no_address_is_written_to_by_post(clerk):
    assert address_of(request_of(clerk, email="", contact="", identifiers=ACCOUNT)).kind == "post"


def test_a_case_names_the_authority_of_the_place_and_the_laws(clerk):
    case = case_of(clerk, request_of(clerk, place="DE-BE", language="de"))

    assert (case.kind, case.language, case.contact) == (RequestKind.ERASURE, "de", "privacy@example.com")
    assert [law.id for law in case.laws] == ["gdpr"]
    assert any("Berlin" in one.name for one in case.authorities)


def test_a_letter_has_the_id_of_the_event_that_causes_it_and_the_link_at_its_end(clerk):
    request = request_of(clerk, source="<1@example.org>")
    letter = telling.message(case_of(clerk, request), text=Personal("Soon."))

    kept = kept_letter(request, letter, link="http://127.0.0.1:8471/x")

    assert (kept.id, kept.id == letter_id(request, "message")) == (f"{request.id}.1.message", True)
    assert (kept.to.value, kept.thread, kept.language) == (ZOE, "<1@example.org>", "en")
    assert kept.text.index("Soon.") < kept.text.index("http://127.0.0.1:8471/x")
    assert words(letter).text in kept.text.replace("http://127.0.0.1:8471/x\n\n", "")
