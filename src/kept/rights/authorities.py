"""Where a person can complain: the supervisory authorities, by country and state (GDPR Art. 13(2)(d), 77)."""

from dataclasses import dataclass
from pathlib import Path

from kept.estate.nodes import Item, compose, shown
from kept.rights.errors import LawFileError
from kept.rights.law import Citation
from kept.rights.sources import Sources, place_of, read_text, refusing

FILE = "authorities.yaml"
FORM = "authorities/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """One supervisory authority: for whose complaints, its own name, its web address. A place may have several."""

    place: str
    name: str
    web: str
    cited: Citation


def load_authorities(path: Path) -> tuple[Authority, ...]:
    """Read a file of authorities; raise `LawFileError` with file, line and what to do."""
    return parse_authorities(read_text(path), name=str(path))


def parse_authorities(text: str, *, name: str) -> tuple[Authority, ...]:
    """Read authorities from YAML; `name` is what errors call the text."""
    return refusing(lambda: _read(compose(text, name=name, of="a file of authorities", form=FORM)))


def authorities_of(place: str, known: tuple[Authority, ...]) -> tuple[Authority, ...]:
    """Return the authorities for a person in `place`: those of the state, or else those of the country."""
    exact = tuple(one for one in known if one.place == place)
    return exact or tuple(one for one in known if one.place == place.partition("-")[0])


def _read(root: Item) -> tuple[Authority, ...]:
    parts = root.parts("kept", "sources", "authorities", of="a file of authorities")
    if parts["kept"].text() != FORM:
        raise parts["kept"].wrong(f"“kept” is {shown(parts['kept'].text())} here, and must be {FORM}")
    sources = Sources(parts["sources"])
    read = tuple(_authority(one, sources) for one in parts["authorities"].items(of="authorities"))
    sources.finish()
    if not read:
        raise LawFileError(f"{root.file} names no authority")
    return read


def _authority(item: Item, sources: Sources) -> Authority:
    parts = item.parts("place", "name", "web", "source", of="an authority")
    web = parts["web"].text()
    if not web.startswith(("https://", "http://")):
        raise parts["web"].wrong("the web address of an authority begins with https://")
    place = place_of(parts["place"])
    return Authority(place=place, name=parts["name"].text(), web=web, cited=sources.cite(place, parts["source"]))
