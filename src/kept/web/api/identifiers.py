"""What the company's own systems tell of how people are known there."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Router, Schema
from pydantic import AwareDatetime, Field

from kept.app.rights.knowing import Known, keep_identifiers
from kept.rights.asked import Identifier
from kept.safeguards.scopes import Scope
from kept.web.api.door import CompanyToken
from kept.web.api.once import once
from kept.web.api.problems import problems
from kept.web.api.requests import Again
from kept.web.api.shapes import KnownBy
from kept.web.api.texts import Line, Name, Question, Word
from kept.web.desk import current_clerk

router = Router(tags=["identifiers"], auth=CompanyToken(Scope.IDENTIFIERS_PUSH))


class AlsoKnown(Question):
    """Something a person is known by in a system, from when (or always) until when (or still)."""

    kind: Word
    value: Line
    system: Name | None = None
    since: AwareDatetime | None = None
    until: AwareDatetime | None = None

    def known(self) -> Known:
        """Return it as records have it."""
        identifier = Identifier(kind=self.kind, value=self.value, system=self.system or "")
        return Known(identifier=identifier, since=self.since, until=self.until)


class IdentifiersPushed(Question):
    """A person by what they are known by, and what else they are known by."""

    known_by: Annotated[list[KnownBy], Field(min_length=1, max_length=10)]
    also: Annotated[list[AlsoKnown], Field(min_length=1, max_length=100)]


class IdentifiersKept(Schema):
    """Whether the person is on record here, and how much of what was told was new."""

    is_on_record: bool
    kept: int


@router.post("", response={200: IdentifiersKept, **problems(401, 403)})
def push(request: HttpRequest, told: IdentifiersPushed, key: Again = None) -> HttpResponse:
    """Tell what else somebody is known by. Nothing is kept of people who never asked anything here."""

    def answered() -> IdentifiersKept:
        known_by = [one.identifier() for one in told.known_by]
        kept = keep_identifiers(current_clerk(), known_by, [one.known() for one in told.also])
        return IdentifiersKept(is_on_record=kept is not None, kept=kept or 0)

    return once(request, key, answered)
