"""The root of every error that Kept raises on purpose."""

from typing import ClassVar


class KeptError(Exception):
    """Something that a person can put right: what is wrong, where, and what to do.

    Each subclass has a stable `code` (`chapter.what-happened`, listed in the reference) and an `advice`, a
    sentence that says what to do next. The text of the error says what and where. Neither holds personal data.
    """

    code: ClassVar[str] = "kept.error"
    advice: str = ""

    def sentence(self) -> str:
        """Return the whole of it on one line: what, where and what to do."""
        text = str(self).strip()
        if text and text[-1] not in ".!?”":
            text += "."
        return f"{text} {self.advice}".strip()
