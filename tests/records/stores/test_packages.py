"""Packages: sealed in files, whole or refused, gone in time."""

import os
import tracemalloc
from hashlib import sha256

import pytest

from kept.records.models import PackageMarkRow, PackageRow
from kept.records.stores.packages import GonePackageError, Packages
from kept.rights.alike import Traits
from kept.rights.packaging.sealed import PackageSealError
from kept.safeguards.sealing import RootKey
from tests.rights.histories import NOW, at

pytestmark = pytest.mark.django_db
PIECES = [b"Dear Zoe, ", b"here is all we hold. ", b"\x00" * 1000]


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "packages"


@pytest.fixture
def packages(folder):
    return Packages(folder, RootKey(bytes(range(32))).finder("packages"))


def traits(*said, stands=()):
    return Traits(stands=frozenset(stands), said=frozenset(said))


ZOE = traits("email=zoe@example.org")


def kept(packages, opened, pieces=PIECES, until=at(24), of=ZOE):  # noqa: B008 - an instant is an instant
    return packages.keep(opened, pieces, of=of, at=NOW, until=until)


def test_a_package_comes_back_piece_by_piece_until_it_expires(packages, added):
    package = kept(packages, added)

    assert b"".join(packages.read(added, package.id, now=at(23))) == b"".join(PIECES)
    assert packages.ready(added.id, now=at(23)) == package
    assert packages.ready(added.id, now=at(24)) is None
    with pytest.raises(GonePackageError):
        packages.read(added, package.id, now=at(24))


def test_the_file_tells_nothing_and_is_its_owners_alone(packages, added, folder):
    package = kept(packages, added)
    path = folder / f"{package.id}.sealed"

    assert not any(word in path.read_bytes() for word in (b"Zoe", b"hold"))
    assert (path.stat().st_mode & 0o777, folder.stat().st_mode & 0o777) == (0o600, 0o700)


@pytest.mark.parametrize("change", ["cut", "flipped"])
def test_a_package_that_is_not_whole_is_never_handed_out_as_whole(packages, added, folder, change):
    package = kept(packages, added)
    path = folder / f"{package.id}.sealed"
    content = path.read_bytes()
    path.write_bytes({"cut": content[:-40], "flipped": content[:-1] + bytes([content[-1] ^ 1])}[change])

    with pytest.raises(PackageSealError):
        list(packages.read(added, package.id, now=at(1)))


def test_a_package_whose_file_is_gone_is_gone(packages, added, folder):
    package = kept(packages, added)
    (folder / f"{package.id}.sealed").unlink()

    with pytest.raises(GonePackageError):
        packages.read(added, package.id, now=at(1))


def test_a_newer_package_replaces_the_one_before(packages, added, folder):
    first = kept(packages, added)
    second = kept(packages, added)

    assert packages.ready(added.id, now=at(1)) == second
    assert [path.stem for path in folder.iterdir()] == [second.id]
    with pytest.raises(GonePackageError):
        packages.read(added, first.id, now=at(1))


def test_a_destroyed_package_cannot_be_read_even_where_its_file_was_copied(packages, added, folder):
    package = kept(packages, added)
    path = folder / f"{package.id}.sealed"
    copy = path.read_bytes()

    assert packages.destroy(request=added.id, at=at(1)) == 1
    path.write_bytes(copy)

    assert PackageRow.objects.get().sealed_key is None
    with pytest.raises(GonePackageError):
        packages.read(added, package.id, now=at(1))


def test_a_package_goes_with_whoevers_data_lies_in_it_and_with_nobody_elses(packages, added):
    package = kept(packages, added, of=traits("email=two@x", "id=3", stands=["customer#3"]))
    dan = traits("email=two@x", "id=4", stands=["customer#4"])

    assert packages.destroy_about([dan], at=at(1)) == frozenset()
    assert packages.ready(added.id, now=at(1)) == package
    assert packages.destroy_about([dan, traits("phone=333", stands=["customer#3"])], at=at(1)) == {added.id}
    assert (packages.ready(added.id, now=at(1)), PackageMarkRow.objects.count()) == (None, 0)


def test_whose_data_lies_in_a_package_is_in_no_column(packages, added):
    kept(packages, added)

    (row,) = PackageMarkRow.objects.all()
    assert bytes(row.mark) not in {sha256(one).digest() for one in (b"zoe@example.org", b"email=zoe@example.org")}


def test_what_is_past_its_time_and_what_no_row_knows_is_swept(packages, added, folder):
    package = kept(packages, added)
    orphan = folder / "pkg-0000.sealed"
    orphan.write_bytes(b"left by a killed worker")
    os.utime(orphan, (0, 0))

    assert packages.sweep(now=at(23)) == 0
    assert [path.stem for path in folder.iterdir()] == [package.id]
    assert packages.sweep(now=at(24)) == 1
    assert list(folder.iterdir()) == []


def test_a_large_package_does_not_lie_in_memory(packages, added):
    tracemalloc.start()
    package = kept(packages, added, (bytes(100_000) for _ in range(50)))
    for _ in packages.read(added, package.id, now=at(1)):
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert package.size == 5_000_000
    assert peak < 3_000_000
