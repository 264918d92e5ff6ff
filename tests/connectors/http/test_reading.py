import pytest

from kept.connectors.http.description import Auth, Deed, Job, Narrowing, Onward, Paging, Patience, Place
from kept.connectors.http.reading import load_description, parse_description
from kept.estate.errors import EstateFileError
from kept.estate.model import FieldKind
from rexgencloud.firms import FIRMS
from rexgencloud.firms.declaring import declared_firms

TEXT = """kept: http/1
auth: {by: basic, user: kept}
patience: {answer: 10, wait: 60, tries: 2}
largest: 2
paging: {by: cursor, parameter: after, next: meta.next, size: limit, most: 50}
job: {id: job.id, state: job.state, path: "/jobs/{id}", done: [done], failed: failed, every: 0, looks: 3}
datasets:
  person:
    path: /people
    items: data
    one: /people/{id}
    item: person
    key: id
    narrow: {keys: ids, most: 5, equals: {age: age}, before: {born: born_before}}
    fields:
      id: {}
      age: {kind: integer, at: about.age}
      born: {kind: instant}
    erase: {method: POST, path: /erasures, keys: ids, most: 10, body: {of: people}, job: yes}
    change: {method: PATCH, path: "/people/{id}", values: set, fields: {age: years}}
  visit:
    path: /visits
    key: [id, at]
    paging: {by: none}
    fields: {id: {}, at: {kind: instant}}
"""
JOB = Job(
    id=("job", "id"), state=("job", "state"), done=frozenset({"done"}), failed=frozenset({"failed"}),
    path="/jobs/{id}", every=0, looks=3,
)  # fmt: skip


def test_a_description_says_everything_that_there_is_to_say():
    found = parse_description(TEXT, name="firm.yaml")

    person, visit = found.shelves["person"], found.shelves["visit"]
    assert (found.auth, found.user, found.header) == (Auth.BASIC, "kept", "Authorization")
    assert (found.patience, found.largest) == (Patience(answer=10, wait=60, tries=2), 2_000_000)
    assert person.onward == Onward(by=Paging.CURSOR, parameter="after", next=("meta", "next"), size="limit", most=50)
    assert (person.key, person.items, person.one, person.item) == (("id",), ("data",), "/people/{id}", ("person",))
    assert person.narrowing == Narrowing(equals={"age": "age"}, before={"born": "born_before"}, keys="ids", most=5)
    assert person.fields["age"] == Place(at=("about", "age"), kind=FieldKind.INTEGER)
    assert person.erase == Deed(method="POST", path="/erasures", keys="ids", most=10, body={"of": "people"}, job=JOB)
    assert person.change == Deed(method="PATCH", path="/people/{id}", values="set", fields={"age": "years"})
    assert (visit.key, visit.onward.by, visit.erase, person.at_once, visit.at_once) == (
        ("id", "at"),
        "none",
        None,
        1,
        1,
    )


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("http/1", "http/2", "line 1: “kept” is “http/2” here, and must be http/1"),
        ("by: basic, ", "by: magic, ", "line 2: “magic” is no way to show who one is"),
        (", user: kept", "", "line 2: “user” goes with `by: basic`, and with no other; basic is what stands here"),
        ("basic, user: kept", "bearer, user: kept", "line 2: “user” goes with `by: basic`, and with no other"),
        ("basic, user: kept", 'header, name: "X Y"', "line 2: “X Y” is no name of a header; use letters, digits and -"),
        ("tries: 2", "tries: 0", "line 3: “tries” is a whole number from 1 to 20"),
        ("wait: 60", "wait: soon", "line 3: “wait” is a whole number from 0 to 3,600"),
        ("largest: 2", "largest: 2000", "line 4: “largest” is a whole number from 1 to 1,000"),
        ("parameter: after, ", "", "line 5: paging by cursor needs its “parameter”; add it"),
        ("next: meta.next", "last: pages, next: x", "line 5: paging by cursor has no use for “last”; take it out"),
        ("by: cursor", "by: scroll", "line 5: “scroll” is no way for a list to go on"),
        ('path: "/jobs/{id}", ', "", "line 6: a job needs a “path” to ask at, an “inbox” where the firm's calls are"),
        ("/jobs/{id}", "/jobs/{job}", "line 6: the path of a job holds its number as {id}, and nothing else in braces"),
        ("    path: /people\n", "", "line 9: a dataset lacks its “path”; add it"),
        ("path: /people", "path: people", "line 9: “people” is no path; it begins with one / and goes on below"),
        ("path: /people", "path: //evil.example", "line 9: “//evil.example” is no path"),
        ("one: /people/{id}", "one: /people/{ID}", "line 11: the path of one record holds its key as {id}, each once"),
        ("key: id", "key: number", "line 13: there is no field “number” here"),
        ("equals: {age: age}", "equals: {agee: age}", "line 14: there is no field “agee” here; did you mean “age”?"),
        ("kind: instant}\n    erase", "kind: moment}\n    erase", "line 18: “moment” is no kind of field"),
        ("kind: integer, at", "knd: integer, at", "line 17: a field has no key “knd”; did you mean “kind”?"),
        ("POST, path: /erasures", "GET, path: /erasures", "line 19: “GET” is no method"),
        ("path: /erasures", "path: '/erasures/{id}'", "line 19: the keys stand in the body, so nothing may stand in"),
        ("keys: ids, most: 10", "most: 10", "line 19: the path of one record holds its key as {id}"),
        (", fields: {age: years}", "", "line 20: a request that changes records needs its “fields”; add those that"),
        ('"/people/{id}", values', '"/people/{id}", most: 2, values', "line 20: a request about one record has no"),
        ("{age: years}", "{agee: years}", "line 20: there is no field “agee” here; did you mean “age”?"),
        ("paging: {by: none}", "narrow: {keys: ids}", "line 24: several fields make up the key, and a parameter can"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_line_and_what_to_do(old, new, sentence):
    assert TEXT.count(old) >= 1

    with pytest.raises(EstateFileError) as caught:
        parse_description(TEXT.replace(old, new, 1), name="firm.yaml")

    assert str(caught.value).startswith(f"firm.yaml, {sentence}")


def test_a_job_that_nothing_follows_is_refused():
    text = "\n".join(line for line in TEXT.splitlines() if not line.startswith("job:"))

    with pytest.raises(EstateFileError, match="line 18: nothing says how a job is followed; add “job”"):
        parse_description(text, name="firm.yaml")


@pytest.mark.parametrize(
    ("text", "words"), [("", "is empty; a description begins with `kept: http/1`"), ("a: [", "is not YAML")]
)
def test_a_file_that_is_none_is_refused(tmp_path, text, words):
    (tmp_path / "firm.yaml").write_text(text)

    with pytest.raises(EstateFileError, match=words):
        load_description(tmp_path / "firm.yaml")
    with pytest.raises(EstateFileError, match=r"There is no description .*nowhere.yaml"):
        load_description(tmp_path / "nowhere.yaml")


def test_every_example_firm_is_described(tmp_path):
    declared_firms(tmp_path)

    found = [load_description(tmp_path / "firms" / f"{firm.name}.yaml") for firm in FIRMS]

    assert [one.auth.value for one in found] == [firm.auth.value for firm in FIRMS]
    assert all(shelf.erase is not None for one in found for shelf in one.shelves.values())
