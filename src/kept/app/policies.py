"""From a file to the policy that everything works from."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kept.app.errors import NothingDeclaredError
from kept.app.workspace import Workspace
from kept.policy import PolicyText, Reading
from kept.policy.answers import load_answers, parse_answers
from kept.policy.cutting import read_with_remarks
from kept.policy.recognising import recognise
from kept.policy.reviewed import Reviewed
from kept.policy.reviewing import review
from kept.policy.versions import carry_forward
from kept.records.stores.revisions import PolicyRevision, add_policy, current_policy


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPolicy:
    """A policy file as it was read: its clauses, and what they commit to."""

    text: PolicyText
    reading: Reading


def read_policy_file(path: Path) -> ReadPolicy:
    """Read a policy file; raise an error of the policy chapter for one that cannot be read."""
    cut = read_with_remarks(path)
    return ReadPolicy(text=cut.policy, reading=recognise(cut.policy, cut.remarks))


def import_policy(workspace: Workspace, path: Path) -> PolicyRevision:
    """Read `path` and keep it as the newest revision; ids are carried forward from the one before."""
    last = current_policy()
    text = read_policy_file(path).text
    retired: Iterable[str] = ()
    if last is not None:
        carried = carry_forward(last.text, text, last.retired)
        text, retired = carried.text, carried.retired
    return add_policy(text, answers=last.answers if last else "", retired=tuple(retired), at=workspace.clock.now())


def review_policy(workspace: Workspace, path: Path) -> PolicyRevision:
    """Take a person's reviewed answers from `path` into a new revision, if they fit the words."""
    revision = newest_policy()
    review(revision.text, recognise(revision.text), load_answers(path))
    answers = path.read_text(encoding="utf-8")
    return add_policy(revision.text, answers=answers, retired=revision.retired, at=workspace.clock.now())


def newest_policy() -> PolicyRevision:
    """Return the newest revision; raise `NothingDeclaredError` where there is none."""
    revision = current_policy()
    if revision is None:
        error = NothingDeclaredError("This workspace has no policy yet")
        error.advice = "Import one with `kept policy import FILE`."
        raise error
    return revision


def reviewed(revision: PolicyRevision) -> Reviewed:
    """Return the policy of a revision with its answers in place. Revisions never change: each is worked out once."""
    return _reviewed(revision.text, revision.answers, Path(f"the answers of revision {revision.number}"))


@lru_cache(maxsize=4)
def _reviewed(text: PolicyText, answers: str, path: Path) -> Reviewed:
    return review(text, recognise(text), parse_answers(answers, path=path) if answers else None)
