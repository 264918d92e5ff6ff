"""How a command ends that could not do what was asked: one sentence, and a status."""

import errno
from traceback import extract_tb

import click

from kept.terms import KeptError

TROUBLE = 2
INTERRUPTED = 130
_STOPPED = "Stopped. What was done so far is kept; the same command goes on from there."
_ADVICE = {
    errno.ENOENT: "Check the path.",
    errno.EISDIR: "Name a file in it.",
    errno.ENOTDIR: "Check the path: one of its folders is a file.",
    errno.EACCES: "Check who may read and write it.",
    errno.EPERM: "Check who may read and write it.",
    errno.EROFS: "Choose a place that can be written.",
    errno.ENOSPC: "Make room on the disk, and run the same command again.",
    errno.EDQUOT: "Make room on the disk, and run the same command again.",
    errno.EFBIG: "Allow larger files (ulimit -f), and run the same command again.",
    errno.EADDRINUSE: "Choose another port with --port, or stop what listens there.",
}


def sentence_about(error: BaseException) -> tuple[str, int]:
    """Return what a person is told about `error`, on one line, and the exit status."""
    match error:
        case click.Abort():
            sentence, status = _STOPPED, INTERRUPTED
        case click.UsageError():
            sentence, status = _usage(error), TROUBLE
        case click.ClickException():
            sentence, status = error.format_message(), TROUBLE
        case KeptError():
            sentence, status = f"{error.sentence()} [{error.code}]", TROUBLE
        case OSError():
            sentence, status = f"{_system(error)} [os.error]", TROUBLE
        case _:
            sentence, status = f"{_mistake(error)} [kept.bug]", TROUBLE
    return " ".join(sentence.split()), status


def _usage(error: click.UsageError) -> str:
    message = error.format_message()
    asked = error.ctx.command_path if error.ctx else "kept"
    return (
        f"{message.rstrip('.')}. See: {asked} --help" if message[-1:] not in "?)" else f"{message} See: {asked} --help"
    )


def _system(error: OSError) -> str:
    what = error.strerror or type(error).__name__
    where = f": {error.filename}" if error.filename else ""
    return f"{what}{where}. {_ADVICE.get(error.errno or 0, 'Put it right and try again.')}"


def _mistake(error: BaseException) -> str:
    """Name the kind of error and the line; its words may hold personal data and stay out."""
    frames = [frame for frame in extract_tb(error.__traceback__) if "/kept/" in frame.filename]
    place = f" at kept/{frames[-1].filename.rpartition('/kept/')[2]}:{frames[-1].lineno}" if frames else ""
    return f"Something unexpected went wrong ({type(error).__name__}{place}). Please report it."
