"""A plan for a right, for a privacy officer and for programs."""

from dataclasses import replace

from kept.cli.plan_table import print_certificate
from kept.cli.telling import tell, tell_table
from kept.plans import Certificate
from kept.plans.plan import Keep, Plan, Step
from kept.terms.wording import say

_DOES = {
    "read": "give",
    "erase": "remove",
    "mask": "empty",
    "set": "correct",
    "redact": "black out",
    "seal": "set aside",
    "unseal": "bring back",
    "flag": "hide",
}


def right_document(plan: Plan) -> dict[str, object]:
    """Return a plan in the form of `docs/reference/schemas/rights-plan.schema.json`."""
    return {
        "plan": plan.id,
        "policy_digest": plan.policy_digest,
        "estate_revision": plan.estate_revision,
        "people": plan.people,
        "steps": [_step(one) for one in _told(plan)],
        "stays": [_stay(one) for one in plan.keeps],
        "tells": list(plan.tells),
        "blocks": [say(one, "en") for one in plan.blocks],
    }


def print_right(plan: Plan, certificate: Certificate | None = None) -> None:
    """Show what is done to how many records of which dataset, what stays, who is told, what blocks.

    Of a plan that was begun, `certificate` says what came of it.
    """
    people = "one person" if plan.people == 1 else f"{plan.people:,} people"
    if plan.people:
        tell(f"{plan.purpose.capitalize()} for {people}.")
        _print_records(plan)
    elif not plan.blocks:
        tell(f"Nobody is known by that. Every dataset in scope was asked, {len(plan.steps)} of them.")
    for one in plan.blocks:
        tell(f"Blocked: {say(one, 'en')}")
    if certificate is not None:
        print_certificate(certificate, plan)
    elif plan.blocks:
        tell("Nothing has been changed, and this plan cannot be carried out.")
    else:
        tell(f"Nothing has been changed. To carry this out: kept rights apply {plan.id}")


def _print_records(plan: Plan) -> None:
    steps = _told(plan)
    rows = [(_DOES[one.change.op], f"{one.count:,}", one.dataset, one.path) for one in steps if one.count]
    tell()
    if rows:
        tell_table(("what is done", "records", "dataset", "found by"), rows, right={1})
    empty = [one.dataset for one in steps if not one.count]
    if empty:
        tell(f"Nothing of theirs is in: {', '.join(dict.fromkeys(empty))}")
    if plan.keeps:
        tell()
        stays = [
            (f"{one.count:,}", one.dataset, say(one.because, "en"), f"{one.until:%d %b %Y}" if one.until else "")
            for one in plan.keeps
        ]
        tell_table(("stay", "dataset", "because", "until"), stays, right={0})
    if plan.tells:
        tell()
        tell(f"To be told: {', '.join(plan.tells)}")
    tell()


def _told(plan: Plan) -> list[Step]:
    """Return the steps with those told together that differ in nothing but the fields that are read or emptied."""
    told: dict[tuple[str, str, str], Step] = {}
    for one in plan.steps:
        place = (one.dataset, one.change.op, one.path)
        known = told.get(place)
        told[place] = one if known is None else replace(known, count=known.count + one.count)
    return list(told.values())


def _step(step: Step) -> dict[str, object]:
    return {
        "system": step.dataset.partition(".")[0],
        "dataset": step.dataset,
        "change": step.change.op,
        "count": step.count,
        "path": step.path,
    }


def _stay(keep: Keep) -> dict[str, object]:
    return {
        "dataset": keep.dataset,
        "count": keep.count,
        "clause": keep.clause,
        "because": say(keep.because, "en"),
        "until": keep.until.isoformat() if keep.until else None,
    }
