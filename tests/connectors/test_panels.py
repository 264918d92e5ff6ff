"""Signing in to a panel by its own forms, and reading its pages."""

from urllib.parse import parse_qs

import httpx
import pytest

from kept.connectors.panels import HttpVisits, read_page
from kept.estate.errors import RefusedError, UnreachableError
from kept.estate.panels import Changing, Door, Panel
from kept.estate.selection import Everything
from kept.safeguards.secrets import SecretError
from kept.verdict.visiting import Control, PageForm

DOOR = """<form method="post" action="/in"><input type="hidden" name="csrf" value="c1">
<input name="email"><input type="password" name="pw"><button>In</button></form>"""
PROFILE = """<head><title>Not read</title></head><p>Hello   <b>Ada</b></p><form method="get"><input name="q"></form>
<form method="post" action="/me"><input type="hidden" name="csrf" value="c2"><input name="city" value="Halle">
<select name="country"><option value="DE">Germany<option value="FR" selected>France</select>
<select name="lang"><option>en<option>de</select><textarea name="note">a
b</textarea><input type="checkbox" name="news" value="yes" checked><input type="radio" name="size" value="s">
<input name="off" disabled value="x"><input type="submit" name="go" value="Go"></form>"""


class Site:
    """A panel with one account, whose session is a cookie."""

    def __init__(self, *, elsewhere=False):
        self.sent = []
        self.elsewhere = elsewhere

    def __call__(self, request):
        if request.url.path == "/in" and request.method == "POST":
            given = parse_qs(request.content.decode())
            self.sent.append(given)
            right = given["email"] == ["probe"] and given["pw"] == ["s3cret"] and given["csrf"] == ["c1"]
            cookie = {"Set-Cookie": "session=1"} if right else {}
            return httpx.Response(303, headers={"Location": "/me", **cookie})
        if "session=1" not in request.headers.get("Cookie", ""):
            return httpx.Response(200, text=DOOR)
        if request.method == "POST":
            self.sent.append(parse_qs(request.content.decode()))
            status = next((one for one in (422, 429) if str(one) in request.content.decode()), 200)
            return httpx.Response(status, text="<p>We took <b>nothing</b></p>")
        return httpx.Response(200, text=PROFILE.replace("/me", "http://other.example/") if self.elsewhere else PROFILE)


PANEL = Panel(
    name="panel",
    url="http://panel.example",
    account="probe",
    secret="env:PROBE",
    door=Door(page="/in", name="email", password="pw"),
    changes=(Changing(clause="7.2.1", page="/me", dataset="s.a", where=Everything(), field="city"),),
)


def visits(site, secret="s3cret"):
    return HttpVisits(lambda reference: secret, httpx.MockTransport(site))


def test_the_test_account_is_let_in_by_the_form_at_the_door():
    site = Site()

    with visits(site).enter(PANEL) as visitor:
        page = visitor.page("/me")

    assert site.sent == [{"csrf": ["c1"], "email": ["probe"], "pw": ["s3cret"]}]
    assert page.words == "Hello Ada Germany France en de a b"
    assert page.forms == (
        PageForm(
            action="/me",
            controls=(
                Control(name="csrf", value="c2"),
                Control(name="city", value="Halle"),
                Control(name="country", value="FR", options=("DE", "FR")),
                Control(name="lang", value="en", options=("en", "de")),
                Control(name="note", value="a\nb"),
                Control(name="news", value="yes", ticked=True),
                Control(name="size", value="s", ticked=False),
            ),
        ),
    )


def test_a_form_is_sent_as_it_stands_but_for_what_is_changed():
    site = Site()

    with visits(site).enter(PANEL) as visitor:
        form = visitor.page("/me").forms[0]
        visitor.send(form, {**form.values(), "city": "Jena"})

    assert site.sent[-1] == {
        "csrf": ["c2"],
        "city": ["Jena"],
        "country": ["FR"],
        "lang": ["en"],
        "note": ["a\nb"],
        "news": ["yes"],
    }


def test_a_wrong_password_is_refused_and_not_repeated():
    with (
        pytest.raises(RefusedError, match="does not let the test account in") as caught,
        visits(Site(), "h4nter2").enter(PANEL),
    ):
        pass

    assert "h4nter2" not in str(caught.value)


def test_a_form_that_is_refused_is_said():
    with visits(Site()).enter(PANEL) as visitor, pytest.raises(RefusedError, match="answers 422 at /me"):
        visitor.send(visitor.page("/me").forms[0], {"city": "422"})


def test_what_a_page_answers_is_read_where_it_does_not_take_a_form_and_too_many_tries_are_no_answer():
    with visits(Site()).enter(PANEL) as visitor:
        form = visitor.page("/me").forms[0]

        assert [visitor.answer(form, {"city": one}).words for one in ("200", "422")] == ["We took nothing"] * 2
        with pytest.raises(RefusedError, match="answers 429 at /me"):
            visitor.answer(form, {"city": "429"})


def test_a_form_that_leads_to_another_host_is_not_sent():
    site = Site(elsewhere=True)
    with visits(site).enter(PANEL) as visitor, pytest.raises(RefusedError, match="leads to another host"):
        visitor.send(visitor.page("/me").forms[0], {})

    assert len(site.sent) == 1


def test_a_door_without_a_form_is_refused():
    def bare(request):
        return httpx.Response(200, text="<p>Closed</p>")

    with pytest.raises(RefusedError, match="has no form to sign in by"), visits(bare).enter(PANEL):
        pass


def test_a_panel_that_does_not_answer_is_unreachable():
    def dead(request):
        raise httpx.ConnectError("no route to 203.0.113.7")

    with pytest.raises(UnreachableError, match=r"does not answer \(ConnectError\)"), visits(dead).enter(PANEL):
        pass


def test_an_address_may_stand_where_a_reference_leads_to():
    asked = []

    def secret(reference):
        asked.append(reference)
        if reference == "file:gone":
            raise SecretError("The secret file:gone is not there")
        return "http://panel.example\n" if reference == "file:address" else "s3cret"

    there = HttpVisits(secret, httpx.MockTransport(Site()))
    with there.enter(Panel(**{**fields(PANEL), "url": "file:address"})):
        pass
    with (
        pytest.raises(UnreachableError, match="it may not run"),
        there.enter(Panel(**{**fields(PANEL), "url": "file:gone"})),
    ):
        pass

    assert asked == ["file:address", "env:PROBE", "file:gone"]


def fields(panel):
    return {name: getattr(panel, name) for name in Panel.__slots__}


def test_an_empty_choice_has_no_value():
    (form,) = read_page('<form method="POST"><select name="a"></select></form>').forms

    assert form.controls == (Control(name="a", value=""),)
