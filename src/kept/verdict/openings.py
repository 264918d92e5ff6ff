"""The paragraph that opens a section of a policy: it speaks for all that the section promises."""

from collections import Counter

from kept.policy.clauses import ClauseKind
from kept.policy.reviewed import Reviewed


def opening_clause(policy: Reviewed, kind: str) -> str | None:
    """Return the promise that opens the section in which most commitments of `kind` stand, or None.

    It is the paragraph directly under the section's heading: `6.0.0` for section 6.
    """
    sections = Counter(one.clause.partition(".")[0] for one in policy.commitments if one.kind == kind)
    for section, _ in sections.most_common(1):
        clause = policy.text.clause(f"{section}.0.0")
        if clause is not None and clause.kind is ClauseKind.PROMISE:
            return clause.id
    return None
