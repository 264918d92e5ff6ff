import gzip
import stat
import tarfile
from datetime import UTC, datetime
from io import BytesIO

import pytest

from kept.connectors import open_connector
from kept.estate.document import load_estate
from kept.estate.selection import Equals
from kept.testing.company import Stores
from rexgencloud.backups import BackupError, archives_of, read_back
from rexgencloud.backups.archives import key_of, writing

AT = datetime(2026, 11, 22, 2, tzinfo=UTC)
LINES = {
    number: f'{{"account": {number}, "table": "projects.content", "row": {{"body": "Ærø \\u2028 {number}"}}}}'
    for number in (3, 5, 9)
}


@pytest.fixture
def kept(tmp_path):
    """Return stores with one archive, its accounts in two members."""
    stores = Stores(folder=tmp_path)
    with writing(stores, level="basic", at=AT) as archive:
        archive.add([3, 5], [LINES[3], LINES[5]])
        archive.add([9], [LINES[9]])
        archive.add([], [])
        assert archive.finish() == ["basic/eu-central/20261122-020000.tar.gz", "basic/us-east/20261122-020000.tar.gz"]
    return stores


def place(stores, region="eu-central"):
    return stores.folder / "backups" / "basic" / region / "20261122-020000.tar.gz"


def members(path):
    with tarfile.open(path) as archive:
        return {one.name: file.read() for one in archive if (file := archive.extractfile(one))}


def test_what_was_written_is_read_back_for_the_account_alone(kept):
    for region in ("eu-central", "us-east"):
        held = read_back(kept, f"basic/{region}/20261122-020000.tar.gz", 5)

        assert held == [("projects.content", {"body": "Ærø \u2028 5"})]


def test_the_manifest_is_in_the_clear_and_nothing_else_is(kept):
    held = members(place(kept))

    assert list(held) == ["manifest.json", "0000000003-0000000005.jsonl.gz.aes", "0000000009-0000000009.jsonl.gz.aes"]
    assert held.pop("manifest.json") == b'{"at": "2026-11-22T02:00:00+00:00", "encrypted": true, "accounts": [3,5,9]}'
    for sealed in held.values():
        assert b"content" not in sealed
        with pytest.raises(gzip.BadGzipFile):
            gzip.decompress(sealed[12:])


def test_the_copies_in_both_regions_are_the_same(kept):
    assert place(kept).read_bytes() == place(kept, "us-east").read_bytes()


def test_the_connector_reads_the_archives_of_the_built_company_and_whose_data_they_hold(stores):
    system = load_estate(stores.estate_file).system("backups")
    assert system is not None
    connector = open_connector(system, secret=None, base=stores.folder)
    name = archives_of(stores, 31)[0]

    (found,) = connector.read(system.datasets[0], Equals("name", name), ["level", "region", "encrypted", "at"])

    assert found == {"level": "business", "region": "eu-central", "encrypted": True, "at": AT}
    assert {"account": 31} in list(connector.read(system.datasets[1], Equals("archive", name), ["account"]))


def test_an_archive_of_another_key_and_one_that_was_altered_are_not_read(kept):
    moved = place(kept).with_name("20261121-020000.tar.gz")
    moved.write_bytes(place(kept).read_bytes())

    with pytest.raises(BackupError, match="was altered, or was made under another key"):
        read_back(kept, "basic/eu-central/20261121-020000.tar.gz", 3)
    (kept.folder / "backup.key").unlink()
    with pytest.raises(BackupError, match="was altered, or was made under another key"):
        read_back(kept, "basic/eu-central/20261122-020000.tar.gz", 3)


def test_a_member_cannot_stand_for_another(kept):
    held = members(place(kept))
    with tarfile.open(place(kept), "w:gz") as archive:
        for name, other in zip(held, ["manifest.json", *reversed(list(held)[1:])], strict=True):
            member = tarfile.TarInfo(name)
            member.size = len(held[other])
            archive.addfile(member, BytesIO(held[other]))

    with pytest.raises(BackupError):
        read_back(kept, "basic/eu-central/20261122-020000.tar.gz", 9)


@pytest.mark.parametrize(
    ("archive", "account"),
    [
        ("basic/eu-central/20261122-020000.tar.gz", 4),
        ("basic/eu-central/20200101-020000.tar.gz", 3),
        ("../backup.key", 3),
    ],
)
def test_what_no_archive_holds_is_said_to_be_in_none(kept, archive, account):
    with pytest.raises(BackupError, match="holds that account"):
        read_back(kept, archive, account)


def test_the_archives_of_an_account_are_found_the_newest_first(kept):
    with writing(kept, level="business", at=AT.replace(month=10)) as archive:
        archive.add([3], [LINES[3]])
        archive.finish()

    assert archives_of(kept, 3) == [
        "basic/eu-central/20261122-020000.tar.gz",
        "business/eu-central/20261022-020000.tar.gz",
    ]
    assert archives_of(kept, 4) == []


def test_the_key_is_made_once_and_for_its_owner_alone(kept):
    first = key_of(kept)

    assert key_of(kept) == first
    assert len(first) == 32
    assert stat.S_IMODE((kept.folder / "backup.key").stat().st_mode) == 0o600


def test_an_archive_that_was_not_finished_is_not_there(kept):
    with writing(kept, level="enterprise", at=AT) as archive:
        archive.add([3], [LINES[3]])

    assert not (kept.folder / "backups" / "enterprise").exists()
