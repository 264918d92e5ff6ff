from dataclasses import replace

from kept.connectors.http.description import Deed, Place, Shelf

SHELF = Shelf(location="x", path="/x", key=("id",), fields={"id": Place(at=("id",))})
MANY = Deed(method="POST", path="/erasures", keys="ids", most=100)
SOME = Deed(method="POST", path="/changes", keys="ids", most=20)
ONE = Deed(method="PATCH", path="/x/{id}")


def test_a_span_holds_so_many_records_as_any_request_about_them_can():
    shelves = [replace(SHELF, erase=MANY, change=change) for change in (SOME, ONE, None)]

    assert [one.at_once for one in (*shelves, SHELF)] == [20, 1, 100, 1]
