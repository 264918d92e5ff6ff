"""Files of a website, sent as a zip: small text files under plain names, and nothing that swells or climbs.

What cannot be taken is refused whole, with the reason: half an upload is none.
"""

import re
import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from kept.terms.errors import KeptError
from rexgencloud.site.forms import holds_card

MOST_FILES = 100
LARGEST = 100_000
ALL_TOGETHER = 1_000_000
_NAME = re.compile(r"(?!.*(?:^|/)\.{1,2}(?:/|$))[^/\\\x00-\x1f][^\\\x00-\x1f]{0,198}")
_ENCRYPTED = 0x1


class UploadRefusedError(KeptError):
    """An archive was sent that cannot be taken; `reason` is the code of the words for it."""

    code = "site.upload-refused"
    advice = "Send a zip of text files, at most a hundred, each of at most 100 kilobytes."

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"The archive was not taken ({reason})")


def unpacked(archive: bytes) -> Mapping[str, str]:
    """Return the text of each file by its path. No more is unpacked than may be: a bomb stays packed."""
    try:
        with ZipFile(BytesIO(archive)) as zipped:
            files = [one for one in zipped.infolist() if not one.is_dir()]
            _look_over(files)
            return {one.filename: _text(zipped, one) for one in files}
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError) as error:
        raise UploadRefusedError("upload-no-zip") from error


def _look_over(files: list[ZipInfo]) -> None:
    if not files:
        raise UploadRefusedError("upload-empty")
    if len(files) > MOST_FILES:
        raise UploadRefusedError("upload-too-many")
    if any(one.file_size > LARGEST for one in files) or sum(one.file_size for one in files) > ALL_TOGETHER:
        raise UploadRefusedError("upload-too-large")
    if any(one.flag_bits & _ENCRYPTED for one in files):
        raise UploadRefusedError("upload-encrypted")
    if any(not _NAME.fullmatch(one.filename) for one in files):
        raise UploadRefusedError("upload-name")


def _text(zipped: ZipFile, one: ZipInfo) -> str:
    with zipped.open(one) as file:
        # The size an archive declares may be a lie: what is over it is not read, and fails its checksum.
        content = file.read(LARGEST + 1)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        raise UploadRefusedError("upload-no-text") from None
    if "\x00" in text:
        raise UploadRefusedError("upload-no-text")
    if holds_card(text):
        raise UploadRefusedError("form-card")
    return text
