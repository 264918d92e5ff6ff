"""The hash tree over the entries: roots, inclusion proofs and consistency proofs (RFC 9162 §2.1).

A tree of n leaves is split at the largest power of two below n. Every hash is SHA-256; a leaf and a node are
told apart by their first byte, so neither can stand in for the other. The tree's own hashes come in through a
function, so the same code serves a list in memory and a table of a million rows.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence

from kept.proof.errors import InconsistentError, NotIncludedError

HASH_SIZE = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()

Subtree = Callable[[int, int], bytes]
"""Gives the root over leaves `start` (included) to `stop` (excluded), for the ranges RFC 9162 splits into."""


def leaf_hash(entry: bytes) -> bytes:
    """Return the hash of a leaf (RFC 9162 §2.1.1)."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of a node over its two children (RFC 9162 §2.1.1)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def split_point(size: int) -> int:
    """Return the largest power of two smaller than `size`, which is at least 2."""
    return 1 << ((size - 1).bit_length() - 1)


class Frontier:
    """The right edge of a growing tree: all it takes to go on: a hash for each binary one of `size`."""

    __slots__ = ("_peaks", "size")

    def __init__(self) -> None:
        self.size = 0
        self._peaks: list[bytes] = []

    def append(self, hashed: bytes) -> None:
        """Take in the next leaf, already hashed."""
        below = self.size
        while below & 1:
            hashed = node_hash(self._peaks.pop(), hashed)
            below >>= 1
        self._peaks.append(hashed)
        self.size += 1

    def root(self) -> bytes:
        """Return the root over all leaves so far."""
        if not self._peaks:
            return EMPTY_ROOT
        root = self._peaks[-1]
        for peak in self._peaks[-2::-1]:
            root = node_hash(peak, root)
        return root


def root_over(hashes: Iterable[bytes]) -> bytes:
    """Return the root over leaves that are already hashed."""
    frontier = Frontier()
    for hashed in hashes:
        frontier.append(hashed)
    return frontier.root()


def subtrees_of(hashes: Sequence[bytes]) -> Subtree:
    """Return the `Subtree` of a list of hashed leaves. Each call hashes its range anew."""
    return lambda start, stop: root_over(hashes[start:stop])


def inclusion_path(index: int, size: int, subtree: Subtree) -> tuple[bytes, ...]:
    """Return the inclusion proof of leaf `index` in the tree of `size` leaves, leaf end first (§2.1.3.1)."""
    if not 0 <= index < size:
        raise NotIncludedError(f"There is no entry {index} in a ledger of {size}")
    path: list[bytes] = []
    start, stop = 0, size
    while stop - start > 1:
        middle = start + split_point(stop - start)
        if index < middle:
            path.append(subtree(middle, stop))
            stop = middle
        else:
            path.append(subtree(start, middle))
            start = middle
    return tuple(reversed(path))


def consistency_path(old: int, new: int, subtree: Subtree) -> tuple[bytes, ...]:
    """Return the proof that the tree of `new` leaves continues that of `old` (§2.1.4.1); empty if equal."""
    if not 0 < old <= new:
        raise InconsistentError(f"A ledger of {new} does not continue one of {old}")
    path: list[bytes] = []
    start, stop, whole = 0, new, True
    while stop != old:
        middle = start + split_point(stop - start)
        if old <= middle:
            path.append(subtree(middle, stop))
            stop = middle
        else:
            path.append(subtree(start, middle))
            start, whole = middle, False
    if not whole:
        path.append(subtree(start, stop))
    return tuple(reversed(path))


def verify_inclusion(*, leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> None:
    """Raise `NotIncludedError` unless `path` leads from the hashed leaf to `root` (§2.1.3.2)."""
    if not 0 <= index < size:
        raise NotIncludedError(f"There is no entry {index} in a ledger of {size}")
    if any(len(hashed) != HASH_SIZE for hashed in (leaf, *path)):
        raise NotIncludedError(f"The proof for entry {index} holds something that is not a SHA-256 hash")
    at, last, found = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            raise NotIncludedError(f"The proof for entry {index} is too long")
        if at & 1 or at == last:
            found = node_hash(sibling, found)
            at, last = _skip_levels_without_sibling(at, last)
        else:
            found = node_hash(found, sibling)
        at, last = at >> 1, last >> 1
    if last != 0 or found != root:
        raise NotIncludedError(f"The proof for entry {index} does not lead to the signed root")


def verify_consistency(*, old: int, new: int, path: Sequence[bytes], old_root: bytes, new_root: bytes) -> None:
    """Raise `InconsistentError` unless `path` shows that the new tree continues the old one (§2.1.4.2).

    Two trees of one size are consistent when their roots are equal and the path is empty. A tree without
    leaves says nothing about the next one, so it is refused.
    """
    failed = InconsistentError(f"The ledger of {new} entries does not continue the one of {old}")
    if 0 < old == new and not path and old_root == new_root:
        return
    if not 0 < old < new or not path:
        raise failed
    steps = [old_root, *path] if old & (old - 1) == 0 else list(path)
    at, last = old - 1, new - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    old_found = new_found = steps[0]
    for step in steps[1:]:
        if last == 0:
            raise failed
        if at & 1 or at == last:
            old_found, new_found = node_hash(step, old_found), node_hash(step, new_found)
            at, last = _skip_levels_without_sibling(at, last)
        else:
            new_found = node_hash(new_found, step)
        at, last = at >> 1, last >> 1
    if last != 0 or old_found != old_root or new_found != new_root:
        raise failed


def _skip_levels_without_sibling(at: int, last: int) -> tuple[int, int]:
    while at and not at & 1:
        at, last = at >> 1, last >> 1
    return at, last
