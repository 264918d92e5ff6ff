"""Whose records are, as an estate file writes it: identifiers, ways, and what outlives an erasure."""

from collections.abc import Iterator

import yaml

from kept.estate.nodes import Item
from kept.estate.selection import Everything
from kept.estate.ways import Erasure, Exemption, Identifier, Way
from kept.estate.where import read_selection

_WAYS = "one of `reference: NAME`, `from: DATASET` with `by: REFERENCE`, or `identifier: KIND`"


def read_identifiers(item: Item) -> tuple[Identifier, ...]:
    """Read `{email: email, phone: [home, mobile]}`, or a list of identifiers with their times."""
    if isinstance(item.node, yaml.MappingNode):
        return tuple(_short(item))
    return tuple(_identifier(one) for one in item.items(of="identifiers"))


def _short(item: Item) -> Iterator[Identifier]:
    for kind_node, fields_node in item.node.value:
        kind = Item(kind_node, item.file)
        for field in Item(fields_node, item.file).texts(of=kind.text()):
            yield Identifier(kind=kind.text(), field=field)


def _identifier(item: Item) -> Identifier:
    parts = item.parts("kind", "field", optional=("from", "until", "at", "links"), of="an identifier")
    return Identifier(
        kind=parts["kind"].text(),
        field=parts["field"].text(),
        from_=_text(parts, "from"),
        until=_text(parts, "until"),
        at=_text(parts, "at"),
        links=parts["links"].flag() if "links" in parts else None,
    )


def read_ways(item: Item, *, system: str) -> tuple[Way, ...]:
    """Read the ways by which records are somebody's; the name of a reference alone is the way along it."""
    if isinstance(item.node, yaml.ScalarNode):
        return (Way(reference=item.text()),)
    return tuple(_way(one, system=system) for one in item.items(of="belongs"))


def _way(item: Item, *, system: str) -> Way:
    if isinstance(item.node, yaml.ScalarNode):
        return Way(reference=item.text())
    optional = ("reference", "from", "by", "identifier", "where", "owns", "yields", "alone", "hides")
    parts = item.parts(optional=optional, of="a way")
    if sum(one in parts for one in ("reference", "from", "identifier")) != 1 or ("from" in parts) != ("by" in parts):
        raise item.wrong(f"a way is {_WAYS}")
    source = _text(parts, "from")
    return Way(
        reference=_text(parts, "reference"),
        from_=source if source is None or "." in source else f"{system}.{source}",
        by=_text(parts, "by"),
        identifier=_text(parts, "identifier"),
        where=read_selection(parts["where"]) if "where" in parts else Everything(),
        owns=parts["owns"].flag() if "owns" in parts else True,
        yields=parts["yields"].flag() if "yields" in parts else False,
        alone=_texts(parts, "alone"),
        hides=_texts(parts, "hides"),
    )


def read_exemption(item: Item) -> Exemption:
    """Read by which letter of the law records outlive an erasure, and which of their fields that needs."""
    parts = item.parts("article", "needs", of="an exemption")
    return Exemption(article=parts["article"].text(), needs=parts["needs"].texts(of="needs"))


def read_erasure(item: Item) -> Erasure:
    """Read which fields are emptied where records are not removed."""
    return Erasure(masks=item.parts("masks", of="erasure")["masks"].texts(of="masks"))


def _text(parts: dict[str, Item], key: str) -> str | None:
    return parts[key].text() if key in parts else None


def _texts(parts: dict[str, Item], key: str) -> tuple[str, ...]:
    return parts[key].texts(of=key) if key in parts else ()
