"""Records that point at others go before those they point at, however the datasets hang together."""

from kept.estate.model import Reference
from kept.plans.ordering import depths
from tests.verdict.declared import dataset, estate


def pointing(name, *targets):
    references = tuple(Reference(name=one, to=one, fields=("id",)) for one in targets)
    return dataset(name, references=references)


def test_how_many_references_lead_on_from_each_dataset():
    chain = estate(pointing("a", "s.b", "s.c"), pointing("b", "s.c"), pointing("c", "s.c", "s.gone"))

    assert depths(chain) == {"s.a": 2, "s.b": 1, "s.c": 0}


def test_a_ring_is_walked_once():
    ring = estate(pointing("a", "s.b"), pointing("b", "s.a"))

    assert depths(ring) == {"s.a": 2, "s.b": 1}
