"""Mails: which a person wrote, what they wrote this time, and about which request."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.rights.correspondence import Nature, read_mail

OURS = frozenset({"privacy@example.com"})


def mail(text="Please delete my account.", **headers):
    message = EmailMessage()
    said = {"From": "Zoe <Zoe@Example.org>", "Subject": "A request", "Message-ID": "<1@example.org>"}
    for name, value in {**said, **{name.replace("_", "-"): value for name, value in headers.items()}}.items():
        message[name] = value
    message.set_content(text)
    return message


def test_what_a_person_wrote_is_read():
    read = read_mail(mail(), ours=OURS)

    assert (read.nature, read.sender, read.subject, read.message_id) == (
        Nature.LETTER,
        "zoe@example.org",
        "A request",
        "<1@example.org>",
    )
    assert read.fresh == "Please delete my account."


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-generated; type=x"},
        {"Precedence": "bulk"},
        {"Precedence": "auto_reply"},
        {"X_Autoreply": "yes"},
        {"X_Auto_Response_Suppress": "All"},
        {"List_Id": "<news.example.org>"},
        {"Return_Path": "<>"},
        {"From": "MAILER-DAEMON@example.org"},
        {"From": "no-reply@example.org"},
        {"From": "Kept <privacy@example.com>"},
        {"From": ""},
    ],
    ids=lambda headers: " ".join(headers.values())[:24],
)
def test_what_a_machine_wrote_gets_no_answer(headers):
    assert read_mail(mail(**headers), ours=OURS).nature is Nature.AUTOMATIC


def test_one_that_says_it_is_no_automatic_answer_is_a_letter():
    assert read_mail(mail(Auto_Submitted="no"), ours=OURS).nature is Nature.LETTER


def test_what_the_server_marked_as_spam_says_so():
    assert read_mail(mail(X_Spam_Flag="YES"), ours=OURS).nature is Nature.SPAM


@pytest.mark.parametrize(
    "headers",
    [
        {"Subject": "Re: We have received your request (R-9999-999J)"},
        {"Subject": "AW: r-9999-999j"},
        {"In_Reply_To": "<R-9999-999J.3.identity-subject@example.com>"},
        {"References": "<x@y> <R-9999-999J.1.acknowledgement@example.com>"},
    ],
)
def test_a_reply_is_about_the_request_that_it_names_or_answers(headers):
    assert read_mail(mail(**headers), ours=OURS).about == ("R-9999-999J",)


def test_a_reference_with_a_slip_in_it_is_none():
    assert read_mail(mail(Subject="R-9999-999K"), ours=OURS).about == ()


def test_what_is_quoted_is_not_said_again():
    quoted = "Yes, please go on.\n\nOn Mon, 23 Nov 2026 at 12:00 Privacy wrote:\n> Do you want to delete my account?\n"

    assert read_mail(mail(quoted), ours=OURS).fresh == "Yes, please go on."


def test_a_mail_that_only_quotes_is_read_whole():
    assert read_mail(mail("> all of it"), ours=OURS).fresh == "> all of it"


def test_a_mail_in_html_is_read_as_its_text():
    message = mail("x")
    message.set_content("<p>Please <b>delete</b> my data</p><script>alert(1)</script>", subtype="html")

    assert "delete" in read_mail(message, ours=OURS).fresh
    assert "<b>" not in read_mail(message, ours=OURS).fresh


def test_a_letter_of_ours_that_came_back_names_its_request():
    message = mail("x")
    message.set_type("multipart/report")
    message.set_payload([mail("lost", Message_ID="<R-9999-999J.1.acknowledgement@example.com>")])

    read = read_mail(message, ours=OURS)

    assert (read.nature, read.about) == (Nature.BOUNCE, ("R-9999-999J",))


@given(st.binary(max_size=2000))
def test_no_mail_makes_it_stumble(raw):
    message = message_from_bytes(raw, policy=default)
    assert isinstance(message, EmailMessage)

    read_mail(message, ours=OURS)


@pytest.mark.parametrize(
    ("kind", "action", "nature"),
    [
        ("delivery-status", "failed", Nature.BOUNCE),
        ("delivery-status", "delayed", Nature.AUTOMATIC),
        ("disposition-notification", "displayed", Nature.AUTOMATIC),
    ],
)
def test_a_report_is_of_a_letter_that_did_not_arrive_only_where_it_says_so(kind, action, nature):
    status = EmailMessage()
    status.set_content(f"Final-Recipient: rfc822; zoe@example.org\nAction: {action}\n")
    message = mail("x")
    message.set_type("multipart/report")
    message.set_param("report-type", kind)
    message.set_payload([status, mail("lost", Message_ID="<R-9999-999J.1.acknowledgement@example.com>")])

    read = read_mail(message, ours=OURS)

    assert (read.nature, read.letters) == (nature, ("R-9999-999J.1.acknowledgement",))
