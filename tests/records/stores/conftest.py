import pytest

from kept.records.stores.persons import Persons
from kept.records.stores.requests import Requests
from kept.rights.requests import Request
from kept.rights.stages import Party, Stage
from kept.rights.summary import Summary
from kept.safeguards.sealing import RootKey
from tests.rights.histories import NOW, at, received

NAME = "R-7K3M-92QT"
SUMMARY = Summary(stage=Stage.RECEIVED, waits_for=Party.KEPT, is_unread=False, due_at=at(720), wakes_at=NOW)


@pytest.fixture
def root():
    return RootKey(bytes(range(32)))


@pytest.fixture
def persons(root):
    return Persons(root)


@pytest.fixture
def requests(root, ledger, persons):
    return Requests(root=root, ledger=ledger, persons=persons)


@pytest.fixture
def added(requests):
    request = Request(id=NAME, events=(received(text="Please forget me."),))
    return requests.add(request, summary=SUMMARY, marks=request.received.ask.identifiers)
