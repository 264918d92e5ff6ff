"""What a controller does here: it gives an order for one of its people, asks how that stands, and takes it back."""

import json
import uuid
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from kept.app.rights.changing import cancel
from kept.app.rights.clerk import Clerk
from kept.app.rights.receive import receive_vouched
from kept.app.workspace import Workspace
from kept.records.stores.ledger import RecordedLedger
from kept.records.stores.partners import PartnerRequest
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import Actor, Channel, Role
from kept.rights.law import ClockKind
from kept.rights.opendsr.asking import IDENTITIES, KINDS, VERSION, NotUnderstoodError, order_of
from kept.rights.opendsr.controllers import Controller
from kept.rights.opendsr.signing import Seal, read_seal
from kept.rights.opendsr.statuses import Status, statuses
from kept.rights.origins import may_go_to
from kept.rights.proofs import Point
from kept.rights.requests import Request, UnknownRequestError

PROTOCOL = "opendsr"
PATH = "/opendsr/v2"
_VOUCHED = frozenset({Point.AGENT, Point.MANDATE})
_WITHOUT_A_CLOCK = timedelta(days=30)
"""When an answer is expected where neither a law nor the policy says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """A document as it is sent, and the headers that show that it is ours."""

    body: bytes = field(repr=False)
    headers: dict[str, str]


def discovery(workspace: Workspace) -> dict[str, Any]:
    """Return what is supported (section 6.3)."""
    return {
        "api_version": VERSION,
        "supported_identities": [{"identity_type": one, "identity_format": "raw"} for one in IDENTITIES],
        "supported_subject_request_types": list(KINDS),
        "processor_certificate": f"https://{workspace.settings.partners.domain}{PATH}/certificate.pem",
    }


def seal_of(workspace: Workspace) -> Seal:
    """Return what receipts are signed with; raise `CertificateError` or `SecretError`."""
    settings = workspace.settings.partners
    return read_seal(
        certificate=workspace.secret(settings.certificate).encode(),
        key=workspace.secret(settings.key).encode(),
        domain=settings.domain,
        now=workspace.clock.now(),
    )


def signed(document: dict[str, Any], seal: Seal) -> Receipt:
    """Return a document with the signature over exactly the bytes that are sent, under the headers of both versions."""
    body = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
    signature = seal.sign(body)
    names = ("OpenDSR", "OpenGDPR")
    headers = {f"X-{name}-Processor-Domain": seal.domain for name in names}
    return Receipt(body=body, headers=headers | {f"X-{name}-Signature": signature for name in names})


def order(clerk: Clerk, controller: Controller, body: bytes) -> dict[str, Any]:
    """Take an order and return its receipt (section 7.3); raise `NotUnderstoodError`."""
    wanted = order_of(body, controller)
    if not all(may_go_to(one, controller.callbacks) for one in wanted.callbacks):
        raise NotUnderstoodError("Not understood: status_callback_urls, an origin that is not known here")
    with RecordedLedger().writing():
        opened = receive_vouched(clerk, wanted.ask, channel=Channel.OPENDSR, shown=_VOUCHED)
        made = PartnerRequest(protocol=PROTOCOL, partner=controller.id, name=wanted.name, request=opened.id)
        if not clerk.partners.keep(made, wanted.callbacks):
            raise NotUnderstoodError("Not understood: subject_request_id, which was used before")
    clerk.sign()
    return {
        "controller_id": controller.id,
        "expected_completion_time": _expected(clerk, opened.request),
        "received_time": _written(opened.request.received.at),
        "encoded_request": b64encode(body).decode(),
        "subject_request_id": str(wanted.name),
    }


def call_off(clerk: Clerk, made: PartnerRequest) -> dict[str, Any]:
    """Take an order back and return the receipt (section 9.2); raise `NotNowError` where it is being carried out."""
    cancel(clerk, made.request, by=Actor(Role.AGENT))
    clerk.sign()
    return {
        "controller_id": made.partner,
        "subject_request_id": str(made.name),
        "received_time": _written(clerk.now),
        "api_version": VERSION,
    }


def find(clerk: Clerk, controller: Controller, name: uuid.UUID) -> PartnerRequest | None:
    """Return the order that a controller calls by that name."""
    return clerk.partners.find(PROTOCOL, name, partner=controller.id)


def status_of(clerk: Clerk, made: PartnerRequest) -> dict[str, Any] | None:
    """Return how an order stands (section 8.3); None once its own retention is over."""
    try:
        opened = clerk.find(made.request)
    except UnknownRequestError:
        return None
    return document(clerk, made, opened, statuses(opened.request.events)[-1]) | {"api_version": VERSION}


def document(clerk: Clerk, made: PartnerRequest, opened: OpenRequest, status: Status) -> dict[str, Any]:
    """Return how an order stands or stood."""
    return {
        "controller_id": made.partner,
        "expected_completion_time": _expected(clerk, opened.request),
        "subject_request_id": str(made.name),
        "request_status": status.value,
        **dict(_results(clerk, made, opened.request, status)),
    }


def _results(clerk: Clerk, made: PartnerRequest, request: Request, status: Status) -> Iterator[tuple[str, Any]]:
    plan, package = request.state.plan, request.state.package
    if status is not Status.COMPLETED:
        return
    if package is not None and clerk.now < package.expires:
        yield "results_url", f"https://{clerk.workspace.settings.partners.domain}{PATH}/requests/{made.name}/results"
    if plan is not None:
        yield "results_count", plan.records


def _expected(clerk: Clerk, request: Request) -> str:
    acting = clerk.clocks(request).of(ClockKind.ACT)
    return _written(request.received.at + _WITHOUT_A_CLOCK if acting is None else acting.binding.at)


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
