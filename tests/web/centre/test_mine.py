"""One's own requests: seen by whose they are, and by nobody else."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from kept.app.cases import look_at_case, open_case, take_step
from kept.app.looking import purposes, record_look
from kept.app.policies import import_policy
from kept.app.rights.advance import advance, answer
from kept.app.rights.asking import ask_clarification
from kept.app.rights.changing import send_message, settle
from kept.app.rights.deciding import refuse
from kept.app.rights.delivering import deliver
from kept.app.staffing import invite
from kept.holds.casefile import Gagged, Reviewed
from kept.records.stores.documents import documents_of
from kept.rights.asked import Scope, staff
from kept.rights.outcomes import Ground
from kept.rights.stages import Stage
from kept.safeguards.roles import Role
from kept.web.centre.urls import urlpatterns
from rexgencloud.company import COMPANY
from tests.app.test_cases import ABROAD
from tests.web.centre.estates import open_shop
from tests.web.centre.letters import link
from tests.web.clerks import BEN, ZOE
from tests.web.conftest import AT
from tests.web.reading import soup, words

ADA = staff("ada@example.com")
NEEDS = {
    "centre": None,
    "centre-ask": None,
    "centre-asked": None,
    "centre-find": None,
    "centre-report": None,
    "centre-reported": None,
    "centre-open": None,
    "centre-enter": None,
    "centre-leave": None,
    "centre-held": "person",
    "centre-dataset": "person",
    "centre-delete": "person",
    "centre-used": "person",
    "centre-requests": "visit",
    "centre-mine": "own",
    "centre-document": "own",
    "centre-package": "own",
    "centre-letter": "own",
    "centre-act": "own",
}


def visitor(clerk, verb="copy", email=ZOE, **more) -> tuple[Client, str]:
    """Somebody who asked, and opened the link in their letter."""
    client = Client()
    response = client.post(f"/centre/ask/{verb}/", {"who": "customer", "email": email, "place": "DE", **more})
    name = response["Location"].rstrip("/").rpartition("/")[2]
    advance(clerk, name)
    client.post(link("subject", to=email))
    return client, name


def status_page(client, name):
    return soup(client.get(f"/centre/mine/{name}/"))


def test_every_page_says_what_it_needs():
    assert {one.name: getattr(one.callback, "needs", None) for one in urlpatterns} == NEEDS


@pytest.mark.parametrize("page", ["", "package/", "letters/x/"])
@pytest.mark.parametrize("who", ["nobody", "somebody else"])
def test_nobody_else_sees_a_request(who, page, clerk):
    _, name = visitor(clerk)
    other = Client() if who == "nobody" else visitor(clerk, email=BEN)[0]

    response = other.get(f"/centre/mine/{name}/{page}")

    expected = {"nobody": (302, "/centre/find/"), "somebody else": (404, None)}
    assert (response.status_code, response.get("Location")) == expected[who]


@pytest.mark.parametrize("act", ["message", "clarify", "cancel", "appeal", "document"])
def test_nobody_else_does_anything_with_a_request(act, clerk):
    _, name = visitor(clerk)
    before = clerk.find(name).request.events
    stranger, _ = visitor(clerk, email=BEN)

    statuses = [
        client.post(f"/centre/mine/{name}/{act}/", {"text": "no"}).status_code for client in (Client(), stranger)
    ]

    assert (statuses, clerk.find(name).request.events) == ([302, 404], before)


def test_the_page_of_a_request_says_how_it_stands_and_by_when(clerk):
    client, name = visitor(clerk, "delete")
    advance(clerk, name)

    page = status_page(client, name)

    assert words(page.select_one(".lead")) == "A person looks at it before anything happens."
    assert words(page.select_one('[aria-current="step"]')) == "Deciding"
    assert words(page.select_one("[aria-labelledby=systems-title] details")) == (
        "2 places are asked when it is carried out billing, support"
    )
    assert words(page.select_one(".clocks li")).startswith("Answer Due on 23 Dec 2026, in 30 days")


def test_a_copy_is_fetched_while_it_lies_ready_and_only_then(clerk):
    client, name = visitor(clerk)
    advance(clerk, name)

    ready = client.get(f"/centre/mine/{name}/package/")
    content = b"".join(ready)
    clerk.packages.destroy(request=name, at=AT)
    gone = client.get(f"/centre/mine/{name}/package/")

    assert (content, ready["Cache-Control"]) == (b"billing: 3\nsupport: 5\n", "no-store")
    assert ready["Content-Disposition"] == f'attachment; filename="{name}.zip"'
    assert (gone.status_code, words(soup(gone).select_one(".is-wrong"))[:35]) == (
        410,
        "The copy does not lie here any more",
    )


def test_messages_go_both_ways_and_staff_have_no_name(clerk):
    client, name = visitor(clerk, "delete")
    client.post(f"/centre/mine/{name}/message/", {"text": "And my <b>websites</b>?"})
    send_message(clerk, name, "They go too.", by=ADA)

    page = status_page(client, name)

    assert [words(one.select_one(".words-said")) for one in page.select(".thread li")] == [
        "And my <b>websites</b>?", "They go too.",
    ]  # fmt: skip
    assert "ada@example.com" not in page.get_text()


def test_an_empty_message_is_not_sent(clerk):
    client, name = visitor(clerk, "delete")

    response = client.post(f"/centre/mine/{name}/message/", {"text": "  "})

    assert (response.status_code, words(soup(response).select_one(".is-wrong"))) == (
        400,
        "Please write something first.",
    )


def test_a_question_is_answered_on_the_page(clerk):
    client, name = visitor(clerk, "delete")
    ask_clarification(clerk, name, "Which account?", by=ADA)

    shown = status_page(client, name)
    client.post(f"/centre/mine/{name}/clarify/", {"text": "The old one."})

    assert words(shown.select_one(".is-asked h2")) == "We asked you something"
    assert status_page(client, name).select(".is-asked") == []
    assert not clerk.find(name).request.state.unclear


def test_a_request_is_taken_back_until_it_is_carried_out(clerk):
    client, name = visitor(clerk, "delete")
    client.post(f"/centre/mine/{name}/cancel/")
    late = client.post(f"/centre/mine/{name}/cancel/")

    assert clerk.find(name).request.standing(AT).stage is Stage.CANCELLED
    assert (late.status_code, words(soup(late).select_one(".is-wrong"))[:30]) == (409, "That is not possible any more.")


def test_a_refusal_can_be_appealed_on_the_page(clerk):
    client, name = visitor(clerk, "delete")
    refuse(clerk, name, by=ADA, ground=Ground.EXCESSIVE, text="Asked for the ninth time.")
    advance(clerk, name)

    page = status_page(client, name)
    client.post(f"/centre/mine/{name}/appeal/", {"text": "It was the first time."})

    assert words(page.select_one(".is-danger h2")) == "Appeal"
    assert clerk.find(name).request.state.is_appealed


def test_letters_are_read_as_they_were_sent(clerk):
    client, name = visitor(clerk)

    links = [one["href"] for one in status_page(client, name).select(".letters a") if "letters/" in one["href"]]
    texts = [words(soup(client.get(one)).select_one(".paper-text")) for one in links]

    assert len(texts) >= 2
    assert name in texts[0]


def test_an_agent_sends_a_document_that_is_sealed_and_goes_with_the_check(clerk):
    client = Client()
    given = {"who": "parent", "email": ZOE, "agent": "parent@example.org", "place": "DE"}
    name = client.post("/centre/ask/copy/", given)["Location"].rstrip("/").rpartition("/")[2]
    advance(clerk, name)
    client.post(link("parent"))
    paper = SimpleUploadedFile("birth.pdf", b"%PDF-1.7 a certificate", content_type="application/pdf")

    sent = client.post(f"/centre/mine/{name}/document/", {"document": paper})

    kept = documents_of(clerk.find(name))
    assert (sent.status_code, len(kept)) == (302, 1)
    records = b"".join(one.read_bytes() for one in clerk.workspace.home.rglob("*") if one.is_file())
    assert b"a certificate" not in records


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"<svg/>", "image/svg+xml"),
        (b"no pdf", "application/pdf"),
        (b"%PDF-" + b"x" * (10 * 1024 * 1024), "application/pdf"),
        (b"%PDF-" + b"x" * (12 * 1024 * 1024), "application/pdf"),
    ],
    ids=["strange kind", "not what it says", "too large", "far too large"],
)
def test_what_is_no_document_or_too_large_is_not_taken(content, kind, clerk):
    client = Client()
    given = {"who": "parent", "email": ZOE, "agent": "parent@example.org", "place": "DE"}
    name = client.post("/centre/ask/copy/", given)["Location"].rstrip("/").rpartition("/")[2]
    advance(clerk, name)
    client.post(link("parent"))

    response = client.post(
        f"/centre/mine/{name}/document/", {"document": SimpleUploadedFile("x", content, content_type=kind)}
    )

    assert (response.status_code, documents_of(clerk.find(name))) == (400, ())


def test_an_agent_sees_the_request_and_not_the_person(clerk):
    client = Client()
    given = {"who": "agent", "email": ZOE, "agent": "agent@example.org", "place": "DE"}
    name = client.post("/centre/ask/copy/", given)["Location"].rstrip("/").rpartition("/")[2]
    visitor(clerk, "delete")
    advance(clerk, name)
    client.post(link("agent"))

    listed = [one.string for one in soup(client.get("/centre/mine/")).select(".reference")]

    assert listed == [name]
    assert client.get("/centre/used/")["Location"] == "/centre/find/"


def test_a_person_sees_all_their_requests_refused_ones_too(clerk):
    _, first = visitor(clerk, "delete")
    refuse(clerk, first, by=ADA, ground=Ground.EXCESSIVE, text="No.")
    client, second = visitor(clerk)

    listed = soup(client.get("/centre/mine/")).select(".own-requests li")

    assert {one.select_one(".reference").string for one in listed} == {first, second}
    assert {words(one.select_one(".mark")) for one in listed} >= {"Refused"}


def test_who_looked_at_the_data_is_shown_with_purpose_and_reason_and_no_name(clerk):
    import_policy(clerk.workspace, COMPANY.policy)
    client, name = visitor(clerk)
    member = invite(clerk.workspace, "ada@example.com", roles=[Role.SUPPORT]).member

    clause = purposes()[0].clause
    record_look(clerk.workspace, clerk.find(name), member, purpose=clause, reason="To find the right account")

    pages = [status_page(client, name), soup(client.get("/centre/used/"))]

    for page in pages:
        said = [words(one) for one in page.select(".letters li") if one.b is not None]
        assert [one.startswith(f"Support : To find the right account {clause}") for one in said] == [True]
        assert "ada@example.com" not in page.get_text()


def test_a_look_at_a_report_is_shown_to_whom_it_is_about_and_not_who_made_it(clerk):
    import_policy(clerk.workspace, COMPANY.policy)
    said = {"email": ZOE, "text": "In my class.", "agent": BEN}
    name = Client().post("/centre/report/", said)["Location"].rstrip("/").rpartition("/")[2]
    member = invite(clerk.workspace, "ada@example.com", roles=[Role.SUPPORT]).member
    record_look(clerk.workspace, clerk.find(name), member, purpose=purposes()[0].clause, reason="To look into it")

    about, by = (soup(visitor(clerk, email=one)[0].get("/centre/used/")) for one in (ZOE, BEN))

    assert "at a report that the account is a child’s" in words(about.select_one(".letters li"))
    assert [one for one in (name, BEN, "In my class.") if one in about.get_text()] == []
    assert "To look into it" not in by.get_text()


def test_a_look_at_whom_a_hold_is_about_is_shown_unless_the_person_may_not_hear_of_it_yet(clerk):
    import_policy(clerk.workspace, COMPANY.policy)
    open_shop(clerk.workspace)
    client, _ = visitor(clerk)
    member = invite(clerk.workspace, "ada@example.com", roles=[Role.COUNSEL]).member
    case = open_case(clerk.workspace, replace(ABROAD, persons=("shop.customer#1",)), by="ben@example.com")
    case = look_at_case(clerk, case, member, purpose=purposes()[0].clause, reason="To answer the court")

    reviewed = soup(client.get("/centre/used/")).get_text()
    for by in ("ada@example.com", "cem@example.com"):
        case = take_step(clerk, case, Reviewed(at=clerk.now, by=by, agrees=True))
    shown = words(soup(client.get("/centre/used/")).select_one(".letters li"))
    until = clerk.now + timedelta(days=1)
    take_step(clerk, case, Gagged(at=clerk.now, by="ben@example.com", until=until, words="By the order."))
    gagged = soup(client.get("/centre/used/")).get_text()

    assert shown.startswith("Counsel : To answer the court")
    assert "about a legal demand" in shown
    assert "To answer the court" not in reviewed + gagged


def test_who_reads_how_they_were_understood_sees_it_on_the_page_of_the_request(clerk):
    client, name = visitor(clerk, "delete")

    settle(clerk, name, by=ADA, scope=Scope(systems=("support",)))

    about = status_page(client, name).select_one("[aria-labelledby=about-title]")
    assert words(about).startswith("What it is about support A person read this out of your words on")


def test_an_agent_does_not_find_the_persons_own_link_among_the_letters(clerk):
    given = {"who": "agent", "email": ZOE, "agent": BEN, "place": "DE"}
    client = Client()
    name = client.post("/centre/ask/copy/", given)["Location"].rstrip("/").rpartition("/")[2]
    advance(clerk, name)
    client.post(link("agent", to=BEN))

    listed = [one["href"] for one in status_page(client, name).select(".letters a") if "letters/" in one["href"]]
    shown = "".join(client.get(one).content.decode() for one in listed)

    assert f"/centre/open/mandate/{name}/…" in shown
    assert link("mandate", to=ZOE).rstrip("/").rpartition("/")[2] not in shown


def test_who_asked_before_and_whose_old_request_is_forgotten_still_sees_how_the_data_is_used(clerk):
    _, old = visitor(clerk)
    client, _ = visitor(clerk)
    clerk.requests.mute([old], at=AT)

    assert client.get("/centre/used/").status_code == 200


def test_an_answer_closes_the_page_with_what_came_of_it(clerk):
    given = {"who": "customer", "email": ZOE, "text": "Where are your servers?"}
    name = Client().post("/centre/ask/ask/", given)["Location"].rstrip("/").rpartition("/")[2]
    advance(clerk, name)
    answer(clerk, name, "In Frankfurt.", by=ADA)
    advance(clerk, name)
    client = Client()
    client.post("/centre/find/", {"name": name})
    deliver(clerk, name)
    client.post(link("request"))

    page = status_page(client, name)

    assert words(page.select_one(".lead")) == "It is done."
    assert "In Frankfurt." in page.select_one(".thread").get_text()
