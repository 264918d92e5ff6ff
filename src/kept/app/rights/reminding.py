"""What is overdue, or nearly so, is mailed to whoever looks after requests: their names and dates, nobody's data."""

from kept.app.rights.clerk import Clerk
from kept.plans.ports import ChannelError, Parcel
from kept.records.stores.inbox import SOON, ListedRequest, open_requests
from kept.terms import Message
from kept.terms.wording import say


def remind_officer(clerk: Clerk) -> int:
    """Mail the officer what is overdue and what is due soon; return how many requests that are. Nothing, no mail."""
    mail = clerk.workspace.settings.mail
    due = [one for one in open_requests(now=clerk.now) if one.due_at is not None and one.due_at < clerk.now + SOON]
    if mail is None or clerk.channel is None or not due:
        return 0
    language = mail.officer_language
    parcel = Parcel(
        id=f"reminder.{clerk.now:%Y-%m-%d}",
        to=mail.officer or mail.sender,
        subject=say(Message("rights-reminder-subject", {"count": len(due)}), language),
        text="\n".join(
            [say(Message("rights-reminder"), language), "", *(_line(clerk, one, language) for one in due), ""]
        ),
        language=language,
    )
    try:
        clerk.channel.deliver(parcel, at=clerk.now)
    except ChannelError:
        return 0
    return len(due)


def _line(clerk: Clerk, one: ListedRequest, language: str) -> str:
    assert one.due_at is not None, "only those with a date are listed"
    code = "rights-reminder-overdue" if one.due_at < clerk.now else "rights-reminder-due"
    return say(Message(code, {"reference": one.id, "kind": str(one.kind), "at": one.due_at}), language)
