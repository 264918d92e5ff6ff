"""Estates written out: equal ones alike, and every one readable again."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kept.estate.canaries import Canary, Correctable
from kept.estate.document import parse_estate
from kept.estate.errors import EstateFileError
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
from kept.estate.offers import Offer
from kept.estate.panels import Changing, Door, Guarding, Panel, Saying, Showing
from kept.estate.residence import Residence
from kept.estate.revision import revision_of
from kept.estate.selection import (
    AllOf,
    AnyOf,
    Before,
    Below,
    Equals,
    Everything,
    Has,
    IsNull,
    Keys,
    Not,
    NotBefore,
    OneOf,
    Selection,
)
from kept.estate.upkeep import Freshness, Groups, Parts, Prohibition
from kept.estate.uses import RecordedUse
from kept.estate.ways import Erasure, Exemption, Identifier, Way
from kept.estate.written import dump_estate
from kept.terms.categories import Category

SCHEMA = Path(__file__).parents[2] / "docs/reference/schemas/estate.schema.json"

words = st.text(min_size=1, max_size=12).filter(lambda text: text.strip())
names = st.from_regex(r"[A-Za-z0-9_][A-Za-z0-9_-]{0,8}", fullmatch=True)
zones = st.sampled_from([UTC, timezone(timedelta(hours=5))])
instants = st.builds(datetime.fromtimestamp, st.integers(-(2**31), 2**33), zones)


def selections() -> st.SearchStrategy:
    simple = st.one_of(
        st.just(Everything()),
        st.builds(Before, st.just("when"), instants),
        st.builds(NotBefore, st.just("up.when"), instants),
        st.builds(Equals, st.just("word"), st.text(max_size=5)),
        st.builds(Equals, st.just("flag"), st.booleans()),
        st.builds(OneOf, st.just("number"), st.lists(st.integers(-(2**40), 2**40), max_size=3).map(tuple)),
        st.builds(Below, st.just("up.number"), st.integers(-(2**40), 2**40)),
        st.builds(IsNull, st.just("up.word")),
    )
    return st.recursive(
        simple,
        lambda inner: st.one_of(
            st.builds(Not, inner),
            st.builds(AllOf, st.lists(inner, max_size=3).map(tuple)),
            st.builds(AnyOf, st.lists(inner, max_size=3).map(tuple)),
        ),
        max_leaves=5,
    )


@st.composite
def fields(draw) -> tuple[Field, ...]:
    own = draw(st.lists(words, max_size=4, unique=True))
    free = [one for one in own if one not in {"when", "word", "flag", "number", "id"}]
    personal = st.builds(
        Field,
        name=st.just("x"),
        kind=st.sampled_from(FieldKind),
        category=st.sampled_from([one.value for one in Category]),
        clause=st.none() | words,
        source=st.none() | words,
        proposed=st.none() | words,
        keys=st.just(()) | st.lists(words, max_size=2).map(tuple),
    )
    plain = st.builds(Field, name=st.just("x"), kind=st.sampled_from(FieldKind), proposed=st.none() | words)
    made = [(name, draw(personal | plain)) for name in free]
    return (
        Field(name="id", kind=FieldKind.INTEGER),
        Field(name="when", kind=FieldKind.INSTANT),
        Field(name="word"),
        Field(name="flag", kind=FieldKind.BOOLEAN),
        Field(name="number", kind=FieldKind.INTEGER, category="account.name"),
        *(
            Field(
                name=n,
                kind=f.kind,
                category=f.category,
                clause=f.clause,
                source=f.source,
                proposed=f.proposed,
                keys=f.keys if f.kind is FieldKind.JSON else (),
            )
            for n, f in made
        ),
    )


def identifiers() -> st.SearchStrategy[Identifier]:
    kinds = st.sampled_from(["email", "club-card_2"])
    links = st.sampled_from([None, True, False])
    plain = st.builds(Identifier, kind=kinds, field=st.just("word"), links=links)
    at = st.builds(Identifier, kind=st.just("ip"), field=st.just("word"), at=st.just("when"), links=links)
    during = st.builds(Identifier, kind=kinds, field=st.just("word"), from_=st.just("when"), until=st.just("when"))
    return st.one_of(plain, at, during)


def ways() -> st.SearchStrategy[Way]:
    emptied = st.sampled_from([(), ("word",), ("word", "flag")])
    return st.builds(
        Way,
        reference=st.just("up"),
        where=selections(),
        owns=st.booleans(),
        yields=st.booleans(),
        alone=emptied,
        hides=emptied,
    )


def fresh() -> st.SearchStrategy[Freshness]:
    return st.builds(
        Freshness,
        clause=words,
        at=st.just("up.when"),
        minutes=st.integers(1, 10_000),
        where=selections(),
        what=st.none() | words,
    )


def parts() -> st.SearchStrategy[Parts]:
    return st.builds(Parts, path=st.just("up.word"), values=st.just(("a", "NO")), mirrored=st.booleans())


def prohibitions() -> st.SearchStrategy[Prohibition]:
    return st.builds(Prohibition, clause=words, where=selections(), says=words)


def uses() -> st.SearchStrategy[RecordedUse]:
    opt_out = st.none() | words
    return st.builds(
        RecordedUse, clause=words, at=st.just("when"), of=st.just("up"), where=selections(), opt_out=opt_out
    )


def offers() -> st.SearchStrategy[Offer]:
    return st.builds(Offer, of=st.just("up"), alike=st.just(("word",)), terms=st.just(("flag",)), where=selections())


def residences() -> st.SearchStrategy[Residence]:
    return st.builds(Residence, country=st.just("word"), state=st.none() | st.just("flag"), where=selections())


@st.composite
def estates(draw) -> Estate:
    """Two systems with a parent, its child, and whatever else may be declared."""
    held = tuple(draw(systems(name)) for name in draw(st.lists(names, max_size=2, unique=True)))
    made_up = tuple(draw(canaries(one)) for one in held[:1])
    return Estate(systems=held, panels=tuple(draw(panels(one.name)) for one in held[:1]), canaries=made_up)


@st.composite
def canaries(draw, system: System) -> Canary:
    child = system.datasets[0]
    known = sorted({one.category for one in child.fields if one.category})
    part = st.builds(Correctable, category=st.sampled_from(known), value=words) if known else st.none()
    known_by = draw(st.dictionaries(words, words, min_size=1, max_size=2))
    return Canary(whose=child.whose or "", known_by=known_by, corrects=draw(st.none() | part))


@st.composite
def panels(draw, system: str) -> Panel:
    about = {"page": "/me", "dataset": f"{system}.child", "clause": draw(words)}
    shows = Showing(**about, where=draw(selections()), fields=("word",), besides=draw(st.sampled_from([(), ("id",)])))
    changes = Changing(**about, where=draw(selections()), field="word", input=draw(st.none() | words))
    return Panel(
        name=draw(words),
        url="https://panel.example",
        account=draw(words),
        secret="env:PROBE",
        door=Door(page="/in", name=draw(words), password=draw(words)),
        shows=draw(st.sampled_from([(), (shows,)])),
        changes=draw(st.sampled_from([(), (changes, changes)])),
        says=draw(st.sampled_from([(), (Saying(clause="3.1.5", page="/status", texts=("NO", "b")),)])),
        guards=draw(st.sampled_from([(), (Guarding(clause="10.0.0", page="/join", born="NO", says="b"),)])),
    )


@st.composite
def outliving(draw) -> tuple[RetentionRule, ...]:
    rule = RetentionRule(
        clause=draw(words),
        where=draw(selections()),
        starts=draw(st.none() | st.just("up.when")),
        until=draw(st.none() | st.just("when")),
        by="up.word",
        least=draw(st.none() | words),
        masks=draw(st.sampled_from([(), ("word",), ("word", "flag")])),
        part=draw(st.none() | words),
    )
    exempt = Exemption(article=draw(words), needs=draw(st.sampled_from([(), ("word", "flag")])))
    return rule, RetentionRule(clause=draw(words), until="when", exempt=draw(st.none() | st.just(exempt)))


def needs() -> st.SearchStrategy[Requirement]:
    return st.builds(
        Requirement,
        clause=words,
        dataset=st.just("child"),
        reference=st.just("up"),
        of=st.just(Everything()) | st.builds(Has, st.just("child"), st.just("up"), selections()),
        where=selections(),
        valid_until=st.just("when"),
    )


def applications() -> st.SearchStrategy[Application]:
    return st.builds(Application, name=names, url=st.just("file:///a"), secret=st.none() | st.just("env:A"))


def theirs(system: str, whose: str) -> st.SearchStrategy[dict[str, object]]:
    """Whose the records of a parent are: they stand for people, as what a use or an offer is of does."""
    belongs = st.none() | st.just((Way(from_=f"{system}.child", by="up"),))
    return st.fixed_dictionaries(
        {"whose": st.just(whose), "fields": fields(), "belongs": belongs, "persons": st.just(True)}
    )


@st.composite
def systems(draw, name: str) -> System:
    up = Reference(name="up", to=f"{name}.parent", fields=("id",))
    rules = draw(outliving())
    whose = draw(words)
    child = Dataset(
        name="child",
        system=name,
        location=draw(words.filter(lambda text: text != "there")),
        key=("id",),
        fields=draw(fields()),
        references=(up,),
        retention=rules,
        reviews=(Review(clause=draw(words), due="up.when"),),
        daily="when",
        fresh=draw(st.lists(fresh(), max_size=2).map(tuple)),
        forbids=draw(st.lists(prohibitions(), max_size=1).map(tuple)),
        groups=draw(st.none() | st.builds(Groups, clause=words, size=st.just("up.number"))),
        uses=draw(st.lists(uses(), max_size=1).map(tuple)),
        offers=draw(st.lists(offers(), max_size=1).map(tuple)),
        lives=draw(st.none() | residences()),
        every=draw(st.integers(1, 90)),
        each=draw(st.lists(parts(), max_size=1).map(tuple)),
        whose=whose,
        identifiers=draw(st.none() | st.lists(identifiers(), max_size=2).map(tuple)),
        belongs=draw(st.none() | st.lists(ways(), max_size=2).map(tuple)),
        persons=draw(st.none() | st.booleans()),
        mentions=draw(st.sampled_from([(), ("word",)])),
        erasure=draw(st.none() | st.just(Erasure(masks=("word", "flag")))),
        held_for=draw(st.none() | st.just("up")),
    )
    parent = Dataset(
        name="parent",
        system=name,
        location="there",
        key=("id",),
        **draw(theirs(name, whose)),
        requires=(draw(needs()),),
    )
    return System(
        name=name,
        kind="logs",
        url=draw(names.map(lambda text: f"file:///{text}")),
        secret=draw(st.none() | names.map(lambda text: f"env:{text}")),
        region=draw(st.none() | st.sampled_from(["DE", "NO", "EU"])),
        holder=draw(st.none() | words),
        applications=draw(st.lists(applications(), max_size=1).map(tuple)),
        datasets=(child, parent),
        options=draw(st.dictionaries(st.sampled_from(["schema", "encoding"]), words)),
    )


@settings(max_examples=25, deadline=None)
@given(estates())
def test_every_estate_reads_back_as_itself_and_fits_the_schema(estate):
    text = dump_estate(estate)

    again = parse_estate(text, name="again")
    assert again == estate
    assert revision_of(again) == revision_of(estate)
    jsonschema.validate(yaml.safe_load(text), json.loads(SCHEMA.read_text()))


def test_a_revision_is_a_sha256_that_changes_with_any_declaration():
    one = Estate(systems=(System(name="a", kind="logs", url="file:///a"),))
    other = Estate(systems=(System(name="a", kind="logs", url="file:///a", region="DE"),))

    assert revision_of(one) == "sha256:d0b313d78f9353d577d4d2d4bd541fc71a82522b17e0b179e971ed74bd13b3f1"
    assert revision_of(other) != revision_of(one)


def test_an_instant_is_the_same_in_every_zone():
    utc = datetime(2026, 11, 23, 12, tzinfo=UTC)
    there = utc.astimezone(timezone(timedelta(hours=-8)))

    assert revision_of(_with(Before("when", utc))) == revision_of(_with(Before("when", there)))


def test_an_estate_that_names_single_records_is_not_written():
    with pytest.raises(EstateFileError, match="an estate names no single records by their key"):
        dump_estate(_with(Keys(((1,),))))


def _with(where: Selection) -> Estate:
    dataset = Dataset(
        name="line",
        system="logs",
        location="*.gz",
        fields=(Field(name="when", kind=FieldKind.INSTANT),),
        retention=(RetentionRule(clause="6.2.1", where=where),),
    )
    return Estate(systems=(System(name="logs", kind="logs", url="file:///logs", datasets=(dataset,)),))
