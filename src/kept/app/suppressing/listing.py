"""Putting people on a list, and taking off it who came back knowingly, with the entries in the ledger."""

from collections.abc import Sequence
from typing import IO

from kept.app.suppressing.files import read_stream
from kept.app.suppressing.screening import Screen, columns_of
from kept.app.workspace import Workspace
from kept.gate import Suppression
from kept.gate.events import lifted_entry, listed_entry
from kept.records.stores.persons import Persons
from kept.records.stores.suppression import SuppressionList
from kept.rights.asked import Identifier


def list_of(workspace: Workspace) -> SuppressionList:
    """Return the lists of a workspace."""
    return SuppressionList(Persons(workspace.root_key()))


def put_on_list(workspace: Workspace, listed: Suppression, identifiers: Sequence[Identifier]) -> None:
    """Put people on a list, for good."""
    now = workspace.clock.now()
    with workspace.recording() as ledger:
        list_of(workspace).add(listed, identifiers, at=now)
        ledger.append(listed_entry(listed, count=len(identifiers), at=now))


def take_off_list(workspace: Workspace, listed: Suppression, identifiers: Sequence[Identifier]) -> int:
    """Take off a list whoever came back knowingly, and return how much of what they are known by was on it."""
    with workspace.recording() as ledger:
        count = list_of(workspace).lift(listed, identifiers)
        if count:
            ledger.append(lifted_entry(listed, count=count, at=workspace.clock.now()))
    return count


def put_file_on_list(
    workspace: Workspace, stream: IO[str], listed: Suppression, *, columns: dict[str, str], region: str | None
) -> int:
    """Put everybody in a file on a list, all or nobody, and return how many lines that were."""
    file = read_stream(stream)
    screen = Screen(suppressed=list_of(workspace), lists=(listed,), columns=columns_of(file, columns), region=region)
    count = 0
    now = workspace.clock.now()
    with workspace.recording() as ledger:
        for line in file.lines():
            known = screen.known(line)
            count += bool(known)
            screen.suppressed.add(listed, known, at=now)
        ledger.append(listed_entry(listed, count=count, at=now))
    return count
