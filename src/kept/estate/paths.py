"""Where a path leads: from a dataset through its references, within one system, to a field."""

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
    """Return the route of `path` from `dataset`; raise `PathError` where a step is unknown or leaves the system."""
    *steps, last = path.split(".")
    at = dataset
    references, through = [], []
    for step in steps:
        reference = at.reference(step)
        if reference is None:
            names = [one.name for one in at.references]
            raise PathError(f"{at.full_name} has no reference {shown(step)}{did_you_mean(step, names)}")
        target = estate.dataset(reference.to)
        if target is None:
            raise PathError(f"there is no dataset {shown(reference.to)}")
        if target.system != dataset.system:
            raise PathError(f"the path {shown(path)} leaves the system {shown(dataset.system)}, which no path may")
        references.append(reference)
        through.append(target)
        at = target
    field = at.field(last)
    if field is None:
        raise PathError(
            f"{at.full_name} has no field {shown(last)}{did_you_mean(last, (one.name for one in at.fields))}"
        )
    return Route(references=tuple(references), through=tuple(through), field=field)
