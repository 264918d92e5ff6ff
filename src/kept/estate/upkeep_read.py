"""What must hold of records as they stand, as an estate file writes it."""

from kept.estate.nodes import Item
from kept.estate.offers import Offer
from kept.estate.residence import Residence
from kept.estate.selection import Everything
from kept.estate.upkeep import Freshness, Groups, Parts, Prohibition
from kept.estate.uses import RecordedUse
from kept.estate.where import read_selection


def read_freshness(item: Item) -> Freshness:
    """Read how lately a record must have been written."""
    parts = item.parts("clause", "at", "minutes", optional=("where", "what"), of="a promise of freshness")
    minutes = parts["minutes"].scalar()
    if isinstance(minutes, bool) or not isinstance(minutes, int) or minutes < 1:
        raise parts["minutes"].wrong("a whole number of minutes is needed here")
    return Freshness(
        clause=parts["clause"].text(),
        at=parts["at"].text(),
        minutes=minutes,
        where=read_selection(parts["where"]) if "where" in parts else Everything(),
        what=parts["what"].text() if "what" in parts else None,
    )


def read_prohibition(item: Item) -> Prohibition:
    """Read which records must not be there."""
    parts = item.parts("clause", "where", "says", of="a prohibition")
    return Prohibition(clause=parts["clause"].text(), where=read_selection(parts["where"]), says=parts["says"].text())


def read_groups(item: Item) -> Groups:
    """Read where the sizes of groups stand."""
    parts = item.parts("clause", "size", of="groups")
    return Groups(clause=parts["clause"].text(), size=parts["size"].text())


def read_parts(item: Item) -> Parts:
    """Read the parts in each of which no day may be missing."""
    parts = item.parts("path", "values", optional=("mirrored",), of="parts")
    mirrored = "mirrored" in parts and parts["mirrored"].flag()
    return Parts(path=parts["path"].text(), values=parts["values"].texts(of="values"), mirrored=mirrored)


def read_days(item: Item) -> int:
    """Read a whole number of days."""
    days = item.scalar()
    if isinstance(days, bool) or not isinstance(days, int) or days < 1:
        raise item.wrong("a whole number of days is needed here")
    return days


def read_use(item: Item) -> RecordedUse:
    """Read what records show that data was used for."""
    parts = item.parts("clause", "at", "of", optional=("where", "opt_out"), of="a use")
    return RecordedUse(
        clause=parts["clause"].text(),
        at=parts["at"].text(),
        of=parts["of"].text(),
        where=read_selection(parts["where"]) if "where" in parts else Everything(),
        opt_out=parts["opt_out"].text() if "opt_out" in parts else None,
    )


def read_offer(item: Item) -> Offer:
    """Read which fields show on what terms people are served."""
    parts = item.parts("of", "alike", "terms", optional=("where",), of="an offer")
    return Offer(
        of=parts["of"].text(),
        alike=parts["alike"].texts(of="alike"),
        terms=parts["terms"].texts(of="terms"),
        where=read_selection(parts["where"]) if "where" in parts else Everything(),
    )


def read_residence(item: Item) -> Residence:
    """Read which fields say where people live."""
    parts = item.parts("country", optional=("state", "where"), of="where people live")
    return Residence(
        country=parts["country"].text(),
        state=parts["state"].text() if "state" in parts else None,
        where=read_selection(parts["where"]) if "where" in parts else Everything(),
    )
