from datetime import timedelta

import pytest

from kept.connectors.logs.choosing import Fields
from kept.connectors.logs.dividing import Divider, Piece
from kept.connectors.logs.layouts import COMBINED
from kept.connectors.logs.stamps import combined_stamps
from kept.estate.selection import Before, Equals
from tests.weblogs import ACCESS, START, days

FIELDS = Fields(ACCESS, COMBINED, combined_stamps())
LINES = [one.encode() for one in days(0, 2)]


def pieces(selection, lines):
    return list(Divider(FIELDS, selection).divide(b"".join(lines)))


@pytest.mark.parametrize("selected", [True, False])
def test_a_block_of_which_all_or_nothing_is_selected_stays_one_piece(selected):
    selection = Before("at", START + timedelta(days=9 if selected else -9))

    assert pieces(selection, LINES[:3]) == [Piece(selected=selected, lines=b"".join(LINES[:3]), count=3)]


@pytest.mark.parametrize("selection", [Before("at", START + timedelta(days=1)), Equals("user", "0")])
def test_a_block_is_cut_where_the_selection_ends(selection):
    assert pieces(selection, LINES) == [
        Piece(selected=True, lines=b"".join(LINES[:3]), count=3),
        Piece(selected=False, lines=b"".join(LINES[3:]), count=3),
    ]


def test_a_line_that_is_not_readable_is_never_selected():
    found = pieces(Before("at", START + timedelta(days=9)), [LINES[0], b"?\n", LINES[1]])

    assert [one.selected for one in found] == [True, False, True]
