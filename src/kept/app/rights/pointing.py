"""A request written inside a ticket or a chat is pointed out to staff: no form may be demanded of anybody."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from kept.app.errors import NoEstateError
from kept.app.estates import FOLDER, opened
from kept.app.rights.clerk import Clerk
from kept.estate import Connector, Dataset, Estate
from kept.estate.errors import EstateError
from kept.estate.model import FieldKind
from kept.estate.ports import Value
from kept.estate.selection import AllOf, Before, NotBefore, Scalar
from kept.records.stores.pointers import Pointer
from kept.records.stores.workers import Rounds
from kept.rights.recognising import recognise

COMMUNICATION, PERSON = "communication", "person"
_MAILDIR = "maildir:"
_FIRST_LOOK = timedelta(days=1)


def point_out_requests(clerk: Clerk) -> int:
    """Look at what people wrote since the last look, in fields declared as their communication; return what was found.

    A dataset without an instant of its own is not looked at: nothing would say what in it is new. One whose system does
    not answer is looked at the next time, from where the last look ended.
    """
    try:
        with opened(clerk.workspace) as estate:
            looked = [
                (one, estate.connectors[one.system])
                for one in estate.estate.datasets()
                if texts_in(one) and one.system in estate.connectors and not _is_our_inbox(clerk, estate.estate, one)
            ]
            return sum(_looked_at(clerk, dataset, connector) for dataset, connector in looked)
    except NoEstateError:
        return 0


def _is_our_inbox(clerk: Clerk, estate: Estate, dataset: Dataset) -> bool:
    """Whether these are the very mails that the worker takes in: what is a request there is one already."""
    mail, system = clerk.workspace.settings.mail, estate.system(dataset.system)
    if mail is None or system is None or not mail.inbox.startswith(_MAILDIR):
        return False
    inbox = (clerk.workspace.home / mail.inbox.removeprefix(_MAILDIR)).resolve()
    path = urlsplit(system.url).path or system.url
    return inbox == (clerk.workspace.home / FOLDER / path / dataset.location).resolve()


def _looked_at(clerk: Clerk, dataset: Dataset, connector: Connector) -> int:
    rounds, name, now = Rounds(), f"pointing {dataset.full_name}", clerk.now
    since = rounds.last(name) or now - _FIRST_LOOK
    try:
        found = list(_found(dataset, connector, since, now))
    except EstateError:
        return 0
    count = sum(clerk.pointers.add(one, at=now) for one in found)
    rounds.note(name, at=now)
    return count


def texts_in(dataset: Dataset) -> tuple[str, ...]:
    """Return the fields of a dataset in which people write to the company; none where none says when."""
    if _written_at(dataset) is None or not dataset.key:
        return ()
    return tuple(
        one.name
        for one in dataset.fields
        if one.category == COMMUNICATION and one.source == PERSON and one.kind is FieldKind.TEXT
    )


def _found(dataset: Dataset, connector: Connector, since: datetime, until: datetime) -> Iterator[Pointer]:
    path = _written_at(dataset)
    assert path is not None, "a dataset without it has no texts"
    fresh = AllOf((NotBefore(path, since), Before(path, until)))
    texts = texts_in(dataset)
    for row in connector.read(dataset, fresh, (*dataset.key, *texts)):
        seems = recognise("\n".join(str(row.get(name) or "") for name in texts))
        if seems is not None and not seems.is_question:
            key = tuple(_scalar(row[name]) for name in dataset.key)
            yield Pointer(dataset=dataset.full_name, key=key, kind=seems.kind, words=seems.words)


def _scalar(value: Value) -> Scalar:
    return value if isinstance(value, int) else str(value)


def _written_at(dataset: Dataset) -> str | None:
    return next((one.name for one in dataset.fields if one.kind is FieldKind.INSTANT), None)
