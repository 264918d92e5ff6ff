"""The laws of an installation: those that come with Kept, and those in the workspace's own folder."""

from datetime import date
from pathlib import Path

from kept.rights.authorities import FILE, Authority, load_authorities
from kept.rights.law import Law
from kept.rights.lawbook import FOLDER, LawBook, lawbook
from kept.rights.lawfile import load_law


def laws_in(home: Path) -> LawBook:
    """Return the laws and authorities of the workspace in `home`; raise `LawFileError` for a file that is wrong."""
    return lawbook(home / FOLDER)


def read_file(path: Path) -> Law | tuple[Authority, ...]:
    """Read one law file, or one of authorities, and change nothing; raise `LawFileError` with line and what to do."""
    return load_authorities(path) if path.name == FILE else load_law(path)


def oldest_check(law: Law) -> date:
    """Return the day on which that figure of a law was checked which was checked the longest ago."""
    return min(cited.checked_on for cited in law.citations())
