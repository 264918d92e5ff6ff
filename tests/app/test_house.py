"""The tables of `kept.toml` about requests, mail and work."""

from zoneinfo import ZoneInfo

import pytest

from kept.app.configuration import read_settings
from kept.app.errors import WorkspaceFileError
from kept.app.house import House, Mail, Work
from kept.rights.courses import HouseRules
from kept.rights.kinds import RequestKind
from kept.rights.office import Office
from kept.terms import Period

WHOLE = """
[rights]
zone = "Europe/Berlin"
place = "DE-BE"
cooling_off = "P14D"
link_lasts = "P3D"
package_lasts = "P30D"
forget_after = "P2Y"
previewed = ["access"]
centre = "https://privacy.example.org/"
hand_over = "env:PANEL"

[rights.approvals]
erasure = 1

[rights.recipients]
"Payments Ltd" = "privacy@payments.example"

[mail]
sender = "Privacy <privacy@example.org>"
smtp = "smtp+starttls://mail.example.org:587"
smtp_user = "kept"
smtp_secret = "env:SMTP"
inbox = "maildir:/var/mail/privacy"

[work]
database = "env:WORK"
threads = 4
"""


def read(tmp_path, text):
    (tmp_path / "kept.toml").write_text(text, encoding="utf-8")
    return read_settings(tmp_path / "kept.toml")


def test_everything_that_is_said_is_read(tmp_path):
    said = read(tmp_path, WHOLE)

    assert said.house == House(
        office=Office(zone=ZoneInfo("Europe/Berlin"), place="DE-BE"),
        rules=HouseRules(
            approvals={RequestKind.ERASURE: 1, RequestKind.RECTIFICATION: 1},
            previewed=frozenset({RequestKind.ACCESS}),
            cooling=Period(days=14),
        ),
        link_lasts=Period(days=3),
        package_lasts=Period(days=30),
        forget_after=Period(years=2),
        centre="https://privacy.example.org",
        hand_over="env:PANEL",
        recipients={"Payments Ltd": "privacy@payments.example"},
    )
    assert said.mail == Mail(
        sender="Privacy <privacy@example.org>",
        smtp="smtp+starttls://mail.example.org:587",
        smtp_user="kept",
        smtp_secret="env:SMTP",
        inbox="maildir:/var/mail/privacy",
    )
    assert said.work == Work(database="env:WORK", threads=4)


def test_without_any_of_it_nothing_is_sent_and_the_standard_holds(tmp_path):
    said = read(tmp_path, "")

    assert (said.house, said.mail, said.work) == (House(), None, Work())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[rights]\nzone = "Berlin"', "at rights.zone"),
        ('[rights]\nzone = "/etc/passwd"', "at rights.zone"),
        ('[rights]\nplace = "Bavaria"', "at rights.place"),
        ('[rights]\ncooling_off = "two weeks"', "at rights.cooling_off"),
        ('[rights]\nforget_after = "P0D"', "at rights.forget_after"),
        ('[rights]\npreviewed = ["everything"]', "at rights.previewed"),
        ("[rights.approvals]\nerasure = 3", "at rights.approvals"),
        ("[rights.approvals]\nerasure = true", "at rights.approvals"),
        ("[rights.approvals]\nforgetting = 1", "at rights.approvals"),
        ('[rights.recipients]\n"Payments Ltd" = "nowhere"', "at rights.recipients"),
        ('[rights]\ncentre = "privacy.example.org"', "at rights.centre"),
        ('[rights]\ncooling = "P14D"', "not known: rights.cooling"),
        ('[mail]\nsmtp = "smtp://mail.example.org"', "at mail.sender"),
        ('[mail]\nsender = "a@b.example"\nsmtp = "mail.example.org"', "at mail.smtp"),
        ('[mail]\nsender = "a@b.example"\nsmtp = "smtp://kept:hunter2@mail.example.org"', "at mail.smtp"),
        ('[mail]\nsender = "a@b.example"\ninbox = "pop3://mail.example.org"', "at mail.inbox"),
        ('[mail]\nsender = "a@b.example"\ninbox = "maildir:"', "at mail.inbox"),
        ("[work]\nthreads = 0", "at work.threads"),
        ('[work]\nthreads = "two"', "a whole number at work.threads"),
        ('[work]\ndatabase = "postgresql://kept:hunter2@db/kept"', "at work.database"),
    ],
)
def test_a_slip_of_the_pen_is_refused_and_no_password_repeated(tmp_path, text, said):
    with pytest.raises(WorkspaceFileError, match=r"kept\.toml") as refused:
        read(tmp_path, text)

    assert said in str(refused.value)
    assert "hunter2" not in str(refused.value)
