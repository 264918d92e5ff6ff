"""What becomes of each record when a person goes: theirs go, nobody else's do, and what stays says why."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kept.estate.selection import Equals
from kept.holds import Hold
from kept.plans.errors import BlockedPlanError, StalePlanError
from kept.terms import Period
from kept.testing.journal import InMemoryJournal
from tests.rights.shop import ADA, ZOE, shop
from tests.rights.stands import NOW, Stand, at, policy, read, stays, steps


def test_a_person_goes_from_every_store_and_what_the_tax_office_needs_stays():
    stand = shop()

    plan = stand.erase(f"email={ADA}")

    assert steps(plan) == {
        "shop.order_line": {"erase": 2},
        "shop.invoice": {"mask": 1},
        "desk.session": {"erase": 1},
        "web.access": {"erase": 2},
        "shop.order": {"erase": 1, "mask": 1},
        "shop.customer": {"mask": 1},
        "desk.ticket": {"erase": 1},
        "shop.address": {"mask": 1},
    }
    assert stand.held("shop.invoice")[0] == {
        "id": 100, "order_id": 10, "issued_at": at(-400), "bill_to": "Ada Byron", "phone": None,
    }  # fmt: skip
    assert stand.held("shop.order")[0] == {
        "id": 10, "customer_id": 1, "email": None, "address_id": 3, "note": None,
    }  # fmt: skip


def test_what_stays_points_back_and_is_emptied_as_long_as_it_is_pointed_at():
    plan = shop().plan("erasure", f"email={ADA}")

    period = Period(years=10).after(at(-400))
    assert [(one.dataset, one.count, one.clause, one.because.code, one.until) for one in plan.keeps] == [
        ("shop.address", 1, "17(3), 15(4)", "rights-plan-joint", None),
        ("shop.address", 1, "7.2", "rights-plan-pointed-at", period),
        ("shop.customer", 1, "7.2", "rights-plan-pointed-at", period),
        ("shop.invoice", 1, "7.2", "rights-plan-exempt", period),
        ("shop.order", 1, "7.2", "rights-plan-pointed-at", period),
        ("web.access", 1, "17(3), 15(4)", "rights-plan-shared", None),
    ]


def test_nobody_else_loses_anything():
    stand = shop()
    stand.erase(f"email={ADA}")

    bobs, before = steps(stand.plan("access", "id=2")), steps(shop().plan("access", "id=2"))

    # A line of the log from when both had one address was neither's to tell; now there is no other.
    assert (bobs.pop("web.access"), before.pop("web.access")) == ({"read": 3}, {"read": 2})
    assert bobs == before
    assert stand.held("shop.address")[0] == {"id": 1, "street": "Street 1", "city": "X"}


def test_a_record_of_two_goes_when_both_have_gone():
    stand = shop()
    stand.connectors["shop"].rows["invoice"] = []

    stand.erase("id=1")
    after_one = {row["id"] for row in stand.held("shop.address")}
    stand.erase("id=2")

    assert after_one == {1, 2}
    assert {row["id"] for row in stand.held("shop.address")} == {2}


def test_two_who_go_together_take_what_was_both_of_theirs():
    stand = shop()
    stand.connectors["shop"].rows["invoice"] = []

    plan = stand.erase("id=1", "id=2")

    assert plan.people == 2
    assert {row["id"] for row in stand.held("shop.address")} == {2}
    assert [row["id"] for row in stand.held("shop.customer")] == [3, 4, 5]


def test_a_person_spoken_of_by_others_is_blacked_out_there():
    stand = shop()

    plan = stand.erase(f"email={ZOE}")

    assert steps(plan) == {"desk.ticket": {"redact": 1}, "shop.customer": {"erase": 1}}
    assert [row["body"] for row in stand.held("desk.ticket")][1] == "Write to █████, please, or to bob@x.example."


def test_who_is_spoken_of_is_given_the_text_and_not_the_writer():
    stand = shop()

    given = stand.given(stand.plan("access", f"email={ZOE}"))

    assert given["desk.ticket"] == [{"body": "Write to zoe@x.example, please, or to █████."}]


def test_an_exemption_that_is_over_keeps_nothing():
    stand = replace(shop(), now=NOW + timedelta(days=365 * 12))

    plan = stand.erase(f"email={ADA}")

    assert steps(plan)["shop.invoice"] == {"erase": 1}
    assert {one.because.code for one in plan.keeps} == {"rights-plan-joint", "rights-plan-shared"}


def test_a_hold_keeps_what_it_names_and_nothing_more_until_it_is_lifted():
    hold = Hold(
        case="C-1", clause="4.2", begins=at(0), persons=("shop.customer#1",), datasets=("shop.order_line",),
        where=Equals("order_id", 11),
    )  # fmt: skip
    stand = replace(shop(), holds=(hold,))

    plan = stand.erase(f"email={ADA}")
    left = [row["order_id"] for row in stand.held("shop.order_line")]
    later = replace(shop(), holds=(replace(hold, ends=at(10)),))

    assert ("shop.order_line", 1, "4.2", "rights-plan-held") in stays(plan)
    assert left == [11, 12]
    assert [row["id"] for row in stand.held("shop.order")] == [10, 11, 12]
    assert "rights-plan-held" not in {one.because.code for one in later.plan("erasure", f"email={ADA}").keeps}


def test_what_a_hold_with_an_end_keeps_stays_until_then():
    hold = Hold(case="C-1", clause="4.2", begins=at(0), ends=NOW + timedelta(days=30), persons=("shop.customer#1",))

    plan = replace(shop(), holds=(hold,)).plan("erasure", f"email={ADA}")

    assert {one.until for one in plan.keeps if one.because.code == "rights-plan-held"} == {NOW + timedelta(days=30)}


def test_a_hold_on_another_person_keeps_nothing():
    hold = Hold(case="C-1", clause="4.2", begins=at(0), persons=("shop.customer#2",))

    plan = replace(shop(), holds=(hold,)).plan("erasure", f"email={ADA}")

    assert "rights-plan-held" not in {one.because.code for one in plan.keeps}


@pytest.mark.parametrize(
    ("asked", "done"),
    [
        ({"places": ("desk.session",)}, {"desk.session": {"erase": 1}}),
        ({"places": ("desk",)}, {"desk.session": {"erase": 1}, "desk.ticket": {"erase": 1}}),
        ({"records": ("web.access#ada",)}, {"web.access": {"erase": 1}}),
        ({"categories": ("device",)}, {"desk.session": {"mask": 1}, "web.access": {"mask": 2}}),
        ({"categories": ("account.phone",)}, {"shop.customer": {"mask": 1}, "shop.invoice": {"mask": 1}}),
    ],
)
def test_a_part_may_be_asked_for(asked, done):
    plan = shop().erase(f"email={ADA}", **asked)

    assert steps(plan) == done


def test_records_of_another_are_not_erased_by_naming_them():
    stand = shop()

    plan = stand.erase(f"email={ADA}", records=("desk.session#2",))

    assert steps(plan) == {}
    assert len(stand.held("desk.session")) == 3


MESSAGES = """
kept: estate/1
systems:
  - name: s
    kind: relational
    url: x
    datasets:
      - {name: user, key: id, whose: customer, fields: [
          {name: id, kind: integer, personal: no}, {name: email, category: account.email}]}
      - name: message
        key: id
        whose: customer
        fields:
          - {name: id, kind: integer, personal: no}
          - {name: from_id, kind: integer, personal: no}
          - {name: to_id, kind: integer, personal: no}
          - {name: seen_by, kind: integer, personal: no}
          - {name: text, category: communication}
          - {name: draft, category: communication}
        references:
          - {name: sender, to: s.user, fields: from_id}
          - {name: recipient, to: s.user, fields: to_id}
          - {name: reader, to: s.user, fields: seen_by}
        belongs:
          - {reference: sender, alone: draft}
          - {reference: recipient}
          - {reference: reader, owns: no, hides: draft}
