"""May this number be called, may this address be written to, may this person be imported: the lists, asked."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field

from kept.app.gating import gate_of, may_call
from kept.gate import Suppression
from kept.safeguards.scopes import Scope
from kept.terms.wording import say
from kept.web.api.door import CompanyToken
from kept.web.api.problems import problems
from kept.web.api.shapes import KnownBy, Language
from kept.web.api.texts import Line, Question, Region
from kept.web.desk import current_clerk

router = Router(tags=["lists"], auth=CompanyToken(Scope.LISTS_ASK))


class ListAsked(Question):
    """Who may be on a list."""

    listed: Suppression
    known_by: Annotated[list[KnownBy], Field(min_length=1, max_length=1000)]


class ListAnswered(Schema):
    """For each that was asked about, in order: whether it is on the list."""

    on_list: list[bool]


class CallsAsked(Question):
    """Numbers that a dialler is about to call. `region` (`DE`) is where numbers without a country code are dialled."""

    numbers: Annotated[list[Line], Field(min_length=1, max_length=1000)]
    region: Region | None = None
    is_marketing: bool = True
    language: Language = Language.EN


class CallAnswered(Schema):
    """Whether a number may be called, by which clause, and why, as a code and in words."""

    may: bool
    clause: str
    code: str
    why: str


class CallsAnswered(Schema):
    """The answer for each number, in order."""

    calls: list[CallAnswered]


@router.post("/lookup", response={200: ListAnswered, **problems(401, 403)})
def look_up(request: HttpRequest, asked: ListAsked) -> ListAnswered:  # noqa: ARG001 - the framework hands it over
    """Ask whether people are on a list of those who are not to be written to, called, sold, or imported again."""
    identifiers = [one.identifier() for one in asked.known_by]
    there = {(one.kind, one.normal) for one in current_clerk().suppressed.holds(asked.listed, identifiers)}
    return ListAnswered(on_list=[(one.kind, one.normal) in there for one in identifiers])


@router.post("/calls", response={200: CallsAnswered, **problems(401, 403)})
def calls(request: HttpRequest, asked: CallsAsked) -> CallsAnswered:  # noqa: ARG001 - the framework hands it over
    """Ask whether numbers may be called. A number that nobody can dial may not."""
    clerk, gate = current_clerk(), gate_of()
    found = [
        may_call(clerk, gate, number, region=asked.region, is_marketing=asked.is_marketing) for number in asked.numbers
    ]
    return CallsAnswered(
        calls=[
            CallAnswered(may=one.permits, clause=one.clause, code=one.why.code, why=say(one.why, asked.language))
            for one in found
        ]
    )
