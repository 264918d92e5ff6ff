"""The laws and authorities that are known: those that come with Kept, and those that a privacy officer added."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from kept.rights.authorities import FILE, Authority, authorities_of, load_authorities
from kept.rights.kinds import RequestKind
from kept.rights.law import Law, is_within
from kept.rights.lawfile import SUFFIX, load_law
from kept.rights.office import Office

FOLDER = "laws"
"""The folder of the workspace in which an officer's law files lie."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicability:
    """Which laws a request falls under, and what is to be asked about it.

    `differs`: the person declared one place, and another was found; the laws of both apply until staff have decided.
    `uncovered` are places for which no law is known, or which name a country where only its states have laws.
    """

    laws: tuple[Law, ...]
    places: tuple[str, ...]
    differs: bool = False
    uncovered: tuple[str, ...] = ()

    def gives(self, kind: RequestKind) -> bool:
        """Whether any of the laws gives this right."""
        return any(kind in law.entitlements for law in self.laws)


@dataclass(frozen=True, slots=True, kw_only=True)
class LawBook:
    """Every law that is known, by id, and every authority."""

    laws: tuple[Law, ...]
    authorities: tuple[Authority, ...]

    def law(self, id: str) -> Law | None:  # noqa: A002 - the word of the file
        """Return one law, or None."""
        return next((one for one in self.laws if one.id == id), None)

    def applying(self, *, declared: str | None = None, found: Iterable[str] = (), office: Office) -> Applicability:
        """Return the laws that protect a person who says to live in `declared`, and is known to live in `found`.

        Where the two differ, the laws of both apply: a mistake about a country must not cost anybody a right.
        """
        known = tuple(dict.fromkeys(found))
        places = tuple(dict.fromkeys([*([declared] if declared else []), *known]))
        laws = tuple(law for law in self.laws if _protects(law, places, office))
        return Applicability(
            laws=laws,
            places=places,
            differs=declared is not None and bool(known) and not any(_agree(declared, one) for one in known),
            uncovered=tuple(one for one in places if not any(is_within(one, law.reach.people) for law in self.laws)),
        )

    def authorities_for(self, place: str) -> tuple[Authority, ...]:
        """Return the authorities for a person in a country or state; none where none is known."""
        return authorities_of(place, self.authorities)


def lawbook(folder: Path | None = None) -> LawBook:
    """Return what comes with Kept, with the law files of `folder` (where it exists) added or put in their place.

    A file in `folder` takes the place of the shipped law with its id; an `authorities.yaml` there, that of the
    shipped authorities of the places it names. Raises `LawFileError` for a file that is wrong.
    """
    book = _shipped()
    if folder is None or not folder.is_dir():
        return book
    added = _read(folder)
    ids = {law.id for law in added.laws}
    places = {one.place for one in added.authorities}
    return LawBook(
        laws=_ordered([*(law for law in book.laws if law.id not in ids), *added.laws]),
        authorities=(*(one for one in book.authorities if one.place not in places), *added.authorities),
    )


@cache
def _shipped() -> LawBook:
    with as_file(files("kept.rights") / FOLDER) as folder:
        return _read(folder)


def _read(folder: Path) -> LawBook:
    laws = [load_law(path) for path in sorted(folder.glob(f"*{SUFFIX}")) if path.name != FILE]
    named = folder / FILE
    return LawBook(laws=_ordered(laws), authorities=load_authorities(named) if named.exists() else ())


def _ordered(laws: Iterable[Law]) -> tuple[Law, ...]:
    return tuple(sorted(laws, key=lambda law: law.id))


def _protects(law: Law, places: Iterable[str], office: Office) -> bool:
    established = office.place is not None and is_within(office.place, law.reach.controllers)
    return established or any(is_within(place, law.reach.people) for place in places)


def _agree(one: str, other: str) -> bool:
    """Whether two places do not contradict each other: DE and DE-BY agree, DE-BE and DE-BY do not."""
    return one == other or one.partition("-")[0] == other or other.partition("-")[0] == one
