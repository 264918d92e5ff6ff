"""Plans and certificates, for people and for programs."""

from types import TracebackType
from typing import Any, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from kept.cli.telling import tell, tell_table
from kept.plans import Certificate, Plan
from kept.plans.journal import Confirmed, Done, Event
from kept.plans.plan import Keep


def plan_document(plan: Plan) -> dict[str, Any]:
    """Return a plan in the form of `docs/reference/schemas/plan.schema.json`; one without steps is not kept."""
    return {
        "schema": "kept/plan/1",
        "plan": plan.id if plan.steps else None,
        "purpose": plan.purpose,
        "made_at": plan.made_at.isoformat(),
        "policy_digest": plan.policy_digest,
        "estate_revision": plan.estate_revision,
        "steps": [
            {
                "step": step.id,
                "dataset": step.dataset,
                "change": step.change.op,
                "count": step.count,
                "clause": step.clause,
            }
            for step in plan.steps
        ],
        "keeps": [{"dataset": keep.dataset, "count": keep.count, "clause": keep.clause} for keep in plan.keeps],
        "silent": list(plan.silent),
        "left_out": list(plan.left_out),
    }


def certificate_document(certificate: Certificate) -> dict[str, Any]:
    """Return a certificate in the form of `docs/reference/schemas/certificate.schema.json`."""
    return {
        "schema": "kept/certificate/1",
        "plan": certificate.plan,
        "finished": certificate.is_finished,
        "steps": [
            {
                "step": step.step,
                "dataset": step.dataset,
                "change": step.change,
                "clause": step.clause,
                "planned": step.planned,
                "changed": step.counted,
                "spans": step.spans,
                "interrupted": step.interrupted,
                "remaining": step.remaining,
                "spared": step.spared,
            }
            for step in certificate.steps
        ],
    }


def print_plan(plan: Plan) -> None:
    """Show what a plan changes and what it keeps, each with its clause."""
    if plan.silent:
        tell(f"This plan is partial. No answer from: {', '.join(plan.silent)}")
        tell(f"What is due there is not in it: {', '.join(plan.left_out)}")
    if not plan.steps and not plan.keeps:
        tell("Nothing else is due." if plan.silent else "Nothing is due. Every record is within its time.")
        return
    steps = [(step.change.op, f"{step.count:,}", step.dataset, f"clause {step.clause}") for step in plan.steps]
    keeps = [("keep", f"{keep.count:,}", keep.dataset, _reason(keep)) for keep in plan.keeps]
    tell_table(("change", "records", "dataset", "because of"), [*steps, *keeps], right={1})


def _reason(keep: Keep) -> str:
    case = keep.because.parameters.get("case")
    return f"clause {keep.clause}, case {case}" if case else f"clause {keep.clause}"


def print_certificate(certificate: Certificate, plan: Plan) -> None:
    """Show what came of a plan, step by step; what was not counted is said not to be."""
    reads = all(step.change.op == "read" for step in plan.steps)
    rows = [
        (
            step.dataset,
            step.change,
            f"{step.planned:,}",
            f"{step.counted:,}",
            "not done" if step.remaining is None else f"{step.remaining:,}",
        )
        for step in certificate.steps
    ]
    tell_table(("dataset", "change", "planned", "given" if reads else "changed", "left over"), rows, right={2, 3, 4})
    cut_off = sum(step.interrupted for step in certificate.steps)
    if cut_off:
        batches = "1 batch was" if cut_off == 1 else f"{cut_off:,} batches were"
        tell(
            f"{batches} cut off between the act and its outcome: "
            "what was changed there was planned, and is not in the count."
        )
    spared = sum(step.spared for step in certificate.steps)
    if spared:
        tell(f"No longer due at their turn, and kept: {spared:,}")
    noun = "retention" if plan.errand is None else "rights"
    if not certificate.is_finished:
        tell(f"Not finished. To carry it out, or go on with it: kept {noun} apply {plan.id}")
    elif reads:
        tell(f"Done. To write the copy to a file: kept {noun} apply {plan.id} --write copy.zip")
    else:
        tell("Done. Each step was counted again afterwards: nothing is left over.")


class Watching:
    """A progress bar that follows a plan being carried out; none where it would be in the way."""

    def __init__(self, console: Console, *, quiet: bool) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        self._progress = Progress(*columns, console=console, disable=quiet or not console.is_terminal)
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def notice(self, event: Event) -> None:
        """Move the bar of the event's step."""
        task = self._tasks.get(event.step)
        if task is None:
            task = self._tasks[event.step] = self._progress.add_task(f"step {event.step}", total=None)
        if isinstance(event, Done):
            self._progress.advance(task, event.count)
        elif isinstance(event, Confirmed):
            done = self._progress.tasks[task].completed
            self._progress.update(task, total=max(done, 1), completed=max(done, 1))
