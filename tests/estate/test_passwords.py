"""Stored passwords by their form."""

import hashlib

import pytest
from argon2 import PasswordHasher

from kept.estate.passwords import is_slow_salted_hash

ARGON = "$argon2id$v=19$m=19456,t=2,p=1$cmV4Z2VuY2xvdWQtMDAwMA$wVPgvpvlpuqq0Ih1UCbhKeRHTwR1mKRsGoxhIoNlPLg"
BCRYPT = "$2b$12$LJ3m4ys3Lk0TSwHCpNqbYOQ7PSZ.E2zYV1wdt6uFVM8vJQPbEXwC2"


@pytest.mark.parametrize(
    "text",
    [
        ARGON,
        f"argon2{ARGON}",
        BCRYPT,
        f"bcrypt_sha256${BCRYPT}",
        "$scrypt$ln=16,r=8,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E",
        "scrypt:32768:8:1$aM15713r3Xsvxbi3$" + "ab" * 64,
        "$y$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7",
        "pbkdf2_sha256$600000$aM15713r3Xsv$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E=",
        "$pbkdf2-sha512$25000$aM15713r3Xsv$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxDiCs5E",
        "pbkdf2:sha256:600000$aM15713r3Xsv$" + "ab" * 32,
    ],
)
def test_the_usual_slow_hashes_are_recognised(text):
    assert is_slow_salted_hash(text) is True


def test_what_a_hasher_makes_today_is_recognised():
    assert is_slow_salted_hash(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("x")) is True


@pytest.mark.parametrize(
    "text",
    [
        "correct horse",
        hashlib.md5(b"x", usedforsecurity=False).hexdigest(),
        hashlib.sha256(b"x").hexdigest(),
        "sha1$salt$" + "ab" * 20,
        "{SSHA}" + "a" * 32,
        "$1$saltsalt$" + "a" * 22,
        BCRYPT[:-1],
        BCRYPT.replace("$12$", "$04$"),
        ARGON.rpartition("$")[0],
        "pbkdf2_sha256$1000$aM15713r3Xsv$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E=",
        "pbkdf2_sha256$600000$$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E=",
        f"{ARGON} correct horse",
    ],
)
def test_anything_else_is_none(text):
    assert is_slow_salted_hash(text) is False
