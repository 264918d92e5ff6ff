"""The tree over a store has the root of all its leaves, wherever stored levels begin, and misses what is missing."""

from itertools import pairwise

import pytest

from kept.ledger.errors import LedgerDamagedError
from kept.ledger.tree import TILE, StoredTree, store_completed_nodes
from kept.proof.merkle import EMPTY_ROOT, leaf_hash, root_over
from kept.testing.ledger import InMemoryLedgerStore

LEAVES = [str(number).encode() for number in range(2 * TILE + 3)]


@pytest.fixture
def store():
    """Return a store whose leaves came in unequal portions."""
    made = InMemoryLedgerStore()
    for start, stop in pairwise([0, 1, TILE - 1, TILE + 7, 2 * TILE, len(LEAVES)]):
        store_completed_nodes(made, made.append(LEAVES[start:stop]), LEAVES[start:stop])
    return made


@pytest.mark.parametrize("size", [1, 2, TILE - 1, TILE, TILE + 1, 2 * TILE + 3])
def test_a_root_is_that_of_the_leaves_alone(store, size):
    assert StoredTree(store, len(LEAVES)).root(size) == root_over([leaf_hash(one) for one in LEAVES[:size]])


def test_each_full_stretch_of_leaves_is_stored_as_one_hash(store):
    assert store.hashes == {8: [root_over([leaf_hash(one) for one in LEAVES[at : at + TILE]]) for at in (0, TILE)]}
    assert StoredTree(store, 0).root(0) == EMPTY_ROOT


def test_a_hash_that_is_missing_is_no_hash_of_nothing(store):
    del store.rows[-1]

    with pytest.raises(LedgerDamagedError, match="some are missing"):
        StoredTree(store, len(LEAVES)).root(len(LEAVES))
