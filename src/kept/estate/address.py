"""Where a system is, without what opens it: no password stands in an estate file."""

import re
from collections.abc import Mapping
from urllib.parse import parse_qsl

from kept.estate.errors import PasswordInUrlError
from kept.estate.nodes import Item, shown

# A password may itself hold a slash, so what follows the colon runs to the last sign before `@`.
_WITH_PASSWORD = re.compile(r"://[^:/@]*:[^@]*@")
_NAMES_OF_SECRETS = re.compile(r"(?i)(^|[_-])(pass(word|wd|phrase)?|pwd|secret|token|api_?key|sslpassword)$")
_REFERENCE = re.compile(r"(env|file):.+", re.DOTALL)


def holds_password(url: str, options: Mapping[str, str] | None = None) -> bool:
    """Whether a password stands in `url`, before its host or among its parameters, or among `options`."""
    if _WITH_PASSWORD.search(url):
        return True
    parameters = {name for name, _ in parse_qsl(url.partition("?")[2], keep_blank_values=True)}
    return any(_NAMES_OF_SECRETS.search(name) for name in (*parameters, *(options or {})))


def refuse_password(url: Item, *, system: str, options: Mapping[str, str]) -> None:
    """Raise `PasswordInUrlError`, which does not repeat the url, where a password stands in it or in the options."""
    if holds_password(url.text(), options):
        raise PasswordInUrlError(f"{url.wrong(f'the url or the options of {shown(system)} hold a password')}")


def refuse_secret_value(secret: Item, *, system: str) -> None:
    """Raise an error that does not repeat it where `secret` is no reference but looks like the secret itself."""
    if not _REFERENCE.fullmatch(secret.text()):
        raise secret.wrong(
            f"the secret of {shown(system)} must be a reference, `env:NAME` or `file:PATH`; never the secret itself"
        )
