"""What the workspace file says of partners is held against what each protocol needs."""

from pathlib import Path

import pytest

from kept.app.errors import WorkspaceFileError
from kept.app.partnering import PartnerSettings, partner_settings

FILE = Path("kept.toml")
OPENDSR = {"domain": "privacy.example.org", "certificate": "file:cert.pem", "key": "env:KEY"}


def test_without_a_table_nobody_comes_in_and_with_both_both_do():
    assert partner_settings({}, {}, FILE) == PartnerSettings()
    assert partner_settings({"business": "EXAMPLE_LTD"}, OPENDSR, FILE) == PartnerSettings(
        business="EXAMPLE_LTD", **OPENDSR
    )


@pytest.mark.parametrize(
    ("drp", "opendsr", "names"),
    [
        ({"business": "Example Ltd"}, {}, "drp.business"),
        ({}, {**OPENDSR, "domain": "https://privacy.example.org"}, "opendsr.domain"),
        ({}, {**OPENDSR, "key": "secret"}, "opendsr.certificate"),
        ({}, {"domain": "privacy.example.org"}, "opendsr.certificate"),
    ],
)
def test_what_does_not_fit_is_named(drp, opendsr, names):
    with pytest.raises(WorkspaceFileError, match=f"kept.toml should have .* at {names}"):
        partner_settings(drp, opendsr, FILE)
