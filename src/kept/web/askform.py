"""The form by which something is asked of us: the same for a person in the centre and for staff at the telephone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from kept.app.errors import NoEstateError
from kept.app.estates import recorded_estate
from kept.app.looking import Purpose, purposes
from kept.rights.asked import Ask, Asker, Correction, Identifier, Scope
from kept.rights.kinds import CHOOSES, RequestKind
from kept.rights.verifying import MARKETING
from kept.terms.wording import codes

LONGEST = 10_000


class Who(StrEnum):
    """Who somebody says they are."""

    CUSTOMER = "customer"
    FORMER = "former"
    VISITOR = "visitor"
    EMPLOYEE = "employee"
    AGENT = "agent"
    PARENT = "parent"

    @property
    def asker(self) -> Asker:
        """In whose name they ask."""
        return {Who.AGENT: Asker.AGENT, Who.PARENT: Asker.PARENT}.get(self, Asker.SUBJECT)


_CLASSES: Mapping[Who, tuple[str, ...]] = {
    Who.VISITOR: ("visitor", "customer"),
    Who.EMPLOYEE: ("employee", "staff"),
}
_SPEAKS = frozenset({RequestKind.OBJECTION, RequestKind.CONTEST, RequestKind.COMPLAINT, RequestKind.INQUIRY})
"""Kinds that say nothing without words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What the form offers to choose: systems and categories of the estate, purposes, kinds of other identifiers."""

    classes: tuple[str, ...]
    systems: tuple[str, ...]
    categories: tuple[str, ...]
    purposes: tuple[Purpose, ...]
    identifiers: tuple[str, ...]


def offered(whose: str | None = None) -> Offered:
    """Return what there is to choose, as declared; with `whose`, systems and categories of that class alone."""
    try:
        estate, _ = recorded_estate()
    except NoEstateError:
        return Offered(classes=(), systems=(), categories=(), purposes=purposes(), identifiers=())
    datasets = [one for one in estate.datasets() if one.whose]
    theirs = [one for one in datasets if whose in {None, one.whose}]
    return Offered(
        classes=tuple(dict.fromkeys(str(one.whose) for one in datasets)),
        systems=tuple(dict.fromkeys(one.system for one in theirs if one.is_personal)),
        categories=tuple(sorted({str(one.category) for dataset in theirs for one in dataset.fields if one.category})),
        purposes=purposes(),
        identifiers=tuple(
            sorted({one.kind for dataset in datasets for one in dataset.identifiers or ()} - {"email", "ip"})
        ),
    )


def class_of_visitors() -> str:
    """Return the class of people whom the company's own panel hands over."""
    classes = offered().classes
    return "customer" if "customer" in classes or not classes else classes[0]