"""


def messages() -> Stand:
    users = [{"id": number, "email": f"u{number}@x.example"} for number in (1, 2, 3)]
    rows = [
        {"id": 1, "from_id": 1, "to_id": 2, "seen_by": 3, "text": "hello", "draft": "helo"},
        {"id": 2, "from_id": 1, "to_id": 1, "seen_by": 3, "text": "note", "draft": "nte"},
        {"id": 3, "from_id": 2, "to_id": 9, "seen_by": None, "text": "to nobody", "draft": None},
    ]
    return Stand(read(MESSAGES), {"s": {"user": users, "message": rows}})


def test_what_two_wrote_to_each_other_stays_for_the_other_without_what_was_only_the_first_ones():
    stand = messages()

    plan = stand.erase("id=1")

    assert steps(plan) == {"s.message": {"mask": 1}, "s.user": {"erase": 1}} | {"s.message": {"erase": 1}} or steps(
        plan
    )
    assert stand.held("s.message") == [
        {"id": 1, "from_id": None, "to_id": 2, "seen_by": 3, "text": "hello", "draft": None},
        {"id": 3, "from_id": 2, "to_id": 9, "seen_by": None, "text": "to nobody", "draft": None},
    ]


def test_a_record_that_was_only_given_stays_when_its_reader_goes_and_hides_what_the_way_hides():
    stand = messages()

    given = stand.given(stand.plan("access", "id=3"))["s.message"]
    plan = stand.erase("id=3")

    assert [sorted(row) for row in given] == [["from_id", "id", "seen_by", "text", "to_id"]] * 2
    assert ("s.message", 2, "17(3), 15(4)", "rights-plan-of-another") in stays(plan)
    assert len(stand.held("s.message")) == 3


def test_a_reference_to_nobody_is_no_claim():
    stand = messages()

    stand.erase("id=2")

    assert [row["id"] for row in stand.held("s.message")] == [1, 2]


def test_records_held_for_somebody_else_are_passed_on_and_left_alone():
    text = MESSAGES.replace("belongs:", "held_for: recipient\n        belongs:")
    stand = replace(messages(), estate=read(text))

    plan = stand.erase("id=1")

    assert plan.tells == ("s.user#1", "s.user#2")
    assert len(stand.held("s.message")) == 3


def test_a_dataset_to_which_nothing_leads_blocks_the_plan():
    fields = "[{name: id, personal: no}, {name: ip, category: device.ip}]"
    lonely = f"      - {{name: log, key: id, whose: customer, fields: {fields}}}\n"
    stand = replace(messages(), estate=read(MESSAGES + lonely))

    plan = stand.plan("erasure", "id=1")

    assert [one.code for one in plan.blocks] == ["rights-plan-unreached"]
    with pytest.raises(BlockedPlanError):
        stand.do(plan)
    assert len(stand.held("s.user")) == 3


def test_what_came_after_the_plan_was_shown_goes_too():
    stand = messages()
    plan = stand.plan("erasure", "id=1")
    stand.connectors["s"].rows["message"].append(
        {"id": 4, "from_id": 1, "to_id": 1, "seen_by": None, "text": "late", "draft": None}
    )

    assert stand.do(plan) == 0
    assert [row["id"] for row in stand.held("s.message")] == [1, 3]


def test_what_the_plan_did_not_show_is_not_done():
    stand = messages()
    stand.connectors["s"].rows["message"] = []
    plan = stand.plan("erasure", "id=1")
    stand.connectors["s"].rows["message"].append(
        {"id": 4, "from_id": 1, "to_id": 2, "seen_by": None, "text": "late", "draft": None}
    )

    with pytest.raises(StalePlanError):
        stand.do(plan)
    assert len(stand.held("s.user")) == 3


def test_a_plan_made_from_another_estate_is_refused():
    stand = messages()
    plan = replace(stand.plan("erasure", "id=1"), estate_revision="sha256:other")

    with pytest.raises(StalePlanError):
        stand.do(plan)


def test_a_record_that_was_given_to_somebody_else_meanwhile_is_spared():
    stand = messages()
    plan = stand.plan("erasure", "id=1")

    class Handing(InMemoryJournal):
        def lay(self, pieces, *events, anew):
            super().lay(pieces, *events, anew=anew)
            # Between the trace and the act, the note is made over to somebody else.
            stand.connectors["s"].rows["message"][1].update(from_id=2, to_id=2)

    stand.do(plan, Handing())

    assert [row["id"] for row in stand.held("s.message")] == [1, 2, 3]


def test_the_policy_of_nobody_keeps_nothing():
    plan = replace(shop(), policy=policy()).plan("erasure", f"email={ADA}")

    assert [one.until for one in plan.keeps if one.because.code == "rights-plan-exempt"] == [None]
