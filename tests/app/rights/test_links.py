"""Links in letters: where they lead, what they open, and that looking at one does not use it up."""

from kept.app.rights.links import Opens, is_open, name_of, new_code, new_link, path_of, use
from kept.rights.proofs import Proof
from tests.app.rights.lives import asked


def issued(clerk, opens=Opens.SUBJECT):
    request = asked(clerk)
    return request, new_link(clerk, clerk.find(request), opens)


def test_a_link_leads_to_the_pages_of_this_installation(clerk):
    request, link = issued(clerk)

    assert link.startswith(f"http://127.0.0.1:8471/centre/open/subject/{request}/")
    assert path_of(Opens.CANCEL, request, "secret") == f"/centre/open/cancel/{request}/secret/"


def test_a_mail_program_that_follows_a_link_first_does_not_use_it_up(clerk):
    request, link = issued(clerk)
    secret = link.split("/")[-2]

    assert [is_open(clerk, Opens.SUBJECT, request.lower(), secret) for _ in range(2)] == [True, True]
    assert use(clerk, Opens.SUBJECT, request, secret) is Proof.LINK
    assert not is_open(clerk, Opens.SUBJECT, request, secret)


def test_a_code_of_six_digits_does_what_its_link_does_for_this_request_alone(clerk):
    first, second = asked(clerk), asked(clerk, email="ben@example.org")
    code = new_code(clerk, clerk.find(first), Opens.SUBJECT)

    assert len(code) == 6
    assert use(clerk, Opens.SUBJECT, second, code) is None
    assert use(clerk, Opens.SUBJECT, first, code) is Proof.CODE
    assert use(clerk, Opens.SUBJECT, first, code) is None


def test_what_is_no_name_of_a_request_has_none():
    assert (name_of("r 9999 999j"), name_of("R-9999-999K"), name_of("")) == ("R-9999-999J", None, None)
