import pytest


@pytest.fixture
def ads(ask):
    return ask("ads")


def test_the_pixel_is_a_picture_that_sets_a_cookie_and_is_remembered(ask, ads):
    browser = ask("ads", known=False)

    script, pixel = browser.get("/tag.js"), browser.get("/pixel.gif", params={"page": "/plans", "kind": "order"})

    (conversion,) = ads.get("/v1/conversions").json()["data"]
    assert ('"pixel.gif?page="' in script.text, pixel.headers["Content-Type"], pixel.content[:3]) == (
        True, "image/gif", b"GIF",
    )  # fmt: skip
    assert (conversion["cookie_id"], conversion["page"], conversion["kind"]) == (
        browser.cookies["er_id"], "/plans", "order",
    )  # fmt: skip


def test_an_audience_is_uploaded_by_digest_and_nobody_twice(ads):
    answers = [ads.post("/v1/members", json={"account": 7, "email_sha256": "a" * 64}).status_code for _ in range(2)]

    assert answers == [201, 201]
    assert [(one["account"], one["audience"]) for one in ads.get("/v1/members").json()["data"]] == [(7, "customers")]


@pytest.mark.parametrize("wrong", [{}, {"account": 7}, {"account": 7, "email_sha256": "ada@example.org"}])
def test_an_address_in_the_clear_is_refused(ads, wrong):
    assert ads.post("/v1/members", json=wrong).status_code == 422
