"""An estate file: read whole, or refused with one sentence that names file, line, fault and remedy."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kept.estate.document import dump_estate, load_estate, parse_estate
from kept.estate.errors import EstateFileError, PasswordInUrlError
from kept.estate.model import (
    Dataset,
    Estate,
    Field,
    FieldKind,
    Reference,
    Requirement,
    RetentionRule,
    Review,
    System,
)
from kept.estate.selection import Equals, IsNull, Not
from kept.terms import KeptError

TEXT = """\
kept: estate/1
systems:
  - name: accounts
    kind: relational
    url: sqlite:///stores/accounts.db
    secret: env:ACCOUNTS
    region: NO
    options: {schema: public}
    datasets:
      - name: account
        whose: customer
        key: id
        fields:
          - {name: id, kind: integer, personal: no}
          - {name: email, category: account.email, clause: 2.1.1, source: the person}
          - {name: closed_at, kind: instant, category: account.status, clause: 2.1.1}
        retention:
          - {clause: 6.1.1, where: {op: is-null, path: closed_at}}
          - {clause: 6.1.2, starts: closed_at, masks: [email], part: basic}
        requires:
          - clause: 6.1.1
            dataset: profile
            reference: account
            of: {op: is-null, path: closed_at}
      - name: profile
        location: user_profile
        key: [account_id]
        fields:
          - {name: account_id, kind: integer, personal: no}
          - {name: country, category: account.address, clause: 2.1.1}
          - {name: seen_at, kind: instant, personal: no}
        references:
          - {name: account, to: accounts.account, fields: account_id}
        retention:
          - clause: 6.1.2
            where: {op: not, of: {op: equals, path: country, value: "NO"}}
            starts: account.closed_at
        reviews:
          - {clause: 5.2.5, due: seen_at}
        daily: seen_at
        since: 2026-11-01
