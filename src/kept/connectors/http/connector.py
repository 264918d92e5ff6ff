"""A firm's interface over HTTP as a connector."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kept.connectors.chunks import chunk_spans, chunked, listed
from kept.connectors.http.acting import Acting
from kept.connectors.http.asking import Asking, Firm, paths_in
from kept.connectors.http.narrowing import EVERYTHING
from kept.connectors.http.observing import observed
from kept.connectors.http.records import key_of
from kept.connectors.http.spanning import Stretch, stretches
from kept.connectors.http.wanting import Wanting
from kept.connectors.onebyone import measured, nothing, wanted
from kept.estate import Dataset
from kept.estate.change import Change, Read
from kept.estate.errors import CannotError
from kept.estate.keydigest import key_digest
from kept.estate.ports import Acted, Count, LiveDataset, Measure, Row
from kept.estate.selection import Key, Selection


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpConnector:
    """What a firm holds for us, as its description says it can be listed, read, erased and changed.

    A dataset's `location` is its name in the description. What the firm cannot leave out is left out on our side, page
    by page. A span holds as many records as one request can be about, so that it is done wholly or not at all; it
    counts once the firm has reported it done and a second look finds it so.
    """

    firm: Firm
    base: Path
    _cut: dict[str, tuple[Key, ...]] = field(default_factory=dict)

    def structure(self) -> tuple[LiveDataset, ...]:
        """Return what is described, as far as the firm shows it, and every field that it shows besides."""
        return tuple(observed(self.firm, shelf) for shelf in self.firm.caller.description.shelves.values())

    def measure(self, dataset: Dataset, measures: Sequence[Measure]) -> list[int | datetime | None]:
        """Answer all `measures` while going through the list once."""
        paths = frozenset(one.path for one in measures if not isinstance(one, Count) and "." in one.path)
        with self._asking(dataset, paths | paths_in(*(one.of for one in measures))) as asking:
            wanted(asking.chooser, measures)
            ways = {asking.way(one.of) for one in measures}
            way = ways.pop() if len(ways) == 1 else EVERYTHING
            return measured(asking.chooser, measures, asking.rows(way))

    def read(self, dataset: Dataset, selection: Selection, fields: Sequence[str]) -> Iterator[Row]:
        """Stream the fields of the selected records."""
        paths = frozenset(one for one in fields if "." in one)
        with self._asking(dataset, paths | paths_in(selection)) as asking:
            names = [asking.chooser.check(one) for one in fields]
            for row in asking.selected(selection):
                yield {name: row[name] for name in names}

    def keys(self, dataset: Dataset, selection: Selection) -> Iterator[Key]:
        """Stream the keys of the selected records."""
        with self._asking(dataset, paths_in(selection)) as asking:
            names = asking.chooser.key()
            for row in asking.selected(selection):
                yield key_of(names, row)

    def spans(self, dataset: Dataset, selection: Selection, *, after: str | None = None) -> Iterator[str]:
        """Cut by the given keys where the selection lists them; else by digests of the keys, which name nobody."""
        size = self.firm.form(dataset).shelf.at_once
        found = listed(selection)
        if found is not None and found.reference is None:
            yield from chunk_spans(selection, after=after, size=size) or ()
            return
        self._refuse_other_key(dataset)
        for stretch, keys in stretches(self.keys(dataset, selection), size=size, after=after):
            # The act that follows looks for these alone; without it, as after a crash, it looks through all.
            self._cut.clear()
            self._cut[str(stretch)] = keys
            yield str(stretch)

    def act(self, dataset: Dataset, selection: Selection, change: Change, *, span: str, salt: bytes) -> Acted:
        """Ask the firm to change the records of one span, wait until it says that it is done, and look again."""
        self._refuse_other_key(dataset)
        chosen = chunked(selection, span)
        with self._asking(dataset, paths_in(chosen), few=True) as asking:
            wanting = Wanting(dataset=dataset, form=asking.form, change=change)
            acting = Acting(asking=asking, wanting=wanting, base=self.base)
            keys = acting.carry_out(list(self._within(asking, chosen, span)))
        return Acted(count=len(keys), digest=key_digest(keys, salt=salt)) if keys else nothing(salt)

    def cannot(self, dataset: Dataset, change: Change) -> str | None:
        """Return why the firm's description leaves no way for a change; asked before anything is planned on it."""
        if isinstance(change, Read):
            return None
        try:
            Wanting(dataset=dataset, form=self.firm.form(dataset), change=change)
        except CannotError as error:
            return str(error)
        return None

    def close(self) -> None:
        """Hang up."""
        self.firm.caller.client.close()

    def _asking(self, dataset: Dataset, paths: frozenset[str], *, few: bool = False) -> Asking:
        return Asking(firm=self.firm, dataset=dataset, paths=paths, few=few)

    def _within(self, asking: Asking, selection: Selection, span: str) -> Iterator[Row]:
        """Yield the selected records of a span as they are now."""
        if not span.startswith("d:"):
            yield from asking.selected(selection)
            return
        stretch = Stretch.parse(span)
        asking.chooser.needed(selection)
        rows = asking.with_keys(self._cut[span]) if span in self._cut else asking.rows(asking.way(selection))
        for row in rows:
            if stretch.holds(key_of(asking.form.shelf.key, row)) and asking.chooser.picks(selection, row):
                yield row

    def _refuse_other_key(self, dataset: Dataset) -> None:
        described = self.firm.form(dataset).shelf.key
        if dataset.key != described:
            raise CannotError(
                f"{dataset.full_name} is declared with another key than its description has, which is"
                f" {', '.join(described)}"
            )
