import pytest

from rexgencloud.firms import set_switch


@pytest.fixture
def registrar(ask):
    asking = ask("registrar")
    who = {"registrant_name": "A", "registrant_email": "a@example.org", "registrant_address": "1 Elm Row"}
    for n in range(2):
        asking.post("/api/orders", json={"name": f"n{n}.example", "account": n, **who})
    return asking


def ids(asking):
    return [row["id"] for row in asking.get("/api/domains").json()["items"]]


def test_an_erasure_is_done_when_it_was_asked_for_often_enough(registrar):
    gone, stays = ids(registrar)

    begun = registrar.post("/api/operations", json={"of": "domains", "ids": [gone]})
    told = [registrar.get(begun.headers["Location"]).json()["status"] for _ in range(3)]

    assert (begun.status_code, begun.json()["status"], told) == (202, "queued", ["running", "done", "done"])
    assert ids(registrar) == [stays]


def test_a_change_is_done_the_same_way(registrar):
    key, _ = ids(registrar)

    begun = registrar.post("/api/operations", json={"of": "domains", "ids": [key], "set": {"registrant_phone": "1"}})
    for _ in range(2):
        registrar.get(begun.headers["Location"])

    assert registrar.get(f"/api/domains/{key}").json()["registrant"]["phone"] == "1"


def test_how_often_is_a_switch(registrar, tmp_path):
    set_switch("registrar", tmp_path, "polls", 1)

    begun = registrar.post("/api/operations", json={"of": "domains", "ids": ids(registrar)})

    assert registrar.get(begun.headers["Location"]).json()["status"] == "done"
    assert ids(registrar) == []


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"of": "domains"},
        {"of": "domains", "ids": []},
        {"of": "x", "ids": ["a"]},
        {"of": "domains", "ids": ["a"] * 101},
    ],
)
def test_a_job_about_nothing_or_too_much_is_refused(registrar, asked):
    assert registrar.post("/api/operations", json=asked).status_code == 422


def test_a_job_that_nobody_began_is_not_there(registrar):
    assert registrar.get("/api/operations/job_0").status_code == 404
