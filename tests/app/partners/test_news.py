"""Partners hear of each change once, in order, at addresses that somebody reviewed, until it is taken."""

import json
from dataclasses import dataclass, field, replace

import pytest

from kept.app.partnering import PartnerSettings
from kept.app.partners import drp, opendsr
from kept.app.partners.known import find_agent, find_controller
from kept.app.partners.news import TRIES, tell_partners
from kept.app.rights.advance import advance
from kept.app.rights.changing import cancel
from kept.rights.asked import Actor, Role
from kept.testing.carrier import PretendCarrier
from kept.testing.channel import InMemoryChannel
from tests.app.conftest import AT
from tests.app.rights.clocks import HandClock
from tests.app.rights.conftest import keeping
from tests.app.rights.lives import approved
from tests.rights.drp.signing import AGENT, BUSINESS, claims, signed, written
from tests.rights.opendsr.certificates import DOMAIN, holds, issued, pem
from tests.rights.opendsr.orders import NAME, ordered

URL = "https://agent.example/update"
SHOP = "https://shop.example/news"


@dataclass
class Postbox:
    """Takes news as long as it is open."""

    is_open: bool = True
    taken: list[tuple[str, bytes, dict[str, str]]] = field(default_factory=list)
    tried: int = 0

    def send(self, url, body, headers):
        self.tried += 1
        if self.is_open:
            self.taken.append((url, body, dict(headers)))
        return self.is_open

    def told(self, word="status"):
        return [json.loads(body)[word] for _, body, _ in self.taken]


@pytest.fixture
def clock():
    return HandClock(AT)


@pytest.fixture
def clerk(workspace, clock):
    home = workspace.home
    for folder, name, text in (
        ("agents", AGENT, written(relied_on=True)),
        (
            "controllers",
            "shop",
            json.dumps(
                {"id": "shop", "name": "Shop", "contact": "x@shop.example", "callbacks": ["https://shop.example"]}
            ),
        ),
    ):
        (home / folder).mkdir()
        (home / folder / f"{name}.json").write_text(text, encoding="utf-8")
    (home / "opendsr.pem").write_bytes(issued())
    (home / "opendsr.key").write_bytes(pem())
    made = keeping(workspace, clock, PretendCarrier(holds={"zoe@example.org": {"billing": 3}}), InMemoryChannel())
    partners = PartnerSettings(business=BUSINESS, domain=DOMAIN, certificate="file:opendsr.pem", key="file:opendsr.key")
    settings = replace(made.workspace.settings, partners=partners)
    return replace(made, workspace=replace(made.workspace, settings=settings))


@pytest.fixture
def post():
    return Postbox()


def exercised(clerk, **more):
    said = claims(
        at=clerk.now,
        **{
            "exercise": "deletion",
            "email": "zoe@example.org",
            "email_verified": True,
            "status_callback": URL,
            **more,
        },
    )
    agent = find_agent(clerk.workspace, AGENT)
    assert agent is not None
    return drp.exercise(clerk, agent, signed(said))


def test_an_agent_hears_of_each_change_once_and_in_order(clerk, post):
    made = exercised(clerk)
    tell_partners(clerk, post)
    again = tell_partners(clerk, post)
    advance(clerk, made.request)
    approved(clerk, made.request)
    tell_partners(clerk, post)

    assert (again, post.told()) == (0, ["open", "in_progress", "fulfilled"])
    assert {url for url, _, _ in post.taken} == {URL}
    assert {one["request_id"] for one in (json.loads(body) for _, body, _ in post.taken)} == {str(made.name)}


def test_what_happened_while_nobody_told_is_told_all_the_same(clerk, post):
    made = exercised(clerk)
    advance(clerk, made.request)
    cancel(clerk, made.request, by=Actor(Role.AGENT))

    tell_partners(clerk, post)

    assert post.told() == ["open", "in_progress", "revoked"]


def test_news_that_is_not_taken_is_tried_again_later_and_then_goes_on_where_it_stopped(clerk, post, clock):
    exercised(clerk)
    post.is_open = False
    tell_partners(clerk, post)
    at_once = tell_partners(clerk, post)
    clock.go(minutes=1)
    post.is_open = True

    taken = tell_partners(clerk, post)

    assert (at_once, taken, post.tried, post.told()) == (0, 1, 2, ["open"])


def test_an_address_that_never_answers_is_left_alone_in_the_end(clerk, post, clock):
    exercised(clerk)
    post.is_open = False
    for wait in (*TRIES, TRIES[-1], TRIES[-1]):
        tell_partners(clerk, post)
        clock.go(seconds=wait.total_seconds())

    assert post.tried == len(TRIES) + 1


def test_an_address_that_nobody_stands_for_any_more_gets_nothing(clerk, post):
    exercised(clerk)
    (clerk.workspace.home / "agents" / f"{AGENT}.json").write_text(written(callbacks=[]), encoding="utf-8")

    assert (tell_partners(clerk, post), post.tried) == (0, 0)


def test_nothing_is_told_of_a_request_that_is_forgotten(clerk, post):
    made = exercised(clerk)
    clerk.requests.mute([made.request], at=clerk.now)

    assert (tell_partners(clerk, post), post.tried) == (0, 0)


def test_nobody_is_told_who_named_no_address(clerk, post):
    exercised(clerk, status_callback=None)

    assert tell_partners(clerk, post) == 0


def test_a_controller_hears_at_every_address_and_each_is_signed_for(clerk, post):
    body = ordered(status_callback_urls=[SHOP, f"{SHOP}/2"])
    shop = find_controller(clerk.workspace, "shop")
    assert shop is not None
    opendsr.order(clerk, shop, body)

    tell_partners(clerk, post)

    said = json.loads(post.taken[0][1])
    assert said == {
        "controller_id": "shop",
        "expected_completion_time": "2026-12-23T23:59:59Z",
        "status_callback_url": SHOP,
        "subject_request_id": NAME,
        "request_status": "pending",
    }
    assert [url for url, _, _ in post.taken] == [SHOP, f"{SHOP}/2"]
    certificate = opendsr.seal_of(clerk.workspace).certificate
    assert [headers["X-OpenDSR-Processor-Domain"] for _, _, headers in post.taken] == [DOMAIN, DOMAIN]
    assert all(holds(certificate, headers["X-OpenDSR-Signature"], sent) for _, sent, headers in post.taken)
