"""A letter put into words: as plain text for mail and print, and as HTML. Here alone its personal parts are shown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from textwrap import fill

from kept.rights.letters.letter import Letter, OwnWords, Paragraph, Points
from kept.terms import Message
from kept.terms.wording import say, spoken

_WIDTH = 76
_NUMBERED = re.compile(r"(Art\.|§|\bs\.) (?=[0-9])")  # what no line ends with


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Written:
    """A letter as it is sent: its subject, and its body as text and as HTML. The caller answers for where it goes.

    `language` is the one that its words are in.
    """

    language: str
    subject: str
    text: str
    html: str


def write(letter: Letter) -> Written:
    """Put a letter into the words of its language, or English where there are none."""
    return Written(
        language=spoken(letter.language),
        subject=say(letter.subject, letter.language),
        text="\n\n".join(_as_text(letter)) + "\n",
        html=_as_html(letter),
    )


def _as_text(letter: Letter) -> Iterator[str]:
    yield _greeting(letter)
    for block in letter.blocks:
        match block:
            case Points(items):
                yield "\n".join(_wrapped(_said(item, letter), indent="- ") for item in items)
            case _:
                yield _wrapped(_words(block, letter))
    for message in letter.closing:
        yield _wrapped(say(message, letter.language))


def _as_html(letter: Letter) -> str:
    parts = [f"<p>{escape(_greeting(letter))}</p>"]
    for block in letter.blocks:
        match block:
            case Points(items):
                points = "".join(f"<li>{escape(_said(item, letter))}</li>" for item in items)
                parts.append(f"<ul>{points}</ul>")
            case OwnWords():
                lines = "<br>".join(escape(line) for line in _words(block, letter).splitlines())
                parts.append(f"<blockquote><p>{lines}</p></blockquote>")
            case _:
                parts.append(f"<p>{escape(_words(block, letter))}</p>")
    parts += [f"<p>{escape(say(message, letter.language))}</p>" for message in letter.closing]
    title = escape(say(letter.subject, letter.language))
    head = f'<meta charset="utf-8"><title>{title}</title>'
    body = "\n".join(parts)
    return (
        f'<!doctype html>\n<html lang="{spoken(letter.language)}"><head>{head}</head><body>\n{body}\n</body></html>\n'
    )


def _greeting(letter: Letter) -> str:
    if letter.salutation is None:
        return say(Message("rights-letter-hello-somebody"), letter.language)
    return say(Message("rights-letter-hello", {"name": letter.salutation.reveal()}), letter.language)


def _words(block: Paragraph | OwnWords, letter: Letter) -> str:
    return _said(block.messages, letter) if isinstance(block, Paragraph) else block.text.reveal()


def _said(messages: tuple[Message, ...], letter: Letter) -> str:
    said = " ".join(say(message, letter.language) for message in messages)
    return _NUMBERED.sub("\\1\N{NO-BREAK SPACE}", said)


def _wrapped(text: str, *, indent: str = "") -> str:
    """Return text in lines of a letter's width; an address is never cut."""
    lines = (
        fill(
            line,
            _WIDTH,
            initial_indent=indent,
            subsequent_indent=" " * len(indent),
            break_long_words=False,
            break_on_hyphens=False,
        )
        for line in text.splitlines() or [""]
    )
    return "\n".join(lines)
