"""The contract finds a connector out that does not keep it."""

from datetime import datetime

import pytest

from kept.estate.ports import Acted
from kept.testing.connector import InMemoryConnector
from kept.testing.connector_contract import ConnectorContract
from kept.testing.contract_data import SHOP


class Forgetful(InMemoryConnector):
    """It says that it acted, and does nothing."""

    def act(self, dataset, selection, change, *, span, salt):
        count = len(self._selected(dataset, selection))
        return Acted(count=count, digest="0" * 64)


class Local(InMemoryConnector):
    """It hands instants out without their zone."""

    def measure(self, dataset, measures):
        answers = super().measure(dataset, measures)
        return [one.replace(tzinfo=None) if isinstance(one, datetime) else one for one in answers]


@pytest.mark.parametrize(
    ("broken", "test"),
    [
        (Forgetful, "test_a_span_done_twice_changes_nothing_the_second_time"),
        (Forgetful, "test_an_act_leaves_the_digest_of_the_keys_it_changed"),
        (Forgetful, "test_several_spans_cover_the_selection_and_can_be_taken_up_after_any"),
        (Local, "test_measure_answers_all_in_order_and_in_utc"),
    ],
)
def test_a_connector_that_breaks_the_contract_fails_it(broken, test):
    with pytest.raises(AssertionError):
        getattr(ConnectorContract(), test)(lambda rows: broken(SHOP, rows))
