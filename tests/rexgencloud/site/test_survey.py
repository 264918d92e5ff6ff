import pytest

from rexgencloud.site.current import KEY
from rexgencloud.site.letters import send_waiting
from rexgencloud.site.survey import ask_everybody
from tests.rexgencloud.site.visiting import one, rows, words_of

WANTED = "select count(*) from profile where json_extract(preferences, '$.surveys')"


@pytest.fixture
def asked(app, post):
    """Return the number that were asked, and the path of the last letter's link."""
    count = ask_everybody(app.extensions[KEY])
    send_waiting(app.extensions[KEY])
    return count, post.link()


def test_only_those_who_want_to_be_asked_are(asked, post, stores):
    assert asked[0] == len(post.letters) == one(stores, "accounts", WANTED)
    assert len(post.letters) > 5
    assert {letter.kind for letter in post.letters} == {"survey"}


@pytest.mark.usefixtures("asked")
def test_nobody_is_asked_twice_within_the_interval(app, clock, stores):
    clock.go_on(days=89, hours=23)
    early = ask_everybody(app.extensions[KEY])
    clock.go_on(hours=2)

    assert (early, ask_everybody(app.extensions[KEY])) == (0, one(stores, "accounts", WANTED))


def test_an_answer_counts_once(asked, visitor, stores):
    first, again = (visitor.client.post(asked[1], data={"score": one, "words": "More <b>."}) for one in ("4", "1"))

    assert rows(stores, "accounts", "select score, words from survey where score is not null") == [(4, "More <b>.")]
    assert "Thank you for your answer." in words_of(visitor.get(first.headers["Location"]))
    assert again.status_code == 303
    assert "You have answered this already" in words_of(visitor.get(asked[1]))


@pytest.mark.parametrize("fields", [{"answer": "never"}, {"List-Unsubscribe": "One-Click"}])
def test_one_click_ends_it_without_signing_in(asked, visitor, stores, fields):
    visitor.client.post(asked[1], data=fields)

    assert one(stores, "accounts", WANTED) == asked[0] - 1


@pytest.mark.parametrize("fields", [{}, {"score": "6"}, {"score": "3", "words": "x" * 1_001}])
def test_an_answer_that_is_none_is_not_taken(asked, visitor, stores, fields):
    assert visitor.client.post(asked[1], data=fields).status_code == 422
    assert one(stores, "accounts", "select count(*) from survey where answered_at is not null") == 0


def test_a_link_that_was_made_up_opens_nothing(visitor):
    assert visitor.get("/survey/abc").status_code == 404


def test_the_panel_has_a_preference_of_its_own_for_it(customer, stores):
    chosen = "json_extract(preferences, '$.surveys'), json_extract(preferences, '$.calls')"
    mine = f"select {chosen} from profile where account_id = 1"

    customer.send("/panel/profile", {"theme": "dark", "surveys": "yes"}, action="/panel/preferences")
    first = rows(stores, "accounts", mine)
    customer.send("/panel/profile", {"theme": "dark", "calls": "yes"}, action="/panel/preferences")

    assert (first, rows(stores, "accounts", mine)) == ([(1, 0)], [(0, 1)])


def test_the_desk_sends_it_where_the_role_may(app, stores, desk, post):
    refused = desk("support").client.post("/desk/survey").status_code
    privacy = desk("privacy")

    sent = privacy.send("/desk", {}, action="/desk/survey")
    send_waiting(app.extensions[KEY])

    assert refused == 400
    assert f"{len(post.letters)} customers were asked." in words_of(privacy.get(sent.headers["Location"]))
