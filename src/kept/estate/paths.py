"""Where a path leads: from a dataset through its references to a field; its first reference may leave the system."""

from dataclasses import dataclass

from kept.estate.errors import EstateError
from kept.estate.model import Dataset, Estate, Field, Reference
from kept.estate.nodes import did_you_mean, shown


class PathError(EstateError):
    """A path leads nowhere."""

    code = "estate.path"
    advice = "Correct the path in the estate."


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A path that leads somewhere: the references followed, the dataset each leads to, and the field at the end."""

    references: tuple[Reference, ...]
    through: tuple[Dataset, ...]
    field: Field


def follow(estate: Estate, dataset: Dataset, path: str) -> Route:
    """Return the route of `path` from `dataset`; raise `PathError` where it leads nowhere.

    The first reference may lead into another system. From there on the path stays within that system, since one system
    after the other is asked, and none is asked twice.
    """
    *steps, last = path.split(".")
    at = dataset
    references: list[Reference] = []
    through: list[Dataset] = []
    for step in steps:
        reference = at.reference(step)
        if reference is None:
            names = [one.name for one in at.references]
            raise PathError(f"{at.full_name} has no reference {shown(step)}{did_you_mean(step, names)}")
        target = estate.dataset(reference.to)
        if target is None:
            raise PathError(f"there is no dataset {shown(reference.to)}")
        if target.system != at.system and references:
            raise PathError(f"the path {shown(path)} leaves the system {shown(at.system)} after its first reference")
        references.append(reference)
        through.append(target)
        at = target
    field = at.field(last)
    if field is None:
        raise PathError(
            f"{at.full_name} has no field {shown(last)}{did_you_mean(last, (one.name for one in at.fields))}"
        )
    return Route(references=tuple(references), through=tuple(through), field=field)
