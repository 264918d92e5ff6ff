"""The vault in memory keeps each record once, for as long as its plan is known."""

from kept.estate.restricting import Lifted
from kept.testing.vault import InMemoryVault


def test_a_record_is_kept_once_as_it_first_was_and_forgotten_with_its_plan():
    vault = InMemoryVault()
    vault.keep("plan-1", "1", [Lifted(key=(7,), row=b"first")])
    vault.keep("plan-1", "1", [Lifted(key=(7,), row=b"second"), Lifted(key=(8,), row=b"other")])
    vault.keep("plan-2", "1", [Lifted(key=(7,), row=b"another")])
    kept = [one.row for (one,) in vault.kept("plan-1", "1")]
    vault.forget("plan-1")

    assert kept == [b"first", b"other"]
    assert [list(vault.kept(plan, "1")) for plan in ("plan-1", "plan-2")] == [
        [],
        [(Lifted(key=(7,), row=b"another"),)],
    ]
