"""An estate as people review and exchange it: one YAML file, read whole or not at all."""

from collections.abc import Collection
from pathlib import Path

from kept.estate.address import refuse_password, refuse_secret_value
from kept.estate.canaries import Canary, Correctable
from kept.estate.coherence import problems
from kept.estate.model import (
    Application,
    Dataset,
    Estate,
    Field,
    FieldKind,
    Reference,
    Requirement,
    RetentionRule,
    Review,
    System,
)
from kept.estate.nodes import Item, compose, did_you_mean, read_file, shown
from kept.estate.panels_read import read_panel
from kept.estate.selection import Everything, Selection
from kept.estate.upkeep_read import (
    read_days,
    read_freshness,
    read_groups,
    read_offer,
    read_parts,
    read_prohibition,
    read_residence,
    read_use,
)
from kept.estate.where import read_selection
from kept.estate.whose import read_erasure, read_exemption, read_identifiers, read_ways
from kept.estate.written import dump_estate
from kept.terms.categories import Category
from kept.terms.wording import LANGUAGES

__all__ = ["KINDS", "dump_estate", "load_estate", "parse_estate"]

KINDS = ("relational", "logs", "parquet", "maildir", "archives", "http")
"""The kinds of system that come with Kept; an installation with more connectors passes theirs."""


def load_estate(path: Path, *, kinds: Collection[str] = KINDS) -> Estate:
    """Read the estate file at `path` (UTF-8, at most 2 MB); raise `EstateFileError` as `parse_estate` does."""
    return parse_estate(read_file(path, of="an estate file"), name=str(path), kinds=kinds)


def parse_estate(text: str, *, name: str, kinds: Collection[str] = KINDS) -> Estate:
    """Read an estate from YAML; `name` is what errors call the text.

    What comes back is coherent: every name that is used is declared, every path leads to a field, no password is in
    it. Anything else raises `EstateFileError` (or `PasswordInUrlError`) with one sentence: file, line, what is wrong.
    """
    root = compose(text, name=name)
    parts = root.parts("kept", "systems", optional=("panels", "canaries"), of="an estate file")
    if parts["kept"].text() != "estate/1":
        raise parts["kept"].wrong(f"“kept” is {shown(parts['kept'].text())} here, and must be estate/1")
    estate = Estate(
        systems=tuple(_system(one, kinds=kinds) for one in parts["systems"].items(of="systems")),
        panels=tuple(read_panel(one) for one in _items(parts, "panels")),
        canaries=tuple(_canary(one) for one in _items(parts, "canaries")),
    )
    for problem in problems(estate):
        raise root.at(problem.place).wrong(problem.sentence)
    return estate


def _system(item: Item, *, kinds: Collection[str]) -> System:
    optional = ("title", "secret", "region", "holder", "fence", "options", "applications", "datasets")
    parts = item.parts("name", "kind", "url", optional=optional, of="a system")
    name = parts["name"].text()
    kind = parts["kind"].text()
    if kind not in kinds:
        raise parts["kind"].wrong(f"{shown(kind)} is no kind of system{did_you_mean(kind, kinds)}")
    options = parts["options"].pairs(of="options") if "options" in parts else {}
    refuse_password(parts["url"], system=name, options=options)
    if "secret" in parts:
        refuse_secret_value(parts["secret"], system=name)
    return System(
        name=name,
        kind=kind,
        url=parts["url"].text(),
        title=_title(parts),
        secret=_text(parts, "secret"),
        region=_text(parts, "region"),
        holder=_text(parts, "holder"),
        fence=_text(parts, "fence"),
        applications=tuple(_application(one) for one in _items(parts, "applications")),
        datasets=tuple(_dataset(one, system=name) for one in _items(parts, "datasets")),
        options=options,
    )


def _canary(item: Item) -> Canary:
    parts = item.parts("whose", "known_by", optional=("corrects",), of="a canary")
    return Canary(
        whose=parts["whose"].text(),
        known_by=parts["known_by"].pairs(of="known_by"),
        corrects=_correctable(parts["corrects"]) if "corrects" in parts else None,
    )


def _correctable(item: Item) -> Correctable:
    parts = item.parts("category", "value", of="what a canary corrects")
    return Correctable(category=parts["category"].text(), value=parts["value"].text())


def _application(item: Item) -> Application:
    parts = item.parts("name", "url", optional=("secret",), of="an application")
    name = parts["name"].text()
    refuse_password(parts["url"], system=name, options={})
    if "secret" in parts:
        refuse_secret_value(parts["secret"], system=name)
    return Application(name=name, url=parts["url"].text(), secret=_text(parts, "secret"))


