"""OpenDSR from a controller's side: orders with signed receipts, their status, calling them off."""

import json
from base64 import b64encode

import pytest

from kept.app.rights.advance import advance
from kept.records.stores.inbox import every_request
from kept.rights.asked import Channel
from kept.safeguards.scopes import Scope
from tests.app.rights.lives import approved
from tests.rights.opendsr.certificates import DOMAIN, holds
from tests.rights.opendsr.orders import NAME, ordered

PATH = f"/opendsr/v2/requests/{NAME}"


def reference():
    [one] = every_request()
    return one.id


def test_what_is_supported_is_told_to_anybody(partners):
    answer = partners.ask("GET", "/opendsr/v2/discovery")

    assert answer.json() == {
        "api_version": "2.0",
        "supported_identities": [
            {"identity_type": "email", "identity_format": "raw"},
            {"identity_type": "controller_customer_id", "identity_format": "raw"},
        ],
        "supported_subject_request_types": ["access", "portability", "erasure"],
        "processor_certificate": f"https://{DOMAIN}/opendsr/v2/certificate.pem",
    }
    certificate = partners.ask("GET", "/opendsr/v2/certificate.pem").content
    assert certificate == (partners.clerk.workspace.home / "opendsr.pem").read_bytes().strip()


def test_an_order_gets_a_signed_receipt_with_the_day_by_our_clocks(partners, shop):
    answer = partners.order(shop)

    assert answer.status_code == 201
    receipt = json.loads(answer.content)
    assert receipt == {
        "controller_id": "shop",
        "expected_completion_time": "2026-12-23T23:59:59Z",
        "received_time": "2026-11-23T12:00:00Z",
        "encoded_request": b64encode(ordered()).decode(),
        "subject_request_id": NAME,
    }
    received = partners.clerk.find(reference()).request.received
    assert (received.channel, received.ask.laws) == (Channel.OPENDSR, ("gdpr",))
    assert partners.clerk.find(reference()).request.state.missing == frozenset()


def test_receipt_status_and_calling_off_are_signed_over_the_bytes_that_are_sent(partners, shop):
    certificate = partners.ask("GET", "/opendsr/v2/certificate.pem").content

    answers = [partners.order(shop), partners.ask("GET", PATH, token=shop), partners.ask("DELETE", PATH, token=shop)]

    assert [one.status_code for one in answers] == [201, 200, 202]
    for one in answers:
        assert holds(certificate, one["X-OpenDSR-Signature"], one.content)
        assert {one[f"X-{name}-Processor-Domain"] for name in ("OpenDSR", "OpenGDPR")} == {DOMAIN}
        assert one["X-OpenGDPR-Signature"] == one["X-OpenDSR-Signature"]


def test_an_order_is_pending_then_in_progress_then_completed(partners, shop):
    partners.order(shop)
    states = [partners.ask("GET", PATH, token=shop).json()["request_status"]]
    advance(partners.clerk, reference())
    partners.clerk.carrier.down.add("billing")
    approved(partners.clerk, reference())
    states.append(partners.ask("GET", PATH, token=shop).json()["request_status"])
    partners.clerk.carrier.down.clear()
    partners.clerk.workspace.clock.go(minutes=1)
    advance(partners.clerk, reference())

    done = partners.ask("GET", PATH, token=shop).json()

    assert (states, done["request_status"], done["results_count"]) == (["pending", "in_progress"], "completed", 8)


def test_a_copy_is_fetched_by_the_controller(partners, shop):
    partners.order(shop, subject_request_type="access")
    advance(partners.clerk, reference())

    url = partners.ask("GET", PATH, token=shop).json()["results_url"]
    fetched = partners.ask("GET", url.removeprefix(f"https://{DOMAIN}"), token=shop)

    assert b"".join(fetched.streaming_content) == b"billing: 3\nsupport: 5\n"
    assert partners.ask("GET", f"{PATH}/results").status_code == 401


def test_an_order_is_called_off_while_nothing_is_done(partners, shop):
    partners.order(shop)

    answer = partners.ask("DELETE", PATH, token=shop)

    assert (answer.status_code, answer.json()) == (
        202,
        {
            "controller_id": "shop",
            "subject_request_id": NAME,
            "received_time": "2026-11-23T12:00:00Z",
            "api_version": "2.0",
        },
    )
    assert partners.ask("GET", PATH, token=shop).json()["request_status"] == "cancelled"


def test_an_order_that_is_carried_out_is_not_called_off(partners, shop):
    partners.order(shop)
    advance(partners.clerk, reference())
    approved(partners.clerk, reference())

    answer = partners.ask("DELETE", PATH, token=shop)

    assert (answer.status_code, answer.json()) == (
        400,
        {"error": {"code": 400, "message": "The request is no longer pending"}},
    )


def test_the_names_of_before_are_honoured(partners, shop):
    body = ordered()

    made = partners.ask("POST", "/opendsr/v2/opengdpr_requests", body, token=shop, content_type="application/json")

    assert made.status_code == 201
    assert partners.ask("GET", f"/opendsr/v2/opengdpr_requests/{NAME}", token=shop).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_an_id_is_used_once(partners, shop):
    answers = [partners.order(shop) for _ in range(2)]

    assert [one.status_code for one in answers] == [201, 400]
    assert answers[1].json()["error"]["message"].startswith("Not understood: subject_request_id")
    assert len(every_request()) == 1


def test_one_controller_sees_and_ends_nothing_of_another(partners, shop):
    partners.review(json.dumps({"id": "bank", "name": "Bank", "contact": "x@bank.example"}), "controllers", "bank")
    bank = partners.api.token(Scope.ORDERS_GIVE, name="bank")
    partners.order(shop)

    answers = [partners.ask(method, PATH, token=bank).status_code for method in ("GET", "DELETE")]
    own = partners.order(bank, subject_request_type="access")

    assert (answers, own.status_code, len(every_request())) == ([404, 404], 201, 2)
    assert partners.ask("GET", f"{PATH}/results", token=bank).status_code == 404


@pytest.mark.parametrize(
    ("name", "scope", "status"), [("dialler", Scope.LISTS_ASK, 403), ("stranger", Scope.ORDERS_GIVE, 403)]
)
def test_a_token_without_the_scope_or_without_a_controller_gives_no_orders(partners, name, scope, status):
    assert partners.order(partners.api.token(scope, name=name)).status_code == status


def test_without_a_token_nobody_gives_orders(partners):
    assert [partners.order(token).status_code for token in (None, "kept_x")] == [401, 401]


@pytest.mark.parametrize("url", ["https://evil.example/", "http://shop.example/", "http://169.254.169.254/"])
def test_news_goes_to_no_address_that_nobody_reviewed(partners, shop, url):
    answer = partners.order(shop, status_callback_urls=["https://shop.example/a", url])

    assert (answer.status_code, every_request()) == (400, ())


def test_what_cannot_be_understood_is_told_in_the_form_of_the_specification(partners, shop):
    answer = partners.order(shop, regulation="none")

    assert (answer.status_code, answer.json()) == (
        400,
        {"error": {"code": 400, "message": "Not understood: regulation"}},
    )


def test_an_order_whose_own_retention_is_over_is_gone(partners, shop):
    partners.order(shop)
    partners.clerk.requests.mute([reference()], at=partners.clerk.now)

    assert partners.ask("GET", PATH, token=shop).status_code == 410


def test_without_a_domain_there_is_no_such_address(api):
    assert api.client.get("/opendsr/v2/discovery").status_code == 404
