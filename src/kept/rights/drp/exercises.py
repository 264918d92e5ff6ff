"""What an agent asks for somebody, as a request of ours (sections 2.01, 3.01, 3.04)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from kept.rights.asked import Ask, Asker, Identifier
from kept.rights.drp.agents import Agent
from kept.rights.drp.messages import MessageError
from kept.rights.kinds import RequestKind
from kept.rights.phones import e164
from kept.rights.proofs import Point

VERSION = "1.0"

ACTIONS: Mapping[str, RequestKind] = {
    "access": RequestKind.ACCESS,
    "access:categories": RequestKind.ACCESS,
    "access:specific": RequestKind.ACCESS,
    "deletion": RequestKind.ERASURE,
    "sale:opt-out": RequestKind.OPT_OUT,
}
"""What may be asked. Opting in to a sale again is for the person to do: nobody else's word is enough for it."""

_Line = Annotated[str, StringConstraints(min_length=1, max_length=300)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """What was asked, what the agent has shown by signing it, what it calls the request, and where news goes."""

    ask: Ask
    shown: frozenset[Point]
    agent_request: str = ""
    callback: str = field(default="", repr=False)


class _Asked(BaseModel):
    model_config = ConfigDict(extra="ignore")

    version: Literal["1.0"] = Field(alias="drp.version")
    exercise: _Line
    regime: Literal["ccpa"] | None = None
    relationships: Annotated[tuple[_Line, ...], Field(max_length=20)] = ()
    status_callback: Annotated[str, StringConstraints(max_length=2000)] | None = None
    agent_request: _Line | None = Field(default=None, alias="agent-request-id")
    name: _Line | None = None
    email: Annotated[str, StringConstraints(max_length=254, pattern=r"^[^@\s]+@[^@\s]+$")] | None = None
    email_verified: bool = False
    phone_number: _Line | None = None
    phone_number_verified: bool = False
    power_of_attorney: Annotated[str, StringConstraints(max_length=2000)] | None = None


def exercise_of(claims: Mapping[str, Any], agent: Agent) -> Exercise:
    """Return what the claims of a believed message ask; raise `MessageError`.

    By its signature an agent shows itself. That the person wants it, and who they are, they say by a link of their own;
    the agent's word is enough only where it is relied on and has verified the very address that finds the person.
    """
    try:
        said = _Asked.model_validate(dict(claims))
    except ValidationError as error:
        fields = ", ".join(sorted({str(one["loc"][0]) for one in error.errors()}))
        raise MessageError(f"Not understood: {fields}", status=400) from None
    kind = ACTIONS.get(said.exercise)
    if kind is None:
        raise MessageError("That right is not one that an agent may exercise here", status=400, fatal=True)
    identifiers = _identifiers(said)
    if not identifiers:
        raise MessageError("Nothing says whose request it is: an e-mail address or a telephone number", status=400)
    return Exercise(
        ask=Ask(
            kind=kind,
            whose="customer",
            identifiers=identifiers,
            asker=Asker.AGENT,
            agent=agent.contact,
            text=_text(said, agent),
            laws=("ccpa",) if said.regime else (),
        ),
        shown=frozenset({Point.AGENT, Point.MANDATE} if _is_vouched(said, agent) else {Point.AGENT}),
        agent_request=said.agent_request or "",
        callback=said.status_callback or "",
    )


def _identifiers(said: _Asked) -> tuple[Identifier, ...]:
    email = [Identifier(kind="email", value=said.email)] if said.email else []
    number = e164(said.phone_number) if said.phone_number else None
    return (*email, *([Identifier(kind="phone", value=number)] if number else []))


def _is_vouched(said: _Asked, agent: Agent) -> bool:
    verified = said.email_verified if said.email else said.phone_number_verified
    return agent.is_relied_on and verified


def _text(said: _Asked, agent: Agent) -> str:
    """Return what staff are told beside the request."""
    lines = [f"{agent.name}: {said.exercise}"]
    lines += [f"Name: {said.name}"] if said.name else []
    lines += [f"Relationships: {', '.join(said.relationships)}"] if said.relationships else []
    lines += [f"Power of attorney: {said.power_of_attorney}"] if said.power_of_attorney else []
    return "\n".join(lines)
