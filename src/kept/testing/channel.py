"""A channel in memory: what it took, for a test to look at, and a way to be out of order."""

from dataclasses import dataclass, field
from datetime import datetime

from kept.plans.ports import ChannelError, Parcel


@dataclass(slots=True)
class InMemoryChannel:
    """Takes every parcel as long as `is_down` is false."""

    taken: list[Parcel] = field(default_factory=list)
    is_down: bool = False

    def deliver(self, parcel: Parcel, *, at: datetime) -> str:  # noqa: ARG002 - when, the parcel's keeper knows
        """Take a parcel; raise `ChannelError` while the channel is down."""
        if self.is_down:
            raise ChannelError("The channel is out of order")
        self.taken.append(parcel)
        return parcel.id
