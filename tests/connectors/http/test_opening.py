from dataclasses import replace

import httpx
import pytest

from kept.connectors.http.opening import open_http
from kept.estate import System
from kept.estate.errors import CannotError, EstateFileError, RefusedError

FIRM = System(name="firm", kind="http", url="http://127.0.0.1:9", options={"description": "firm.yaml"})
LIST = "datasets: {x: {path: /x, key: id, fields: {id: {}}}}"


def opened(tmp_path, auth, secret="sesame", system=FIRM):
    (tmp_path / "firm.yaml").write_text(f"kept: http/1\n{auth}\n{LIST}\n")
    return open_http(system, secret, tmp_path)


@pytest.mark.parametrize(
    ("auth", "header", "value"),
    [
        ("auth: {by: bearer}", "Authorization", "Bearer sesame"),
        ("auth: {by: basic, user: kept}", "Authorization", "Basic a2VwdDpzZXNhbWU="),
        ("auth: {by: header, name: X-Key}", "X-Key", "sesame"),
    ],
)
def test_the_secret_is_shown_as_the_description_says(tmp_path, auth, header, value):
    connector = opened(tmp_path, auth)

    assert connector.firm.caller.client.headers[header] == value
    connector.close()


def test_a_firm_that_wants_no_secret_is_shown_none(tmp_path):
    connector = opened(tmp_path, "auth: {by: none}")

    assert "Authorization" not in connector.firm.caller.client.headers
    connector.close()


@pytest.mark.parametrize(
    ("secret", "what"), [(None, "refers to none"), ("a\nb", "that no header can hold"), ("é", "no header")]
)
def test_a_secret_that_is_missing_or_cannot_be_shown_is_refused_and_not_repeated(tmp_path, secret, what):
    with pytest.raises(RefusedError, match=f"The system “firm” wants a secret, and the estate .*{what}"):
        opened(tmp_path, "auth: {by: bearer}", secret)


def test_a_firm_without_a_description_cannot_be_asked(tmp_path):
    with pytest.raises(CannotError, match="The system “firm” needs the option “description”"):
        open_http(replace(FIRM, options={}), None, tmp_path)
    with pytest.raises(EstateFileError, match="There is no description"):
        open_http(FIRM, None, tmp_path)


def test_opening_asks_nothing_and_follows_nobody(tmp_path):
    connector = opened(tmp_path, "auth: {by: bearer}")

    client = connector.firm.caller.client
    assert (isinstance(client, httpx.Client), client.follow_redirects, client.trust_env) == (True, False, False)
    connector.close()
