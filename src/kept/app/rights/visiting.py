"""Letting somebody see their own request again: a link to its page, sent to the address of the request alone."""

from datetime import timedelta

from kept.app.rights.clerk import POST, Clerk
from kept.app.rights.links import Opens, name_of, new_link
from kept.app.rights.writing import address_of, case_of, kept_letter
from kept.records.stores.letters import VISIT
from kept.rights.deciding import may_write
from kept.rights.letters import telling
from kept.rights.minors import is_report
from kept.rights.requests import UnknownRequestError
from kept.terms import Message, Personal
from kept.terms.wording import say


def send_link(clerk: Clerk, request: str) -> None:
    """Send a link to the page of a request, to the address that its letters go to; do nothing where there is none.

    A report that somebody is a child has no page: it would show what is held of the child.

    Whoever asks is not told which it was. An address gets five letters a day from strangers, and no more.
    """
    name = name_of(request)
    if name is None:
        return
    try:
        _send(clerk, name)
    except UnknownRequestError:
        return


def _send(clerk: Clerk, request: str) -> None:
    with clerk.holding(request) as opened:
        to = address_of(opened.request)
        if to.kind == POST or is_report(opened.request.state.ask):
            return
        if not may_write(clerk.letters.made_for(to, since=clerk.now - timedelta(days=1)), now=clerk.now):
            return
        case = case_of(clerk, opened.request)
        words = say(Message("centre-link-letter"), case.language)
        link = new_link(clerk, opened, Opens.REQUEST)
        letter = telling.message(case, text=Personal(words))
        kept = kept_letter(opened.request, letter, link=link, of=f"{VISIT}-{clerk.now:%d%H%M%S}")
        clerk.letters.keep(opened, kept, at=clerk.now)
