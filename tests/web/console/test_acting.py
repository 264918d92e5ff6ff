"""Acts of staff: asked for on a page, shown as a letter, then done; by who may, and once."""

from kept.app.rights.advance import advance
from kept.app.rights.changing import appeal
from kept.app.rights.deciding import refuse
from kept.rights.asked import Actor, Asker, Channel, Correction, Identifier, Scope, staff
from kept.rights.asked import Role as Part
from kept.rights.kinds import RequestKind
from kept.rights.outcomes import Decision, Ground
from kept.rights.stages import Stage
from kept.safeguards.roles import Role
from tests.web.centre.estates import open_shop
from tests.web.clerks import ZOE
from tests.web.conftest import AT
from tests.web.console.staffed import asked, at_the_console, decided_upon
from tests.web.reading import soup, words


def fault(response) -> str:
    return words(soup(response).select_one(".is-wrong"))


def test_an_act_leads_back_to_who_does_not_say_why_they_look(workspace, clerk):
    name = decided_upon(clerk)

    response = at_the_console(workspace).get(f"/console/requests/{name}/pause/")

    assert response["Location"] == f"/console/requests/{name}/#look"


def test_an_act_that_is_not_open_any_more_is_not_done(desk, clerk):
    one = desk(decided_upon(clerk))

    response = one.post("resume")

    assert response["Location"] == f"/console/requests/{one.name}/?done=late"


def test_with_the_relation_of_a_parent_staff_say_what_the_child_is_known_by_and_of_nobody_else(desk, clerk):
    own = desk(asked(clerk), Role.SUPPORT)
    one = desk(asked(clerk, asker=Asker.PARENT, agent="parent@example.net"))
    shown = {"point": "relation", "reason": "Birth certificate seen."}

    half = fault(one.post("prove", **shown, known_kind="email"))
    one.post("prove", **shown, known_kind="email", known="child@example.org")

    assert half.startswith("Nobody says what the child is known by here.")
    assert one.state.ask.identifiers == (Identifier(kind="email", value="child@example.org"),)
    assert soup(own.get("prove")).select("#field-known") == []


def test_a_message_is_previewed_changed_and_sent(desk, clerk, world):
    one = desk(decided_upon(clerk))

    preview = soup(one.post("message", text="They go too."))
    before = one.what()
    sent = one.post("message", text="They go too, with backups.", send="1")
    advance(clerk, one.name)

    assert "They go too." in preview.select_one(".paper-text").string
    assert words(preview.select_one(".paper-to")) == ZOE
    assert "message" not in before
    assert sent["Location"] == f"/console/requests/{one.name}/?done=message"
    assert "They go too, with backups." in world.channel.taken[-1].text


def test_two_members_of_staff_approve_and_one_alone_does_not(desk, clerk):
    name = decided_upon(clerk)
    first, second = desk(name), desk(name, Role.APPROVER)
    plan = first.state.plan.plan

    shown = soup(first.get("approve"))
    once = first.post("approve", plan=plan)
    seen = soup(first.client.get(f"/console/requests/{name}/"))
    again = first.post("approve", plan=plan)
    second.post("approve", plan=plan)

    assert words(shown.select_one(".plan")).startswith("The plan It touches 8 records.")
    assert once["Location"].endswith("?done=approve")
    assert again["Location"] == f"/console/requests/{name}/"
    assert [words(one) for one in seen.select(".notice")] == [
        "Somebody else must decide this: the same eyes do not count twice.",
    ]  # fmt: skip
    assert "Approve" not in [words(one) for one in seen.select(".acts-bar a")]
    assert first.state.approvals == {"officer@example.com", "approver@example.com"}


def test_a_plan_that_was_made_anew_since_it_was_shown_is_not_approved(desk, clerk):
    one = desk(decided_upon(clerk))
    old = one.state.plan.plan
    one.post("plan")

    response = one.post("approve", plan=old)

    assert (response.status_code, fault(response)[:24]) == (409, "This is not possible as ")
    assert one.state.approvals == frozenset()


