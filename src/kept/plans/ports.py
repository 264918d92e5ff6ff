"""The doors through which a plan's outside world comes in: channels to people, and jobs that are done later."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from kept.terms import KeptError


class ChannelError(KeptError):
    """A channel did not take what it was given. What was to go out waits, and is tried again."""

    code = "plans.channel"
    advice = "Check the settings of the channel; the letter waits, and is tried again by itself."


class UndeliverableError(ChannelError):
    """A channel will never take what it was given: there is no such address."""

    code = "plans.undeliverable"
    advice = "Reach the person another way, and note in the request how."


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """Something that goes to one address. `id` is the same each time it is tried, so that it arrives once.

    `thread` is the id of the message that it answers, empty where it begins a conversation.
    """

    id: str
    to: str = field(repr=False)
    subject: str = field(repr=False)
    text: str = field(repr=False)
    html: str = field(default="", repr=False)
    language: str = "en"
    thread: str = ""


class Channel(Protocol):
    """A way to reach people and recipients (entry-point group `kept.channels`)."""

    def deliver(self, parcel: Parcel, *, at: datetime) -> str:
        """Hand a parcel over and return by what its delivery is known there.

        Raises `ChannelError` where it was not taken; it may then be tried again. A parcel that was taken before under
        the same `id` may be taken once more, and carries that id, so that whoever gets it can tell.
        """
        ...


class Jobs(Protocol):
    """Work that is done soon, by somebody, once at a time: what is called is safe to be called again."""

    def ask(self, job: str, of: str) -> None:
        """Have `job` done for `of`; asked again before it began, it is done once."""
        ...

    def pending(self) -> Mapping[str, int]:
        """Return how many of each job are not done yet."""
        ...
