"""What becomes of an erasure that a firm carries out later: it counts once the firm says that it is done."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from kept.connectors.http.caller import Answer, Caller
from kept.connectors.http.description import Job
from kept.connectors.http.pages import at
from kept.estate.errors import CannotError, PendingError, UnreadableError

_FILE_NAME = re.compile(r"[A-Za-z0-9_-]{1,200}")
_LONGEST = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """Asks, or waits for the firm's call, until a job is done. `base` is where the path of its inbox starts."""

    caller: Caller
    job: Job
    base: Path

    def to_its_end(self, answer: Answer, *, about: str) -> None:
        """Return when the job that `answer` speaks of is done.

        Raises `CannotError` where the firm says that it failed, `PendingError` where it says nothing for too long.
        """
        number = at(answer.body, self.job.id)
        if not isinstance(number, str | int) or isinstance(number, bool) or not str(number):
            raise UnreadableError(f"{self._who} names no job in its answer to {about}")
        told: Answer | None = answer
        for _ in range(self.job.looks):
            state = None if told is None else at(told.body, self.job.state)
            if state in self.job.done:
                return
            if state in self.job.failed:
                raise CannotError(f"{self._who} says that what was asked at {about} failed")
            asked_to = told.wait if told is not None else None
            self.caller.pause(
                self.job.every if asked_to is None else min(asked_to, self.caller.description.patience.wait)
            )
            told = self._called(str(number)) or self._asked(str(number))
        raise PendingError(f"{self._who} has not said yet that what was asked at {about} is done")

    @property
    def _who(self) -> str:
        return f"The system “{self.caller.system}”"

    def _asked(self, number: str) -> Answer | None:
        if self.job.path is None:
            return None
        answer = self.caller.ask(self.job.path.replace("{id}", quote(number, safe="")), {}, about=self.job.path)
        return None if answer.is_gone else answer

    def _called(self, number: str) -> Answer | None:
        """Return what the firm said when it called; whoever took the call in has made sure that it was the firm."""
        if self.job.inbox is None or not _FILE_NAME.fullmatch(number):
            return None
        try:
            with (self.base / self.job.inbox / f"{number}.json").open("rb") as file:
                said = json.loads(file.read(_LONGEST))
        except (OSError, ValueError, RecursionError):
            # Nothing that can be understood has come in: the firm is asked instead.
            return None
        return Answer(status=200, body=said) if at(said, self.job.state) is not None else None