"""

ACCOUNT = Dataset(
    name="account",
    system="accounts",
    location="account",
    key=("id",),
    whose="customer",
    fields=(
        Field(name="id", kind=FieldKind.INTEGER),
        Field(name="email", category="account.email", clause="2.1.1", source="the person"),
        Field(name="closed_at", kind=FieldKind.INSTANT, category="account.status", clause="2.1.1"),
    ),
    retention=(
        RetentionRule(clause="6.1.1", where=IsNull("closed_at")),
        RetentionRule(clause="6.1.2", starts="closed_at", masks=("email",), part="basic"),
    ),
    requires=(Requirement(clause="6.1.1", dataset="profile", reference="account", of=IsNull("closed_at")),),
)
PROFILE = Dataset(
    name="profile",
    system="accounts",
    location="user_profile",
    key=("account_id",),
    fields=(
        Field(name="account_id", kind=FieldKind.INTEGER),
        Field(name="country", category="account.address", clause="2.1.1"),
        Field(name="seen_at", kind=FieldKind.INSTANT),
    ),
    references=(Reference(name="account", to="accounts.account", fields=("account_id",)),),
    retention=(RetentionRule(clause="6.1.2", where=Not(Equals("country", "NO")), starts="account.closed_at"),),
    reviews=(Review(clause="5.2.5", due="seen_at"),),
    daily="seen_at",
    since=date(2026, 11, 1),
)
ESTATE = Estate(
    systems=(
        System(
            name="accounts",
            kind="relational",
            url="sqlite:///stores/accounts.db",
            secret="env:ACCOUNTS",
            region="NO",
            datasets=(ACCOUNT, PROFILE),
            options={"schema": "public"},
        ),
    )
)


def test_every_part_of_an_estate_is_read_into_its_place():
    estate = parse_estate(TEXT, name="estate.yaml")

    assert estate == ESTATE


def test_an_estate_written_out_reads_back_as_itself():
    assert parse_estate(dump_estate(ESTATE), name="again") == ESTATE


def test_an_estate_is_loaded_from_its_file(tmp_path):
    path = tmp_path / "estate.yaml"
    path.write_text(TEXT, encoding="utf-8")

    assert load_estate(path) == ESTATE


@pytest.mark.parametrize(
    ("right", "wrong", "sentence"),
    [
        ("estate/1", "estate/2", "line 1: “kept” is “estate/2” here, and must be estate/1"),
        ("whose:", "who:", "line 11: a dataset has no key “who”; did you mean “whose”?"),
        ("        key: id\n", "        key: {a: b}\n", "line 12: “key” must be a list, and this is a mapping"),
        ("        key: id\n", "        key: ident\n", "line 12: accounts.account has no field “ident”"),
        ("kind: relational", "kind: relation", "line 4: “relation” is no kind of system; did you mean “relational”?"),
        ("kind: integer, p", "kind: int, p", "line 14: “int” is no kind of field; did you mean “integer”?"),
        ("account.email", "account.mail", "line 15: “account.mail” is no data category; did you mean “account.email”?"),
        (", personal: no", "", "line 14: field “id” has no category; give it one, or say `personal: no`"),
        ("personal: no}", "personal: yes}", "line 14: field “id” has no category; give it one, or say `personal: no`"),
        (
            "2.1.1, source",
            "2.1.1, personal: no, source",
            "line 15: field “email” has a category and says `personal: no`",
        ),
        (
            "personal: no}",
            "personal: no, clause: 2.1.1}",
            "line 14: field “id” is not personal, so it can have no clause",
        ),
        ("accounts.account,", "accounts.acount,", "line 33: there is no dataset “accounts.acount”; did you mean “acc"),
        ("fields: account_id", "fields: acount_id", "line 33: accounts.profile has no field “acount_id”; did you mean"),
        (
            "fields: account_id",
            "fields: [account_id, country]",
            "line 33: accounts.account has 1 key fields, and the re",
        ),
        ("dataset: profile", "dataset: profil", "line 22: there is no dataset “profil” in accounts; did you mean “pr"),
        ("reference: account\n", "reference: acount\n", "line 22: accounts.profile has no reference “acount”; did you"),
        ("starts: account.c", "starts: acount.c", "line 37: accounts.profile has no reference “acount”; did you mean"),
        ("starts: closed_at", "starts: closed", "line 19: accounts.account has no field “closed”; did you mean “clos"),
        ("starts: closed_at", "starts: email", "line 19: “email” is text, and a time is needed"),
        ("masks: [email]", "masks: [mail]", "line 19: accounts.account has no field “mail”; did you mean “email”?"),
        ("masks: [email]", "masks: [id]", "line 19: a field of the key of accounts.account cannot be masked"),
        ("due: seen_at", "due: seen", "line 39: accounts.profile has no field “seen”; did you mean “seen_at”?"),
        ("since: 2026-11-01", "since: November", "line 41: a day is needed here, such as 2026-11-23"),
        ("daily: seen_at", "daily: country", "line 40: “country” is text, and a time is needed"),
        ("op: is-null", "op: isnull", "line 18: “isnull” is no selection; did you mean “is-null”?"),
        ("op: is-null, path", "path", "line 18: a selection is a mapping that says its `op`"),
        ('value: "NO"', "value: NO", "line 36: “country” is text, and “False” is not; a text like NO needs quotes"),
        ("- name: profile", "- name: account", "line 25: there are two of the dataset “account”"),
        ("location: user_profile", "location: account", "line 25: there are two of the location “account”"),
        ("name: email,", "name: id,", "line 15: there are two of the field “id”"),
        ("- name: profile", "- name: pro.file", "line 25: “pro.file” is no name; use letters, digits, _ and -"),
        ("region: NO", "region: Norway", "line 7: “Norway” is no region; write a country as DE, or EU"),
        ("region: NO", "region:", "line 7: a text is needed here, and this is empty"),
        ("region: NO", "url: b", "line 7: a system has the key “url” twice; keep one of them"),
        ("    kind: relational\n", "", "line 3: a system lacks its “kind”; add it"),
        ("region: NO", "region: [", "this is not YAML"),
        ("is-null, p", "before, instant: 2026-11-23, p", "line 18: an instant with its offset is needed here"),
        ("env:ACCOUNTS", "hunter2", "line 6: the secret of “accounts” must be a reference, `env:NAME` or `file:PATH`"),
    ],
)
def test_a_mistake_is_named_with_its_file_its_line_and_what_to_do(right, wrong, sentence):
    assert right in TEXT

    with pytest.raises(EstateFileError) as caught:
        parse_estate(TEXT.replace(right, wrong, 1), name="estate.yaml")

    assert str(caught.value).startswith("estate.yaml, line ")
    assert sentence in str(caught.value)
    assert "hunter2" not in str(caught.value)
    assert "\n" not in caught.value.sentence()
    assert caught.value.sentence().endswith("nothing was changed.")


@pytest.mark.parametrize(
    "line",
    [
        "url: postgresql://kept:hunter2@db.example/accounts",
        "url: postgresql://kept:hun/ter2@db.example/accounts",
        "url: postgresql://db.example/accounts?user=kept&password=hunter2",
        "url: postgresql://db.example/accounts\n    options: {db_password: hunter2}",
    ],
)
def test_a_password_beside_the_address_is_refused_and_not_repeated(line):
    text = TEXT.replace("    options: {schema: public}\n", "").replace("url: sqlite:///stores/accounts.db", line)

    with pytest.raises(PasswordInUrlError) as caught:
        parse_estate(text, name="estate.yaml")

    assert str(caught.value) == "estate.yaml, line 5: the url or the options of “accounts” hold a password"
    assert "ter2" not in caught.value.sentence()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "it is empty; an estate file begins with `kept: estate/1`"),
        ("# nothing yet\n", "it holds nothing but comments; an estate file begins with `kept: estate/1`"),
        ("\x00\x01\x02", "it is not a text file: it holds characters that no YAML may have"),
        ("[" * 10_000, "it, line 1: brackets or indents go more than 40 deep"),
        ("- &a [*a]", "it, line 1: an alias stands inside what it stands for; write it out"),
        ("x" * 2_000_001, "it is longer than 2 MB, too long for an estate file"),
        ("systems: []", "it, line 1: an estate file lacks its “kept”; add it"),
        ("kept: !!python/name:os.system ''", "it, line 1: an estate file lacks its “systems”; add it"),
    ],
)
def test_what_is_no_estate_file_is_refused(text, sentence):
    with pytest.raises(EstateFileError) as caught:
        parse_estate(text, name="it")

    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    "line", [lambda n: f"- &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]", lambda n: f"- &a{n} [*a{n - 1}]"]
)
def test_aliases_that_would_blow_up_are_refused(line):
    text = "\n".join(["- &a0 [x]", *(line(n) for n in range(1, 60))])

    with pytest.raises(EstateFileError, match="too large or too deep once its aliases are written out"):
        parse_estate(text, name="bomb")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"\xff\xfe\x00binary", "is not a text in UTF-8"), (b"#" * 2_000_001, "is longer than 2 MB")],
)
def test_a_file_that_is_no_text_is_refused(tmp_path, content, sentence):
    path = tmp_path / "estate.yaml"
    path.write_bytes(content)

    with pytest.raises(EstateFileError, match=sentence):
        load_estate(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(EstateFileError, match="There is no estate file"):
        load_estate(tmp_path / "none.yaml")
    with pytest.raises(EstateFileError, match="is not a file"):
        load_estate(tmp_path)


@settings(deadline=None)
@given(st.text() | st.text(alphabet="{}[]:,-&*!|>?#'\" \n\tkeptsysm", max_size=60))
def test_no_text_whatever_brings_anything_but_a_sentence(text):
    said = _said(text)

    assert "\n" not in said


@settings(deadline=None)
@given(at=st.integers(0, len(TEXT)), put=st.text(max_size=3), take=st.integers(0, 12))
def test_an_estate_file_with_a_slip_is_read_or_refused_with_a_sentence(at, put, take):
    said = _said(TEXT[:at] + put + TEXT[at + take :])

    assert "\n" not in said


def _said(text: str) -> str:
    try:
        parse_estate(text, name="it")
    except KeptError as error:
        return error.sentence()
    return ""


RING = """\
kept: estate/1
systems:
  - name: s
    kind: relational
    url: sqlite:///s.db
    datasets:
      - name: a
        key: id
        fields: [{name: id, kind: integer, personal: no}, {name: end, kind: instant, personal: no}]
        references: [{name: b, to: s.b, fields: id}]
        retention: [{clause: 6.1.2, starts: b.end}]
      - name: b
        key: id
        fields: [{name: id, kind: integer, personal: no}, {name: end, kind: instant, personal: no}]
        references: [{name: a, to: s.a, fields: id}]
        retention: [{clause: 6.1.2, starts: a.end}]
"""


def test_rules_that_wait_for_each_other_are_refused():
    with pytest.raises(EstateFileError) as caught:
        parse_estate(RING, name="ring.yaml")

    assert str(caught.value) == (
        "ring.yaml, line 11: retention rules wait for each other in a ring (s.a → s.b → s.a); break it"
    )


def test_records_may_point_at_each_other_where_no_rule_waits_in_a_ring():
    estate = parse_estate(RING.replace("starts: a.end", "starts: end"), name="pair.yaml")

    assert [one.full_name for one in estate.datasets()] == ["s.a", "s.b"]
