import dataclasses
import hashlib
import hmac
import importlib
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kept
from kept.ledger import Entry, EntryKind, declare, declared_kinds, keyed_reference
from kept.ledger.errors import UndeclaredKindError
from kept.proof.errors import EntryFormError

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
FREE_TEXT = ["Ada Lovelace", "ada@example.org", "+49 30 1234", "Straße 5", "192.0.2.7", "", "a\nb", "x" * 129]


def kinds_of_all_chapters():
    """Loads the `events.py` of each chapter that has one, and gives every kind declared by then."""
    for file in sorted(Path(kept.__path__[0]).glob("*/events.py")):
        importlib.import_module(f"kept.{file.parent.name}.events")
    return [*declared_kinds().values()]


def test_an_entry_has_a_time_and_references_digests_and_counts_and_nothing_else():
    fields = {field.name: field.type for field in dataclasses.fields(Entry)}

    assert fields == {
        "kind": str,
        "at": datetime,
        "about": str,
        "digests": Mapping[str, str],
        "counts": Mapping[str, int],
    }


def test_a_kind_declares_names_of_digests_and_counts_and_nothing_else():
    fields = {field.name: field.type for field in dataclasses.fields(EntryKind)}

    assert fields == {"name": str, "digests": frozenset[str], "counts": frozenset[str]}


@pytest.mark.parametrize("text", FREE_TEXT)
def test_no_declared_kind_takes_free_text_in_any_field(text):
    kinds = [*kinds_of_all_chapters(), EntryKind("testing:kind:made", frozenset({"keys"}), frozenset({"rows"}))]

    for kind in kinds:
        with pytest.raises(EntryFormError):
            kind.entry(at=NOW, about=text)
        for name in kind.digests:
            with pytest.raises(EntryFormError):
                kind.entry(at=NOW, about="plan:1", digests={name: text})
        for name in kind.counts:
            with pytest.raises(EntryFormError):
                kind.entry(at=NOW, about="plan:1", counts={name: text})


@given(text=st.text().filter(lambda text: not text.isascii() or " " in text or "@" in text))
def test_an_entry_is_about_no_sentence_and_no_address(text):
    with pytest.raises(EntryFormError):
        Entry(kind="testing:kind:made", at=NOW, about=text)


def test_a_declared_kind_is_found_by_its_name():
    kind = declare("testing:entries:declared", digests=["keys"], counts=["rows"])

    assert declared_kinds()["testing:entries:declared"] == kind
    assert kind == EntryKind("testing:entries:declared", frozenset({"keys"}), frozenset({"rows"}))


def test_a_kind_declared_twice_must_be_the_same():
    declare("testing:entries:twice", counts=["rows"])
    declare("testing:entries:twice", counts=["rows"])

    with pytest.raises(UndeclaredKindError):
        declare("testing:entries:twice", counts=["files"])


@pytest.mark.parametrize("name", ["sweep", "retention:sweep", "Retention:sweep:done", "a:b:c d", "a:b:c:d", "a:b:"])
def test_a_kind_is_written_chapter_subject_action(name):
    with pytest.raises(UndeclaredKindError):
        declare(name)


def test_a_kind_refuses_fields_that_it_did_not_declare():
    kind = EntryKind("testing:kind:made", counts=frozenset({"rows"}))

    with pytest.raises(UndeclaredKindError, match="does not carry files, keys"):
        kind.entry(at=NOW, about="plan:1", digests={"keys": "ab" * 32}, counts={"files": 1, "rows": 1})


def test_a_keyed_reference_is_hmac_sha_256_and_fit_for_an_entry():
    reference = keyed_reference(b"k" * 32, "accounts#17")

    assert reference == "ref:" + hmac.new(b"k" * 32, b"accounts#17", hashlib.sha256).hexdigest()
    assert Entry(kind="testing:kind:made", at=NOW, about=reference).about == reference


def test_keyed_references_of_two_keys_have_nothing_in_common():
    assert keyed_reference(b"a" * 32, "accounts#17") != keyed_reference(b"b" * 32, "accounts#17")
