"""Archives that anybody may send: what is fine is unpacked, what swells, climbs or lies is refused whole."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from rexgencloud.site.uploads import ALL_TOGETHER, LARGEST, MOST_FILES, UploadRefusedError, unpacked


def zipped(files):
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as opened:
        for name, content in files.items():
            opened.writestr(ZipInfo(name), content, compress_type=ZIP_DEFLATED)
    return archive.getvalue()


def many(count, content):
    return zipped({f"{one}.txt": content for one in range(count)})


def lying(content, says):
    """Return an archive whose one file says that it is of another size than it is."""
    whole = zipped({"a.txt": content})
    size = len(content.encode()).to_bytes(4, "little")
    return whole.replace(size, says.to_bytes(4, "little"))


def encrypted():
    whole = bytearray(zipped({"a.txt": "x"}))
    whole[whole.index(b"PK\x01\x02") + 8] |= 1
    return bytes(whole)


def test_files_come_out_as_they_went_in():
    files = {"index.html": "<h1>Ærø 漢字</h1>", "styles/site.css": "", "pages/": ""}

    assert unpacked(zipped(files)) == {"index.html": "<h1>Ærø 漢字</h1>", "styles/site.css": ""}


REFUSED = {
    "nothing": (b"", "upload-no-zip"),
    "no zip": (b"PK\x03\x04 and then nothing", "upload-no-zip"),
    "cut off": (zipped({"a.txt": "x" * 500})[:-30], "upload-no-zip"),
    "empty": (zipped({}), "upload-empty"),
    "folders alone": (zipped({"a/": ""}), "upload-empty"),
    "a bomb": (zipped({"a.txt": "0" * 50_000_000}), "upload-too-large"),
    "a bomb of many": (many(ALL_TOGETHER // LARGEST + 1, "0" * LARGEST), "upload-too-large"),
    "many": (many(MOST_FILES + 1, ""), "upload-too-many"),
    "a bomb that lies": (lying("0" * 5_000_000, says=10), "upload-no-zip"),
    "encrypted": (encrypted(), "upload-encrypted"),
    "up the tree": (zipped({"../../etc/passwd": "x"}), "upload-name"),
    "from the root": (zipped({"/etc/passwd": "x"}), "upload-name"),
    "a long name": (zipped({"x" * 201: "x"}), "upload-name"),
    "a line in its name": (zipped({"a\nb": "x"}), "upload-name"),
    "a picture": (zipped({"a.png": b"\x89PNG\xff"}), "upload-no-text"),
    "a null": (zipped({"a.txt": "\x00"}), "upload-no-text"),
    "a card": (zipped({"a.txt": "Pay with 4242 4242 4242 4242."}), "form-card"),
}  # fmt: skip


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_taken_is_refused_with_its_reason(kind):
    archive, reason = REFUSED[kind]

    with pytest.raises(UploadRefusedError) as refused:
        unpacked(archive)

    assert refused.value.reason == reason
