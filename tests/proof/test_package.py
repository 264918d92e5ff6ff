"""A package is what was signed for: every file, each once, and no other."""

import hashlib
import io
import zipfile

import pytest

from kept.proof.errors import SignatureError, UnreadableError
from kept.proof.package import MANIFEST, PackageError, is_package, manifest_text, verify_package
from tests.rights.packaging.test_archive import SIGNER

FILES = {"index.html": b"<p>", "data/a.json": b"[]"}
DIGESTS = {name: hashlib.sha256(content).hexdigest() for name, content in FILES.items()}
NOTE = SIGNER.note(manifest_text("R-1", DIGESTS))


def zipped(files, note=NOTE):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in {**files, MANIFEST: note.encode()}.items():
            archive.writestr(name, content)
    return out.getvalue()


def verified(data):
    return verify_package(data, key=SIGNER.verifier_key)


def test_a_whole_package_is_told_by_its_request_and_its_files():
    assert verified(zipped(FILES)) == ("R-1", 2)
    assert (is_package(zipped(FILES)), is_package(b"kept")) == (True, False)


@pytest.mark.parametrize(
    ("files", "note", "error"),
    [
        ({**FILES, "data/a.json": b"[1]"}, NOTE, PackageError),
        ({"index.html": b"<p>"}, NOTE, PackageError),
        ({**FILES, "more.txt": b""}, NOTE, PackageError),
        (FILES, NOTE.replace("R-1", "R-2"), SignatureError),
        (FILES, SIGNER.note("other-format/1\nR-1\n"), UnreadableError),
    ],
)
def test_a_file_that_was_changed_taken_out_or_put_in_is_found(files, note, error):
    with pytest.raises(error):
        verified(zipped(files, note))


def test_what_is_no_archive_is_none():
    with pytest.raises(UnreadableError):
        verified(b"PK\x03\x04")