def test_a_plan_that_is_not_approved_has_a_reason(desk, clerk):
    one = desk(decided_upon(clerk))
    plan = one.state.plan.plan

    empty = one.post("decline", plan=plan, reason=" ")
    one.post("decline", plan=plan, reason="It takes the invoices.")

    assert empty.status_code == 200
    assert words(soup(empty).select_one(".faults")) == "Something is missing here, or is not one of the choices."
    assert one.state.is_declined


def test_more_time_is_taken_with_a_letter_that_is_shown_before(desk, clerk):
    one = desk(decided_upon(clerk))

    choices = [item["value"] for item in soup(one.get("extend")).select("#field-reason option")]
    preview = soup(one.post("extend", reason="complexity", text="Many systems."))
    one.post("extend", reason="complexity", text="Many systems.", send="1")

    assert choices[:2] == ["", "complexity"]
    assert one.name in preview.select_one(".paper-text").string
    assert one.what()[-1] == "extended"


def test_work_is_paused_and_goes_on(desk, clerk):
    one = desk(decided_upon(clerk))

    wrong = one.post("pause", reason="Waiting for the archive.", until="someday")
    one.post("pause", reason="Waiting for the archive.", until="2026-12-01")
    page = soup(one.client.get(f"/console/requests/{one.name}/"))
    one.post("resume")

    assert words(soup(wrong).select_one(".faults")) == "Something is missing here, or is not one of the choices."
    assert words(page.select(".notice")[0]).startswith("The work on this request is stopped.")
    assert one.what()[-2:] == ["paused", "resumed"]


def test_a_refusal_names_its_ground_and_is_shown_before_it_goes_out(desk, clerk):
    one = desk(decided_upon(clerk))

    preview = soup(one.post("refuse", ground="excessive", text="The ninth time."))
    one.post("refuse", ground="excessive", text="The ninth time.", send="1")

    assert "The ninth time." in preview.select_one(".paper-text").string
    assert one.state.refused.ground is Ground.EXCESSIVE
    assert clerk.find(one.name).request.standing(AT).stage is Stage.REFUSED


def test_an_exemption_is_chosen_from_the_laws_that_apply(desk, clerk):
    one = desk(decided_upon(clerk))

    offered = [item["value"] for item in soup(one.get("refuse")).select("#field-exemption option") if item["value"]]
    invented = one.post("refuse", ground="exempt", exemption="gdpr because-we-say-so", text="No.", send="1")
    one.post("refuse", ground="exempt", exemption=offered[0], text="The law wants it kept.", send="1")

    assert all(value.startswith("gdpr ") for value in offered)
    assert invented.status_code == 200
    assert f"{one.state.refused.law} {one.state.refused.exemption}" == offered[0]


def test_spam_gets_no_letter(desk, clerk):
    one = desk(asked(clerk))

    one.post("refuse", ground="spam", text="Advertising.")

    assert (one.state.refused.ground, one.state.refused.letter) == (Ground.SPAM, "")


def test_staff_take_an_identity_as_shown_by_name_and_with_a_reason(desk, clerk):
    one = desk(asked(clerk), Role.SUPPORT)

    one.post("prove", point="subject", reason="She read out the number of her last invoice.")

    assert one.state.missing == frozenset()
    assert one.state.hands == {"support@example.com"}


def test_an_objection_is_weighed_with_reasons_and_answered(desk, clerk):
    name = decided_upon(clerk, RequestKind.OBJECTION, scope=Scope(purposes=("3.3.2",)))
    one = desk(name)

    one.post("weigh", decision="partly", reason="Statistics go on without names.")

    assert one.state.decision is Decision.PARTLY


