"""May we? The gate, asked before a use of somebody's data."""

from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field

from kept.app.gating import decide, gate_of
from kept.gate import Use
from kept.safeguards.scopes import Scope
from kept.terms.wording import say
from kept.web.api.door import CompanyToken
from kept.web.api.problems import problems
from kept.web.api.shapes import KnownBy, Language
from kept.web.api.texts import Name, Question
from kept.web.desk import current_clerk

router = Router(tags=["gate"], auth=CompanyToken(Scope.GATE_ASK))

Exempted = Literal["consent", "legal claims", "protecting others"]


class UseAsked(Question):
    """A use that is about to be made of the data of whoever is known by these.

    `purpose` is the id of the clause that lists it. `exception` is what Art. 18(2) lets go on under a restriction.
    """

    known_by: Annotated[list[KnownBy], Field(min_length=1, max_length=10)]
    purpose: Name
    category: Name
    exception: Exempted | None = None
    is_marketing: bool = False
    is_call: bool = False
    is_sale: bool = False

    def use(self) -> Use:
        """Return it as the gate has it."""
        return Use(
            purpose=self.purpose,
            category=self.category,
            exception=self.exception or "",
            is_marketing=self.is_marketing,
            is_call=self.is_call,
            is_sale=self.is_sale,
        )


class UsesAsked(Question):
    """Uses that are about to be made."""

    uses: Annotated[list[UseAsked], Field(min_length=1, max_length=100)]
    language: Language = Language.EN


class UseDecided(Schema):
    """Permit or deny, by which clause, and why, as a code and in words."""

    permits: bool
    clause: str
    code: str
    why: str


class UsesDecided(Schema):
    """The decision on each use, in order."""

    decisions: list[UseDecided]


@router.post("/decisions", response={200: UsesDecided, **problems(401, 403)})
def decisions(request: HttpRequest, asked: UsesAsked) -> UsesDecided:  # noqa: ARG001 - the framework hands it over
    """Ask whether uses may go on now, given everything that these people asked. A denial outweighs any permit."""
    clerk, gate = current_clerk(), gate_of()
    found = [decide(clerk, gate, [one.identifier() for one in use.known_by], use.use()) for use in asked.uses]
    return UsesDecided(
        decisions=[
            UseDecided(permits=one.permits, clause=one.clause, code=one.why.code, why=say(one.why, asked.language))
            for one in found
        ]
    )
