"""Letters in our tables, as they were sent, sealed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q
from pydantic import TypeAdapter

from kept.records.models import LetterRow
from kept.records.stores.persons import Persons
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLetter:
    """A letter in words, ready for its channel. `id` is made from the event that caused it.

    `thread` is the id of the message that it answers.
    """

    id: str
    to: Identifier
    subject: str = field(repr=False)
    text: str = field(repr=False)
    html: str = field(default="", repr=False)
    language: str = "en"
    kind: str = ""
    thread: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentLetter:
    """A letter and what became of it."""

    letter: KeptLetter
    made_at: datetime
    sent_at: datetime | None
    failures: int = 0
    failed_at: datetime | None = None

    @property
    def came_back(self) -> bool:
        """Whether it was sent, and did not arrive."""
        return self.sent_at is not None and self.failed_at is not None and self.failed_at >= self.sent_at


CLAIMED_FOR = timedelta(minutes=2)
"""How long nobody else tries to send a letter that somebody took on: who was killed meanwhile did not say."""

VISIT = "visit"
"""What the id of a letter says that anybody may have sent who names a request."""

_LETTER: TypeAdapter[KeptLetter] = TypeAdapter(KeptLetter)


class Letters:
    """The letters of requests."""

    def __init__(self, persons: Persons) -> None:
        self._persons = persons

    def keep(self, opened: OpenRequest, letter: KeptLetter, *, at: datetime, by_hand: bool = False) -> bool:
        """Keep a letter that is to be sent; False, and nothing is kept, where it was before.

        One `by_hand` has no address that a channel knows: a member of staff sends it.
        """
        sealed = opened.sealer.seal(_LETTER.dump_json(letter), context=f"letter:{letter.id}")
        mark = self._persons.mark(letter.to)
        row = {"request_id": opened.id, "mark": mark, "sealed": sealed, "made_at": at, "is_by_hand": by_hand}
        with transaction.atomic():
            _, is_new = LetterRow.objects.get_or_create(id=letter.id, defaults=row)
        return is_new

    def of(self, opened: OpenRequest) -> tuple[SentLetter, ...]:
        """Return every letter of a request, oldest first."""
        return tuple(self._sent(opened, row) for row in LetterRow.objects.filter(request_id=opened.id))

    def unsent(self, opened: OpenRequest) -> tuple[SentLetter, ...]:
        """Return the letters of a request that have not been given to their channel."""
        return tuple(one for one in self.of(opened) if one.sent_at is None)

    def waiting(self, *, limit: int = 500) -> tuple[tuple[str, int, datetime | None], ...]:
        """Return the requests with letters that no channel took yet: how often it was tried, and when last."""
        rows = LetterRow.objects.filter(sent_at=None, is_by_hand=False).order_by("made_at")[:limit]
        return tuple(rows.values_list("request_id", "failures", "failed_at"))

    def claim(self, letter: str, *, by: str, now: datetime) -> bool:
        """Take it on to send a letter; False where somebody took it on a moment ago, or it is sent."""
        free = Q(claimed_at=None) | Q(claimed_at__lte=now - CLAIMED_FOR) | Q(failed_at__gte=F("claimed_at"))
        return bool(LetterRow.objects.filter(free, id=letter, sent_at=None).update(claimed_at=now, claimed_by=by))

    def release(self, by: str) -> int:
        """Let others send what a worker took on that was lost; return how many letters that are."""
        return LetterRow.objects.filter(claimed_by=by, sent_at=None).update(claimed_at=None, claimed_by="")

    def sent(self, letter: str, *, at: datetime) -> None:
        """Note that a channel took a letter, or that one that had come back went another way."""
        waits = Q(sent_at=None) | Q(failed_at__gte=F("sent_at"))
        LetterRow.objects.filter(waits, id=letter).update(sent_at=at, failed_at=None)

    def came_back(self, request: str, *, named: Collection[str], at: datetime) -> str | None:
        """Note that a letter of a request did not arrive, and return which; None where none was sent by a channel.

        That is one of those `named`, or the last that was sent where none is. It is sent by hand from now on.
        """
        rows = LetterRow.objects.filter(request_id=request, is_by_hand=False).exclude(sent_at=None)
        if named:
            rows = rows.filter(id__in=named)
        last = rows.order_by("-sent_at", "-id").values_list("id", flat=True).first()
        if last is not None:
            again = {"failures": F("failures") + 1, "failed_at": at, "is_by_hand": True}
            LetterRow.objects.filter(id=last).update(**again)
        return last

    def failed(self, letter: str, *, at: datetime) -> None:
        """Note that a channel did not take a letter."""
        LetterRow.objects.filter(id=letter).update(failures=F("failures") + 1, failed_at=at)

    def made_for(self, to: Identifier, *, since: datetime) -> Sequence[datetime]:
        """Return when letters to an address were made since then that may have come of a stranger's doing.

        Those about a request whose person is known did not, but for a link that anybody may have sent to its address.
        """
        unproved = Q(request__person=None) | Q(id__contains=f".{VISIT}-")
        rows = LetterRow.objects.filter(unproved, mark=self._persons.mark(to), made_at__gte=since)
        return tuple(rows.values_list("made_at", flat=True))

    def _sent(self, opened: OpenRequest, row: LetterRow) -> SentLetter:
        return SentLetter(
            letter=_LETTER.validate_json(opened.sealer.open(bytes(row.sealed), context=f"letter:{row.id}")),
            made_at=row.made_at,
            sent_at=row.sent_at,
            failures=row.failures,
            failed_at=row.failed_at,
        )
