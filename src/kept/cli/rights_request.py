"""How a request stands, on the command line: nothing that was said in it is repeated, and nobody is named."""

from kept.app.rights.clerk import Clerk
from kept.cli.telling import answer_json, tell, tell_table
from kept.records.stores.requests import OpenRequest
from kept.rights.clocks import Deadline
from kept.rights.outcomes import Answer
from kept.rights.saying import name_of, standing_of
from kept.terms.wording import say


def show_request(clerk: Clerk, reference: str, *, as_json: bool) -> None:
    """Show a request: stage, dates, what each system answered, what happened. Raises `UnknownRequestError`."""
    opened = clerk.find(reference)
    if as_json:
        answer_json(request_document(clerk, opened))
    else:
        _print(clerk, opened)


def request_document(clerk: Clerk, opened: OpenRequest) -> dict[str, object]:
    """Return a request for programs. `plan` is shown by `kept rights show PLAN`."""
    request, standing = opened.request, opened.request.standing(clerk.now)
    state = request.state
    return {
        "request": opened.id,
        "kind": str(request.received.ask.kind),
        "channel": str(request.received.channel),
        "stage": str(standing.stage),
        "waits_for": str(standing.waits_for),
        "laws": list(request.received.ask.laws),
        "dates": [_date(one) for one in clerk.clocks(request).deadlines],
        "plan": None if state.plan is None else state.plan.plan,
        "systems": [{"system": name, **_answer(opened, name)} for name in _systems(opened)],
        "recipients": [_recipient(opened, name) for name in _recipients(opened)],
        "events": [{"at": one.at.isoformat(), "what": one.what, "by": str(one.by.role)} for one in request.events],
    }


def _print(clerk: Clerk, opened: OpenRequest) -> None:
    request, standing = opened.request, opened.request.standing(clerk.now)
    tell(f"{opened.id}: {request.received.ask.kind}, {standing.stage}, waits for {standing.waits_for}.")
    tell()
    office = clerk.house.office
    dates = [
        (say(name_of(one), "en"), say(standing_of(one, office=office, now=clerk.now), "en"))
        for one in clerk.clocks(request).deadlines
    ]
    tell_table(("date", "how it stands"), dates or [("none", "no law and no promise sets one")])
    said = [(name, _answer(opened, name)) for name in _systems(opened)]
    if said:
        tell()
        systems = [(name, str(one["answer"]), f"{one['count']:,}") for name, one in said]
        tell_table(("system", "answer", "records"), systems, right={2})
    recipients = {name: _recipient(opened, name) for name in _recipients(opened)}
    if recipients:
        tell()
        rows = [(name, _day(one["told"]), one["how"] or "", _day(one["confirmed"])) for name, one in recipients.items()]
        tell_table(("recipient", "told", "by", "confirmed"), rows)
    tell()
    tell_table(("when", "what happened"), [(f"{one.at:%d %b %Y %H:%M}", one.what) for one in request.events])


def _date(one: Deadline) -> dict[str, object]:
    return {
        "clock": str(one.clock),
        "due": one.binding.at.isoformat(),
        "by": one.binding.of,
        "standing": str(one.standing),
    }


def _systems(opened: OpenRequest) -> tuple[str, ...]:
    plan = opened.request.state.plan
    return () if plan is None else plan.systems


def _recipients(opened: OpenRequest) -> tuple[str, ...]:
    state = opened.request.state
    return (*sorted(state.untold), *sorted(state.recipients))


def _recipient(opened: OpenRequest, name: str) -> dict[str, str | None]:
    """Return who must hear of it: when and how they were told, and when they confirmed that they did so too."""
    told = opened.request.state.recipients.get(name)
    confirmed = None if told is None or told.acknowledged_at is None else told.acknowledged_at.isoformat()
    return {
        "recipient": name,
        "told": None if told is None else told.told_at.isoformat(),
        "how": None if told is None else str(told.how),
        "confirmed": confirmed,
    }


def _day(instant: str | None) -> str:
    return "not yet" if instant is None else instant[:10]


def _answer(opened: OpenRequest, system: str) -> dict[str, str | int]:
    said = opened.request.state.answers.get(system)
    if said is None:
        return {"answer": "waiting", "count": 0}
    return {"answer": str(said.answer), "count": said.count if said.answer is Answer.FOUND else 0}
