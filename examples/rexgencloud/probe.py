"""The test account: nobody's, made so that Kept can look at the control panel as somebody who has signed in."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from rexgencloud.moments import years
from rexgencloud.passwords import PROBE_PASSWORD, probe_hash
from rexgencloud.policies import VERSION, digest_of_policy
from rexgencloud.rows import Filled, Numbers, Row
from rexgencloud.tables import accounts as tables

NUMBER = 1_000_000_000
"""Beyond every made-up person's, and below every one that the site draws."""
EMAIL = "kept.probe@example.org"
_HOME = {"street": "1 Example Square", "postcode": "10115", "city": "Berlin", "country": "DE"}


def rows(at: datetime, numbers: Numbers) -> Iterator[Filled]:
    """Yield the account with its profile, its acknowledgement and a company of its own."""
    created, company = years(at, 1), numbers.next(tables.COMPANY)
    yield tables.ACCOUNT, [_account(created)]
    yield tables.PROFILE, [_profile(created)]
    yield tables.ACKNOWLEDGEMENT, [_acknowledgement(numbers.next(tables.ACKNOWLEDGEMENT), created)]
    yield tables.COMPANY, [_company(company, created)]
    yield (
        tables.COMPANY_CONTACT,
        [
            {"company_id": company, "account_id": NUMBER, "role": "contact", "since": created},
        ],
    )


def _account(created: datetime) -> Row:
    return {
        "id": NUMBER,
        "name": "Kept Probe",
        "email": EMAIL,
        "phone": "+493055500199",
        **_HOME,
        "region": "Brandenburg",
        "language": "en",
        "status": "active",
        "created_at": created,
        "closed_at": None,
        "last_signin_at": None,
    }


def _profile(created: datetime) -> Row:
    choices = {"newsletter": False, "surveys": False, "calls": False}
    return {
        "account_id": NUMBER,
        "username": "kept.probe",
        "password_hash": probe_hash(),
        "password_changed_at": created,
        "preferences": {"theme": "light", **choices, "time_zone": "Europe/Berlin"},
    }


def _acknowledgement(number: int, created: datetime) -> Row:
    return {
        "id": number,
        "account_id": NUMBER,
        "policy_version": VERSION,
        "language": "en",
        "at": created,
        "policy_sha256": digest_of_policy(),
        "how": "sign-up",
    }


def _company(number: int, created: datetime) -> Row:
    return {
        "id": number,
        "name": "Kept Probe Works",
        **_HOME,
        "tax_id": "DE000000199",
        "sole_trader": False,
        "created_at": created,
        "closed_at": None,
    }


def write_secret(folder: Path) -> Path:
    """Write the password of the test account into a file that its owner alone can read, and return it."""
    file = folder / "probe.secret"
    file.touch(mode=0o600)
    file.write_text(PROBE_PASSWORD, encoding="ascii")
    return file
