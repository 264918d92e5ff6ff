from datetime import datetime

from sqlalchemy import inspect, select

from rexgencloud.backups.contents import PARTS, Value, aware, lines_of, row_of
from rexgencloud.backups.running import everything
from rexgencloud.stores import opened
from tests.rexgencloud.reading import query


def test_a_line_holds_the_account_the_table_and_the_whole_row_and_says_when_it_was_born(stores):
    with everything(stores) as connections:
        lines = [one for one in lines_of(connections, [19]) if '"projects.project"' in one.text]
        row = connections["projects"].execute(select(PARTS[7].table).where(PARTS[7].table.c.account_id == 19)).one()

    (line,) = lines
    assert (line.account, line.born) == (19, aware(row.started_at))
    started, ended = aware(row.started_at).isoformat(), aware(row.ended_at).isoformat()
    assert line.text == (
        f'{{"account": 19, "table": "projects.project", "row": {{"id": {row.id}, "account_id": 19, '
        f'"agreement_id": null, "name": "Tulip market relaunch", "status": "ended", "started_at": "{started}", '
        f'"ended_at": "{ended}"}}}}'
    )


def test_everything_of_an_account_is_in_its_lines_and_nothing_of_another(stores):
    with everything(stores) as connections:
        lines = list(lines_of(connections, [6, 19]))

    of_six = [one.text for one in lines if one.account == 6]
    counted = sum(
        len(query(stores, "support", sql))
        for sql in (
            "select 1 from conversation where account_id = 6",
            "select 1 from message join conversation c on c.id = conversation_id where account_id = 6",
        )
    )
    assert sum('"support.' in text for text in of_six) == counted > 3
    assert {one.account for one in lines} == {6, 19}


def test_a_row_is_read_back_with_its_instants():
    (part,) = (one for one in PARTS if one.name == "projects.content")
    told: dict[str, Value] = {"id": 4, "path": "index.html", "changed_at": "2026-11-01T02:03:04+00:00"}

    assert row_of(part, told) == {**told, "changed_at": datetime.fromisoformat("2026-11-01T02:03:04+00:00")}


def test_each_part_is_of_a_table_that_is_there(stores):
    for part in PARTS:
        with opened(part.system, stores) as connection:
            assert inspect(connection).has_table(part.table.name)
