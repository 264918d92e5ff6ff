"""Secrets by reference: what opens a system stands in the environment or in a file, never in what is reviewed."""

from collections.abc import Mapping
from pathlib import Path

from kept.terms import KeptError

_LONGEST = 65_536


class SecretError(KeptError):
    """A reference to a secret leads to none. The error names the reference, never a value."""

    code = "safeguards.secret"
    advice = "Set it, or correct the reference: `env:NAME` or `file:PATH`."


def resolve_secret(reference: str, *, environ: Mapping[str, str], base: Path) -> str:
    """Return the secret that `env:NAME` or `file:PATH` refers to; a path that is not absolute starts at `base`.

    One line end at the end of a file is no part of the secret. Raises `SecretError` for what is empty, missing or
    unreadable, and for a text that is no reference, which it does not repeat: it may be the secret itself.
    """
    kind, _, name = reference.partition(":")
    if kind == "env" and name:
        return _from_environment(name, environ)
    if kind == "file" and name:
        return _from_file(name, base)
    raise SecretError("A secret must be given as a reference, and here stands something else")


def _from_environment(name: str, environ: Mapping[str, str]) -> str:
    if name not in environ:
        raise SecretError(f"The secret env:{name} is not set in the environment")
    if not environ[name]:
        raise SecretError(f"The secret env:{name} is set to nothing")
    return environ[name]


def _from_file(name: str, base: Path) -> str:
    path = base / name
    if not path.is_file():
        raise SecretError(f"The secret file:{name} is not there (looked for {path})")
    try:
        with path.open("rb") as file:
            content = file.read(_LONGEST + 1)
        text = content.decode("utf-8")
    except OSError as error:
        raise SecretError(f"The secret file:{name} cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise SecretError(f"The secret file:{name} is not a text in UTF-8") from None
    if len(content) > _LONGEST:
        raise SecretError(f"The secret file:{name} is longer than {_LONGEST // 1024} KB, too long for a secret")
    secret = text.removesuffix("\n").removesuffix("\r")
    if not secret:
        raise SecretError(f"The secret file:{name} is empty")
    return secret
