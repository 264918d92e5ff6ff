"""What a controller orders becomes a request of ours for one of its people."""

from uuid import UUID

import pytest

from kept.rights.asked import Asker, Identifier
from kept.rights.kinds import RequestKind
from kept.rights.opendsr.asking import KINDS, NotUnderstoodError, order_of
from tests.rights.opendsr.orders import NAME, SHOP, identity, ordered


def test_an_order_is_a_request_by_the_controller_under_the_law_that_it_names():
    found = order_of(
        ordered(
            subject_identities=[identity(), identity("controller_customer_id", "1017")],
            status_callback_urls=["https://shop.example/a", "https://shop.example/a"],
        ),
        SHOP,
    )

    ask = found.ask
    assert (found.name, found.callbacks) == (UUID(NAME), ("https://shop.example/a",))
    assert (ask.kind, ask.asker, ask.agent, ask.laws, ask.whose) == (
        RequestKind.ERASURE,
        Asker.AGENT,
        "privacy@shop.example",
        ("gdpr",),
        "customer",
    )
    assert ask.identifiers == (
        Identifier(kind="email", value="zoe@example.org"),
        Identifier(kind="account", value="1017"),
    )


@pytest.mark.parametrize(("word", "kind"), KINDS.items())
def test_every_type_of_request_has_its_kind(word, kind):
    assert order_of(ordered(subject_request_type=word), SHOP).ask.kind is kind


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"{", "not JSON"),
        (b"[]", "not an object"),
        (b"[" * 300_000, "too long"),
        (ordered(regulation=None), "regulation"),
        (ordered(regulation="lgpd"), "regulation"),
        (ordered(subject_request_id="1"), "subject_request_id"),
        (ordered(subject_request_id="a7551968-d5d6-11ee-9831-815ac9017798"), "subject_request_id"),
        (ordered(subject_request_type="opt-out"), "subject_request_type"),
        (ordered(subject_identities=[]), "subject_identities"),
        (ordered(subject_identities=[identity(form="sha256")]), "subject_identities"),
        (ordered(subject_identities=[identity("ios_vendor_id")]), "subject_identities"),
        (ordered(submitted_time="yesterday"), "submitted_time"),
        (ordered(submitted_time="2026-11-22T15:00:00"), "submitted_time"),
        (ordered(api_version="1.0"), "api_version"),
    ],
)
def test_what_cannot_be_understood_names_the_field_and_repeats_nothing(body, says):
    with pytest.raises(NotUnderstoodError, match=says) as refused:
        order_of(body, SHOP)

    assert "zoe" not in str(refused.value)