class AskForm(forms.Form):
    """What somebody asks. `kind` is settled by the page; `known` says that who asks is shown already."""

    who = forms.ChoiceField(choices=[(one.value, one.value) for one in Who], required=False)
    email = forms.EmailField(max_length=254, required=False)
    agent = forms.EmailField(max_length=254, required=False)
    also_kind = forms.CharField(max_length=40, required=False)
    also = forms.CharField(max_length=200, required=False)
    place = forms.CharField(max_length=6, required=False)
    text = forms.CharField(max_length=LONGEST, required=False)
    category = forms.CharField(max_length=80, required=False)
    old = forms.CharField(max_length=400, required=False)
    new = forms.CharField(max_length=400, required=False)
    purposes = forms.CharField(required=False, widget=forms.MultipleHiddenInput)
    part = forms.CharField(required=False, widget=forms.MultipleHiddenInput)

    def __init__(
        self, data: QueryDict | None, *, kind: RequestKind, offers: Offered, places: Sequence[str], known: bool = False
    ) -> None:
        self.kind = kind
        self.offers = offers
        self.known = known
        self.places = frozenset(places)
        super().__init__(data)

    def clean_place(self) -> str:
        """Return a place that was offered, or none."""
        given = str(self.cleaned_data["place"])
        if given and given not in self.places:
            raise ValidationError("not offered", code="invalid")
        return given

    def clean(self) -> dict[str, object]:
        """Hold the fields to one another: what one kind needs, another does not ask."""
        given = super().clean() or self.cleaned_data
        for field in self._needed(given):
            if not given.get(field) and field not in self.errors:
                self.add_error(field, ValidationError("missing", code="required"))
        if self.kind is RequestKind.RESTRICTION and self.offers.systems and self._scope_of_parts() == Scope():
            self.add_error("part", ValidationError("missing", code="required"))
        if given.get("also") and given.get("also_kind") not in self.offers.identifiers:
            self.add_error("also", ValidationError("not offered", code="invalid"))
        return given

    def ask(self, language: str, *, guess: str = "") -> Ask:
        """Return what is asked; `is_valid` must have said so. A place is guessed where it is the `guess`."""
        given = self.cleaned_data
        who = Who(given["who"]) if given["who"] else Who.CUSTOMER
        also = [Identifier(kind=given["also_kind"], value=given["also"])] if given["also"] else []
        email = [Identifier(kind="email", value=given["email"])] if given["email"] else []
        return Ask(
            kind=self.kind,
            whose=self._class(who),
            identifiers=(*email, *also),
            asker=who.asker,
            scope=self._scope(),
            agent=given["agent"] if who.asker is not Asker.SUBJECT else "",
            text=given["text"].strip(),
            language=language,
            place=given["place"] or None,
            is_place_guessed=bool(guess) and given["place"] == guess,
        )

    @property
    def chosen(self) -> tuple[str, ...]:
        """The purposes that were chosen, among those that there are."""
        known = {MARKETING, *(one.clause for one in self.offers.purposes)}
        return tuple(one for one in self._listed("purposes") if one in known)

    def _needed(self, given: Mapping[str, object]) -> list[str]:
        fields = [] if self.known else ["who"]
        if not self.known and not given.get("also") and not given.get("email"):
            # A parent may know nothing that the child is known by here: staff look it up by what is written.
            fields.append("text" if given.get("who") == Who.PARENT.value else "email")
        if given.get("who") in {Who.AGENT.value, Who.PARENT.value}:
            fields.append("agent")
        if self.kind is RequestKind.RECTIFICATION:
            fields += ["category", "old", "new"]
        if self.kind in _SPEAKS and not (self.kind is RequestKind.OBJECTION and self.chosen == (MARKETING,)):
            fields.append("text")
        if self.kind in CHOOSES and not self.chosen:
            fields.append("purposes")
        return fields

    def _scope(self) -> Scope:
        given = self.cleaned_data
        if self.kind is RequestKind.RECTIFICATION:
            return Scope(corrections=(Correction(category=given["category"], old=given["old"], new=given["new"]),))
        if self.kind in CHOOSES:
            return Scope(purposes=self.chosen)
        return self._scope_of_parts()

    def _scope_of_parts(self) -> Scope:
        found = part_of(self._listed("part"))
        if not self.offers.systems:
            return found
        known = {name for one in self.offers.categories for name in (one, one.partition(".")[0])}
        systems = tuple(one for one in found.systems if one in self.offers.systems)
        return replace(found, systems=systems, categories=tuple(one for one in found.categories if one in known))

    def _class(self, who: Who) -> str:
        wanted = (*_CLASSES.get(who, ()), "customer", *self.offers.classes)
        return next((one for one in wanted if one in self.offers.classes), "customer")

    def _listed(self, field: str) -> tuple[str, ...]:
        data = self.data
        found = data.getlist(field) if isinstance(data, QueryDict) else []
        return tuple(dict.fromkeys(one for one in found if one))


def faults_of(form: forms.Form) -> dict[str, list[str]]:
    """Return what is wrong with a form that was sent, field by field, as codes that have words."""
    if not form.is_bound:
        return {}
    found = form.errors.as_data()
    return {field: sorted({_fault(one.code or "") for one in faults}) for field, faults in found.items()}


def _fault(code: str) -> str:
    said = f"centre-fault-{code.replace('_', '-')}"
    return said if said in codes() else "centre-fault-invalid"


def part_of(named: Sequence[str]) -> Scope:
    """Return the part of the data that is meant: `category:account`, `system:support`, `record:support.ticket#17`."""
    found: dict[str, list[str]] = {"category": [], "system": [], "record": []}
    for one in named:
        kind, _, name = one.partition(":")
        if kind in found and name:
            found[kind].append(name)
    return Scope(categories=tuple(found["category"]), systems=tuple(found["system"]), records=tuple(found["record"]))
