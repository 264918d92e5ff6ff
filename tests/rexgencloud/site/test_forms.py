import pytest
from hypothesis import given
from hypothesis import strategies as st

from rexgencloud.site.forms import Form


@pytest.mark.parametrize(
    ("sent", "wrong"),
    [("", "form-missing"), ("x" * 121, "form-too-long"), ("a\nb", "form-letters"), ("a\x00b", "form-letters"),
     ("4111 1111 1111 1111", "form-card"), ("my card: 4242-4242-4242-4242", "form-card")],
)  # fmt: skip
def test_a_text_that_cannot_be_taken_is_named(sent, wrong):
    form = Form({"name": sent})

    form.text("name")

    assert form.errors == {"name": wrong}
    assert not form


@pytest.mark.parametrize("sent", ["Ada", "<b>Ada</b>", "'; DROP TABLE account; --", "Ærøskøbing 漢字", "1234567890123"])
def test_what_is_merely_odd_is_taken_as_it_is(sent):
    form = Form({"name": f"  {sent} "})

    assert (form.text("name"), bool(form)) == (sent, True)


def test_a_text_may_have_lines_where_that_is_said():
    form = Form({"body": "one\r\ntwo"})

    assert form.text("body", lines=True) == "one\ntwo"
    assert form


@pytest.mark.parametrize(("sent", "fine"), [("a@example.org", True), ("a@example", False), ("a b@example.org", False),
    ("a@example.org\nBcc: b@example.org", False), ("a@example.org,b@example.org", False)])  # fmt: skip
def test_an_address_for_mail_is_one_address(sent, fine):
    form = Form({"email": sent})

    form.email("email")

    assert bool(form) is fine


@pytest.mark.parametrize(("sent", "read"), [("0131 496 0000", "+441314960000"), ("", None), ("call me", None)])
def test_a_telephone_number_is_read_in_the_country_of_the_address(sent, read):
    form = Form({"phone": sent})

    assert form.phone("phone", "GB") == read
    assert bool(form) is (sent != "call me")


def test_only_what_was_offered_can_be_chosen():
    form = Form({"plan": "free"})

    form.choice("plan", ("basic",))

    assert form.errors == {"plan": "form-choice"}


@given(st.text(max_size=300))
def test_any_text_is_either_taken_whole_or_named(sent):
    form = Form({"name": sent})

    taken = form.text("name")

    assert "name" in form.errors or (taken == sent.strip() and len(taken) <= 120 and taken.isprintable())
