"""What we write to you: every letter about a request, in your language, with the way on from there (Art. 12, 19)."""

from kept.rights.letters.letter import Case, IncompleteLetterError, Letter, LetterKind
from kept.rights.letters.written import Written, write

__all__ = ["Case", "IncompleteLetterError", "Letter", "LetterKind", "Written", "write"]
