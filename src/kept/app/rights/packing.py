"""The package of a request: what was read, put together with where it comes from, who gets it and when it goes."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import cast

from kept.app.errors import NoPolicyError
from kept.app.policies import recorded_policy, reviewed
from kept.app.rights.bureau import NO_POLICY
from kept.app.rights.clerk import PACKAGES
from kept.app.workspace import Workspace
from kept.estate import Dataset, Estate
from kept.estate.model import FieldKind
from kept.estate.ports import Row, Value
from kept.estate.titles import Titles
from kept.estate.values import comparable
from kept.plans import Plan
from kept.policy.commitments import Shares, Uses
from kept.policy.reviewed import Reviewed
from kept.retention.schedule import Line, schedule
from kept.rights.alike import traits_of
from kept.rights.carrying import Keep
from kept.rights.children import is_of_child
from kept.rights.packaging import Archived, Column, Contents, Section, write_archive
from kept.rights.requests import Request
from kept.rights.sorting import Piece
from kept.rights.spool import Spool
from kept.terms import Message, Period, Personal

_NAMES = ("account.name", "profile.name")


class Packing:
    """Takes records as they are read, sealed, and makes the package once all of them are there."""

    def __init__(
        self, workspace: Workspace, estate: Estate, plan: Plan, request: Request, *, spool: Spool, keep: Keep
    ) -> None:
        self._workspace = workspace
        self._estate = estate
        self._plan = plan
        self._request = request
        self._spool = spool
        self._keep = keep
        self._fields: dict[str, tuple[str, ...]] = {}
        self._name = ""
        self._titles = Titles(language=request.received.ask.language, estate=estate)

    def receive(self, piece: Piece, rows: list[Row]) -> None:
        """Keep records as they are given."""
        place = _place(piece.dataset, mention=piece.mention)
        if rows:
            known = self._fields.get(place, ())
            self._fields[place] = tuple(dict.fromkeys((*known, *(name for row in rows for name in row))))
        if not piece.mention:
            self._name = self._name or _name_in(self._estate.dataset(piece.dataset), rows)
        self._spool.add(place, [dict(row) for row in rows])

    def seal(self, plan: Plan) -> None:
        """Keep the package."""
        assert plan.errand is not None, "a plan for a right has its errand"
        (of,) = traits_of(plan.errand)
        self._keep(self.chunks(), of)

    def chunks(self) -> Iterator[bytes]:
        """Yield the package, a few records of it in memory at a time."""
        return write_archive(self._contents(), sign=self._workspace.signer().note, archived=Archived())

    def _contents(self) -> Contents:
        ask, policy = self._request.received.ask, policy_or_none()
        mail = self._workspace.settings.mail
        lines = schedule(estate=self._estate, policy=policy)
        words = {one.id: one.text for one in policy.text.clauses}
        sections = tuple(self._sections(lines, words))
        filled = {section.dataset for section in sections}
        return Contents(
            request=self._request.id,
            right=ask.kind,
            language=ask.language,
            name=Personal(self._name or self._request.id),
            made_at=self._workspace.clock.now(),
            controller=self._workspace.settings.controller,
            contact=mail.sender if mail is not None else self._workspace.settings.controller,
            policy_title=policy.text.title,
            policy_digest=policy.text.digest,
            estate_revision=self._plan.estate_revision,
            sections=sections,
            of_child=is_of_child(ask),
            notes=tuple(_notes(policy)),
            none_held=tuple(self._titles.dataset(name) for name in self._plan.datasets() if name not in filled),
        )

    def _sections(self, lines: tuple[Line, ...], words: Mapping[str, str]) -> Iterator[Section]:
        for place in self._spool.names():
            name, _, mention = place.partition(" ")
            dataset = self._estate.dataset(name)
            if dataset is None or place not in self._fields:
                continue
            yield Section(
                dataset=name,
                title=self._titles.dataset(name),
                system=self._titles.system(name),
                columns=tuple(_column(dataset, field) for field in self._fields[place]),
                rows=self._rows(place, dataset),
                purposes=tuple(words[one] for one in dataset.purposes if one in words),
                recipients=_holders(self._estate, dataset),
                until=_ends(line for line in lines if line.dataset.full_name == name),
                mentions=bool(mention),
            )

    def _rows(self, place: str, dataset: Dataset) -> Iterator[Row]:
        kinds = {one.name: one.kind for one in dataset.fields}
        for piece in self._spool.pieces(place):
            for row in piece:
                yield {name: _value(value, kinds.get(name)) for name, value in row.items()}


@contextmanager
def packing(workspace: Workspace, estate: Estate, plan: Plan, request: Request, keep: Keep) -> Iterator[Packing]:
    """Yield what takes the records of a plan; what it held of them is gone at the end of the block."""
    folder = workspace.home / PACKAGES
    folder.mkdir(mode=0o700, exist_ok=True)
    spool = Spool(workspace.root_key().sealer("spool"), folder)
    try:
        yield Packing(workspace, estate, plan, request, spool=spool, keep=keep)
    finally:
        spool.close()


def _place(dataset: str, *, mention: bool) -> str:
    return f"{dataset} mentions" if mention else dataset


def _name_in(dataset: Dataset | None, rows: list[Row]) -> str:
    fields = () if dataset is None else tuple(one.name for one in dataset.fields if one.category in _NAMES)
    return next((str(row[name]) for row in rows for name in fields if row.get(name)), "")


def _column(dataset: Dataset, name: str) -> Column:
    field = dataset.field(name)
    if field is None:
        return Column(name=name)
    return Column(name=name, kind=field.kind, category=field.category, source=field.source)


def _value(value: object, kind: FieldKind | None) -> Value:
    """Return a value as it was read: on its way through the spool an instant became a text."""
    if kind is FieldKind.INSTANT and isinstance(value, str):
        return cast("datetime | None", comparable(value, kind)) or value
    return cast("Value", value)


def _holders(estate: Estate, dataset: Dataset) -> tuple[str, ...]:
    """Return the other company that holds it, by name, where one does (Art. 15(1)(c))."""
    system = estate.system(dataset.system)
    return (system.holder,) if system is not None and system.holder else ()


def _ends(lines: Iterable[Line]) -> tuple[Message, ...]:
    """Return each rule by which records go, once, in the order in which the rules decide."""
    said: list[Message] = []
    for until in map(_until, lines):
        said += [until] if until not in said else []
    return tuple(said)


def _until(line: Line) -> Message:
    if line.ceiling is None:
        return Message("rights-package-while", {"clause": line.rule.clause})
    if line.ceiling == Period():
        return Message("rights-package-at-once", {"clause": line.rule.clause})
    return Message("rights-package-until", {"period": str(line.ceiling), "clause": line.rule.clause})


def _notes(policy: Reviewed) -> Iterator[Message]:
    """Yield what Art. 15(1) asks for beside the records, as far as the policy says it."""
    purposes = dict.fromkeys(one.purpose for one in policy.commitments if isinstance(one, Uses))
    recipients = dict.fromkeys(one.recipient for one in policy.commitments if isinstance(one, Shares))
    if purposes:
        yield Message("rights-package-purposes", {"what": "; ".join(purposes)})
    if recipients:
        yield Message("rights-package-recipients", {"what": "; ".join(recipients)})
    yield Message("rights-package-complain")


def policy_or_none() -> Reviewed:
    """Return the policy on record, one that promises nothing where there is none."""
    try:
        return reviewed(recorded_policy())
    except NoPolicyError:
        return NO_POLICY
