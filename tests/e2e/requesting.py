"""Make an erasure of one customer ready to be carried out: `python requesting.py HOME EMAIL`. Prints its name."""

import importlib
import sys
from pathlib import Path

from kept.records.ready import ready


def main(home: Path, email: str) -> None:
    ready(home)
    app, rights = importlib.import_module("kept.app"), "kept.app.rights"
    receive, proving, deciding, advance, opening = (
        importlib.import_module(f"{rights}.{one}") for one in ("receive", "proving", "deciding", "advance", "opening")
    )
    asked = importlib.import_module("kept.rights.asked")
    proofs = importlib.import_module("kept.rights.proofs")
    clerk = opening.clerk_of(app.open_workspace(home))
    ask = asked.Ask(
        kind=importlib.import_module("kept.rights").RequestKind.ERASURE,
        whose="customer",
        identifiers=(asked.Identifier(kind="email", value=email),),
        contact=email,
    )
    name = receive.receive(clerk, ask, channel=asked.Channel.PHONE, by=asked.staff("ada@example.com")).id
    proving.prove_by_hand(
        clerk, name, proofs.Point.SUBJECT, by=asked.staff("ada@example.com"), reason="Called back on her number."
    )
    advance.advance(clerk, name)
    plan = clerk.find(name).request.state.plan.plan
    for by in ("ben@example.com", "cem@example.com"):
        deciding.approve(clerk, name, by=asked.staff(by), plan=plan)
    sys.stdout.write(name)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
