"""The package that a person was given, verified: every file is the one that was signed for, and none is missing.

`MANIFEST.txt` is a signed note (C2SP signed-note) whose text is a line of format, a line with the request, and a line
for each file in the form that `sha256sum --check` reads.
"""

import hashlib
import io
import zipfile
from collections.abc import Mapping

from kept.proof.errors import RefusedError, UnreadableError
from kept.proof.note import Note, VerifierKey

MANIFEST = "MANIFEST.txt"
PACKAGE_FORMAT = "kept-package/1"
_MOST_FILES = 100_000
_AT_ONCE = 1024 * 1024


class PackageError(RefusedError):
    """A file of a package is not the one that was signed for, is missing, or was added."""

    code = "proof.package"
    advice = "Ask for the package again, and do not rely on this one."


def manifest_text(request: str, digests: Mapping[str, str]) -> str:
    """Return what is signed: format, request, and each file's SHA-256, in the order of the names."""
    lines = (f"{digest}  {name}" for name, digest in sorted(digests.items()))
    return "\n".join((PACKAGE_FORMAT, request, *lines, ""))


def is_package(data: bytes) -> bool:
    """Whether these bytes begin as a package does."""
    return data.startswith(b"PK\x03\x04")


def verify_package(data: bytes, *, key: str) -> tuple[str, int]:
    """Return the request that a package (ZIP) answers and how many files it has; raise a `ProofError` for any other.

    1. Read the manifest; the key signed it.
    2. The archive holds the files that the manifest names, each once, and no others.
    3. Each file has the digest that the manifest gives.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _verified(archive, VerifierKey.parse(key))
    except (zipfile.BadZipFile, EOFError, NotImplementedError, KeyError, OSError) as error:
        raise UnreadableError("The package is no whole ZIP archive with a manifest") from error


def _verified(archive: zipfile.ZipFile, key: VerifierKey) -> tuple[str, int]:
    # 1.
    request, digests = _manifest(archive, key)
    # 2.
    if sorted(name for name in archive.namelist() if name != MANIFEST) != sorted(digests):
        raise PackageError("The package holds other files than its manifest names")
    # 3.
    for name, digest in digests.items():
        if _digest(archive, name) != digest:
            raise PackageError(f"The file {name} is not the one that was signed for")
    return request, len(digests)


def _manifest(archive: zipfile.ZipFile, key: VerifierKey) -> tuple[str, dict[str, str]]:
    try:
        text = archive.read(MANIFEST).decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError("The manifest is not text in UTF-8") from error
    note = Note.parse(text)
    note.check(key)
    head, request, *lines = [*note.text.rstrip("\n").split("\n"), ""]
    if head != PACKAGE_FORMAT or len(lines) > _MOST_FILES:
        raise UnreadableError("The manifest is of no format that is known")
    digests: dict[str, str] = {}
    for line in filter(None, lines):
        digest, gap, name = line.partition("  ")
        if not gap or name in digests:
            raise PackageError("The manifest names a file twice, or a line of it is cut")
        digests[name] = digest
    return request, digests


def _digest(archive: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with archive.open(name) as file:
        while chunk := file.read(_AT_ONCE):
            digest.update(chunk)
    return digest.hexdigest()
