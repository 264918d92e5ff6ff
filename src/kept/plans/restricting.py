"""Restricting records, and lifting a restriction: what is taken out of a store is kept before it goes (Art. 18)."""

from collections.abc import Sequence
from dataclasses import dataclass

from kept.estate import Connector, Dataset
from kept.estate.change import Change, Erase, Flag, Mask, Seal, Unseal
from kept.estate.errors import CannotError
from kept.estate.keydigest import key_digest
from kept.estate.ports import Acted, Count
from kept.estate.restricting import Lifted, Restricting
from kept.estate.selection import AllOf, Key, Keys, Selection
from kept.plans.plan import Plan, Step
from kept.plans.vault import Vault

Restriction = Seal | Unseal | Flag


@dataclass(frozen=True, slots=True, kw_only=True)
class Restrictor:
    """Acts on the records of one step of a plan, in one store."""

    plan: Plan
    step: Step
    dataset: Dataset
    connector: Connector
    vault: Vault

    def act(self, change: Restriction, keys: Sequence[Key]) -> Acted:
        """Restrict the records with these keys, or lift their restriction; safe to repeat.

        Nothing is emptied or removed that is not in the vault by then.
        """
        store: object = self.connector
        if not isinstance(store, Restricting):
            raise CannotError(f"The store of {self.dataset.full_name} cannot keep records from its applications")
        match change:
            case Flag(hidden=True):
                self.vault.keep(self.plan.id, self.step.id, [Lifted(key=key, row=b"") for key in keys])
                count = store.hide(self.dataset, keys)
            case Flag():
                count = store.show(self.dataset, keys)
            case Seal():
                self.vault.keep(self.plan.id, self.step.id, list(store.lift(self.dataset, keys, change.fields)))
                return self._taken_out(change, keys)
            case _:
                count = self._laid_back(store, change, keys)
        return Acted(count=count, digest=key_digest(keys if count else (), salt=self._salt))

    @property
    def _salt(self) -> bytes:
        return bytes.fromhex(self.plan.salt)

    def _taken_out(self, change: Seal, keys: Sequence[Key]) -> Acted:
        wanted: Change = Mask(change.fields) if change.fields else Erase()
        selection, count = Keys(tuple(keys)), 0
        for span in self.connector.spans(self.dataset, selection):
            count += self.connector.act(self.dataset, selection, wanted, span=span, salt=self._salt).count
        return Acted(count=count, digest=key_digest(keys if count else (), salt=self._salt))

    def _laid_back(self, store: Restricting, change: Unseal, keys: Sequence[Key]) -> int:
        wanted = set(keys)
        count = 0
        for rows in self.vault.kept(change.plan, change.step):
            found = [one for one in rows if one.key in wanted]
            count += store.lay(self.dataset, found, change.fields) if found else 0
        return count


def seen_by(applications: Sequence[Connector], dataset: Dataset, change: Change, keys: Sequence[Key]) -> int:
    """Return how many of the records applications still see, over connections of their own; the most that one sees.

    Of records of which only some fields were set aside, the record itself is seen, and none is counted.
    """
    if not isinstance(change, Seal | Flag) or (isinstance(change, Seal) and change.fields):
        return 0
    if isinstance(change, Flag) and not change.hidden:
        return 0
    counts = (one.measure(dataset, [Count(Keys(tuple(keys)))])[0] for one in applications)
    return max((count for count in counts if isinstance(count, int)), default=0)


def frozen_keys(selection: Selection) -> list[Key]:
    """Return the keys that a selection of frozen keys names."""
    match selection:
        case Keys(reference=None):
            return list(selection.keys)
        case AllOf():
            return [key for one in selection.of for key in frozen_keys(one)]
        case _:
            return []
