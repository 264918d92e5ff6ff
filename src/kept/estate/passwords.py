"""Stored passwords: which are slow salted hashes, by their form."""

import re

LEAST_ITERATIONS = 10_000
"""Of PBKDF2: what NIST SP 800-63B (5.1.1.2) calls the least that is usual."""
LEAST_COST = 10
"""Of bcrypt: the work factor that OWASP's password storage cheat sheet asks for at the least."""

_SALT = r"[A-Za-z0-9+/=._-]{8,}"
_SUM = r"[A-Za-z0-9+/=._-]{22,}"
_MEMORY_HARD = re.compile(
    rf"(?:argon2)?\$argon2(?:id|i|d)(?:\$v=\d+)?\$[a-z0-9=,]+\${_SALT}\${_SUM}"
    rf"|\$scrypt\$[a-z0-9=,]+\${_SALT}\${_SUM}"
    rf"|scrypt:\d+:\d+:\d+\${_SALT}\${_SUM}"
    rf"|scrypt\${_SALT}\$\d+\$\d+\$\d+\${_SUM}"
    rf"|\$(?:7|y|gy)\$[./A-Za-z0-9]+\$(?:{_SALT}\$)?[./A-Za-z0-9]{{20,}}"
)
_BCRYPT = re.compile(r"(?:bcrypt(?:_sha256)?\$)?\$2[abxy]?\$(?P<cost>\d\d)\$[./A-Za-z0-9]{53}")
_PBKDF2 = re.compile(
    rf"(?:\$pbkdf2(?:-sha\d+)?\$|pbkdf2_sha\d+\$|pbkdf2:sha\d+:)(?P<turns>\d{{1,9}})\$(?:{_SALT})\$(?:{_SUM})"
)


def is_slow_salted_hash(text: str) -> bool:
    """Whether a stored password has the form of argon2, scrypt (or yescrypt), bcrypt or PBKDF2, salt included.

    PBKDF2 and bcrypt also say how often they turn, which must not be too seldom. Anything else is none: a plain
    password, an MD5 or SHA sum with or without salt, a hash that was cut off.
    """
    if _MEMORY_HARD.fullmatch(text):
        return True
    if found := _BCRYPT.fullmatch(text):
        return int(found["cost"]) >= LEAST_COST
    found = _PBKDF2.fullmatch(text)
    return found is not None and int(found["turns"]) >= LEAST_ITERATIONS
