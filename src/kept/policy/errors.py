"""What can be wrong with a file that should be a policy."""

from pathlib import Path

from kept.terms import KeptError

LARGEST = 5 * 1024 * 1024
"""The largest policy that is read, in bytes. Published ones have a tenth of a megabyte at most."""


class PolicyFileError(KeptError):
    """A file cannot be read as a policy. `path` is the file as it was named."""

    code = "policy.file"

    def __init__(self, path: Path, problem: str) -> None:
        self.path = path
        super().__init__(f"{path} {problem}.")


class PolicyNotFoundError(PolicyFileError):
    """There is no such file."""

    code = "policy.not-found"
    advice = "Check the path; the policy is a text, Markdown or HTML file."

    def __init__(self, path: Path) -> None:
        super().__init__(path, "does not exist")


class PolicyNotAFileError(PolicyFileError):
    """The path is a folder, a device or a pipe."""

    code = "policy.not-a-file"
    advice = "Name the file of the policy itself."

    def __init__(self, path: Path) -> None:
        super().__init__(path, "is a folder" if path.is_dir() else "is not a regular file")


class PolicyUnreadableError(PolicyFileError):
    """The system refuses to let the file be read. `reason` is the system's own word for it."""

    code = "policy.unreadable"
    advice = "Check who may read it, and the disk."

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, f"cannot be read: {reason}")


class EmptyPolicyError(PolicyFileError):
    """The file holds nothing, or white space alone."""

    code = "policy.empty"
    advice = "Save the policy's text into it first."

    def __init__(self, path: Path) -> None:
        super().__init__(path, "is empty")


class PolicyTooLargeError(PolicyFileError):
    """The file is larger than any policy. It was not read."""

    code = "policy.too-large"
    advice = "Save the policy's text alone, without pictures or other pages."

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"has more than {LARGEST // 1024 // 1024} MB")


class BinaryPolicyError(PolicyFileError):
    """The file is no text: `what` says what it looks like."""

    code = "policy.binary"
    advice = "Save the policy as plain text, Markdown or HTML, and import that."

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(path, f"is not text: it looks like {what}")


class UndecodablePolicyError(PolicyFileError):
    """The bytes are text in no encoding that could be told."""

    code = "policy.undecodable"
    advice = "Save it again as UTF-8."

    def __init__(self, path: Path) -> None:
        super().__init__(path, "is in no encoding that can be told")


class NoClausesError(KeptError):
    """A text was read and nothing in it is a clause. `name` is the file or the name the text was given."""

    code = "policy.no-clauses"
    advice = "A policy has sentences or bullets under its headings; check that it is the right file."

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"There is no clause in {name or 'the text'}.")


class PolicyTooLongError(KeptError):
    """A text has more lines or more tags than any policy, and would take minutes. It was not cut."""

    code = "policy.too-long"
    advice = "Save the policy's text alone; the longest published ones have a few thousand lines."

    def __init__(self, name: str, what: str) -> None:
        self.name = name
        super().__init__(f"{name or 'The text'} has more than {what}")


class MalformedClauseIdError(KeptError):
    """A text that should be compared holds an id that is not made of a section and a place."""

    code = "policy.clause-id"
    advice = "An id is numbers with points between them, such as 6.2.1 or 1.0.0-2."

    def __init__(self, clause: str) -> None:
        self.clause = clause
        super().__init__(f"“{clause}” is no id of a clause.")


class DuplicateClauseError(KeptError):
    """A text that should be compared holds an id twice."""

    code = "policy.duplicate-clause"
    advice = "Give each clause an id of its own; `kept policy import` does."

    def __init__(self, clause: str) -> None:
        self.clause = clause
        super().__init__(f"The clause {clause} occurs twice.")
