"""Which laws are known, and which apply to whom."""

from zoneinfo import ZoneInfo

import pytest

from kept.rights import Office, RequestKind
from kept.rights.errors import LawFileError
from kept.rights.lawbook import lawbook
from tests.rights.test_lawfile import FILE

BOOK = lawbook()
TOKYO = Office(zone=ZoneInfo("Asia/Tokyo"), place="JP")
DUBLIN = Office(zone=ZoneInfo("Europe/Dublin"), place="IE")
NOWHERE = Office(zone=ZoneInfo("UTC"))


def applying(declared=None, found=(), office=TOKYO):
    answer = BOOK.applying(declared=declared, found=found, office=office)
    return [law.id for law in answer.laws], answer.differs, answer.uncovered


@pytest.mark.parametrize(
    ("declared", "found", "expected"),
    [
        ("DE", [], (["gdpr"], False, ())),
        ("DE-BY", ["DE"], (["gdpr"], False, ())),
        ("US-CA", [], (["ccpa"], False, ())),
        ("US", [], ([], False, ("US",))),  # the laws are those of the states
        ("US", ["US-CA"], (["ccpa"], False, ("US",))),
        ("DE", ["US-CA"], (["ccpa", "gdpr"], True, ())),
        ("DE-BY", ["DE-BE"], (["gdpr"], True, ())),
        ("DE", ["JP", "DE"], (["gdpr"], False, ("JP",))),
        (None, ["GB"], (["uk-gdpr"], False, ())),
        (None, [], ([], False, ())),
        ("JP", [], ([], False, ("JP",))),
    ],
)
def test_a_person_is_protected_by_the_laws_of_where_they_say_to_be_and_are_found(declared, found, expected):
    assert applying(declared, found) == expected


def test_a_controller_that_is_established_in_the_union_owes_it_to_everybody():
    assert applying("JP", office=DUBLIN) == (["gdpr"], False, ("JP",))
    assert applying("US-CA", office=DUBLIN) == (["ccpa", "gdpr"], False, ())
    assert applying("JP", office=NOWHERE) == ([], False, ("JP",))


def test_whether_a_right_is_given_is_asked_of_all_of_the_laws():
    californian = BOOK.applying(declared="US-CA", office=TOKYO)

    assert californian.gives(RequestKind.OPT_OUT)
    assert not californian.gives(RequestKind.RESTRICTION)


def test_an_officer_s_law_is_added_and_takes_the_place_of_one_with_its_id(tmp_path):
    (tmp_path / "us-tx.yaml").write_text(FILE, encoding="utf-8")
    (tmp_path / "us-va.yaml").write_text(FILE.replace("us-tx", "us-va").replace("US-TX", "US-VA"), encoding="utf-8")

    book = lawbook(tmp_path)

    assert [law.id for law in book.laws] == sorted([*(law.id for law in BOOK.laws), "us-tx"])
    assert [law.title for law in book.laws if law.id == "us-va"] == ["A law of Texas"]
    assert book.law("gdpr") == BOOK.law("gdpr")
    assert book.law("unheard-of") is None


def test_an_officer_s_authority_takes_the_place_of_the_shipped_one(tmp_path):
    (tmp_path / "authorities.yaml").write_text(
        'kept: authorities/1\nsources: {us: {at: "https://example.org", checked: 2026-11-28}}\n'
        'authorities: [{place: DE, name: Ours, web: "https://example.org", source: us}]\n',
        encoding="utf-8",
    )

    book = lawbook(tmp_path)

    assert [one.name for one in book.authorities_for("DE")] == ["Ours"]
    assert book.authorities_for("DE-BY") == BOOK.authorities_for("DE-BY")


def test_a_folder_that_is_not_there_adds_nothing_and_a_wrong_file_is_refused(tmp_path):
    assert lawbook(tmp_path / "laws") == BOOK
    (tmp_path / "us-tx.yaml").write_text("kept: law/1\n", encoding="utf-8")

    with pytest.raises(LawFileError, match=r"us-tx.yaml, line 1: a law file lacks its “id”"):
        lawbook(tmp_path)
