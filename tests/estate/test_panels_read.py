"""Panels, as an estate file writes them."""

import pytest

from kept.estate.errors import EstateFileError
from kept.estate.nodes import compose
from kept.estate.panels import Changing, Door, Guarding, Panel, Saying, Showing
from kept.estate.panels_read import read_panel
from kept.estate.selection import Equals, Everything

TEXT = """
name: control panel
url: https://panel.example.org
account: probe@example.org
secret: env:PROBE
door: {page: /in, name: email, password: pw}
shows:
  - {clause: 7.1.1, page: /me, dataset: a.b, where: {op: equals, path: email, value: x}, fields: [email], besides: age}
changes:
  - {clause: 7.2.1, page: /me, dataset: a.b, where: {op: everything}, field: city, input: town}
says:
  - {clause: 3.1.5, page: /status, texts: [Website, Mail]}
guards:
  - {clause: 10.0.0, page: /join, born: birthday, says: Too young}
"""


def test_a_panel_is_read_with_what_it_shows_and_changes():
    assert read_panel(compose(TEXT, name="f")) == Panel(
        name="control panel",
        url="https://panel.example.org",
        account="probe@example.org",
        secret="env:PROBE",
        door=Door(page="/in", name="email", password="pw"),
        shows=(
            Showing(
                clause="7.1.1",
                page="/me",
                dataset="a.b",
                where=Equals("email", "x"),
                fields=("email",),
                besides=("age",),
            ),
        ),
        changes=(Changing(clause="7.2.1", page="/me", dataset="a.b", where=Everything(), field="city", input="town"),),
        says=(Saying(clause="3.1.5", page="/status", texts=("Website", "Mail")),),
        guards=(Guarding(clause="10.0.0", page="/join", born="birthday", says="Too young"),),
    )


@pytest.mark.parametrize(
    ("right", "wrong", "sentence"),
    [
        ("secret: env:PROBE", "secret: hunter2", "must be a reference"),
        ("https://panel", "https://probe:hunter2@panel", "hold a password"),
        ("door: {page: /in, name: email, password: pw}", "door: {page: /in}", "a door lacks its “name”; add it"),
        (", fields: [email]", "", "what a page shows lacks its “fields”; add it"),
        (", says: Too young", "", "what a page guards lacks its “says”; add it"),
        ("field: city", "fields: city", "what a page changes has no key “fields”"),
    ],
)
def test_a_mistake_is_named_and_no_secret_repeated(right, wrong, sentence):
    assert right in TEXT

    with pytest.raises(Exception, match=sentence) as caught:
        read_panel(compose(TEXT.replace(right, wrong), name="f"))

    assert "hunter2" not in str(caught.value)
    assert isinstance(caught.value, EstateFileError) or type(caught.value).__name__ == "PasswordInUrlError"
