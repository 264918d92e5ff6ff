import pytest

from kept.testing.channel import InMemoryChannel
from kept.testing.channel_contract import ChannelContract


class InMemoryPost:
    def __init__(self):
        self.channel = InMemoryChannel()

    def received(self):
        return [(parcel.to, parcel.subject, parcel.text) for parcel in self.channel.taken]

    def close(self):
        self.channel.is_down = True


@pytest.fixture
def post():
    return InMemoryPost()


class TestInMemoryChannel(ChannelContract):
    pass
