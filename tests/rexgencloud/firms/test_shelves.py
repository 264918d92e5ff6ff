import pytest

LETTERS = [{"account": n, "email": f"a{n}@example.org", "kind": "service", "subject": f"No. {n}"} for n in range(5)]


@pytest.fixture
def mail(ask):
    asking = ask("mail")
    for letter in LETTERS:
        asking.post("/v3/messages", json=letter)
    return asking


@pytest.fixture
def registrar(ask):
    asking = ask("registrar")
    for n in range(5):
        who = {"registrant_name": "A", "registrant_email": "a@example.org", "registrant_address": "1 Elm Row"}
        asking.post("/api/orders", json={"name": f"n{n}.example", "account": n, **who})
    return asking


def test_a_list_goes_on_at_the_address_in_the_header(mail):
    pages, place = [], "/v3/recipients?limit=2"
    while place:
        answer = mail.get(place)
        pages.append([row["account"] for row in answer.json()])
        place = answer.links.get("next", {}).get("url")

    assert [len(one) for one in pages] == [2, 2, 1]
    assert sorted(account for page in pages for account in page) == [0, 1, 2, 3, 4]


def test_a_list_goes_on_page_by_page(registrar):
    pages = [registrar.get("/api/domains", params={"page": n, "per_page": 2}).json() for n in (1, 2, 3, 4)]

    assert [(len(one["items"]), one["pages"]) for one in pages] == [(2, 3), (2, 3), (1, 3), (0, 3)]


def test_a_list_goes_on_from_a_marker(ask):
    asking = ask("ads")
    for n in range(3):
        asking.post("/v1/members", json={"account": n, "email_sha256": f"{n}" * 64})

    first = asking.get("/v1/members", params={"limit": 2}).json()
    rest = asking.get("/v1/members", params={"limit": 2, "after": first["next"]}).json()

    assert (len(first["data"]), len(rest["data"]), rest["next"]) == (2, 1, None)


def test_a_list_is_narrowed_by_what_is_asked(registrar, clock):
    first, second, *_ = registrar.get("/api/domains").json()["items"]
    registrar.post(f"/api/domains/{first['id']}/release")
    clock.go_on(days=1)

    def ids(**asked):
        return [row["id"] for row in registrar.get("/api/domains", params=asked).json()["items"]]

    assert ids(account=first["account"]) == [first["id"]]
    assert ids(ids=f"{first['id']},{second['id']},none") == sorted([first["id"], second["id"]])
    assert (ids(before=clock.now().isoformat()), ids(before="2020-01-01T00:00:00Z")) == ([first["id"]], [])
    assert registrar.get("/api/domains", params={"before": "yesterday"}).status_code == 400


def test_a_record_is_read_by_its_key(registrar):
    first, *_ = registrar.get("/api/domains").json()["items"]

    assert registrar.get(f"/api/domains/{first['id']}").json() == first
    assert first["registrant"] == {"name": "A", "email": "a@example.org", "phone": None, "address": "1 Elm Row"}
    assert registrar.get("/api/domains/dom_0").status_code == 404