def test_what_is_meant_is_taken_down_from_the_words_of_the_person_and_planned_anew(desk, clerk):
    open_shop(clerk.workspace)
    name = decided_upon(clerk, RequestKind.ERASURE, text="Only my tickets, please.")
    one = desk(name)
    before = one.state.plan.plan

    wrong = one.post("settle", part=["system:the moon"])
    preview = one.post("settle", part=["system:shop", "category:communication"])
    one.post("settle", part=["system:shop", "category:communication"], send="1")
    advance(clerk, name)

    assert wrong.status_code == 200
    assert "be about this: - The shop" in words(soup(preview).select_one(".paper-text"))
    assert one.state.ask.scope == Scope(systems=("shop",), categories=("communication",))
    assert (one.state.plan.plan != before, one.what().count("settled")) == (True, 1)


def test_what_is_to_be_corrected_is_taken_down_where_it_came_in_other_words(desk, clerk):
    open_shop(clerk.workspace)
    one = desk(asked(clerk, RequestKind.RECTIFICATION, text="My name is misspelt.", channel=Channel.EMAIL))

    one.post("settle", category="category:account.name", old="Zoe Mayr", new="Zoë Mayr", send="1")

    correction = Correction(category="account.name", old="Zoe Mayr", new="Zoë Mayr")
    assert one.state.ask.scope == Scope(corrections=(correction,))


def test_a_question_is_answered_by_a_person(desk, clerk, world):
    one = desk(asked(clerk, RequestKind.INQUIRY, text="Where are your servers?"))

    one.post("answer", text="In Frankfurt.", send="1")
    advance(clerk, one.name)

    assert "In Frankfurt." in world.channel.taken[-1].text
    assert clerk.find(one.name).request.standing(AT).stage is Stage.CLOSED


def test_an_appeal_is_decided_by_somebody_who_had_no_hand_in_it(desk, clerk):
    name = decided_upon(clerk)
    refuse(clerk, name, by=staff("officer@example.com"), ground=Ground.EXCESSIVE, text="No.")
    appeal(clerk, name, "It was the first time.", by=Actor(Part.SUBJECT))
    one = desk(name)

    one.post("decide-appeal", decision="granted", text="You are right.", send="1")

    seen = soup(one.client.get(f"/console/requests/{name}/"))
    assert words(seen.select_one(".notice")) == "Somebody else must decide this: the same eyes do not count twice."
    assert one.state.is_appealed


def test_a_closed_request_is_opened_again(desk, clerk):
    name = decided_upon(clerk)
    refuse(clerk, name, by=staff("cem@example.com"), ground=Ground.EXCESSIVE, text="No.")
    advance(clerk, name)
    one = desk(name)

    one.post("reopen")

    assert one.what()[-1] == "reopened"


def test_what_speaks_of_others_is_seen_on_both_sides_before_it_goes_out(desk, clerk, world):
    world.carrier.mentions = 2
    one = desk(decided_upon(clerk, RequestKind.ACCESS))

    page = soup(one.get("redact"))
    one.post("redact", plan=one.state.plan.plan)

    assert [words(text) for text in page.select(".side .text")] == ["Ben said so.", "█████ said so."] * 2
    assert [mark.string for mark in page.select(".side mark")] == ["Ben", "Ben"]
    assert one.state.is_redacted


def test_texts_are_seen_a_page_at_a_time(desk, clerk, world):
    world.carrier.mentions = 25
    one = desk(decided_upon(clerk, RequestKind.ACCESS))

    first = soup(one.get("redact"))
    address = f"/console/requests/{one.name}/redact/"
    second = soup(one.client.get(address + first.select_one("main a[href^='?from=']")["href"]))
    odd = soup(one.client.get(address + "?from=-1"))

    assert [len(page.select(".side")) for page in (first, second, odd)] == [20, 5, 20]
    assert [link["href"] for link in second.select("main a[href^='?from=']")] == ["?from=0"]


def test_a_form_from_elsewhere_does_nothing(desk, clerk):
    one = desk(decided_upon(clerk))
    one.client.handler.enforce_csrf_checks = True

    response = one.post("pause", reason="Because.")

    assert (response.status_code, "paused" in one.what()) == (403, False)
