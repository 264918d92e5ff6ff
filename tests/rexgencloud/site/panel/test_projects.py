from io import BytesIO

import pytest

from tests.rexgencloud.site.test_uploads import zipped
from tests.rexgencloud.site.visiting import Visitor, one, rows, words_of


def sign_in(customer, app, stores, number):
    return type(customer)(app, stores).sign_in(number)


def test_a_member_sees_a_project_with_its_members_needs_and_files(customer, app, stores):
    member = sign_in(customer, app, stores, 20)
    number = one(stores, "projects", "select id from project where account_id = 19")

    listed, shown = words_of(member.get("/panel/projects")), words_of(member.get(f"/panel/projects/{number}"))

    assert "Tulip market relaunch ended Editing" in listed.replace("Editor", "Editing")
    assert "Leonie Achterberg Owner" in shown
    assert "index.html" in shown
    assert "There is no agreement" in shown


def test_an_agreement_is_shown_with_its_period(customer, app, stores):
    owner = sign_in(customer, app, stores, 18)
    number = one(stores, "projects", "select id from project where account_id = 18")

    assert "kept until" in words_of(owner.get(f"/panel/projects/{number}"))


def test_a_project_of_others_is_not_there(customer, stores):
    number = one(stores, "projects", "select id from project where account_id = 19")

    assert customer.get(f"/panel/projects/{number}").status_code == 404


def project_of(stores, account):
    return one(stores, "projects", "select project_id from member where account_id = ? limit 1", account)


def send_archive(visitor, number, archive):
    page = f"/panel/projects/{number}"
    fields = {**visitor.hidden(page), "archive": (BytesIO(archive), "site.zip")}
    return visitor.client.post(page, data=fields, content_type="multipart/form-data")


def test_files_are_sent_as_a_zip_and_a_file_of_the_same_name_is_replaced(app, stores, clock):
    owner, number = Visitor(app, stores).sign_in(18), project_of(stores, 18)

    send_archive(owner, number, zipped({"new/page.html": "first"}))
    sent = send_archive(owner, number, zipped({"new/page.html": "second"}))

    held = "select body from content where project_id = ? and path = 'new/page.html'"
    assert rows(stores, "projects", held, number) == [("second",)]
    assert "new/page.html" in words_of(owner.get(sent.headers["Location"]))


@pytest.mark.parametrize("archive", [b"", zipped({"a.txt": "0" * 5_000_000})])
def test_an_archive_that_cannot_be_taken_changes_nothing_and_says_why(app, stores, archive):
    owner, number = Visitor(app, stores).sign_in(18), project_of(stores, 18)
    before = rows(stores, "projects", "select * from content")

    answer = send_archive(owner, number, archive)

    assert answer.status_code == 422
    assert "archive is too large" in words_of(answer) or "no zip archive" in words_of(answer)
    assert rows(stores, "projects", "select * from content") == before


def test_a_request_that_is_too_large_is_refused_before_it_is_read(app, stores):
    owner, number = Visitor(app, stores).sign_in(18), project_of(stores, 18)

    assert send_archive(owner, number, b"x" * 300_000).status_code == 413


def test_nobody_else_puts_files_into_a_project(customer, app, stores):
    number = project_of(stores, 18)
    fields = {**customer.hidden("/panel/tickets"), "archive": (BytesIO(zipped({"a.txt": "x"})), "site.zip")}

    refused = customer.client.post(f"/panel/projects/{number}", data=fields, content_type="multipart/form-data")

    assert refused.status_code == 404
