"""Broken stores, damaged workspaces, full disks, two at once: one sentence, status 2, and nothing half-done."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.e2e.process import assert_refused, contents, records


def _without_conversations(stores: Path) -> None:
    with closing(sqlite3.connect(stores / "support.db")) as connection:
        connection.executescript("DROP TABLE conversation")


def _no_database(stores: Path) -> None:
    (stores / "support.db").write_bytes(bytes(range(256)) * 64)


def _cut_off(stores: Path) -> None:
    oldest = min(stores.glob("web/access.log-*.gz"))
    os.truncate(oldest, oldest.stat().st_size // 2)


BROKEN_STORES: dict[str, tuple[Callable[[Path], None], str]] = {
    "a-missing-table": (_without_conversations, "estate.missing"),
    "no-database": (_no_database, "estate.unreadable"),
    "a-truncated-gzip": (_cut_off, "estate.unreadable"),
}


@pytest.mark.parametrize("name", BROKEN_STORES)
def test_nothing_is_planned_over_a_broken_store(company, name):
    damage, code = BROKEN_STORES[name]
    place = company.again()
    damage(place.stores)
    stores, ours = contents(place.stores), records(place.home)

    planned = place.kept("retention", "plan", "--json")

    assert_refused(planned, code)
    assert (contents(place.stores), records(place.home)) == (stores, ours)


@pytest.mark.parametrize("name", BROKEN_STORES)
def test_a_sweep_that_meets_a_broken_store_goes_on_once_it_is_repaired(company, name):
    damage, _ = BROKEN_STORES[name]
    place = company.again()
    damage(place.stores)

    stopped = place.kept("retention", "apply", company.plan, "--json")
    for broken in ("support.db", min(place.stores.glob("web/access.log-*.gz")).relative_to(place.stores)):
        shutil.copy(company.pristine / "estate" / broken, place.stores / broken)
    finished = place.kept("retention", "apply", company.plan, "--json")

    assert_refused(stopped, "plans.unfinished")
    assert finished.document()["finished"] is True


@pytest.mark.parametrize("name", BROKEN_STORES)
def test_a_check_says_of_a_broken_store_what_it_could_not_see(company, name):
    place = company.again()
    BROKEN_STORES[name][0](place.stores)

    answer = place.kept("check", "--json", "--fail-on", "")

    verdicts = {clause["id"]: clause["verdict"] for clause in answer.document()["clauses"]}
    assert (answer.status, answer.err) == (0, "")
    assert verdicts["6.2.1" if name == "a-truncated-gzip" else "6.1.4"] in {"unproven", "broken"}


def test_a_log_line_that_does_not_parse_is_counted_and_survives_a_sweep(company):
    place = company.again()
    log = place.stores / "web" / "access.log"
    line = "this is no line of a log, and ada wrote it"
    log.write_text(log.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")

    scanned = place.kept("estate", "scan", "--json")
    swept = place.kept("retention", "apply", company.plan, "--json")

    assert scanned.document()["unreadable"] == [{"dataset": "web.access", "records": 1}]
    assert swept.document()["finished"] is True
    assert line in log.read_text(encoding="utf-8").splitlines()


TOML = {
    "broken": "controller = [",
    "an-unknown-key": '[check]\nfresh_fro = "PT26H"',
    "an-unknown-table": '[clock]\nzone = "UTC"',
    "a-wrong-type": "[web]\nhosts = 3",
    "no-duration": '[check]\nfresh_for = "soon"',
    "no-table": "web = 3",
}


@pytest.mark.parametrize("name", TOML)
def test_a_kept_toml_with_a_mistake_is_refused(company, name):
    place = company.again()
    (place.home / "kept.toml").write_text(TOML[name] + "\n", encoding="utf-8")

    answer = place.kept("plan", "list")

    assert_refused(answer, "app.workspace-file")
    assert "kept.toml" in answer.err


KEYS = {
    "no-root-key": ("root.key", None, "safeguards.secret"),
    "a-root-key-that-is-none": ("root.key", b"hunter2", "app.key"),
    "the-root-key-of-another": ("root.key", b"ab" * 32, "safeguards.seal"),
    "no-signing-key": ("signing.pem", None, "safeguards.secret"),
    "a-signing-key-that-is-none": ("signing.pem", b"hunter2", "ledger.bad-signing-key"),
}


@pytest.mark.parametrize("name", KEYS)
def test_without_its_keys_a_workspace_carries_nothing_out(company, name):
    file, content, code = KEYS[name]
    place = company.again()
    path = place.home / "keys" / file
    path.unlink() if content is None else path.write_bytes(content)
    stores, ours = contents(place.stores), records(place.home)

    answer = place.kept("retention", "apply", company.plan)

    assert_refused(answer, code)
    assert (contents(place.stores), records(place.home)) == (stores, ours)


def _scrambled(home: Path) -> None:
    found = bytearray((home / "kept.db").read_bytes())
    found[4096::7] = bytes(len(found[4096::7]))
    (home / "kept.db").write_bytes(found)


def _overwritten(home: Path) -> None:
    (home / "kept.db").write_bytes(bytes(range(256)) * 100)


@pytest.mark.parametrize("damage", [_scrambled, _overwritten])
def test_damaged_records_are_said_to_be_damaged_and_left_as_they_are(company, damage):
    place = company.again()
    damage(place.home)
    stores, ours = contents(place.stores), (place.home / "kept.db").read_bytes()

    answer = place.kept("retention", "apply", company.plan)

    assert_refused(answer, "records.damaged")
    assert contents(place.stores) == stores
    assert (place.home / "kept.db").read_bytes() == ours


def test_a_workspace_that_may_only_be_read_is_left_alone(company):
    place = company.again()
    # A superuser writes everywhere; without these two capabilities even one is held to the modes of files.
    before = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    stores = contents(place.stores)
    subprocess.run(["chmod", "-R", "a-w", str(place.home)], check=True)
    try:
        answer = place.kept("retention", "apply", company.plan, before=before)
    finally:
        subprocess.run(["chmod", "-R", "u+w", str(place.home)], check=True)

    assert_refused(answer, "records.closed")
    assert contents(place.stores) == stores


def limited(kilobytes: int) -> tuple[str, ...]:
    """Return what stands in front of a command so that no file can grow over a size, as on a disk that is full."""
    return ("bash", "-c", f'ulimit -f {kilobytes}; exec "$@"', "kept")


@pytest.mark.parametrize(("kilobytes", "code"), [(4, "records.full"), (100, "records.full|estate.unreachable")])
def test_a_sweep_on_a_full_disk_is_finished_once_there_is_room(company, kilobytes, code):
    place = company.again()

    cut_off = place.kept("retention", "apply", company.plan, "--json", before=limited(kilobytes))
    finished = place.kept("retention", "apply", company.plan, "--json")

    assert_refused(cut_off, code)
    assert finished.document()["finished"] is True
    assert place.kept("ledger", "verify", "--json").document()["verifies"] is True


def test_a_demonstration_that_finds_no_room_is_built_anew_afterwards(empty):
    cut_off = empty.kept("demo", "--people", "20", before=limited(60))
    built = empty.kept("demo", "--people", "20")

    assert_refused(cut_off, "records.full|app.not-built")
    assert built.status == 0


PLANS = {
    "show": ("plan", "show", "plan-00000000"),
    "apply": ("retention", "apply", "plan-00000000"),
}


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_that_nobody_made_is_not_carried_out(company, name):
    assert_refused(company.again().kept(*PLANS[name]), "plans.unknown")


def test_a_plan_made_from_another_estate_is_refused(company):
    place = company.again()
    document = place.kept("estate", "show").out
    (place.folder / "changed.yaml").write_text(document.replace("region: DE", "region: FR"), encoding="utf-8")
    assert place.kept("estate", "declare", "changed.yaml").status == 0
    stores = contents(place.stores)

    answer = place.kept("retention", "apply", company.plan)

    assert_refused(answer, "plans.stale")
    assert contents(place.stores) == stores


def test_an_unknown_fault_costs_nobody_the_demonstration_that_stands(company):
    place = company.again()
    stores, ours = contents(place.stores), records(place.home)

    answer = place.kept("demo", "--fault", "nonsense")

    assert_refused(answer, "app.unknown-fault")
    assert (contents(place.stores), records(place.home)) == (stores, ours)


def test_a_check_beside_a_sweep_disturbs_neither(company):
    place = company.again()

    processes = [place.start("check", "--json"), place.start("retention", "apply", company.plan, "--json")]
    said = [process.communicate(timeout=120) for process in processes]

    assert [error for _, error in said] == [b"", b""]
    assert processes[0].returncode in {0, 1}
    assert processes[1].returncode == 0
    assert place.kept("ledger", "verify", "--json").document()["verifies"] is True


def test_of_two_sweeps_at_once_one_does_the_work_and_the_other_does_no_harm(company):
    place = company.again()

    processes = [place.start("retention", "apply", company.plan, "--json") for _ in range(2)]
    said = [process.communicate(timeout=120) for process in processes]
    afterwards = place.kept("retention", "apply", company.plan, "--json")

    assert 0 in {process.returncode for process in processes}
    for process, (_, error) in zip(processes, said, strict=True):
        assert process.returncode in {0, 2}
        assert error.count(b"\n") == (1 if process.returncode else 0)
        assert b"kept.bug" not in error
    assert afterwards.document()["finished"] is True
    assert place.kept("ledger", "verify", "--json").document()["verifies"] is True
