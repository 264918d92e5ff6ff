"""Letters in our tables, as they were sent, sealed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.db.models import F
from pydantic import TypeAdapter

from kept.records.models import LetterRow
from kept.records.stores.persons import Persons
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLetter:
    """A letter in words, ready for its channel. `id` is made from the event that caused it.

    `message_id` is what a reply to it refers to; it names nobody.
    """

    id: str
    to: Identifier
    subject: str = field(repr=False)
    body: str = field(repr=False)
    language: str = "en"
    code: str = ""
    message_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentLetter:
    """A letter and what became of it."""

    letter: KeptLetter
    made_at: datetime
    sent_at: datetime | None
    failures: int


_LETTER: TypeAdapter[KeptLetter] = TypeAdapter(KeptLetter)


class Letters:
    """The letters of requests."""

    def __init__(self, persons: Persons) -> None:
        self._persons = persons

    def keep(self, opened: OpenRequest, letter: KeptLetter, *, at: datetime) -> bool:
        """Keep a letter that is to be sent; False, and nothing is kept, where it was before."""
        sealed = opened.sealer.seal(_LETTER.dump_json(letter), context=f"letter:{letter.id}")
        with transaction.atomic():
            _, is_new = LetterRow.objects.get_or_create(
                id=letter.id,
                defaults={
                    "request_id": opened.id,
                    "mark": self._persons.mark(letter.to),
                    "sealed": sealed,
                    "made_at": at,
                },
            )
        return is_new

    def of(self, opened: OpenRequest) -> tuple[SentLetter, ...]:
        """Return every letter of a request, oldest first."""
        return tuple(self._sent(opened, row) for row in LetterRow.objects.filter(request_id=opened.id))

    def unsent(self, opened: OpenRequest) -> tuple[SentLetter, ...]:
        """Return the letters of a request that have not been given to their channel."""
        return tuple(one for one in self.of(opened) if one.sent_at is None)

    def sent(self, letter: str, *, at: datetime) -> None:
        """Note that a channel took a letter."""
        LetterRow.objects.filter(id=letter, sent_at=None).update(sent_at=at)

    def failed(self, letter: str, *, at: datetime) -> None:
        """Note that a channel did not take a letter."""
        LetterRow.objects.filter(id=letter).update(failures=F("failures") + 1, failed_at=at)

    def made_for(self, to: Identifier, *, since: datetime) -> Sequence[datetime]:
        """Return when letters to an address were made since then, whatever request they belong to."""
        rows = LetterRow.objects.filter(mark=self._persons.mark(to), made_at__gte=since)
        return tuple(rows.values_list("made_at", flat=True))

    def _sent(self, opened: OpenRequest, row: LetterRow) -> SentLetter:
        return SentLetter(
            letter=_LETTER.validate_json(opened.sealer.open(bytes(row.sealed), context=f"letter:{row.id}")),
            made_at=row.made_at,
            sent_at=row.sent_at,
            failures=row.failures,
        )
