"""Keep the words of one machine out of the tree: `python -m tools.words`. Exit status 1 when one is found.

A path of somebody's machine, the host of a package registry and the number of a ticket mean nothing to whoever clones
the repository. The files are those in version control.
"""

import re
import subprocess
import sys
from pathlib import Path

from tools.source import Finding

NOT_HERE = {
    "a path of one machine": re.compile(r"(?<![\w.*/:-])/(?:home|root|Users|work|opt)/\w"),
    "a package registry's host": re.compile(r"\b(?:pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|crates\.io)\b"),
    "a path beside the checkout": re.compile(r"\.\./shared\b"),
    "the number of a ticket": re.compile(r"\bissues? #?\d+\b", re.IGNORECASE),
    "how the work was organised": re.compile(r"\b(?:Co-authored-by|Generated with)\b"),
}
MAY = {Path(".ci/run"): "a path beside the checkout"}
ABOUT_THIS = frozenset({Path("tools/words.py"), Path("tests/house/test_words.py")})


def findings(path: Path, text: str) -> list[Finding]:
    """Return the places in `text`, which stands at `path`, that say what should not be said here."""
    if path in ABOUT_THIS:
        return []
    return [
        Finding(path=path, line=number, says=what)
        for number, line in enumerate(text.splitlines(), start=1)
        for what, pattern in NOT_HERE.items()
        if pattern.search(line) and MAY.get(path) != what
    ]


def kept_in_version_control(root: Path) -> list[Path]:
    """Return the files that git keeps, or is about to, as paths seen from `root`."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=False).stdout
    return [Path(name) for name in listed.split("\0") if name]


def main(root: Path = Path()) -> int:
    """Print every place; return the exit status."""
    places = []
    for path in kept_in_version_control(root):
        try:
            places += findings(path, (root / path).read_text(encoding="utf-8"))
        except (UnicodeDecodeError, FileNotFoundError):
            continue
    for place in places:
        print(place)
    return 1 if places else 0


if __name__ == "__main__":
    sys.exit(main())
