"""Where people live is read as places, each once; a state alone is no place."""

from kept.estate import Field
from kept.estate.residence import Residence
from kept.verdict.residing import residing
from tests.verdict.declared import dataset, estate, stores

PEOPLE = dataset(fields=(Field(name="land"), Field(name="state")))
ROWS = [("DE", "Brandenburg"), ("de", None), (" US ", "CA"), (None, "TX"), ("US", None), ("12 Main Street", "CA")]


def test_places_are_told_once_and_people_counted():
    rows = [{"id": at, "land": land, "state": state} for at, (land, state) in enumerate(ROWS)]
    store = stores(estate(PEOPLE), {"s.thing": rows})["s"]

    assert residing(PEOPLE, Residence(country="land", state="state"), store) == (
        "count\t6",
        "place\t-",
        "place\tDE",
        "place\tUS",
        "place\tUS-CA",
    )
    assert residing(PEOPLE, Residence(country="land"), store)[1:] == ("place\t-", "place\tDE", "place\tUS")
