"""All measures of a dataset in one query."""

from collections.abc import Iterator, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from kept.connectors.relational.compiling import Compiler, Place
from kept.connectors.relational.dialect import Expression
from kept.connectors.relational.values import Raw, instant_from
from kept.estate.errors import UnreadableError
from kept.estate.ports import Count, Days, Measure, Newest, Oldest
from kept.estate.selection import AllOf, Everything, Selection


def measure(
    connection: Connection, compiler: Compiler, place: Place, measures: Sequence[Measure]
) -> list[int | datetime | None]:
    """Answer `measures` in their order; raise `UnreadableError` where an instant that is asked for is none."""
    shared = _shared(measures)
    asked = [_expression(compiler, place, one, shared) for one in measures]
    broken = list(_broken(compiler, place, measures))
    query = sa.select(*asked, *(expression for _, expression in broken)).select_from(place.rows)
    row = connection.execute(query.where(compiler.where(place, shared))).one()
    for (path, _), found in zip(broken, row[len(asked) :], strict=True):
        if found:
            raise UnreadableError(f"{found} records of {place.dataset.full_name} hold no date or time in “{path}”")
    return [_answer(one, raw) for one, raw in zip(measures, row, strict=False)]


def _shared(measures: Sequence[Measure]) -> Selection:
    """Return what all measures are about, so that an index can serve it: the conditions that each of them has."""
    first, *others = [_parts(one.of) for one in measures] or [()]
    common = tuple(part for part in first if all(part in one for one in others))
    return common[0] if len(common) == 1 else AllOf(common) if common else Everything()


def _parts(selection: Selection) -> tuple[Selection, ...]:
    """Return the conditions that all have to hold."""
    if selection == Everything():
        return ()
    if isinstance(selection, AllOf):
        return tuple(part for one in selection.of for part in _parts(one))
    return (selection,)


def _expression(compiler: Compiler, place: Place, measure: Measure, shared: Selection) -> Expression:
    common = _parts(shared)
    own = tuple(part for part in _parts(measure.of) if part not in common)
    whole = not own
    chosen = sa.true() if whole else compiler.where(place, AllOf(own))
    if isinstance(measure, Count):
        return sa.func.count() if whole else sa.func.count(sa.case((chosen, 1)))
    raw, live = compiler.value(place, measure.path)
    instant = compiler.dialect.instant(raw, live)
    match measure:
        case Oldest():
            return sa.func.min(instant if whole else sa.case((chosen, instant)))
        case Newest():
            return sa.func.max(instant if whole else sa.case((chosen, instant)))
        case Days():
            day = compiler.dialect.day(instant)
            return sa.func.count(sa.distinct(day if whole else sa.case((chosen, day))))


def _broken(compiler: Compiler, place: Place, measures: Sequence[Measure]) -> Iterator[tuple[str, Expression]]:
    """Yield, for each instant that the measures ask for by its own name, how many values are none."""
    paths = {one.path for one in measures if not isinstance(one, Count)}
    for path in sorted(one for one in paths if "." not in one):
        column, live = compiler.column(place, path)
        wrong = compiler.dialect.unreadable(column, live)
        if wrong is not None:
            yield path, sa.func.count(sa.case((wrong, 1)))


def _answer(measure: Measure, raw: Raw) -> int | datetime | None:
    if isinstance(measure, Count | Days):
        return raw if isinstance(raw, int) else 0
    return instant_from(raw)
