"""What a firm really shows: the fields that are described and there, those that nobody described, what is no record."""

from dataclasses import dataclass, field

from kept.connectors.http.asking import Firm
from kept.connectors.http.description import Shelf
from kept.connectors.http.narrowing import EVERYTHING
from kept.connectors.http.pages import Item
from kept.connectors.http.records import Form, kind_of, leaves
from kept.estate.model import FieldKind
from kept.estate.ports import LiveDataset, LiveField

MOST_BESIDES = 200
"""So many fields that nobody described are named; one whose names are data would have no end of them."""


def observed(firm: Firm, shelf: Shelf) -> LiveDataset:
    """Look through the whole list of a shelf and return what stands there.

    A field that is described and that no record shows is not there; where there is no record, all are.
    """
    form = Form(shelf, shelf.fields)
    seen = _Seen(form, frozenset(place.at for place in shelf.fields.values()))
    for item in firm.items(form, EVERYTHING):
        seen.add(item)
    return LiveDataset(location=shelf.location, fields=seen.fields(), key=shelf.key, unreadable=seen.unreadable)


@dataclass(slots=True)
class _Seen:
    form: Form
    described: frozenset[tuple[str, ...]]
    records: int = 0
    unreadable: int = 0
    places: set[tuple[str, ...]] = field(default_factory=set)
    besides: dict[tuple[str, ...], FieldKind | None] = field(default_factory=dict)

    def add(self, item: Item) -> None:
        self.records += 1
        self.unreadable += self.form.row(item) is None
        for place, value in leaves(item, self.described):
            if place in self.described:
                self.places.add(place)
            elif place in self.besides or len(self.besides) < MOST_BESIDES:
                self.besides[place] = self.besides.get(place) or kind_of(value)

    def fields(self) -> tuple[LiveField, ...]:
        there = [
            LiveField(name=name, kind=place.kind)
            for name, place in self.form.fields.items()
            if place.at in self.places or not self.records
        ]
        besides = [LiveField(name="/".join(place), kind=kind or FieldKind.TEXT) for place, kind in self.besides.items()]
        return (*there, *besides)
