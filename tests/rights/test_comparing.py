"""What is blacked out, side by side with what was written."""

from dataclasses import replace

from kept.plans.errand import Errand
from kept.rights.comparing import compare
from tests.rights.shop import ADA, ZOE, shop
from tests.rights.stands import Stand
from tests.rights.test_holding import errand

BODY = "Write to zoe@x.example, please, or to bob@x.example."


def sides(stand: Stand, asked: Errand, *, start: int = 0, count: int = 9) -> list[tuple[str, str, str, str]]:
    found = compare(asked, stores=stand.stores, start=start, count=count)
    return [(one.record, field, text.written, text.text) for one in found for field, text in one.texts]


def spoken_of_often() -> Stand:
    stand = shop()
    more = [{"id": number, "email": "nobody@x.example", "body": f"{number}: zoe@x.example"} for number in (4, 5, 6)]
    return replace(stand, rows={**stand.rows, "desk": {**stand.rows["desk"], "ticket": [*tickets(stand), *more]}})


def tickets(stand: Stand):
    return stand.rows["desk"]["ticket"]


def test_what_others_wrote_of_somebody_is_shown_as_written_and_as_it_would_go_out():
    assert sides(shop(), errand(f"email={ZOE}")) == [
        ("desk.ticket#2", "body", BODY, "Write to zoe@x.example, please, or to █████.")
    ]


def test_whoever_wrote_it_is_blacked_out_by_the_name_that_they_sign_with():
    stand = shop()
    signed = {"id": 4, "email": "bob.stone@x.example", "body": "zoe@x.example is out.\n\nBob Stone, Support"}
    stand = replace(stand, rows={**stand.rows, "desk": {**stand.rows["desk"], "ticket": [signed]}})

    (found,) = sides(stand, errand(f"email={ZOE}"))

    assert found[3] == "zoe@x.example is out.\n\n█████, Support"


def test_of_an_erasure_it_is_the_person_who_is_blacked_out():
    asked = replace(errand(f"email={ZOE}"), right="erasure")

    assert sides(shop(), asked) == [("desk.ticket#2", "body", BODY, "Write to █████, please, or to bob@x.example.")]


def test_a_persons_own_texts_are_not_among_them():
    assert sides(shop(), errand(f"email={ADA}")) == []


def test_pages_follow_one_another():
    stand, asked = spoken_of_often(), errand(f"email={ZOE}")

    pages = [[one[0] for one in sides(stand, asked, start=start, count=3)] for start in (0, 3, 6)]

    assert pages == [["desk.ticket#2", "desk.ticket#4", "desk.ticket#5"], ["desk.ticket#6"], []]


def test_what_was_written_stands_in_no_log():
    (found,) = compare(errand(f"email={ZOE}"), stores=shop().stores, start=0, count=1)

    assert "zoe" not in repr(found)
