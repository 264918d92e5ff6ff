"""The promise page, the page of one promise, and the same as data."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from kept.proof.standalone import standalone_source
from tests.web.desks import CHECKPOINT, KEY, STAFF_ONLY, TEXT
from tests.web.reading import soup, words

SCHEMA = json.loads(Path("docs/reference/schemas/check.schema.json").read_text(encoding="utf-8"))
SUMMARY = ["5 All promises", "1 Broken", "1 Due", "1 Unproven", "1 Attested", "1 Kept"]


@pytest.fixture(autouse=True)
def _desk(settings):
    settings.KEPT_DESK = "tests.web.desks:checked"


def badges(page) -> dict[str, str]:
    return {item["id"]: words(item.select_one(".verdict")) for item in page.select("li.judged")}


def test_the_start_page_leads_to_the_promises(client):
    assert client.get("/")["Location"] == "/promises"


def test_every_promise_has_its_verdict_in_words_and_as_a_shape(client):
    page = soup(client.get("/promises"))

    assert badges(page) == {
        "2.1.1": "Broken", "2.1.2": "Kept", "3.0.1": "Attested", "3.0.2": "Due", "4.0.1": "Unproven",
    }  # fmt: skip
    shapes = [item.select_one(".verdict use")["href"] for item in page.select("li.judged")]
    assert len(set(shapes)) == 5
    assert all(page.select(f"symbol{shape}") for shape in shapes)


def test_a_promise_shows_figure_reason_and_the_time_of_the_last_look(client):
    row = soup(client.get("/promises")).find(id="2.1.1")

    assert row.select_one(".words").string == TEXT.clauses[1].text
    assert words(row.select_one(".figure")) == "Version 1,204"
    assert words(row.select_one(".why")) == "The words of this clause have changed since they were last reviewed."
    assert words(row.select_one(".checked")) == "23 November 2026, 11:53 UTC"
    assert row.select_one("a")["href"] == "/promises/2.1.1/"


def test_a_figure_that_is_itself_the_reason_is_said_once(client):
    row, page = soup(client.get("/promises")).find(id="2.1.2"), soup(client.get("/promises/2.1.2/"))

    assert (row.select(".figure"), page.select(".figure")) == ([], [])
    assert words(row.select_one(".why")) == "The words of this clause have changed since they were last reviewed."


def test_a_clause_that_binds_nobody_has_no_verdict(client):
    row = soup(client.get("/promises")).find(id="1.0.0")

    assert row.select(".verdict") == []


def test_the_summary_counts_the_verdicts_and_links_to_each(client):
    links = soup(client.get("/promises")).select("a.count")

    assert [words(link) for link in links] == SUMMARY
    assert [link["href"].partition("?")[2] for link in links] == [
        "", "verdict=broken", "verdict=due", "verdict=unproven", "verdict=attested", "verdict=kept",
    ]  # fmt: skip


@pytest.mark.parametrize(("verdict", "clause"), [("broken", "2.1.1"), ("unproven", "4.0.1")])
def test_a_filter_shows_the_promises_of_that_verdict_alone(verdict, clause, client):
    page = soup(client.get("/promises", {"verdict": verdict}))

    assert list(badges(page)) == [clause]
    assert [words(link) for link in page.select("a.count")] == SUMMARY
    assert page.select_one("a.count[aria-current]")["href"].endswith(f"verdict={verdict}")


def test_a_verdict_that_there_is_not_is_not_found(client):
    assert client.get("/promises", {"verdict": "perfect"}).status_code == 404


def test_before_the_first_check_the_promises_stand_without_verdicts(client, settings):
    settings.KEPT_DESK = "tests.web.desks:unchecked"

    page = soup(client.get("/promises"))

    assert page.select_one(".notice").get_text().startswith("Nothing has been checked yet.")
    assert set(badges(page).values()) == {"Not checked yet"}
    assert page.select("a.count") == []


def test_verdicts_on_other_words_are_not_shown(client, settings):
    settings.KEPT_DESK = "tests.web.desks:outdated"

    page, one = soup(client.get("/promises")), soup(client.get("/promises/1.0.0/"))

    assert page.select_one(".notice").get_text().startswith("The words of the policy have changed")
    assert set(badges(page).values()) == {"Not checked yet"}
    assert "The words of the policy have changed" in words(one.select_one(".notice"))


def test_the_page_of_a_promise_shows_its_parts_weakest_first(client):
    page = soup(client.get("/promises/2.1.1/"))

    assert words(page.title) == "2.1.1 Server logs · Our promises"
    assert words(page.h1) == "Clause 2.1.1"
    assert page.select_one(".quoted .words").string == TEXT.clauses[1].text
    assert words(page.select_one(".ruling .badge")) == "Broken"
    assert [words(part.select_one(".badge")) for part in page.select(".part")] == ["Broken", "Kept"]
    assert [words(item) for item in page.select(".evidence li")] == [
        "web.log Nobody has looked yet. The next check will. 23 November 2026, 11:53 UTC"
    ]


@pytest.mark.parametrize("address", ["/promises", "/promises/2.1.1/", "/promises.json", "/privacy"])
def test_evidence_for_staff_is_on_no_public_page(address, client):
    assert STAFF_ONLY not in client.get(address).content.decode()


def test_the_page_of_a_promise_says_how_to_verify_it(client):
    pages = [soup(client.get(address)) for address in ("/promises/2.1.1/", "/promises")]

    program = "python3 -I -S kept-verify.py"
    assert [[block.get_text() for block in page.select(".verify pre")] for page in pages] == [
        [
            CHECKPOINT,
            f"{program} bundle.json --key '{KEY}' --checkpoint checkpoint.txt",
            f"{program} R-….zip --key '{KEY}'",
        ]
    ] * 2
    [link] = pages[0].select(".verify a[download]")
    assert client.get(link["href"]).content.decode() == standalone_source()


def test_without_a_checkpoint_the_page_says_that_there_is_none(client, settings):
    settings.KEPT_DESK = "tests.web.desks:unchecked"

    page = soup(client.get("/promises/2.1.1/"))

    assert page.select(".verify pre") == []
    assert "no signed checkpoint yet" in words(page.select_one(".verify"))


def test_a_clause_that_binds_nobody_says_so_on_its_page(client):
    page = soup(client.get("/promises/1.0.0/"))

    assert "promises nothing by itself" in words(page.select_one(".notice"))


def test_the_promises_before_and_after_are_linked(client):
    middle, first, last = (soup(client.get(f"/promises/{one}/")) for one in ("2.1.2", "2.1.1", "4.0.1"))

    assert [link["href"] for link in middle.select(".neighbours a")] == ["/promises/2.1.1/", "/promises/3.0.1/"]
    assert [link["rel"] for link in first.select(".neighbours a")] == [["next"]]
    assert [link["rel"] for link in last.select(".neighbours a")] == [["prev"]]


@pytest.mark.parametrize("address", ["/promises/9.9.9/", "/promises/<script>/"])
def test_a_clause_that_there_is_not_is_not_found(address, client):
    assert client.get(address).status_code == 404


def test_the_report_is_served_as_the_data_that_the_reference_describes(client):
    response = client.get("/promises.json?lang=de")

    Draft202012Validator(SCHEMA).validate(response.json())
    assert response["Content-Type"] == "application/json"
    assert response.json()["clauses"][0]["figure"] == "Fassung 1.204"


@pytest.mark.parametrize("desk", ["unchecked", "unpublished", "outdated"])
def test_where_nothing_was_checked_there_is_no_data(desk, client, settings):
    settings.KEPT_DESK = f"tests.web.desks:{desk}"

    response = client.get("/promises.json")

    assert (response.status_code, response.json()) == (404, {"error": "nothing-checked"})
