"""The agents whose word is taken: a reviewed file each, in the form of the protocol's directory (section 3.05.1)."""

from base64 import b64decode
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from kept.rights.origins import origin_of
from kept.terms import KeptError

FOLDER = "agents"
"""The folder of the workspace in which they lie."""

KEY_LENGTH = 32


class AgentFileError(KeptError):
    """The file of an agent cannot be used, and the agent is not known."""

    code = "rights.agent-file"
    advice = (
        "Correct it after the form in docs/how-to/accept-requests-from-agents.md; `kept agent list` reads it again."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """An authorised agent. `verify_key` is the public half of the Ed25519 key that it signs with.

    `is_relied_on`: somebody here has read how it identifies people, and takes its word for an address that it verified.
    `callbacks` are the origins to which news of its requests may go.
    """

    id: str
    name: str
    verify_key: bytes
    contact: str
    is_relied_on: bool
    callbacks: frozenset[str]


class _Written(BaseModel):
    model_config = ConfigDict(extra="ignore")

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z_]+$", max_length=60)]
    name: str
    verify_key: str
    web_url: str
    business_contact: Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+$")]
    relied_on: bool = False
    callbacks: list[str] | None = None


def read_agent(path: Path) -> Agent:
    """Return the agent in a file; raise `AgentFileError`."""
    try:
        said = _Written.model_validate_json(path.read_bytes())
        key = b64decode(said.verify_key, validate=True)
    except OSError as error:
        raise AgentFileError(f"{path.name} cannot be read: {error.strerror}") from error
    except (ValidationError, ValueError) as error:
        raise AgentFileError(f"{path.name} does not describe an agent: {_fault(error)}") from None
    if len(key) != KEY_LENGTH or said.id != path.stem:
        raise AgentFileError(f"{path.name} should hold the agent {path.stem}, with a key of {KEY_LENGTH} bytes")
    named = [said.web_url] if said.callbacks is None else said.callbacks
    return Agent(
        id=said.id,
        name=said.name,
        verify_key=key,
        contact=said.business_contact,
        is_relied_on=said.relied_on,
        callbacks=frozenset(origin_of(one) for one in named),
    )


def _fault(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return ", ".join(".".join(str(step) for step in one["loc"]) or one["type"] for one in error.errors())
    return "verify_key is not base64"
