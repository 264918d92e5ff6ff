import pytest

from tests.rexgencloud.site.visiting import one, rows

SCHOOL = {"institution": "Elm School", "supervisor": "Ruth Adair", "supervisor_email": "ruth@example.org"}
PUPIL = {"student": "Tom Pell", "parent_name": "Ivy Pell", "parent_email": "ivy.pell@example.org"}
STATE = """select confirmed_at is not null, verified_at is not null, opened_at is not null
           from student join parental_consent on student_id = id where name = 'Tom Pell'"""


@pytest.fixture
def school(customer):
    customer.send("/panel/education", SCHOOL)
    customer.send("/panel/education", PUPIL, action="/panel/education/students")
    return customer


def test_a_parent_is_asked_by_mail_and_nothing_is_open(school, stores, post):
    assert [letter.to for letter in post.letters] == ["ivy.pell@example.org"]
    assert rows(stores, "accounts", STATE) == [(0, 0, 0)]


def test_a_parents_consent_alone_opens_nothing(school, visitor, stores, post):
    visitor.send(post.link(), {"answer": "yes"})

    assert rows(stores, "accounts", STATE) == [(1, 0, 0)]


def test_a_consent_that_staff_has_verified_opens_the_account_and_says_how_and_by_whom(
    school, visitor, stores, post, desk
):
    visitor.send(post.link(), {"answer": "yes"})
    student = one(stores, "accounts", "select id from student where name = 'Tom Pell'")

    desk("support").send("/desk", {"evidence": "Video call, passport shown"}, action=f"/desk/consents/{student}")

    how = "select evidence, verified_by is not null from parental_consent where parent_name = 'Ivy Pell'"
    assert rows(stores, "accounts", STATE) == [(1, 1, 1)]
    assert rows(stores, "accounts", how) == [("Video call, passport shown", 1)]


def test_staff_cannot_verify_what_no_parent_has_given(school, stores, desk):
    support, student = desk("support"), one(stores, "accounts", "select id from student where name = 'Tom Pell'")
    form = support.hidden("/desk", "/desk/look")

    answer = support.client.post(f"/desk/consents/{student}", data={**form, "evidence": "I know her"})

    assert answer.status_code == 404
    assert rows(stores, "accounts", STATE) == [(0, 0, 0)]


def test_a_consent_that_is_taken_back_shuts_the_account(school, visitor, stores, post, desk):
    visitor.send(post.link(), {"answer": "yes"})
    student = one(stores, "accounts", "select id from student where name = 'Tom Pell'")
    desk("support").send("/desk", {"evidence": "Passport"}, action=f"/desk/consents/{student}")

    visitor.send(post.link(), {"answer": "no"})

    assert rows(stores, "accounts", STATE) == [(0, 0, 0)]


def test_without_an_institution_there_are_no_students(customer):
    form = customer.hidden("/panel/education")

    assert customer.client.post("/panel/education/students", data={**form, **PUPIL}).status_code == 404
