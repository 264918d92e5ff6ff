"""Who is asking: which proof is enough for which kind of request, and that nobody is asked for more than is held.

Art. 11(2), 12(2), 12(6): what is needed to confirm an identity, and no more; EDPB Guidelines 01/2022, §§ 58-79.
"""

from collections.abc import Collection, Iterable

from kept.rights.asked import Ask, Asker, Identifier
from kept.rights.kinds import RequestKind
from kept.rights.proofs import Point, Proof
from kept.terms import KeptError

Shown = tuple[Point, Proof]

OPEN_TO_ALL = frozenset(
    {RequestKind.INQUIRY, RequestKind.COMPLAINT, RequestKind.OPT_OUT, RequestKind.LIMIT, RequestKind.WITHDRAWAL}
)
"""Kinds that nobody is identified for.

Opting out and limiting need no verification (11 CCR §§ 7026(d), 7027(e)), withdrawing is as easy as giving (Art. 7(3)).
None of them shows anybody's data.
"""

MARKETING = "marketing"
"""The purpose to which anybody may object without giving reasons (Art. 21(2)-(3)), and so without an identity."""

CALLS = "calls"
"""Calls for marketing: the same right, for who minds the telephone alone."""

_OWN = frozenset({Proof.SESSION, Proof.LINK, Proof.CODE, Proof.STAFF})
_ENOUGH: dict[Point, frozenset[Proof]] = {
    Point.SUBJECT: _OWN,
    Point.AGENT: frozenset({Proof.LINK, Proof.CODE, Proof.STAFF, Proof.PARTNER}),
    # The data subject says so by a link of their own, or staff have looked at a mandate in writing, or somebody here
    # has looked at how a partner identifies people and takes its word.
    Point.MANDATE: frozenset({Proof.SESSION, Proof.LINK, Proof.CODE, Proof.DOCUMENT, Proof.PARTNER}),
    Point.PARENT: _OWN,
    # No link tells whose child somebody is: a member of staff looks (10.1.3 of the first policy).
    Point.RELATION: frozenset({Proof.STAFF, Proof.DOCUMENT}),
    Point.MINOR: frozenset({Proof.STAFF}),
}
FOR_STAFF = frozenset({Point.RELATION, Point.MINOR})
"""What no link shows: a member of staff looks."""
DOCUMENTED = frozenset({Point.MANDATE, Point.RELATION})
"""What a document may show; it never shows who somebody is."""

_FOLLOWED = frozenset({Proof.LINK, Proof.CODE})
_THEIRS = frozenset({Point.SUBJECT, Point.MANDATE, Point.RELATION})
_NEEDED: dict[Asker, frozenset[Point]] = {
    Asker.SUBJECT: frozenset({Point.SUBJECT}),
    Asker.AGENT: frozenset({Point.AGENT, Point.MANDATE}),
    Asker.PARENT: frozenset({Point.PARENT, Point.RELATION}),
    Asker.REPORTER: frozenset({Point.MINOR}),
}


class ExcessiveProofError(KeptError):
    """Somebody would be asked for something about themselves that is not held."""

    code = "rights.excessive-proof"
    advice = "Ask for what is held already, or let a member of staff decide by name and with a reason."

    def __init__(self, kinds: Iterable[str]) -> None:
        super().__init__(f"Nobody's {', '.join(sorted(kinds))} is held, so nobody may be asked for it")


class WeakProofError(KeptError):
    """What was shown does not prove what had to be shown."""

    code = "rights.weak-proof"
    advice = "See which proof is enough in docs/how-to/answer-a-request.md."


class NamelessChildError(KeptError):
    """A relation to a child, or that somebody is one, would be taken as shown, and nobody says what it is known by."""

    code = "rights.nameless-child"
    advice = "Look up what the child is known by here, and give it with what you take as shown."


def needed(ask: Ask) -> frozenset[Point]:
    """Return what has to be shown before anything of the request is looked into."""
    return frozenset() if ask.kind in OPEN_TO_ALL or is_absolute(ask) else _NEEDED[ask.asker]


def is_absolute(ask: Ask) -> bool:
    """Whether it is an objection that nobody weighs: to marketing, or to calls for it, and to nothing else besides."""
    return (
        ask.kind is RequestKind.OBJECTION and bool(ask.scope.purposes) and {MARKETING, CALLS} >= {*ask.scope.purposes}
    )


def missing(ask: Ask, shown: Collection[Shown]) -> frozenset[Point]:
    """Return what is still to be shown."""
    return frozenset(point for point in needed(ask) if not any((point, one) in shown for one in _ENOUGH[point]))


def check_proof(point: Point, how: Proof, *, reason: str) -> None:
    """Raise `WeakProofError` where `how` does not show `point`, or staff give no reason for taking it as shown."""
    if how not in _ENOUGH[point]:
        raise WeakProofError(f"A {how} does not show the {point}")
    if how in {Proof.STAFF, Proof.DOCUMENT} and not reason.strip():
        raise WeakProofError("A member of staff who identifies somebody says why")


def child_of(ask: Ask, point: Point, known_by: Collection[Identifier]) -> tuple[Identifier, ...]:
    """Return what the child is known by whose relation or age is taken as shown; nothing for any other point.

    That is what the member of staff found, or else what was written, but for where a parent is reached: that is the
    parent's. Raises `NamelessChildError` where nothing is left, and `WeakProofError` where a child is named with
    anything else than the relation.
    """
    if point not in FOR_STAFF:
        if known_by:
            raise WeakProofError("A child is named with the relation to it, or with its age")
        return ()
    # Somebody may report themself; a parent is never the child.
    parents = Identifier(kind="email", value=ask.agent).normal if point is Point.RELATION else None
    named = tuple(one for one in known_by or ask.identifiers if one.kind != "email" or one.normal != parents)
    if not named:
        raise NamelessChildError("Nobody says what the child is known by here")
    return named


def check_asked(kinds: Iterable[str], *, held: Collection[str]) -> None:
    """Raise `ExcessiveProofError` where a person would be asked for a kind of identifier that nobody holds of them."""
    beyond = {kind for kind in kinds if kind not in held}
    if beyond:
        raise ExcessiveProofError(beyond)


def shown_by(ask: Ask, shown: Collection[Shown]) -> tuple[Identifier, ...]:
    """Return the identifiers that are shown to be the data subject's.

    Who followed a link read one mailbox, and nothing more: another address or a number that stands beside it may be
    somebody else's. A session, a partner or a member of staff vouches for all of them.
    """
    hows = {how for point, how in shown if point in _THEIRS}
    return vouched_for(ask) if hows and hows <= _FOLLOWED else ask.identifiers


def is_contact_believed(ask: Ask, shown: Collection[Shown]) -> bool:
    """Whether letters may go to the address that stands beside what the person is known by.

    A session or a member of staff vouches for it. Without that it is for words that say nothing of anybody: once the
    holder of an address on record has followed a link, the request is theirs, and whoever wrote it is somebody else.
    """
    hows = {how for _, how in shown}
    if hows & {Proof.SESSION, Proof.STAFF}:
        return True
    return not hows & _FOLLOWED and all(one.kind != "email" for one in ask.identifiers)


def vouched_for(ask: Ask) -> tuple[Identifier, ...]:
    """Return the identifiers of the data subject that a link or a member of staff showed to be theirs.

    A link shows its address and nothing else: an account number that somebody wrote beside it finds the person only
    together with it, and is not on record as theirs. Where no address was given, staff looked at what was.
    """
    addresses = tuple(one for one in ask.identifiers if one.kind == "email")
    return addresses[:1] or ask.identifiers
