from kept.connectors.relational.ranges import ROWS, Range
from kept.estate.change import Erase
from kept.estate.selection import Equals, Everything, Keys, Not
from kept.testing.connector_contract import sweep
from kept.testing.contract_data import CUSTOMER


def test_a_range_is_written_and_read_back():
    assert Range.parse(str(Range(-5, 10))) == Range(-5, 10)


def test_ranges_hold_as_many_rows_as_they_should_where_numbers_are_scarce(sqlite_database):
    rows = [{"id": number * 1_000_000, "email": None} for number in range(1, 2 * ROWS + 1)]
    connector = sqlite_database.load({"customer": rows})

    spans = list(connector.spans(CUSTOMER, Everything()))

    assert (len(spans) <= 3, sweep(connector, CUSTOMER, Everything(), Erase())) == (True, 2 * ROWS)


def test_ranges_begin_at_the_first_selected_row_and_end_at_the_last(sqlite_database):
    rows = [{"id": number, "email": "a" if number > ROWS else None} for number in range(1, 2 * ROWS + 1)]
    connector = sqlite_database.load({"customer": rows})

    assert list(connector.spans(CUSTOMER, Equals("email", "a"))) == [f"r:{ROWS + 1}:{2 * ROWS + 1}"]
    assert list(connector.spans(CUSTOMER, Not(Keys(())), after=f"r:1:{ROWS + 1}")) == [f"r:{ROWS + 1}:{2 * ROWS + 1}"]
