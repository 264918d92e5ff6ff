"""What every `Channel` must do, as tests: subclass `ChannelContract` and supply a fixture `post`.

`post` has a `channel`, `received()` that returns what arrived as `(to, subject, text)`, and `close()` after which
nobody takes anything any more.
"""

from datetime import UTC, datetime
from typing import Protocol

import pytest

from kept.plans.ports import Channel, ChannelError, Parcel

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
PARCEL = Parcel(
    id="R-7K3M-92QT.1.acknowledgement",
    to="zoe@example.org",
    subject="Wir haben Ihren Antrag – danke (R-7K3M-92QT)",
    text="Guten Tag Zoë,\n\nwir haben Ihren Antrag.\n.\nEine Zeile mit einem Punkt allein.\n",
    html="<p>Guten Tag Zoë</p>",
    language="de",
)


class Post(Protocol):
    """A channel, and what is at its other end."""

    channel: Channel

    def received(self) -> list[tuple[str, str, str]]:
        """Return what arrived: to whom, subject and text."""
        ...

    def close(self) -> None:
        """Take nothing any more."""
        ...


class ChannelContract:
    """What every `Channel` must do."""

    def test_a_parcel_arrives_as_it_was_handed_over(self, post: Post) -> None:
        """With every letter of its text, also those that have a meaning on the way."""
        post.channel.deliver(PARCEL, at=AT)

        assert [(to, subject, text.strip()) for to, subject, text in post.received()] == [
            (PARCEL.to, PARCEL.subject, PARCEL.text.strip())
        ]

    def test_a_parcel_has_one_name_however_often_it_is_tried(self, post: Post) -> None:
        """By it whoever gets it twice can tell."""
        names = {post.channel.deliver(PARCEL, at=AT) for _ in range(2)}

        assert len(names) == 1

    def test_what_is_not_taken_is_said_and_names_nobody(self, post: Post) -> None:
        """The parcel's keeper tries again; the error may be logged."""
        post.close()

        with pytest.raises(ChannelError) as refused:
            post.channel.deliver(PARCEL, at=AT)

        assert "zoe" not in str(refused.value)
