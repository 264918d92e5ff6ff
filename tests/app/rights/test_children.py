"""A parent asks for a child: what is found, given and erased is the child's, and nobody else's comes with it."""

import io
import json
import sqlite3
import zipfile
from contextlib import closing

import pytest

from kept.app.estates import FOLDER
from kept.app.rights.advance import advance
from kept.app.rights.clerk import Clerk
from kept.app.rights.errands import plan_errand
from kept.app.rights.estate import EstateCarrier
from kept.app.rights.links import Opens
from kept.app.rights.proving import prove_by_hand, prove_by_link, take_document
from kept.plans.errand import Errand, Known, Sought
from kept.records.stores.documents import Document, documents_of
from kept.rights.asked import Actor, Asker, Identifier, Role
from kept.rights.kinds import RequestKind
from kept.rights.proofs import Point
from kept.rights.stages import Stage
from kept.rights.verifying import NamelessChildError
from tests.app.rights.lives import ADA, approved, asked, links

PARENT = "tamsin.penhallow@example.net"
CHILD = Identifier(kind="student", value="1")
PROOF = Document(name="birth.pdf", media_type="application/pdf", content=b"%PDF-1.7 Rosalind, daughter of Tamsin")


@pytest.fixture
def clerk(company, channel):
    return Clerk(workspace=company, carrier=EstateCarrier(company), channel=channel)


def rows(company):
    """Return the pupils and their parents as the store has them."""
    store = next((company.home / FOLDER).glob("accounts*.db"))
    with closing(sqlite3.connect(store)) as database:
        pupils = database.execute("SELECT id, name FROM student ORDER BY id").fetchall()
        consents = database.execute("SELECT student_id, parent_email FROM parental_consent ORDER BY student_id")
        return pupils, consents.fetchall()


def of_a_parent(clerk, channel, kind, **more):
    """Let a parent ask who knows nothing of what the child is known by, follow the link, and send a document."""
    request = asked(clerk, kind, asker=Asker.PARENT, agent=PARENT, email=None, contact="", **more)
    advance(clerk, request)
    assert prove_by_link(clerk, Opens.PARENT, *links(channel, Opens.PARENT)[-1]) is not None
    take_document(clerk, request, PROOF, Point.RELATION, by=Actor(Role.PARENT))
    return request


def verified(clerk, request):
    prove_by_hand(clerk, request, Point.RELATION, by=ADA, reason="The school's list names her.", known_by=[CHILD])
    return advance(clerk, request)


def planned(company, right, kind, value):
    person = Sought(known_by=(Known(kind=kind, value=value),))
    plan = plan_errand(company, Errand(right=right, whose="customer", people=(person,)))
    return plan, {step.dataset: step.count for step in plan.steps if step.count}


def test_a_parent_who_is_verified_is_given_the_childs_records_and_no_others(clerk, channel):
    request = of_a_parent(clerk, channel, RequestKind.ACCESS)

    closed = verified(clerk, request)

    opened = clerk.find(request)
    package = opened.request.state.package
    archive = zipfile.ZipFile(io.BytesIO(b"".join(clerk.packages.read(opened, package.package, now=clerk.now))))
    said = {one["dataset"]: one["records"] for one in json.loads(archive.read("package.json"))["datasets"]}
    whole = "".join(archive.read(name).decode() for name in archive.namelist() if name.endswith((".json", ".html")))
    assert closed.stage is Stage.CLOSED
    assert {name: count for name, count in said.items() if count} == {
        "accounts.student": 1,
        "accounts.parental_consent": 1,
    }
    assert ("Rosalind Penhallow" in whole, PARENT in whole) == (True, True)
    assert [name for name in ("Emrys", "Calloway", "Wilhelmina", "Stroud", "Ridgewell") if name in whole] == []
    assert documents_of(opened) == ()


def test_an_erasure_takes_the_child_with_the_consent_and_leaves_the_others_of_the_school(clerk, channel, company):
    pupils, consents = rows(company)
    request = of_a_parent(clerk, channel, RequestKind.ERASURE)
    verified(clerk, request)

    closed = approved(clerk, request)

    assert closed.stage is Stage.CLOSED
    assert clerk.find(request).request.state.plan.stays == ()
    assert rows(company) == (pupils[1:], consents[1:])


def test_a_parent_who_asks_for_themself_is_given_the_consent_which_stays_the_childs(company):
    given, found = planned(company, RequestKind.ACCESS, "email", PARENT)
    erased, gone = planned(company, RequestKind.ERASURE, "email", PARENT)

    assert (found, gone, given.blocks, erased.blocks) == ({"accounts.parental_consent": 1}, {}, (), ())
    assert [(one.dataset, one.count, one.because.code) for one in erased.keeps] == [
        ("accounts.parental_consent", 1, "rights-plan-of-another")
    ]


def test_whoever_closes_the_schools_account_takes_its_pupils_along(company):
    plan, gone = planned(company, RequestKind.ERASURE, "account", "28")

    assert (gone["accounts.student"], gone["accounts.parental_consent"]) == (3, 3)
    assert {"accounts.student", "accounts.parental_consent"} & {one.dataset for one in plan.keeps} == set()


def test_the_address_of_a_parent_shows_nobody_to_be_the_child(company):
    assert EstateCarrier(company).addresses((CHILD,), whose="customer") == ()


@pytest.mark.parametrize("named", [(), (Identifier(kind="email", value=PARENT.upper()),)], ids=["nothing", "parent"])
def test_a_relation_is_not_taken_as_shown_to_a_child_that_nobody_names(clerk, channel, named):
    request = of_a_parent(clerk, channel, RequestKind.ACCESS, identifiers=named)

    with pytest.raises(NamelessChildError):
        prove_by_hand(clerk, request, Point.RELATION, by=ADA, reason="She rang.")
    with pytest.raises(NamelessChildError):
        prove_by_hand(clerk, request, Point.RELATION, by=ADA, reason="She rang.", known_by=named)
