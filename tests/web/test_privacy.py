"""The policy as a person reads it, and its versions."""

import pytest

from kept.policy.clauses import normalised
from kept.web.asking import page_text
from tests.web.desks import OLD, TEXT
from tests.web.reading import soup


@pytest.fixture(autouse=True)
def _desk(settings):
    settings.KEPT_DESK = "tests.web.desks:checked"


def test_the_words_of_every_clause_stand_on_the_page_in_one_run_and_in_order(client):
    words = [item.p.string for item in soup(client.get("/privacy")).select("li.clause")]

    assert words == [clause.text for clause in TEXT.clauses]


def test_what_a_probe_reads_has_the_clauses_after_the_date_of_the_version(client):
    text = page_text(client.get("/privacy").content.decode())

    date = text.index("2026-11-01")
    places = [text.index(normalised(clause.text)) for clause in TEXT.clauses]
    assert [date, *places] == sorted([date, *places])


def test_the_date_of_the_last_change_stands_at_the_top(client):
    line = soup(client.get("/privacy")).select_one(".dateline")

    assert line.get_text(" ", strip=True) == "Last modified 22 October 2026"
    assert line.time["datetime"] == "2026-10-22"


def test_every_clause_has_an_anchor_and_a_link_to_itself(client):
    page = soup(client.get("/privacy"))

    assert [item["id"] for item in page.select("li.clause")] == [clause.id for clause in TEXT.clauses]
    assert [link["href"] for link in page.select("a.number")] == [f"#{clause.id}" for clause in TEXT.clauses]


def test_the_contents_lead_to_headings_that_are_there(client):
    page = soup(client.get("/privacy"))

    links = [link["href"].removeprefix("#") for link in page.select(".contents a")]
    assert links == ["section-1", "section-2", "section-2.1", "section-3", "section-4"]
    assert all(page.find(id=anchor) for anchor in links)


def test_markup_in_a_clause_is_text(client):
    response = client.get("/privacy")

    assert b"<b>always</b>" not in response.content
    assert "Doors: guarded day & night, <b>always</b>" in soup(response).get_text()


def test_an_older_version_keeps_its_address_and_says_that_it_is_old(client):
    page = soup(client.get("/privacy/versions/1/"))

    assert page.select_one("li.clause p").string == OLD.clauses[0].text
    assert page.select_one(".notice").get_text().startswith("This is an older version.")


def test_the_version_in_force_has_an_address_of_its_own_without_a_notice(client):
    page = soup(client.get("/privacy/versions/2/"))

    assert len(page.select("li.clause")) == len(TEXT.clauses)
    assert page.select(".notice") == []


def test_all_versions_are_listed_the_newest_first_and_the_one_in_force_marked(client):
    rows = soup(client.get("/privacy/versions/")).select(".versions h2")

    assert [row.get_text(" ", strip=True) for row in rows] == ["Version 2 in force", "Version 1"]


def test_a_version_that_is_to_come_is_announced_and_does_not_bind(client, settings):
    settings.KEPT_DESK = "tests.web.desks:announced"

    current, listed = soup(client.get("/privacy")), soup(client.get("/privacy/versions/"))
    coming = soup(client.get("/privacy/versions/3/"))

    assert current.select_one(".notice").get_text().startswith("Version 3 takes effect on 23 December 2026.")
    assert listed.select_one(".versions h2").get_text(" ", strip=True) == "Version 3 to come"
    assert coming.select_one(".notice").get_text().startswith("This version is published but not in force yet.")


@pytest.mark.parametrize("address", ["/privacy", "/privacy/versions/", "/promises"])
def test_without_a_policy_the_page_says_so(address, client, settings):
    settings.KEPT_DESK = "tests.web.desks:unpublished"

    response = client.get(address)

    assert response.status_code == 200
    assert "No policy is in force yet." in soup(response).get_text()


def test_before_its_date_of_effect_a_first_policy_is_announced(client, settings):
    settings.KEPT_DESK = "tests.web.desks:only_announced"

    page = soup(client.get("/privacy"))

    assert page.select_one(".notice a")["href"] == "/privacy/versions/1/"


@pytest.mark.parametrize("address", ["/privacy/versions/9/", "/privacy/versions/0/", "/privacy/versions/one/"])
def test_a_version_that_never_was_is_not_found(address, client):
    assert client.get(address).status_code == 404
