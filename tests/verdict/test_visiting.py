"""A visit to a panel: what is shown is held against the stores, and what is changed is found there and changed back."""

from contextlib import contextmanager

import pytest

from kept.estate import Estate, Field
from kept.estate.errors import RefusedError
from kept.estate.model import FieldKind
from kept.estate.panels import Changing, Door, Guarding, Panel, Saying, Showing
from kept.estate.selection import Equals
from kept.terms import Message
from kept.verdict import Finding
from kept.verdict.findings import Visited
from kept.verdict.measuring import Eyes, look
from kept.verdict.visiting import Control, PageForm, PanelPage
from tests.verdict.declared import NOW, ShownPages, dataset, estate, stores

FIELDS = (
    Field(name="email"),
    Field(name="city"),
    Field(name="country"),
    Field(name="phone"),
    Field(name="likes", kind=FieldKind.JSON, keys=("theme", "news", "zone")),
)
ACCOUNT = dataset("account", "s", fields=FIELDS)
ROW = {
    "id": 1,
    "email": "probe@example.org",
    "city": "Leipzig",
    "country": "DE",
    "phone": None,
    "likes": '{"theme": "dark", "news": false, "zone": "Europe/Berlin"}',
}
PROBE = Equals("email", "probe@example.org")
SHOWS = Showing(
    clause="7.1.1", page="/me", dataset="s.account", where=PROBE, fields=("email", "city", "country", "phone", "likes")
)


def changes(field, **more):
    return Changing(clause="7.2.1", page="/me", dataset="s.account", where=PROBE, field=field, **more)


class FakePanel:
    """A panel on the rows of a store; with `stale` it shows what it showed first, with `deaf` it keeps nothing."""

    def __init__(self, rows, *, stale=False, deaf=False, sticky=False):
        self.rows, self.stale, self.deaf, self.sticky = rows, stale, deaf, sticky
        self.first = dict(rows[0])
        self.sent = []

    @contextmanager
    def enter(self, panel):
        yield self

    def page(self, path):
        row = self.first if self.stale else self.rows[0]
        controls = (
            Control(name="token", value="t"),
            Control(name="city", value=row["city"]),
            Control(name="country", value=row["country"], options=("DE", "FR")),
            Control(name="theme", value="dark", options=("light", "dark")),
            Control(name="news", value="yes", ticked=False),
        )
        return PanelPage(
            words="You are probe@example.org (Europe/Berlin).", forms=(PageForm(action="/me", controls=controls),)
        )

    def send(self, form, values):
        self.sent.append(values)
        if self.deaf or (self.sticky and len(self.sent) > 1):
            return
        self.rows[0].update({name: values[name] for name in ("city", "country")})


def looked(*, shows=(), changes=(), says=(), guards=(), ages=(), row=ROW, panel=FakePanel, **how):
    declared = estate(ACCOUNT)
    visited = Panel(
        name="panel",
        url="http://panel",
        account="probe@example.org",
        secret="env:X",
        door=Door(page="/in", name="n", password="p"),
        shows=shows,
        changes=changes,
        says=says,
        guards=guards,
    )
    connectors = stores(declared, {"s.account": [row]})
    visits = panel(connectors["s"].rows["account"], **how)
    eyes = Eyes(
        estate=Estate(systems=declared.systems, panels=(visited,)),
        connectors=connectors,
        pages=ShownPages(),
        compare=lambda *_: (),
        closed={},
        visits=visits,
        new_word=lambda: "abc",
    )
    (finding,) = look([Visited(id="panel:panel", panel=visited, ages=ages)], eyes=eyes, now=NOW)
    return finding, visits


def outcomes(**asked):
    finding, _ = looked(**asked)
    return {line.split("\t")[2]: line.split("\t")[3] for line in finding.value}


def test_what_is_held_is_shown_in_inputs_boxes_or_words_and_nothing_need_not_be():
    assert outcomes(shows=(SHOWS,)) == dict.fromkeys(SHOWS.fields, "shown")


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"city": "Halle"}, set()),
        ({"phone": "+49 341 1"}, {"phone"}),
        ({"likes": '{"news": true}'}, {"likes"}),
        ({"likes": '{"zone": "Asia/Tokyo"}'}, {"likes"}),
    ],
)
def test_a_held_detail_that_no_page_shows_is_missing(change, missing):
    found = outcomes(shows=(SHOWS,), row={**ROW, **change})

    assert {name for name, outcome in found.items() if outcome == "missing"} == missing


