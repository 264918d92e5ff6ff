import hashlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.proof.errors import InconsistentError, NotIncludedError
from kept.proof.merkle import (
    EMPTY_ROOT,
    Frontier,
    consistency_path,
    inclusion_path,
    leaf_hash,
    node_hash,
    root_over,
    subtrees_of,
    verify_consistency,
    verify_inclusion,
)

SIZES = st.integers(min_value=1, max_value=300)


def hashes(size):
    return [leaf_hash(str(number).encode()) for number in range(size)]


def sha256(data):
    return hashlib.sha256(data).digest()


def split(size):
    k = 1
    while k * 2 < size:
        k *= 2
    return k


def defined_root(entries):
    """MTH of RFC 9162 §2.1.1, as it is written there."""
    if not entries:
        return sha256(b"")
    if len(entries) == 1:
        return sha256(b"\0" + entries[0])
    k = split(len(entries))
    return sha256(b"\1" + defined_root(entries[:k]) + defined_root(entries[k:]))


def defined_path(index, entries):
    """PATH of RFC 9162 §2.1.3.1."""
    if len(entries) == 1:
        return ()
    k = split(len(entries))
    if index < k:
        return (*defined_path(index, entries[:k]), defined_root(entries[k:]))
    return (*defined_path(index - k, entries[k:]), defined_root(entries[:k]))


def defined_subproof(old, entries, *, whole):
    """SUBPROOF of RFC 9162 §2.1.4.1."""
    if old == len(entries):
        return () if whole else (defined_root(entries),)
    k = split(len(entries))
    if old <= k:
        return (*defined_subproof(old, entries[:k], whole=whole), defined_root(entries[k:]))
    return (*defined_subproof(old - k, entries[k:], whole=False), defined_root(entries[:k]))


@given(entries=st.lists(st.binary(max_size=8), max_size=70))
def test_root_is_the_one_that_rfc_9162_defines(entries):
    root = root_over(map(leaf_hash, entries))

    assert root == defined_root(entries)


@given(size=SIZES, data=st.data())
def test_inclusion_path_is_the_one_that_rfc_9162_defines(size, data):
    index = data.draw(st.integers(0, size - 1))
    entries = [str(number).encode() for number in range(size)]

    path = inclusion_path(index, size, subtrees_of(hashes(size)))

    assert path == defined_path(index, entries)


@given(size=SIZES, data=st.data())
def test_consistency_path_is_the_one_that_rfc_9162_defines(size, data):
    old = data.draw(st.integers(1, size))
    entries = [str(number).encode() for number in range(size)]

    path = consistency_path(old, size, subtrees_of(hashes(size)))

    assert path == defined_subproof(old, entries, whole=True)


def test_every_inclusion_and_consistency_proof_up_to_40_leaves_verifies():
    for size in range(1, 41):
        leaves = hashes(size)
        root = root_over(leaves)
        for index in range(size):
            path = inclusion_path(index, size, subtrees_of(leaves))
            verify_inclusion(leaf=leaves[index], index=index, size=size, path=path, root=root)
        for old in range(1, size + 1):
            path = consistency_path(old, size, subtrees_of(leaves))
            verify_consistency(old=old, new=size, path=path, old_root=root_over(leaves[:old]), new_root=root)


@given(size=SIZES, data=st.data())
def test_inclusion_is_refused_for_another_leaf_another_place_or_a_changed_path(size, data):
    index = data.draw(st.integers(0, size - 1))
    leaves = hashes(size)
    path, root = inclusion_path(index, size, subtrees_of(leaves)), root_over(leaves)
    forged = leaf_hash(b"forged")
    step = data.draw(st.integers(0, len(path)))
    longer = (*path[:step], forged, *path[step:])
    attempts = [
        {"leaf": forged, "index": index, "size": size, "path": path},
        {"leaf": b"", "index": index, "size": size, "path": path},
        {"leaf": leaves[index], "index": size, "size": size, "path": path},
        {"leaf": leaves[index], "index": -1, "size": size, "path": path},
        {"leaf": leaves[index], "index": index, "size": size, "path": longer},
        {"leaf": leaves[index], "index": index, "size": size * 2 + 1, "path": path},
    ]
    if path:
        attempts.append({"leaf": leaves[index], "index": index, "size": size, "path": path[:-1]})
        attempts.append({"leaf": leaves[index], "index": index ^ 1, "size": size, "path": path})

    for attempt in attempts:
        with pytest.raises(NotIncludedError):
            verify_inclusion(root=root, **attempt)


@given(size=st.integers(2, 300), data=st.data())
def test_consistency_is_refused_when_anything_is_changed(size, data):
    old = data.draw(st.integers(1, size - 1))
    leaves = hashes(size)
    true = {
        "old": old,
        "new": size,
        "path": consistency_path(old, size, subtrees_of(leaves)),
        "old_root": root_over(leaves[:old]),
        "new_root": root_over(leaves),
    }
    forged = leaf_hash(b"forged")
    step = data.draw(st.integers(0, len(true["path"]) - 1))
    changes: list[dict[str, Any]] = [
        {"old_root": forged},
        {"new_root": forged},
        {"path": (*true["path"][:step], forged, *true["path"][step + 1 :])},
        {"path": (*true["path"], forged)},
        {"path": true["path"][:-1]},
        {"path": ()},
        {"old": 0},
        {"new": old},
    ]

    for change in changes:
        with pytest.raises(InconsistentError):
            verify_consistency(**(true | change))


def test_consistency_of_a_ledger_with_itself_needs_equal_roots_and_no_path():
    root = root_over(hashes(7))

    verify_consistency(old=7, new=7, path=(), old_root=root, new_root=root)

    with pytest.raises(InconsistentError):
        verify_consistency(old=7, new=7, path=(root,), old_root=root, new_root=root)


def test_frontier_holds_as_many_hashes_as_its_size_has_ones():
    frontier = Frontier()
    for hashed in hashes(1000):
        frontier.append(hashed)

        assert len(frontier._peaks) == frontier.size.bit_count()


def test_empty_tree_has_the_root_of_nothing():
    assert Frontier().root() == EMPTY_ROOT == sha256(b"")


def test_a_leaf_cannot_be_passed_off_as_a_node():
    left, right = hashes(2)

    assert leaf_hash(left + right) != node_hash(left, right)


@pytest.mark.parametrize(("index", "size"), [(-1, 3), (3, 3), (0, 0)])
def test_no_inclusion_path_is_made_for_an_entry_that_is_not_there(index, size):
    with pytest.raises(NotIncludedError):
        inclusion_path(index, size, subtrees_of(hashes(size)))


@pytest.mark.parametrize(("old", "new"), [(0, 3), (4, 3), (-1, 3)])
def test_no_consistency_path_is_made_between_ledgers_that_do_not_follow(old, new):
    with pytest.raises(InconsistentError):
        consistency_path(old, new, subtrees_of(hashes(new)))


def test_an_empty_hash_is_no_leaf_even_when_the_root_is_empty_too():
    with pytest.raises(NotIncludedError):
        verify_inclusion(leaf=b"", index=0, size=1, path=(), root=b"")


def test_an_empty_ledger_says_nothing_about_what_follows():
    with pytest.raises(InconsistentError):
        verify_consistency(old=0, new=0, path=(), old_root=EMPTY_ROOT, new_root=EMPTY_ROOT)
