"""When records go in the end that their store cannot let go now: what a backup holds goes with the backup."""

from kept.estate.ports import Row
from kept.terms import Period
from kept.testing.connector import InMemoryConnector
from tests.rights.stands import Stand, at, policy, read

ESTATE = """
kept: estate/1
systems:
  - name: shop
    kind: relational
    url: sqlite:///shop.db
    datasets:
      - name: customer
        location: customer
        key: id
        whose: customer
        fields:
          - {name: id, kind: integer, personal: no}
          - {name: email, category: account.email}
  - name: backups
    kind: archives
    url: file:backups
    datasets:
      - name: archive
        location: archives
        key: name
        whose: customer
        belongs: []
        fields:
          - {name: name, personal: no}
          - {name: made_at, kind: instant, personal: no}
        retention: [{clause: "6.3", starts: made_at}]
      - name: content
        location: contents
        key: [archive, customer]
        whose: customer
        fields:
          - {name: archive, personal: no}
          - {name: customer, kind: integer, personal: no}
        references:
          - {name: archive, to: backups.archive, fields: archive}
          - {name: customer, to: shop.customer, fields: customer}
"""


class Whole(InMemoryConnector):
    """Archives, of which nothing can be taken out."""

    def cannot(self, dataset, change):
        return None if change.op == "read" else "an archive goes whole"


def backed_up(**periods: Period) -> Stand:
    rows: dict[str, dict[str, list[Row]]] = {
        "shop": {"customer": [{"id": 1, "email": "ada@x.example"}, {"id": 2, "email": "ben@x.example"}]},
        "backups": {
            "archive": [{"name": "old", "made_at": at(270)}, {"name": "new", "made_at": at(290)}],
            "content": [{"archive": name, "customer": one} for name in ("old", "new") for one in (1, 2)],
        },
    }
    stand = Stand(read(ESTATE), rows, policy=policy(**periods))
    system = stand.estate.systems[1]
    stand.connectors["backups"] = Whole(system, rows["backups"])
    return stand


def test_what_a_backup_holds_stays_until_the_backup_is_gone():
    plan = backed_up(c63=Period(days=60)).plan("erasure", "id=1")

    assert [(one.dataset, one.count, one.clause, one.until) for one in plan.keeps] == [
        ("backups.content", 1, "6.3", at(330)),
        ("backups.content", 1, "6.3", at(350)),
    ]
    assert {one.because.code for one in plan.keeps} == {"rights-plan-cannot"}


def test_what_has_no_period_is_not_said_to_end():
    plan = backed_up().plan("erasure", "id=1")

    assert [(one.dataset, one.count, one.until) for one in plan.keeps] == [("backups.content", 2, None)]
