"""Staff mark by hand what is blacked out, and the page of the redaction shows it so."""

import pytest

from kept.rights.kinds import RequestKind
from tests.web.console.staffed import decided_upon
from tests.web.reading import soup, words


@pytest.fixture
def one(desk, clerk, world):
    world.carrier.mentions = 1
    return desk(decided_upon(clerk, RequestKind.ACCESS))


def marks(one, *further, spared=(), reason=""):
    return one.post("redact/marks", plan=one.state.plan.plan, further="\n".join(further), spared=spared, reason=reason)


def goes_out(one):
    return words(soup(one.get("redact")).select(".side .text")[1])


def test_a_word_that_staff_write_is_blacked_out_on_both_sides_and_then_approved(one):
    before = one.state.plan.plan

    answer = marks(one, "SAID", "<br>'\"&")
    page = soup(one.client.get(answer["Location"]))
    one.post("redact", plan=before)

    assert goes_out(one) == "█████ █████ so."
    assert words(page.select_one(".notice.is-well")).startswith("This is how it would go out now.")
    assert page.select_one("#marks-further").string.strip() == "SAID\n<br>'\"&"
    assert not one.state.is_redacted, "what was shown before is not what would go out"
    one.post("redact", plan=one.state.plan.plan)
    assert one.state.is_redacted


def test_a_passage_is_given_back_with_a_reason_and_can_be_taken_again(one):
    offered = soup(one.get("redact")).select(".marks input[type=checkbox]")
    marks(one, spared=["Ben"], reason="Ben is the name of the shop.")
    given_back, ticked = goes_out(one), soup(one.get("redact")).select(".marks input[checked]")
    marks(one)

    assert [box["value"] for box in offered] == [box["value"] for box in ticked] == ["Ben"]
    assert (given_back, goes_out(one)) == ("Ben said so.", "█████ said so.")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"further": ["x"]}, "A word to be blacked out has at least two letters or digits."),
        ({"further": ["  "]}, "This is shown so already."),
        ({"spared": ["Ben"]}, "Say why what you give back is no other person’s."),
    ],
)
def test_what_cannot_be_marked_is_said_and_stays_in_the_form(one, given, said):
    answer = marks(one, *given.get("further", ()), spared=given.get("spared", ()))

    page = soup(answer)
    assert (answer.status_code, "redaction-marked" in one.what()) == (409, False)
    assert words(page.select_one("[role=alert]")).startswith(said)
    assert page.select_one("#marks-further").text.strip() == "".join(given.get("further", ())).strip()
    assert [box["value"] for box in page.select(".marks input[checked]")] == given.get("spared", [])


def test_what_was_written_and_not_shown_yet_is_not_approved(one):
    form, plan = soup(one.get("redact")).select_one("main form"), one.state.plan.plan

    unshown = one.client.post(form["action"], {"plan": plan, "further": "said", "approve": "1"})
    before = one.state.is_redacted
    shown = one.client.post(form["action"], {"plan": plan, "further": "", "approve": "1"})

    assert (unshown.status_code, before) == (409, False)
    assert words(soup(unshown).select_one("[role=alert]")).startswith("What you wrote or ticked is not shown yet")
    assert (shown.status_code, one.state.is_redacted) == (302, True)


def test_history_says_who_marked_and_never_what(one):
    marks(one, "said", spared=["Ben"], reason="Ben is the shop.")

    page = one.client.get(f"/console/requests/{one.name}/")

    line = next(words(each) for each in soup(page).select("li") if "was marked by hand" in words(each))
    assert "officer@example.com" in line
    assert "Ben is the shop." in line
    assert "said" not in line


def test_of_an_erasure_nothing_is_marked_by_hand(desk, clerk, world):
    world.carrier.mentions = 1
    one = desk(decided_upon(clerk))

    page = soup(one.get("redact"))
    answer = marks(one, "said")

    assert page.select(".marks") == []
    assert (answer.status_code, "redaction-marked" in one.what()) == (409, False)
