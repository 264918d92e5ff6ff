"""Everything that anybody may send, in every field of every form: never an error of ours, and nothing twice."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from bs4 import BeautifulSoup

from tests.rexgencloud.site.visiting import one, rows

NASTY = [
    "x" * 5_000, "'; DROP TABLE account; --", '" OR 1=1 --', "<script>alert(1)</script>", "{{ 7 * 7 }}", "%s%n%x",
    "../../etc/passwd", "\x00", "\ufffd", "\u202e\u0000", "\r\nBcc: x@example.org", "🙂" * 60, "-1", "NaN", "",
]  # fmt: skip
PAGES = ["/sign-up", "/sign-in", "/panel/profile", "/panel/services", "/panel/domains", "/panel/tickets", "/panel/chat",
         "/panel/education", "/panel/close", "/panel/backups", "/panel/social"]  # fmt: skip


def forms_on(customer, page):
    """Return each form of a page: where it goes, and the names of its fields with what they hold."""
    for form in BeautifulSoup(customer.get(page).data, "html.parser").select("main form"):
        fields = form.select("input[name], textarea[name], select[name]")
        yield str(form["action"]), {str(field["name"]): str(field.get("value", "")) for field in fields}


@pytest.mark.parametrize("nasty", NASTY, ids=range(len(NASTY)))
def test_nothing_in_any_field_is_an_error_of_ours(customer, stores, nasty):
    statuses = {}
    for page in PAGES:
        for action, fields in forms_on(customer, page):
            for name in fields.keys() - {"csrf", "once"}:
                answer = customer.client.post(action, data={**fields, name: nasty, "once": f"{name} {nasty[:9]}"})
                statuses[action, name] = answer.status_code

    assert {place: status for place, status in statuses.items() if status not in {303, 400, 403, 404, 422, 429}} == {}
    assert len(statuses) > 30
    assert one(stores, "accounts", "select count(*) from account") == 41
    assert "[error] 1#1:" not in (stores.folder / "web" / "error.log").read_text()


@pytest.mark.parametrize("hidden", ["csrf", "once"])
def test_nasty_tokens_are_refused_or_are_tokens_like_any_other(customer, hidden):
    fields = {**customer.hidden("/panel/tickets"), "subject": "Help", "body": "Please."}

    answers = [customer.client.post("/panel/tickets", data={**fields, hidden: nasty}).status_code for nasty in NASTY]

    assert set(answers) == ({400} if hidden == "csrf" else {303})


def test_a_form_that_is_sent_from_many_windows_at_once_counts_once(customer, app, stores):
    fields = {**customer.hidden("/panel/tickets"), "subject": "At once", "body": "Please."}
    cookie = customer.client.get_cookie("rexgencloud").value

    def send(_):
        client = app.test_client()
        client.set_cookie("rexgencloud", cookie)
        return client.post("/panel/tickets", data=fields).status_code

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(send, range(16)))

    assert set(answers) == {303}
    assert len(rows(stores, "support", "select id from conversation where subject = 'At once'")) == 1


@pytest.mark.parametrize("number", ["0", "-1", "99999999999999999999", "x", "1.5", "%00"])
def test_numbers_that_nobody_has_are_not_there(customer, number):
    pages = [f"/panel/{part}/{number}" for part in ("tickets", "invoices", "projects")] + [f"/chat/{number}/messages"]

    assert {customer.get(page).status_code for page in pages} == {404}
