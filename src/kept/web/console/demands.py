"""The form by which a demand is taken down: who demands, by what, about whom, and what is held for it."""

from collections.abc import Sequence
from datetime import UTC, datetime, time

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from kept.app.cases import announced, standing_for
from kept.app.errors import NoEstateError
from kept.app.estates import recorded_estate
from kept.app.rights.clerk import Clerk
from kept.holds.demand import Demand, Instrument
from kept.web.askform import Offered

_LONG, _SHORT = 10_000, 200


def datasets_here() -> tuple[str, ...]:
    """Return every dataset that holds something of people, by its full name; none where nothing is declared."""
    try:
        estate, _ = recorded_estate()
    except NoEstateError:
        return ()
    return tuple(sorted(one.full_name for one in estate.datasets() if one.is_personal))


class DemandForm(forms.Form):
    """A demand as staff take it down. A person is named by what they are known by, or by the record that is theirs."""

    authority = forms.CharField(max_length=_SHORT)
    country = forms.CharField(max_length=6)
    instrument = forms.ChoiceField(choices=[(one.value, one.value) for one in Instrument])
    reference = forms.CharField(max_length=_SHORT)
    clause = forms.CharField(max_length=60)
    received = forms.DateField()
    asks = forms.CharField(max_length=_LONG)
    basis = forms.CharField(max_length=_SHORT, required=False)
    known_kind = forms.CharField(max_length=40, required=False)
    known = forms.CharField(max_length=_SHORT, required=False)
    records = forms.CharField(max_length=_LONG, required=False)
    until = forms.DateField(required=False)

    def __init__(
        self, data: QueryDict | None, *, clerk: Clerk, home: str, offers: Offered, places: Sequence[str]
    ) -> None:
        super().__init__(data)
        self.clerk, self.home, self.offers, self.places = clerk, home, offers, frozenset(places)
        self.datasets_here = datasets_here()
        self.persons: tuple[str, ...] = ()

    def clean_country(self) -> str:
        """Return a country that there is."""
        return self._among("country", self.places)

    def clean_clause(self) -> str:
        """Return a clause that announces such a disclosure."""
        return self._among("clause", {one.clause for one in announced()})

    def clean_records(self) -> tuple[str, ...]:
        """Return records that stand for people, each `system.dataset#key`."""
        given = tuple(str(self.cleaned_data["records"]).split())
        if any(not key or name not in self.datasets_here for name, _, key in (one.partition("#") for one in given)):
            raise ValidationError("no record of ours", code="invalid")
        return given

    def clean(self) -> dict[str, object]:
        """Find the person who is named, and hold the fields to one another."""
        given = super().clean() or self.cleaned_data
        self.persons = (*given.get("records", ()), *self._known(given))
        named = bool(self.persons or self.datasets or self.errors)
        if not named:
            self.add_error("records", ValidationError("nobody and nothing named", code="required"))
        abroad = given.get("country") != self.home or given.get("instrument") == Instrument.OWN
        if abroad and not given.get("basis"):
            self.add_error("basis", ValidationError("missing", code="required"))
        return given

    def demand(self) -> Demand:
        """Return what is demanded; `is_valid` must have said so."""
        given = self.cleaned_data
        until = given["until"]
        return Demand(
            authority=given["authority"],
            country=given["country"],
            instrument=Instrument(given["instrument"]),
            reference=given["reference"],
            clause=given["clause"],
            received=given["received"],
            asks=given["asks"],
            basis=given["basis"],
            persons=self.persons,
            datasets=self.datasets,
            until=None if until is None else datetime.combine(until, time(), UTC),
        )

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that were chosen, among those that there are."""
        chosen = self.data.getlist("datasets") if isinstance(self.data, QueryDict) else []
        return tuple(one for one in self.datasets_here if one in chosen)

    def _known(self, given: dict[str, object]) -> tuple[str, ...]:
        kind, value = str(given.get("known_kind", "")), str(given.get("known", ""))
        if not value:
            return ()
        found: tuple[str, ...] = ()
        if kind == "email" or kind in self.offers.identifiers:
            found = standing_for(self.clerk.workspace, kind=kind, value=value, whose=self.clerk.house.whose)
        if not found:
            self.add_error("known", ValidationError("nobody, or more than one", code="unknown"))
        return found

    def _among(self, field: str, known: frozenset[str] | set[str]) -> str:
        given = str(self.cleaned_data[field])
        if given not in known:
            raise ValidationError("not offered", code="invalid")
        return given
