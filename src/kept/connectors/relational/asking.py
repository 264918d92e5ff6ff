"""What a database that can be asked quickly is asked quickly: records that are listed, several questions at once."""

from collections.abc import Iterable, Iterator, Sequence

import sqlalchemy as sa

from kept.connectors.relational.catalog import Catalog
from kept.connectors.relational.faults import plainly
from kept.connectors.relational.quick import Asked, QuickReads
from kept.connectors.relational.values import reading
from kept.estate import Dataset, System
from kept.estate.keyed import Question
from kept.estate.model import FieldKind
from kept.estate.ports import Row, Value
from kept.estate.selection import Selection

_AS_IT_IS: dict[FieldKind, type] = {
    FieldKind.TEXT: sa.String,
    FieldKind.INTEGER: sa.Integer,
    FieldKind.BOOLEAN: sa.Boolean,
}
"""Types of columns out of which the driver hands values of these kinds, or nothing."""


class AsksQuickly:
    """What a relational connector does as `kept.estate.keyed.Together`; `quick` is None where its database cannot."""

    __slots__ = ()
    system: System
    catalog: Catalog
    quick: QuickReads | None

    def together(self, questions: Sequence[Question], most: int) -> list[list[Row] | None]:
        """Answer those questions in one round trip that list keys or values, where the database can do so."""
        answers: list[list[Row] | None] = [None] * len(questions)
        with plainly(self.system):
            asked = [(at, found) for at, one in enumerate(questions) if (found := self._asked(one)) is not None]
            if self.quick is None or not asked:
                return answers
            quick = [(questions[at].dataset, found, questions[at].fields) for at, found in asked]
            for (at, _), rows in zip(asked, self.quick.together(quick, most), strict=True):
                if rows is not None:
                    answers[at] = list(self._shaped(questions[at].dataset, questions[at].fields, rows))
        return answers

    def _quickly(self, dataset: Dataset, selection: Selection, fields: Sequence[str]) -> Iterator[Row] | None:
        """Return the rows of a selection that lists keys or values, where the database can be asked so."""
        asked = self._asked(Question(dataset, selection, tuple(fields)))
        if self.quick is None or asked is None:
            return None
        return self._shaped(dataset, fields, self.quick.rows(dataset, asked, fields))

    def _asked(self, question: Question) -> Asked | None:
        if self.quick is None or any("." in one for one in question.fields):
            return None
        return self.quick.asked(question.dataset, question.selection)

    def _shaped(self, dataset: Dataset, fields: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[Row]:
        columns = [self.catalog.column(dataset, name) for name in fields]
        odd = [
            (one.name, reading(one.kind)) for one in columns if not isinstance(one.type, _AS_IT_IS.get(one.kind, ()))
        ]
        for row in rows:
            shaped: dict[str, Value] = dict(zip(fields, row, strict=True))  # type: ignore[arg-type] # those that are none are read next
            for name, read in odd:
                shaped[name] = read(shaped[name])
            yield shaped
