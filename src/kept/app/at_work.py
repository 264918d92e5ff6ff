"""What the settings of a demonstration say while its company works: where its mail goes, and who hands people over."""

import json
import secrets
from pathlib import Path

from kept.app.workspace import FILE, Workspace
from kept.testing.company import Operation, Program

HAND_OVER = "KEPT_HAND_OVER"
"""The variable in which a company's programs find the secret with which its panel hands people over."""

FENCES = "KEPT_FENCES"
"""The variable in which they find the folder that says how far each store must have been brought to serve."""

_MARK = "# While the company works; written anew each time it begins.\n"
_SECRET = "keys/hand-over.secret"  # noqa: S105 - where it lies, not what it is


def settle(workspace: Workspace, operation: Operation, *, centre: str) -> str:
    """Write into a demonstration's `kept.toml` where its mail and its links go; return the secret for hand-overs."""
    path = workspace.home / FILE
    said = path.read_text(encoding="utf-8").partition(_MARK)[0].rstrip()
    lines = [said, "", _MARK.rstrip(), "[rights]", f'centre = "{centre}"', f'hand_over = "file:{_SECRET}"']
    if operation.address:
        mail = {"sender": operation.address, "smtp": operation.smtp, "inbox": operation.inbox}
        lines += ["", "[mail]", *(f"{key} = {json.dumps(value)}" for key, value in mail.items() if value)]
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return _secret(workspace.home / _SECRET)


def with_secret(program: Program, secret: str, *, fences: Path) -> Program:
    """Return a program of the company that finds the secret for hand-overs, and the fences, in its environment."""
    return Program(
        name=program.name,
        command=program.command,
        ports=program.ports,
        environment={**program.environment, HAND_OVER: secret, FENCES: str(fences)},
    )


def _secret(path: Path) -> str:
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(32), encoding="ascii")
    return path.read_text(encoding="ascii").strip()