def _dataset(item: Item, *, system: str) -> Dataset:
    optional = ("location", "title", "key", "whose", "purposes", "fields", "references", "retention", "requires")
    rights = ("identifiers", "belongs", "persons", "mentions", "erasure", "held_for")
    upkeep = ("reviews", "fresh", "forbids", "groups", "uses", "offers", "lives", "daily", "every", "each", "since")
    parts = item.parts("name", optional=(*optional, *rights, *upkeep), of="a dataset")
    name = parts["name"].text()
    return Dataset(
        name=name,
        system=system,
        location=_text(parts, "location") or name,
        title=_title(parts),
        key=_texts(parts, "key"),
        whose=_text(parts, "whose"),
        purposes=_texts(parts, "purposes"),
        fields=tuple(_field(one) for one in _items(parts, "fields")),
        references=tuple(_reference(one) for one in _items(parts, "references")),
        retention=tuple(_rule(one) for one in _items(parts, "retention")),
        requires=tuple(_requirement(one) for one in _items(parts, "requires")),
        reviews=tuple(_review(one) for one in _items(parts, "reviews")),
        identifiers=read_identifiers(parts["identifiers"]) if "identifiers" in parts else None,
        belongs=read_ways(parts["belongs"], system=system) if "belongs" in parts else None,
        persons=parts["persons"].flag() if "persons" in parts else None,
        mentions=_texts(parts, "mentions"),
        erasure=read_erasure(parts["erasure"]) if "erasure" in parts else None,
        held_for=_text(parts, "held_for"),
        fresh=tuple(read_freshness(one) for one in _items(parts, "fresh")),
        forbids=tuple(read_prohibition(one) for one in _items(parts, "forbids")),
        groups=read_groups(parts["groups"]) if "groups" in parts else None,
        uses=tuple(read_use(one) for one in _items(parts, "uses")),
        offers=tuple(read_offer(one) for one in _items(parts, "offers")),
        lives=read_residence(parts["lives"]) if "lives" in parts else None,
        daily=_text(parts, "daily"),
        every=read_days(parts["every"]) if "every" in parts else 1,
        each=tuple(read_parts(one) for one in _items(parts, "each")),
        since=parts["since"].day() if "since" in parts else None,
    )


def _field(item: Item) -> Field:
    optional = ("kind", "category", "personal", "clause", "source", "proposed", "keys")
    parts = item.parts("name", optional=optional, of="a field")
    name = parts["name"].text()
    _refuse_undecided(item, parts, name=name)
    kind = _text(parts, "kind") or FieldKind.TEXT
    if kind not in set(FieldKind):
        raise parts["kind"].wrong(f"{shown(kind)} is no kind of field{did_you_mean(kind, FieldKind)}")
    return Field(
        name=name,
        kind=FieldKind(kind),
        category=_text(parts, "category"),
        clause=_text(parts, "clause"),
        source=_text(parts, "source"),
        proposed=_text(parts, "proposed"),
        keys=_texts(parts, "keys"),
    )


def _refuse_undecided(item: Item, parts: dict[str, Item], *, name: str) -> None:
    """Whether a field is personal is never left to a default: a person says so, one way or the other."""
    personal = parts["personal"].flag() if "personal" in parts else None
    if "category" not in parts:
        if personal is not False:
            raise item.wrong(f"field {shown(name)} has no category; give it one, or say `personal: no`")
        if "clause" in parts or "source" in parts:
            raise item.wrong(f"field {shown(name)} is not personal, so it can have no clause and no source")
        return
    if personal is False:
        raise item.wrong(f"field {shown(name)} has a category and says `personal: no`; keep one of them")
    category = parts["category"].text()
    if category not in set(Category):
        raise parts["category"].wrong(f"{shown(category)} is no data category{did_you_mean(category, Category)}")


def _reference(item: Item) -> Reference:
    parts = item.parts("name", "to", "fields", of="a reference")
    return Reference(name=parts["name"].text(), to=parts["to"].text(), fields=parts["fields"].texts(of="fields"))


def _rule(item: Item) -> RetentionRule:
    optional = ("where", "starts", "until", "by", "least", "masks", "part", "exempt")
    parts = item.parts("clause", optional=optional, of="a retention rule")
    return RetentionRule(
        clause=parts["clause"].text(),
        where=_selection(parts, "where"),
        starts=_text(parts, "starts"),
        until=_text(parts, "until"),
        by=_text(parts, "by"),
        least=_text(parts, "least"),
        masks=_texts(parts, "masks"),
        part=_text(parts, "part"),
        exempt=read_exemption(parts["exempt"]) if "exempt" in parts else None,
    )


def _requirement(item: Item) -> Requirement:
    optional = ("of", "where", "valid_until")
    parts = item.parts("clause", "dataset", "reference", optional=optional, of="a requirement")
    return Requirement(
        clause=parts["clause"].text(),
        dataset=parts["dataset"].text(),
        reference=parts["reference"].text(),
        of=_selection(parts, "of"),
        where=_selection(parts, "where"),
        valid_until=_text(parts, "valid_until"),
    )


def _review(item: Item) -> Review:
    parts = item.parts("clause", "due", optional=("where",), of="a review")
    return Review(clause=parts["clause"].text(), due=parts["due"].text(), where=_selection(parts, "where"))


def _title(parts: dict[str, Item]) -> dict[str, str]:
    """Return what people call something, by language; one text alone serves for every language."""
    if "title" not in parts:
        return {}
    item = parts["title"]
    if not item.is_mapping:
        return {LANGUAGES[0]: item.text()}
    title = item.pairs(of="a title")
    for language in title:
        if language not in LANGUAGES:
            raise item.wrong(f"a title has no language {shown(language)}{did_you_mean(language, LANGUAGES)}")
    return title


def _text(parts: dict[str, Item], key: str) -> str | None:
    return parts[key].text() if key in parts else None


def _texts(parts: dict[str, Item], key: str) -> tuple[str, ...]:
    return parts[key].texts(of=key) if key in parts else ()


def _items(parts: dict[str, Item], key: str) -> tuple[Item, ...]:
    return parts[key].items(of=key) if key in parts else ()


def _selection(parts: dict[str, Item], key: str) -> Selection:
    return read_selection(parts[key]) if key in parts else Everything()
