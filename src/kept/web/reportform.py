"""The form by which somebody reports that an account is a child's: the same in the centre and for staff."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from kept.rights.asked import Ask, Asker, Identifier
from kept.rights.kinds import RequestKind
from kept.web.askform import LONGEST, Offered, class_of_visitors


class ReportForm(forms.Form):
    """What somebody knows of a child's account, and where they are answered; no account of their own is asked for."""

    email = forms.EmailField(max_length=254, required=False)
    also_kind = forms.CharField(max_length=40, required=False)
    also = forms.CharField(max_length=200, required=False)
    text = forms.CharField(max_length=LONGEST)
    agent = forms.EmailField(max_length=254)

    def __init__(self, data: QueryDict | None, *, offers: Offered) -> None:
        self.offers = offers
        super().__init__(data)

    def clean(self) -> dict[str, object]:
        """Hold the other identifier to the kinds that there are."""
        given = super().clean() or self.cleaned_data
        if given.get("also") and given.get("also_kind") not in self.offers.identifiers:
            self.add_error("also", ValidationError("not offered", code="invalid"))
        return given

    def ask(self, language: str) -> Ask:
        """Return the report; `is_valid` must have said so."""
        given = self.cleaned_data
        named = (("email", given["email"]), (given["also_kind"], given["also"]))
        return Ask(
            kind=RequestKind.ERASURE,
            whose=class_of_visitors(),
            identifiers=tuple(Identifier(kind=kind, value=value) for kind, value in named if value),
            asker=Asker.REPORTER,
            agent=given["agent"],
            text=given["text"].strip(),
            language=language,
        )
