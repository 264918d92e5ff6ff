"""The controllers that we work for: a reviewed file each. Which program speaks for one, its token says by its name."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from kept.rights.origins import origin_of
from kept.terms import KeptError

FOLDER = "controllers"
"""The folder of the workspace in which they lie."""


class ControllerFileError(KeptError):
    """The file of a controller cannot be used, and the controller is not known."""

    code = "rights.controller-file"
    advice = (
        "Correct it after the form in docs/how-to/accept-requests-from-agents.md; `kept agent list` reads it again."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Controller:
    """A controller. `whose` is the class of data subjects that are its, `callbacks` the origins that news may go to."""

    id: str
    name: str
    contact: str
    whose: str
    callbacks: frozenset[str]


class _Written(BaseModel):
    model_config = ConfigDict(extra="forbid")

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
    name: Annotated[str, StringConstraints(min_length=1)]
    contact: Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+$")]
    whose: Annotated[str, StringConstraints(min_length=1)] = "customer"
    callbacks: tuple[str, ...] = ()


def read_controller(path: Path) -> Controller:
    """Return the controller in a file; raise `ControllerFileError`."""
    try:
        said = _Written.model_validate_json(path.read_bytes())
    except OSError as error:
        raise ControllerFileError(f"{path.name} cannot be read: {error.strerror}") from error
    except ValidationError as error:
        faults = ", ".join(".".join(str(step) for step in one["loc"]) or one["type"] for one in error.errors())
        raise ControllerFileError(f"{path.name} does not describe a controller: {faults}") from None
    if said.id != path.stem:
        raise ControllerFileError(f"{path.name} should hold the controller {path.stem}")
    return Controller(
        id=said.id,
        name=said.name,
        contact=said.contact,
        whose=said.whose,
        callbacks=frozenset(origin_of(one) for one in said.callbacks),
    )
