"""What a controller asks, as a request of ours (sections 5, 7.1 of OpenDSR 2.0)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import UUID4, AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from kept.rights.asked import Ask, Asker, Identifier
from kept.rights.kinds import RequestKind
from kept.rights.opendsr.controllers import Controller
from kept.terms import KeptError

VERSION = "2.0"
LONGEST = 256 * 1024

IDENTITIES: Mapping[str, str] = {"email": "email", "controller_customer_id": "account"}
"""The identity types that are understood, and the kind of identifier that each is; raw alone: a hash finds nobody."""

KINDS: Mapping[str, RequestKind] = {
    "access": RequestKind.ACCESS,
    "portability": RequestKind.PORTABILITY,
    "erasure": RequestKind.ERASURE,
}
_Url = Annotated[str, StringConstraints(min_length=1, max_length=2000)]


class NotUnderstoodError(KeptError):
    """A question of a controller cannot be understood. The names of fields alone are told."""

    code = "rights.opendsr-question"
    advice = "Read section 7.1 of the specification, and the discovery for what is supported here."


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a controller wants done. `name` is what it calls the request."""

    name: UUID
    ask: Ask
    submitted_at: datetime
    callbacks: tuple[str, ...] = field(default=(), repr=False)


class _Identity(BaseModel):
    model_config = ConfigDict(extra="ignore")

    identity_type: Literal["email", "controller_customer_id"]
    identity_value: Annotated[str, StringConstraints(min_length=1, max_length=300)]
    identity_format: Literal["raw"]


class _Order(BaseModel):
    model_config = ConfigDict(extra="ignore")

    regulation: Literal["gdpr", "ccpa"]
    subject_request_id: UUID4
    subject_request_type: Literal["access", "portability", "erasure"]
    subject_identities: Annotated[list[_Identity], Field(min_length=1, max_length=20)]
    submitted_time: AwareDatetime
    api_version: Literal["2.0"] | None = None
    status_callback_urls: Annotated[tuple[_Url, ...], Field(max_length=10)] = ()


def order_of(body: bytes, controller: Controller) -> Order:
    """Return what a body asks for one of a controller's people; raise `NotUnderstoodError`."""
    if len(body) > LONGEST:
        raise NotUnderstoodError("The question is too long")
    try:
        said = _Order.model_validate(_read(body))
    except ValidationError as error:
        fields = sorted({str(one["loc"][0]) for one in error.errors() if one["loc"]})
        raise NotUnderstoodError(f"Not understood: {', '.join(fields) or 'not an object'}") from None
    return Order(
        name=said.subject_request_id,
        ask=Ask(
            kind=KINDS[said.subject_request_type],
            whose=controller.whose,
            identifiers=tuple(
                Identifier(kind=IDENTITIES[one.identity_type], value=one.identity_value)
                for one in said.subject_identities
            ),
            asker=Asker.AGENT,
            agent=controller.contact,
            text=controller.name,
            laws=(said.regulation,),
        ),
        submitted_at=said.submitted_time,
        callbacks=tuple(dict.fromkeys(said.status_callback_urls)),
    )


def _read(body: bytes) -> Any:  # noqa: ANN401 - whatever stands there
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise NotUnderstoodError("The question is not JSON") from None
