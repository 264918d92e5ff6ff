"""From a file to the policy that everything works from."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kept.app.declarations import altered, hold, is_declared, is_whole
from kept.app.errors import NoPolicyError
from kept.app.workspace import Workspace
from kept.policy import PolicyText, Reading
from kept.policy.answers import load_answers, parse_answers
from kept.policy.cutting import read_with_remarks
from kept.policy.events import imported_entry, reviewed_entry
from kept.policy.recognising import recognise
from kept.policy.reviewed import Reviewed
from kept.policy.reviewing import review
from kept.policy.versions import carry_forward
from kept.records.stores.revisions import PolicyRevision, add_policy, current_policy, last_promised


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
    """Read `path` and keep it as the newest revision, a draft; ids are carried forward from the one before.

    The same words once more change nothing.
    """
    text = read_policy_file(path).text
    now = workspace.clock.now()
    with workspace.recording() as ledger:
        last = current_policy()
        if last is None:
            added = add_policy(text, answers="", retired=(), at=now)
        else:
            carried = carry_forward(last.text, text, last.retired)
            text = carried.text
            added = add_policy(text, answers=last.answers, retired=tuple(carried.retired), at=now)
        if last is None or added.number != last.number or not is_declared(added):
            ledger.append(imported_entry(text, at=now))
    return added


def review_policy(workspace: Workspace, path: Path) -> PolicyRevision:
    """Take a person's reviewed answers from `path` into a new revision, if they fit the words.

    The same answers once more change nothing.
    """
    load_answers(path)
    answers = path.read_text(encoding="utf-8")
    given, now = parse_answers(answers, path=path), workspace.clock.now()
    with workspace.recording() as ledger:
        last = _there(current_policy())
        review(last.text, recognise(last.text), given)
        added = add_policy(last.text, answers=answers, retired=last.retired, at=now)
        if added.number != last.number or not is_declared(added):
            ledger.append(reviewed_entry(last.text, answers, at=now))
    return added


def newest_policy() -> PolicyRevision:
    """Return the newest revision, a draft perhaps.

    Raises `NoPolicyError` where there is none, `AlteredRecordsError` where it is not what the ledger says of it.
    """
    return _held(_there(current_policy()))


def binding_policy() -> PolicyRevision:
    """Return what is promised: the words published last, with the newest answers to them.

    While nothing is published it is the newest draft. Raises as `newest_policy` does.
    """
    return _held(_there(last_promised()))


def recorded_policy() -> PolicyRevision:
    """Return what `binding_policy` does, held against its own digest only: pages have no time to read the ledger."""
    revision = _there(last_promised())
    if not is_whole(revision):
        raise altered(revision)
    return revision


def promised_words() -> PolicyText:
    """Return the words of what is promised as they are on record, whether or not they are what was declared."""
    return _there(last_promised()).text


def reviewed(revision: PolicyRevision) -> Reviewed:
    """Return the policy of a revision with its answers in place. Revisions never change: each is worked out once."""
    return _reviewed(revision.text, revision.answers, Path(f"the answers of revision {revision.number}"))


def _there(revision: PolicyRevision | None) -> PolicyRevision:
    if revision is None:
        raise NoPolicyError("This workspace has no policy yet")
    return revision


def _held(revision: PolicyRevision) -> PolicyRevision:
    hold(revision)
    return revision


@lru_cache(maxsize=4)
def _reviewed(text: PolicyText, answers: str, path: Path) -> Reviewed:
    return review(text, recognise(text), parse_answers(answers, path=path) if answers else None)