def test_what_a_page_says_is_found_among_its_words_whole():
    finding, _ = looked(says=(Saying(clause="3.1.5", page="/status", texts=("You are", "You ar")),))

    assert finding.value == ("says\t0\tYou are\tshown", "says\t0\tYou ar\tmissing")


class Entrance(FakePanel):
    """A page that remembers whom it turned away: everybody born `after` that day."""

    def __init__(self, rows, *, after, asks="born"):
        super().__init__(rows)
        self.after, self.asks, self.tried = after, asks, []

    def page(self, path):
        controls = (Control(name="token", value="t"), Control(name=self.asks, value=""))
        return PanelPage(words="Join.", forms=(PageForm(action=path, controls=controls),))

    def answer(self, form, values):
        self.tried.append(values)
        if self.after is None:
            raise RefusedError("Too often")
        away = any(one[self.asks] > self.after for one in self.tried)
        return PanelPage(words="You are too young." if away else "A name is missing.", forms=())


@pytest.mark.parametrize(
    ("entrance", "outcome"),
    [
        ({"after": "2008-11-23"}, "guarded"),
        ({"after": "2009-11-23"}, "open"),
        ({"after": "2007-11-23"}, "barred"),
        ({"after": "2008-11-23", "asks": "name"}, "open"),
    ],
)
def test_a_page_that_guards_is_tried_on_both_sides_of_the_birthday_with_nothing_else_filled_in(entrance, outcome):
    guards = (Guarding(clause="10.0.0", page="/join", born="born", says="You are too young"),)

    finding, visits = looked(guards=guards, ages=(18,), panel=Entrance, **entrance)

    dates = ["2008-11-21", "2008-11-25"] if outcome in {"guarded", "open"} else ["2008-11-21"]
    assert finding.value == (f"guards\t0\t/join\t{outcome}",)
    assert visits.tried == [{"token": "t", "born": one} for one in dates if "asks" not in entrance]


@pytest.mark.parametrize(("age", "after", "tries"), [(None, "2008-11-23", 0), (18, None, 1)])
def test_without_an_age_or_after_too_many_tries_it_is_untried_and_the_other_pages_are_not(age, after, tries):
    guards = (Guarding(clause="10.0.0", page="/join", born="born", says="You are too young"),)
    says = (Saying(clause="3.1.5", page="/status", texts=("Join",)),)

    finding, visits = looked(guards=guards, says=says, ages=(age,), panel=Entrance, after=after)

    assert finding.value == ("says\t0\tJoin\tshown", "guards\t0\t/join\tuntried")
    assert len(visits.tried) == tries


def test_a_change_is_found_in_the_store_shown_and_changed_back():
    finding, visits = looked(changes=(changes("city"), changes("country")))

    assert finding == Finding(
        probe="panel:panel", at=NOW, value=("changes\t0\tcity\treached", "changes\t1\tcountry\treached")
    )
    assert [(one["city"], one["country"], one["token"]) for one in visits.sent] == [
        ("Probe abc", "DE", "t"),
        ("Leipzig", "DE", "t"),
        ("Leipzig", "FR", "t"),
        ("Leipzig", "DE", "t"),
    ]
    assert visits.rows[0] == ROW
    assert "news" not in visits.sent[0]


@pytest.mark.parametrize(
    ("how", "outcome"), [({"deaf": True}, "lost"), ({"stale": True}, "unseen"), ({"sticky": True}, "left")]
)
def test_what_goes_wrong_with_a_change_is_told_apart(how, outcome):
    assert outcomes(changes=(changes("city"),), **how) == {"city": outcome}


def test_a_field_without_an_input_cannot_be_changed():
    assert outcomes(changes=(changes("city", input="town"),)) == {"city": "lost"}


def test_a_test_account_that_the_store_does_not_hold_is_said():
    finding, _ = looked(shows=(SHOWS,), row={**ROW, "email": "another@example.org"})

    assert finding.error == Message("panel-not-answered", {"panel": "panel", "reason": "estate.missing"})


def test_a_panel_that_lets_nobody_in_is_said():
    class Closed(FakePanel):
        def enter(self, panel):
            raise RefusedError("no")

    panel = Panel(name="panel", url="x", account="a", secret="env:X", door=Door(page="/", name="n", password="p"))
    eyes = Eyes(
        estate=Estate(),
        connectors={},
        pages=ShownPages(),
        compare=lambda *_: (),
        closed={},
        visits=Closed([dict(ROW)]),
    )

    (refused,) = look([Visited(id="p", panel=panel)], eyes=eyes, now=NOW)

    assert refused.error == Message("panel-not-answered", {"panel": "panel", "reason": "estate.refused"})
