"""What was written about a request, a page at a time: who of the staff wrote is not told."""

from kept.rights import history as h
from kept.rights.requests import Request
from kept.web.api.messages import messages_of
from tests.rights.histories import ADA, SUBJECT, acknowledged, at, received

ASKED = h.ClarificationAsked(at=at(2), by=ADA, letter="l-1", text="Which account?")
ANSWERED = h.ClarificationAnswered(at=at(3), by=SUBJECT, text="The first.")
WROTE = h.MessageSent(at=at(4), by=SUBJECT, text="Any news?")
REQUEST = Request(id="R-7K3M-92QT", events=(received(), acknowledged(), ASKED, ANSWERED, WROTE))


def test_only_what_was_written_is_told_by_role_and_kind():
    found = messages_of(REQUEST, after=0, limit=9)

    assert [(one.by, one.kind, one.text) for one in found.items] == [
        ("staff", "question", "Which account?"),
        ("subject", "answer", "The first."),
        ("subject", "message", "Any news?"),
    ]
    assert "ada@example.com" not in found.model_dump_json()


def test_a_page_says_where_the_next_begins():
    pages = [messages_of(REQUEST, after=after, limit=2) for after in (0, 2, 9)]

    assert [(len(one.items), one.next) for one in pages] == [(2, 2), (1, None), (0, None)]
