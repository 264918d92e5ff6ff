"""A plan: what is about to be done, frozen, before anything is done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kept.estate.change import Change
from kept.estate.selection import Selection
from kept.plans.errand import Errand
from kept.terms import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One change to the records of one dataset.

    `selection` speaks in absolute instants, so that the step means the same whenever it is carried out. `count` is
    how many records it selected when the plan was made. A `traced` step selects through a record that the plan
    itself may remove: its keys are frozen before the first step acts. `path` is how a person's records were found.
    """

    id: str
    dataset: str
    selection: Selection
    change: Change
    clause: str
    because: Message
    count: int
    traced: bool = False
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep:
    """Records that stay although they are due, with the clause or article that says so, and until when."""

    dataset: str
    count: int
    clause: str
    because: Message
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Steps in the order in which they are carried out, and what they were worked out from.

    `salt` makes the digests of keys in the evidence meaningless to who does not hold the plan. With `silent` systems,
    which did not answer, the plan is partial: of the datasets in `left_out`, some of what is due is not in it.
    A plan for a right has its `errand`, and how many `people` were found; `tells` are the recipients to be told (Art.
    19), `blocks` the reasons why it may not be carried out.
    """

    id: str
    purpose: str
    made_at: datetime
    policy_digest: str
    estate_revision: str
    salt: str
    steps: tuple[Step, ...] = ()
    keeps: tuple[Keep, ...] = ()
    silent: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    errand: Errand | None = None
    people: int = 0
    tells: tuple[str, ...] = ()
    blocks: tuple[Message, ...] = ()

    @property
    def count(self) -> int:
        """How many records all steps together were to change."""
        return sum(step.count for step in self.steps)

    def datasets(self) -> Iterator[str]:
        """Yield the full name of each dataset the plan touches, once, in order."""
        yield from dict.fromkeys(step.dataset for step in self.steps)
