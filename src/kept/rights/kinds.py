"""What a person may ask for: one word for each kind of request, whatever a law calls it.

Which section of which law gives a right, and the law's own word for it, stand with that law (`kept.rights.law`).
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from kept.policy.commitments import Right


class RequestKind(StrEnum):
    """A kind of request, under the word of the GDPR where it has one.

    Deleting chosen things (a category, a system, one record) is `ERASURE` with a narrower scope: law, clock,
    exemptions and letters are the same. The CCPA's “know”, “delete” and “correct” are access, erasure and
    rectification. `OPT_OUT` is of sale, sharing and targeted advertising; `CONTEST` asks a person to look again at an
    automated decision; `COMPLAINT` is one made to us, not to an authority; `INQUIRY` is anything that uses no right.
    """

    ACCESS = "access"  # Art. 15; Cal. Civ. Code §§ 1798.110, .115
    PORTABILITY = "portability"  # Art. 20
    RECTIFICATION = "rectification"  # Art. 16; § 1798.106
    ERASURE = "erasure"  # Art. 17; § 1798.105
    RESTRICTION = "restriction"  # Art. 18
    OBJECTION = "objection"  # Art. 21
    CONTEST = "contest"  # Art. 22(3)
    WITHDRAWAL = "withdrawal"  # Art. 7(3)
    OPT_OUT = "opt-out"  # § 1798.120
    LIMIT = "limit"  # § 1798.121
    COMPLAINT = "complaint"  # Art. 12(4), 77
    APPEAL = "appeal"  # e.g. Va. Code § 59.1-577(C)
    INQUIRY = "inquiry"

    @property
    def uses_a_right(self) -> bool:
        """Whether it is a data-subject request, with a law behind it."""
        return self is not RequestKind.INQUIRY


PARTED = frozenset({RequestKind.ERASURE, RequestKind.RESTRICTION})
"""Kinds that may be about a part of the data; a restriction always is: it stops a use, and not the service."""

CHOOSES = frozenset({RequestKind.OBJECTION, RequestKind.WITHDRAWAL})
"""Kinds that are about purposes."""

SCOPED = PARTED | CHOOSES | {RequestKind.RECTIFICATION}
"""Kinds of which it matters what exactly is meant."""

RIGHTS: Mapping[Right, RequestKind] = MappingProxyType(
    {
        Right.ACCESS: RequestKind.ACCESS,
        Right.KNOW: RequestKind.ACCESS,
        Right.PORTABILITY: RequestKind.PORTABILITY,
        Right.RECTIFICATION: RequestKind.RECTIFICATION,
        Right.ERASURE: RequestKind.ERASURE,
        Right.DELETE: RequestKind.ERASURE,
        Right.RESTRICTION: RequestKind.RESTRICTION,
        Right.OBJECTION: RequestKind.OBJECTION,
        Right.OPT_OUT_MARKETING: RequestKind.OBJECTION,
        Right.AUTOMATED_DECISION: RequestKind.CONTEST,
        Right.WITHDRAW_CONSENT: RequestKind.WITHDRAWAL,
        Right.OPT_OUT_SALE: RequestKind.OPT_OUT,
        Right.LIMIT_SENSITIVE: RequestKind.LIMIT,
        Right.COMPLAINT: RequestKind.COMPLAINT,
        Right.APPEAL: RequestKind.APPEAL,
    }
)
"""The kind of request by which each right of a policy is used.

`NON_DISCRIMINATION` is used by no request, and `LOCAL_LAW` by those of whichever kind the law of the place gives.
"""
