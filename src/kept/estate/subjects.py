"""Whose each record is: which datasets hold persons, and to whom the records of the others lead."""

import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kept.estate.linking import Link, Place
from kept.estate.ports import Guess
from kept.estate.tablenames import head_of
from kept.estate.words import plain
from kept.terms.categories import Category

Guesses = Mapping[str, Guess | None]
"""What each field of a dataset seems to hold, by its name."""

_PART = re.compile(
    r"(.*_)?((first|last|given|family|middle|maiden|fore|sur)_?name|name_?(first|last|given)|[fl]_?name|vorname|nachname"
    r"|prenom|nombres|(primer_|segundo_)?apellidos?|nom_de_famille)"
)
_CLASSES = {
    "staff": (
        "staff employee worker personnel mitarbeiter angestellte angestellter empleado employe salarie admin"
        " administrator operator colleague"
    ),
    "customer": "customer client buyer shopper kunde kundin cliente purchaser",
    "user": "user benutzer nutzer usuario utilisateur login account",
    "member": "member mitglied miembro membre",
    "patient": "patient paciente",
    "student": "student pupil schueler schuler alumno eleve etudiant learner",
    "contact": "contact kontakt contacto ansprechpartner",
    "person": "person people persona personne individual identity",
}
_OTHERS = (
    "subscriber lead commenter moderator owner author visitor guest candidate applicant donor driver passenger"
    " player participant voter doctor nurse teacher tenant resident citizen recipient respondent attendee"
    " volunteer child parent guardian artist actor borrower holder freelancer partner profile reviewer delegate"
    " speaker mentor mentee trainer rider courier"
)
_WORDS = {word: whose for whose, words in _CLASSES.items() for word in words.split()} | {
    word: word for word in _OTHERS.split()
}
_THINGS = (
    "store shop warehouse branch office hospital school company supplier vendor shipper organisation organization bank"
    " hotel venue airport station building location site city country group team project product department institution"
    " university clinic host server domain category tag file document page"
)
_NO_PERSON = frozenset(_THINGS.split())
_PARTS_OF_ONE = frozenset({"login", "account", "profile", "identity"})
_CARRIERS = frozenset({"customer", "user", "member", "contact", "person", "lead", "subscriber", "patient", "student"})
_CONTACT = frozenset(
    {Category.ACCOUNT_EMAIL, Category.ACCOUNT_PHONE, Category.ACCOUNT_ADDRESS, Category.BIRTH, Category.GOVERNMENT_ID}
)
_LOGIN = frozenset({Category.PROFILE_PASSWORD, Category.PROFILE_USERNAME})
_ANCHORS = frozenset(
    {Category.ACCOUNT_NAME, Category.ACCOUNT_EMAIL, Category.BIRTH, Category.GOVERNMENT_ID, Category.GENDER, *_LOGIN}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A dataset whose records stand for persons, or, with `company`, for companies that name a person to speak to."""

    whose: str
    evidence: str
    company: bool = False

    @property
    def carries(self) -> bool:
        """Whether what points at such a record is that person's too."""
        return not self.company or self.whose in _CARRIERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Belongs:
    """Whose the records of a dataset are: None where nobody's, or where several ways lead to different people."""

    whose: str | None
    evidence: str


def subjects(guesses: Mapping[Place, Guesses], links: Sequence[Link]) -> dict[Place, Subject]:
    """Return the datasets whose records are persons, by their names, their fields and what points at them."""
    pointed: dict[Place, set[Place]] = {}
    leads: dict[Place, set[Place]] = {}
    for link in links:
        if link.source != link.target:
            pointed.setdefault(link.target, set()).add(link.source)
            leads.setdefault(link.source, set()).add(link.target)
    looks = {place: _Look.of(place, fields, len(pointed.get(place, ()))) for place, fields in guesses.items()}
    found = {place: subject for place, look in looks.items() if (subject := look.subject())}
    return {
        place: one for place, one in found.items() if not _repeats(place, leads.get(place, set()) & found.keys(), looks)
    }


def _repeats(place: Place, led_to: set[Place], looks: Mapping[Place, "_Look"]) -> bool:
    """Whether it repeats a name beside a way to the person: that person's record, and no person of its own."""
    if not looks[place].standing:
        return bool(led_to)
    return any(looks[one].head == looks[place].head for one in led_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    head: str
    parts: int
    named: bool
    company: bool
    contacts: frozenset[str]
    logins: frozenset[str]
    pointed: int

    @classmethod
    def of(cls, place: Place, fields: Guesses, pointed: int) -> "_Look":
        certain = {guess.category for guess in fields.values() if guess and not guess.of_people}
        loose = {guess.category for guess in fields.values() if guess}
        return cls(
            head=head_of(place[1]),
            parts=sum(bool(guess) and bool(_PART.fullmatch(plain(name))) for name, guess in fields.items()),
            named=Category.ACCOUNT_NAME in loose,
            company=Category.BUSINESS_COMPANY in loose,
            contacts=frozenset(certain & _CONTACT),
            logins=frozenset(certain & _LOGIN),
            pointed=pointed,
        )

    @property
    def standing(self) -> bool:
        """Whether it would be a dataset of persons even where it leads to other persons."""
        return (self.head in _WORDS and self.head not in _PARTS_OF_ONE) or (self.parts > 1 and self.pointed > 0)

    def subject(self) -> Subject | None:
        whose = _WORDS.get(self.head, self.head)
        if self.company and self.named and self.parts < 2 and not self.logins:  # noqa: PLR2004 - a first and a last name
            return Subject(
                whose=whose, evidence="companies that name a person to speak to; the company is no person", company=True
            )
        persons = self._persons()
        return Subject(whose=whose, evidence=f"its records are persons: {persons}") if persons else None

    def _persons(self) -> str | None:
        if self.parts > 1:
            return "they have a first and a last name"
        reached = bool(self.contacts or self.logins)
        if self.head in _WORDS and (self.named or self.parts or reached):
            return f"it is named after the {self.head}, and has what identifies one"
        known = self.named or self.parts or Category.PROFILE_USERNAME in self.logins
        if (
            known
            and reached
            and self.pointed
            and self.head not in _NO_PERSON
            and (self.logins or len(self.contacts) > 1)
        ):
            return f"they have a name and can be reached, and {self.pointed} other datasets point at them"
        return None


def belongings(
    places: Sequence[Place], persons: Mapping[Place, Subject], links: Sequence[Link], guesses: Mapping[Place, Guesses]
) -> dict[Place, Belongs]:
    """Return whose the records of each dataset are that are somebody's: their own, or those they lead to.

    A record is the person's to whom the shortest way leads. Where ways of that length lead to different classes of
    people, whose it is stays open, and the evidence names every way.
    """
    found = {place: Belongs(whose=one.whose, evidence=one.evidence) for place, one in persons.items()}
    onward: dict[Place, list[Link]] = {}
    for link in links:
        onward.setdefault(link.source, []).append(link)
    for place in places:
        if place not in found and (ways := list(_ways(place, onward, persons))):
            found[place] = _decided(ways, persons)
    for place in places:
        if place not in found and (detail := _detail(place, persons, links, guesses.get(place, {}))):
            found[place] = detail
    return found


def _ways(
    start: Place, onward: Mapping[Place, Sequence[Link]], persons: Mapping[Place, Subject]
) -> Iterator[tuple[Link, ...]]:
    """Yield the ways from records at `start` to persons, shortest first; none goes on beyond a person."""
    queue: deque[tuple[Link, ...]] = deque((link,) for link in onward.get(start, ()))
    seen = {start}
    while queue:
        way = queue.popleft()
        end = way[-1].target
        if end in persons:
            if persons[end].carries:
                yield way
            continue
        if end not in seen:
            seen.add(end)
            queue.extend((*way, link) for link in onward.get(end, ()))


def _decided(ways: Sequence[tuple[Link, ...]], persons: Mapping[Place, Subject]) -> Belongs:
    shortest = [way for way in ways if len(way) == len(ways[0])]
    classes = {persons[way[-1].target].whose for way in shortest}
    told = "; ".join(dict.fromkeys(_told(way, persons) for way in ways[:6]))
    if len(classes) == 1:
        return Belongs(whose=classes.pop(), evidence=f"each record leads to a person: {told}")
    return Belongs(whose=None, evidence=f"records lead to different people, decide whose they are: {told}")


def _told(way: tuple[Link, ...], persons: Mapping[Place, Subject]) -> str:
    steps = " → ".join(", ".join(link.fields) for link in way)
    end = way[-1].target
    return f"{steps} → {end[1]} ({persons[end].whose})"


def _detail(place: Place, persons: Mapping[Place, Subject], links: Sequence[Link], fields: Guesses) -> Belongs | None:
    """A dataset that persons point at, with addresses or the like in it, holds a part of what is about them."""
    parts = [guess for guess in fields.values() if guess and guess.category in _CONTACT]
    if len(parts) < 2 or head_of(place[1]) in _NO_PERSON:  # noqa: PLR2004 - one may be the name of a city
        return None
    pointing = sorted({link.source for link in links if link.target == place and link.source in persons})
    classes = {persons[one].whose for one in pointing if not persons[one].company}
    if not classes:
        return None
    told = ", ".join(f"{one[1]} ({persons[one].whose})" for one in pointing)
    if len(classes) == 1:
        return Belongs(whose=classes.pop(), evidence=f"persons point at it: {told}")
    return Belongs(whose=None, evidence=f"different people point at it, decide whose it is: {told}")


def anchored(fields: Guesses) -> bool:
    """Whether some field alone says that the records are about people."""
    return any(guess is not None and not guess.of_people and guess.category in _ANCHORS for guess in fields.values())
