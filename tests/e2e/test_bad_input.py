"""Whatever a person hands in: one sentence that says what, where and what to do, status 2, and nothing half-done."""

import re

import pytest

from tests.e2e.process import assert_refused, records

WORDS = """\
# Policy

## {first}. Logs

- Server logs: kept for 90 days{end}

## {second}. Sale

- We never sell data.
"""
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256))


POLICIES = {
    "empty": (b"", "policy.empty"),
    "blank": (b" \n\n\t", "policy.empty"),
    "picture": (PNG, "policy.binary"),
    "huge": (b"- We keep nothing.\n" * 600_000, "policy.too-large"),
    "promising-nothing": (b"# Policy\n", "policy.no-clauses"),
}


@pytest.mark.parametrize("name", POLICIES)
def test_a_file_that_is_no_policy_is_refused(empty, name):
    content, code = POLICIES[name]
    (empty.folder / "policy.md").write_bytes(content)

    answer = empty.kept("policy", "import", "policy.md", "--json")

    assert_refused(answer, code)
    assert [path.name for path in empty.folder.iterdir()] == ["policy.md"]


@pytest.mark.parametrize(("name", "code"), [("missing.md", "policy.not-found"), (".", "policy.not-a-file")])
def test_a_path_that_leads_to_no_policy_is_refused(empty, name, code):
    assert_refused(empty.kept("policy", "import", name), code)


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-8-sig"])
def test_a_policy_in_another_encoding_is_read_as_it_was_meant(empty, encoding):
    words = WORDS.format(first=1, second=2, end=" für alle Geräte, größere wie kleinere, und danach gelöscht")
    (empty.folder / "policy.md").write_bytes(words.encode(encoding))

    answer = empty.kept("policy", "import", "policy.md", "--json")

    assert (answer.status, answer.err) == (0, "")
    assert "für alle Geräte" in answer.document()["clauses"][0]["text"]


def test_sections_whose_numbers_jump_keep_the_numbers_that_they_have(empty):
    (empty.folder / "policy.md").write_text(WORDS.format(first=9, second=4, end=""), encoding="utf-8")

    answer = empty.kept("policy", "import", "policy.md", "--json")

    assert (answer.status, answer.err) == (0, "")
    assert [clause["id"].split(".")[0] for clause in answer.document()["clauses"]] == ["9", "4"]


ANSWERS = {
    "an-unknown-clause": 'kept: answers/1\nanswers:\n  "99.9.9":\n    - {about: no-number, says: "Ten."}\n',
    "yaml-that-breaks-off": "kept: answers/1\nanswers: [\n",
    "another-form": "answers: {}\n",
    "a-tag": "kept: answers/1\nanswers: !!python/object/apply:os.getcwd []\n",
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answers_file_that_does_not_fit_is_refused_with_its_line(company, name):
    place = company.again()
    (place.folder / "answers.yaml").write_text(ANSWERS[name], encoding="utf-8")
    before = records(place.home)

    answer = place.kept("policy", "review", "answers.yaml")

    assert_refused(answer, "policy.answers-file")
    assert re.search(r"answers\.yaml line \d+:", answer.err)
    assert records(place.home) == before


DATASET = """\
kept: estate/1
systems:
  - name: shop
    kind: relational
    url: {url}
    datasets:
      - name: customer
        key: id
        whose: customer
        fields:
          - {{name: id, kind: {kind}, personal: no}}
          - {{name: friend, kind: integer, personal: no}}
          - {{name: ended, kind: instant, personal: no}}
        references:
          - {{name: friend, to: {to}, fields: friend}}
        retention:
          - {{clause: 6.1.2, starts: {starts}}}
"""
WHOLE = {"url": "sqlite:///shop.db", "kind": "integer", "to": "shop.customer", "starts": "ended"}
ESTATES = {
    "an-unknown-dataset": ({"to": "shop.nobody"}, "estate.file"),
    "a-cycle": ({"starts": "friend.ended"}, "estate.file"),
    "a-wrong-type": ({"kind": "number"}, "estate.file"),
    "a-password": ({"url": "postgresql://kept:hunter2@db.example/shop"}, "estate.password-in-url"),
    "broken-yaml": ({"url": "["}, "estate.file"),
}


@pytest.mark.parametrize("name", ESTATES)
def test_an_estate_file_with_a_mistake_is_refused_whole(company, name):
    mistake, code = ESTATES[name]
    place = company.again()
    (place.folder / "estate.yaml").write_text(DATASET.format(**{**WHOLE, **mistake}), encoding="utf-8")
    before = records(place.home)

    answer = place.kept("estate", "declare", "estate.yaml")

    assert_refused(answer, code)
    assert "estate.yaml" in answer.err
    assert records(place.home) == before


URLS = {
    "a-password": ("postgresql://kept:hunter2@127.0.0.1:1/shop", "estate.password-in-url"),
    "a-password-as-a-parameter": ("postgresql://kept@127.0.0.1:1/shop?password=hunter2", "estate.password-in-url"),
    "a-closed-port": ("postgresql://kept@127.0.0.1:1/shop", "estate.unreachable"),
    "no-such-file": ("sqlite:///nowhere.db", "estate.unreachable"),
    "no-database": ("sqlite:///estate.yaml", "estate.unreadable"),
    "an-unknown-database": ("oracle://kept@127.0.0.1:1/shop", "estate.cannot"),
}


@pytest.mark.parametrize("name", URLS)
def test_a_system_that_cannot_be_looked_into_does_not_join_the_estate(company, name):
    url, code = URLS[name]
    place = company.again()
    before = records(place.home)

    answer = place.kept("estate", "connect", "shop", url)

    assert_refused(answer, code)
    assert "shop" in answer.err
    assert records(place.home) == before


@pytest.mark.mariadb
def test_a_wrong_password_is_named_by_its_system_alone(company, mariadb_server):
    place = company.again()
    before = records(place.home)

    answer = place.kept(
        "estate", "connect", "shop", mariadb_server, "--secret", "env:SHOP", env={"SHOP": "hunter2-is-wrong"}
    )

    assert_refused(answer, "estate.refused")
    assert records(place.home) == before
