"""What staff mark by hand holds for the package that goes out, for a plan that is made anew, and for nobody else."""

import io
import zipfile

import pytest

from kept.app.estates import FOLDER, declare_estate
from kept.app.rights.advance import advance
from kept.app.rights.clerk import Clerk
from kept.app.rights.deciding import approve_redaction, mark_redaction
from kept.app.rights.estate import EstateCarrier
from kept.app.rights.planning import make_plan
from kept.rights.kinds import RequestKind
from kept.rights.marking import SameMarksError
from kept.rights.stages import NotNowError, Stage
from tests.app.rights.lives import ADA, asked, proved
from tests.app.rights.shop import filled

ZOE, BEN = "zoe@x.example", "ben@x.example"
ESTATE = """kept: estate/1
systems:
  - name: desk
    kind: relational
    url: sqlite:///desk.db
    datasets:
      - name: customer
        location: customer
        key: id
        whose: customer
        fields:
          - {name: id, kind: integer, personal: no}
          - {name: email, category: account.email}
      - name: ticket
        location: ticket
        key: id
        whose: customer
        fields:
          - {name: id, kind: integer, personal: no}
          - {name: email, category: account.email}
          - {name: body, category: communication}
        mentions: body
"""
SAID = "zoe@x.example and ben@x.example met KIM LEE <Kim> at 203.0.113.7, not Kimberley"


@pytest.fixture
def clerk(workspace, clock, channel, clerk):
    folder = workspace.home / FOLDER
    folder.mkdir(exist_ok=True)
    filled(
        folder / "desk.db",
        "CREATE TABLE customer (id INTEGER PRIMARY KEY, email TEXT)",
        "CREATE TABLE ticket (id INTEGER PRIMARY KEY, email TEXT, body TEXT)",
        f"INSERT INTO customer VALUES (1, '{ZOE}'), (2, '{BEN}')",
        f"INSERT INTO ticket VALUES (1, 'cem@x.example', '{SAID}'), (2, '{ZOE}', 'My neighbour Kim  Lee knows it')",
    )
    (workspace.home / "estate.yaml").write_text(ESTATE)
    declare_estate(workspace, workspace.home / "estate.yaml")
    return Clerk(workspace=clerk.workspace, carrier=EstateCarrier(clerk.workspace), channel=channel)


def waiting(clerk, channel, email):
    """A request for a copy, of which somebody must look at what speaks of others."""
    request = asked(clerk, RequestKind.ACCESS, email=email)
    assert proved(clerk, channel, request).stage is Stage.DECIDING
    return request


def plan_of(clerk, request):
    return clerk.find(request).request.state.plan.plan


def package_of(clerk, request):
    """Approve what is shown, and return everything in the package that goes out."""
    approve_redaction(clerk, request, by=ADA, plan=plan_of(clerk, request))
    assert advance(clerk, request).stage is Stage.CLOSED
    opened = clerk.find(request)
    packed = b"".join(clerk.packages.read(opened, opened.request.state.package.package, now=clerk.now))
    archive = zipfile.ZipFile(io.BytesIO(packed))
    return b"".join(archive.read(name) for name in archive.namelist())


def test_a_package_is_made_with_exactly_what_was_marked_for_its_request_and_another_with_nothing_of_it(clerk, channel):
    zoes, bens = waiting(clerk, channel, ZOE), waiting(clerk, channel, BEN)
    shown = plan_of(clerk, zoes)
    mark_redaction(clerk, zoes, by=ADA, plan=shown, further=["kim lee", "KIM"], spared=["203.0.113.7"], reason="Ours.")
    make_plan(clerk, zoes)

    zoe, ben = package_of(clerk, zoes), package_of(clerk, bens)

    assert plan_of(clerk, zoes) != shown
    assert [word in zoe.lower() for word in (b"kim lee", b"kim  lee", b"<kim", b";kim&")] == [False] * 4
    assert (b"Kimberley" in zoe, b"203.0.113.7" in zoe, b"My neighbour" in zoe) == (True, True, True)
    assert (b"KIM LEE" in ben, b"Kimberley" in ben, b"203.0.113.7" in ben) == (True, True, False)


def test_what_was_marked_is_kept_sealed_and_who_marked_it_in_the_history(clerk, channel):
    request = waiting(clerk, channel, ZOE)
    mark_redaction(
        clerk,
        request,
        by=ADA,
        plan=plan_of(clerk, request),
        further=["Kimberley"],
        spared=["x9-given"],
        reason="x9-why",
    )

    marked = next(one for one in clerk.find(request).request.events if one.what == "redaction-marked")
    kept = b"".join(
        one.read_bytes() for one in clerk.workspace.home.rglob("*") if one.is_file() and one.name != "desk.db"
    )

    assert (marked.by, marked.further, marked.spared) == (ADA, ("Kimberley",), ("x9-given",))
    assert [word in repr(marked) for word in ("Kimberley", "x9-given", "x9-why")] == [False] * 3
    assert request.encode() in kept
    assert [word in kept for word in (b"Kimberley", b"x9-given", b"x9-why")] == [False] * 3


def test_what_was_shown_before_and_what_is_under_way_is_not_marked(clerk, channel):
    request = waiting(clerk, channel, ZOE)
    shown = plan_of(clerk, request)
    mark_redaction(clerk, request, by=ADA, plan=shown, further=["Kimberley"])

    with pytest.raises(NotNowError):
        mark_redaction(clerk, request, by=ADA, plan=shown, further=["Lee"])
    with pytest.raises(SameMarksError):
        mark_redaction(clerk, request, by=ADA, plan=plan_of(clerk, request), further=["Kimberley"])
    package_of(clerk, request)
    with pytest.raises(NotNowError):
        mark_redaction(clerk, request, by=ADA, plan=plan_of(clerk, request), further=["Lee"])
