import pytest

from tests.rexgencloud.site.visiting import one, rows, words_of

LOOK = {"email": "marta.feldmann@example.org", "purpose": "support", "reason": "She called"}
VIEWS = "select account_id, role, purpose, reason from staff_view where at = '2026-11-23 12:00:00.000000'"


def test_an_account_is_shown_after_purpose_and_reason_were_taken_down(desk, stores):
    support = desk("support")

    place = support.send("/desk", LOOK, action="/desk/look").headers["Location"]

    assert rows(stores, "accounts", VIEWS) == [(1, "support", "support", "She called")]
    assert "marta.feldmann@example.org" in words_of(support.get(place))


def test_without_them_nothing_is_shown(desk, stores):
    support = desk("support")

    assert support.get("/desk/accounts/1").status_code == 403
    assert support.send("/desk", {**LOOK, "reason": ""}, action="/desk/look").status_code == 422
    assert support.send("/desk", {**LOOK, "purpose": "curiosity"}, action="/desk/look").status_code == 422
    assert rows(stores, "accounts", VIEWS) == []


def test_a_purpose_holds_for_half_an_hour_and_for_one_person(desk, clock):
    support, privacy = desk("support"), desk("privacy")
    support.send("/desk", LOOK, action="/desk/look")

    assert privacy.get("/desk/accounts/1").status_code == 403
    clock.go_on(minutes=31)
    assert support.get("/desk/accounts/1").status_code == 403


@pytest.mark.parametrize(
    ("role", "status"), [("support", 303), ("billing", 303), ("privacy", 303), ("operations", 403)]
)
def test_who_may_look_depends_on_the_role(desk, role, status):
    staff = desk(role)
    form = staff.hidden("/desk")

    assert staff.client.post("/desk/look", data={**form, **LOOK}).status_code == status


def test_an_address_that_nobody_has_leads_nowhere(desk, stores):
    answer = desk("support").send("/desk", {**LOOK, "email": "nobody@example.org"}, action="/desk/look")

    assert answer.status_code == 422
    assert one(stores, "accounts", "select count(*) from staff_view where reason = 'She called'") == 0
