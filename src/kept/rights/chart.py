"""What is the same for every trace of a class: in which order its datasets are passed through, and what leads on."""

from collections.abc import Mapping
from dataclasses import dataclass

from kept.estate.belonging import Belonging, identifiers_of
from kept.estate.model import Dataset, Reference
from kept.estate.ways import Identifier
from kept.rights.route import in_order, is_led_from, is_passed_again, leads, starts

_BY_OTHERS = frozenset({"email", "username"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """One dataset.

    `leads` are the references by which its records lead to those they point at. `leading` is what is known of a person
    by such a record, and leads on: not what others write into it. `starts` names the datasets on whose records its own
    hang. `keeps`: what was found is remembered, since others start from it or it is passed through again.
    """

    dataset: Dataset
    identifiers: tuple[Identifier, ...]
    leads: tuple[Reference, ...]
    leading: tuple[Identifier, ...]
    starts: frozenset[str]
    is_passed_again: bool
    keeps: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The tracks of a class, in the order in which they are gone along."""

    belonging: Belonging
    tracks: Mapping[str, Track]


def chart_of(belonging: Belonging) -> Chart:
    """Draw the chart of a class."""
    return Chart(belonging=belonging, tracks={name: _track(belonging, name) for name in in_order(belonging)})


def _track(belonging: Belonging, name: str) -> Track:
    dataset = belonging.datasets[name]
    identifiers, onward = identifiers_of(dataset), leads(belonging, name)
    leading = tuple(
        one for one in identifiers if one.is_linking and not one.at and (one.links or one.kind not in _BY_OTHERS)
    )
    again = is_passed_again(belonging, name)
    return Track(
        dataset=dataset,
        identifiers=identifiers,
        leads=onward,
        leading=leading,
        starts=frozenset(starts(belonging, name)) - {name},
        is_passed_again=again,
        keeps=again or is_led_from(belonging, name) or bool(onward or leading or dataset.mentions),
    )
