"""The verifier as a command: `kept-verify FILE --key KEY [--checkpoint FILE]…`.

Exit status: 0 verified, 1 does not verify, 2 could not be read. Errors are one sentence, on standard error.
"""

import argparse
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from kept.proof.bundle import ENTRY_PROOF_FORMAT, format_of
from kept.proof.errors import BadKeyError, ProofError, UnreadableError
from kept.proof.note import VerifierKey
from kept.proof.package import is_package, verify_package
from kept.proof.verify import verify_bundle, verify_entry_proof

VERIFIED, REFUSED, UNREADABLE = 0, 1, 2


def run_verifier(arguments: Sequence[str] | None = None) -> int:
    """Verify the file named in `arguments` (those of the process by default) and return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    given = _parser().parse_args(arguments)
    try:
        sys.stdout.write(_verify(given) + "\n")
    except ProofError as error:
        unreadable = isinstance(error, UnreadableError)
        said = "Could not be read" if unreadable else "DOES NOT VERIFY"
        sys.stderr.write(f"{said}: {error.sentence()} [{error.code}]\n")
        return UNREADABLE if unreadable else REFUSED
    return VERIFIED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kept-verify",
        description="Check the evidence of a ledger (all entries, or one with its proof), or a package of data.",
        epilog="Exit status: 0 verified, 1 does not verify, 2 could not be read.",
    )
    parser.add_argument("file", type=Path, help="the bundle, the proof of one entry, or the package (ZIP)")
    parser.add_argument("--key", required=True, help="the ledger's verifier key, or a file that holds it")
    parser.add_argument(
        "--checkpoint",
        type=Path,
        action="append",
        default=[],
        help="a checkpoint of this ledger that was kept outside; may be given several times",
    )
    return parser


def _verify(given: argparse.Namespace) -> str:
    key = _key(given.key)
    outside = [_text(path) for path in given.checkpoint]
    data = _bytes(given.file)
    if is_package(data):
        request, count = verify_package(data, key=key)
        return f"Verified: the package that answers {request}, {count} files, each as it was signed for."
    if format_of(data) == ENTRY_PROOF_FORMAT:
        entry, checkpoint = verify_entry_proof(data, key=key, outside=outside)
        found = f"an entry of kind {entry.kind} is among the {checkpoint.size} entries"
        origin, root = checkpoint.origin, checkpoint.root
    else:
        verified = verify_bundle(data, key=key, outside=outside)
        found = f"{verified.size} entries under {verified.checkpoints} checkpoints"
        origin, root = verified.origin, verified.root
    against = f", in line with {len(outside)} kept outside" if outside else "; no checkpoint from outside was given"
    return f"Verified: {found} of {origin}, root {root.hex()}{against}."


def _key(given: str) -> str:
    try:
        return str(VerifierKey.parse(given))
    except BadKeyError:
        if "+" in given and not Path(given).is_file():
            raise
    return _text(Path(given)).strip()


def _text(path: Path) -> str:
    try:
        return _bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{path} is not text in UTF-8") from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not a file name"
        raise UnreadableError(f"{path} cannot be opened: {reason}") from error
