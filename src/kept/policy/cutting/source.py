"""A file's bytes as text, or one error that says why not."""

import re
import stat
from pathlib import Path

from charset_normalizer import from_bytes

from kept.policy.errors import (
    LARGEST,
    BinaryPolicyError,
    EmptyPolicyError,
    PolicyNotAFileError,
    PolicyNotFoundError,
    PolicyTooLargeError,
    PolicyUnreadableError,
    UndecodablePolicyError,
)

_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
)  # fmt: skip
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{1,40})", re.IGNORECASE)
_HEAD = 4096
_SAMPLE = 64 * 1024
_WESTERN = "cp1252"
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


def read_text(path: Path) -> str:
    """Return the text of a file of at most 5 MB, in whatever encoding it is.

    A byte-order mark decides, then UTF-8, then what an HTML page declares, then the likeliest reading; where a
    Western reading is as likely as any it is taken. Raises a `PolicyFileError`.
    """
    raw = _bytes(path)
    if not raw.strip():
        raise EmptyPolicyError(path)
    text = _decoded(raw, path)
    if not text.strip().strip("\ufeff"):
        raise EmptyPolicyError(path)
    if "\x00" in text or _CONTROL.search(text):
        raise BinaryPolicyError(path, "bytes of a program or an archive")
    return text


def _bytes(path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise PolicyNotAFileError(path)
        if status.st_size > LARGEST:
            raise PolicyTooLargeError(path)
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise PolicyNotFoundError(path) from error
    except (OSError, ValueError) as error:
        raise PolicyUnreadableError(path, getattr(error, "strerror", None) or str(error)) from error
    if len(raw) > LARGEST:
        raise PolicyTooLargeError(path)
    return raw


def _decoded(raw: bytes, path: Path) -> str:
    for magic, what in _MAGIC:
        if raw.startswith(magic):
            raise BinaryPolicyError(path, what)
    marked = next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), None)
    if marked is None and b"\x00" in raw:
        raise BinaryPolicyError(path, "bytes of a program or an archive")
    try:
        return raw.decode(marked or "utf-8")
    except UnicodeDecodeError:
        if marked is not None:
            raise UndecodablePolicyError(path) from None
    return _guessed(raw, path)


def _guessed(raw: bytes, path: Path) -> str:
    declared = _DECLARED.search(raw[:_HEAD])
    candidates = [declared[1].decode("ascii")] if declared is not None else []
    candidates += _likely(raw)
    for encoding in candidates:
        try:
            return raw.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    raise UndecodablePolicyError(path)


def _likely(raw: bytes) -> list[str]:
    """Return the likeliest encodings, the Western one first where it reads the bytes as well as the best does."""
    found = from_bytes(raw[:_SAMPLE])
    best = found.best()
    if best is None:
        return []
    as_good = (match for match in found if match.chaos <= best.chaos)
    western = any(_WESTERN in (match.encoding, *match.could_be_from_charset) for match in as_good)
    return [_WESTERN, best.encoding] if western else [best.encoding]
