"""What the policy itself promises about answering: which requests each promise is about, and how soon."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kept.policy.commitments import Answers, Commitment
from kept.rights.kinds import RequestKind
from kept.rights.law import ClockKind, ExtensionReason, Law
from kept.rights.moments import MomentKind
from kept.terms import Period

_KINDS: tuple[tuple[RequestKind, str], ...] = (
    (RequestKind.ACCESS, r"\baccess\b|\bcop(?:y|ies) of\b|\bto know\b"),
    (RequestKind.PORTABILITY, r"\bportab\w+|\bexports?\b"),
    (RequestKind.RECTIFICATION, r"\bcorrect\w*|\brectif\w+"),
    (RequestKind.ERASURE, r"\bdelet\w+|\beras\w+|\bremoval\b"),
    (RequestKind.RESTRICTION, r"\brestrict\w*"),
    (RequestKind.OBJECTION, r"\bobject\w*"),
    (RequestKind.OPT_OUT, r"\bopt(?:ing)?[- ]?outs?\b"),
    (RequestKind.LIMIT, r"\blimit\w*"),
    (RequestKind.WITHDRAWAL, r"\bwithdraw\w*"),
    (RequestKind.COMPLAINT, r"\bcomplaints?\b"),
    (RequestKind.APPEAL, r"\bappeals?\b"),
    (
        RequestKind.INQUIRY,
        r"\b(?:in|en)quir\w+|\bquestions?\b|\bconcerns?\b|\bmessages?\b|\bcorrespondence\b|\be?mails?\b",
    ),
)
_REASONS = (
    (ExtensionReason.COMPLEXITY, r"\bcomplex"),
    (ExtensionReason.NUMBER, r"\bnumber\b|\bmany\b|\bseveral\b|\bvolume\b"),
    (ExtensionReason.CONSULTATION, r"\bconsult"),
    (ExtensionReason.INTERFERENCE, r"\binterfere"),
)
_RIGHTS = frozenset(kind for kind in RequestKind if kind.uses_a_right)
_ANY_REQUEST = re.compile(r"\brequests?\b", re.IGNORECASE)
_RECEIPT = re.compile(r"\backnowledge|\bconfirm\w*\s+(?:the\s+)?receipt\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What one clause promises about answering requests of `kinds`, under `laws` (ids) or under any law (None).

    `reasons` are those for which it lets itself be put off to `extends_to`. Its time runs from `since`, and is of no
    request to which that did not happen. A promise is a promise whatever a law
    allows: no question to the person stops it.
    """

    clause: str
    commitment: str
    clock: ClockKind
    kinds: frozenset[RequestKind]
    laws: frozenset[str] | None
    within: Period
    extends_to: Period | None = None
    reasons: frozenset[ExtensionReason] = frozenset()
    since: MomentKind = MomentKind.RECEIVED

    def covers(self, kind: RequestKind, laws: Iterable[Law]) -> bool:
        """Whether it is about a request of this kind, to which these laws apply."""
        return kind in self.kinds and (self.laws is None or any(law.id in self.laws for law in laws))


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """The promises about answering that were understood, and those whose words name no request that we know."""

    understood: tuple[Promise, ...]
    unclear: tuple[Answers, ...] = ()


def promises_of(commitments: Iterable[Commitment], *, laws: Iterable[Law]) -> Promises:
    """Return the policy's promises about answering. `laws` are all that are known, by whose names it may speak.

    Words that name a law are about requests under it (“GDPR requests”), words that name rights about those, and plain
    “requests” about all that use a right. What fits none of these is unclear: nothing is supposed of it.
    """
    known = tuple(laws)
    answers = [one for one in commitments if isinstance(one, Answers)]
    read = [(one, _read(one, known)) for one in answers]
    return Promises(
        understood=tuple(promise for _, promise in read if promise is not None),
        unclear=tuple(one for one, promise in read if promise is None),
    )


def _read(answers: Answers, laws: tuple[Law, ...]) -> Promise | None:
    under = frozenset(law.id for law in laws if any(names_law(name, answers.what) for name in law.names))
    kinds = frozenset(_kinds_in(answers.what))
    if not kinds and (under or _ANY_REQUEST.search(answers.what)):
        kinds = _RIGHTS
    if not kinds:
        return None
    return Promise(
        clause=answers.clause,
        commitment=answers.id,
        clock=ClockKind.ACKNOWLEDGE if _RECEIPT.search(answers.quote) else ClockKind.ACT,
        kinds=kinds,
        laws=under or None,
        within=answers.within,
        extends_to=answers.extends_to,
        reasons=_reasons_of(answers),
    )


def _reasons_of(answers: Answers) -> frozenset[ExtensionReason]:
    """Return for what the words let an answer be put off; for anything, where they name no reason."""
    if answers.extends_to is None:
        return frozenset()
    named = frozenset(reason for reason, words in _REASONS if re.search(words, answers.quote, re.IGNORECASE))
    return named or frozenset(ExtensionReason)


def _kinds_in(what: str) -> Iterator[RequestKind]:
    for kind, words in _KINDS:
        if re.search(words, what, re.IGNORECASE):
            yield kind


def names_law(name: str, what: str) -> bool:
    """Whether words name a law by one of its names."""
    return re.search(rf"\b{re.escape(name)}\b", what, re.IGNORECASE) is not None
