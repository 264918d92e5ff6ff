import pytest

ORDER = {
    "name": "ada.example", "account": 7, "registrant_name": "Ada Quill", "registrant_email": "ada@example.org",
    "registrant_address": "1 Elm Row",
}  # fmt: skip


@pytest.fixture
def registrar(ask):
    return ask("registrar")


def test_a_domain_is_ordered_once(registrar):
    first, again = (registrar.post("/api/orders", json=ORDER) for _ in range(2))

    (domain,) = registrar.get("/api/domains").json()["items"]
    assert (first.status_code, again.status_code) == (201, 409)
    assert (domain["name"], domain["account"], domain["expires_at"]) == ("ada.example", 7, "2027-11-23T12:00:00Z")


@pytest.mark.parametrize("wrong", [{"name": None}, {"registrant_name": "x" * 251}, {"card": "4242"}])
def test_an_order_that_is_none_is_refused(registrar, wrong):
    assert registrar.post("/api/orders", json={**ORDER, **wrong}).status_code == 422


def test_a_domain_that_is_released_says_since_when_and_stays_so(registrar, clock):
    key = registrar.post("/api/orders", json=ORDER).json()["id"]

    first = registrar.post(f"/api/domains/{key}/release").json()
    clock.go_on(days=1)
    registrar.post(f"/api/domains/{key}/release")

    assert first == {"status": "released"}
    assert registrar.get(f"/api/domains/{key}").json()["released_at"] == "2026-11-23T12:00:00Z"
    assert registrar.post("/api/domains/dom_0/release").status_code == 404
