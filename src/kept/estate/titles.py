"""What datasets and systems are called by people who have never seen a table."""

from collections.abc import Mapping
from dataclasses import dataclass

from kept.estate.model import Dataset, Estate
from kept.terms.wording import category_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """Names for people, in one language: those that the estate gives, else what it calls things itself, in words."""

    language: str
    estate: Estate | None = None

    def dataset(self, name: str) -> str:
        """Return what a dataset is called: without a title, `accounts.signin_log` is `Signin log`."""
        found = self.estate.dataset(name) if self.estate is not None else None
        return self._titled(found.title if found else {}) or in_words(name.rpartition(".")[2])

    def system(self, name: str) -> str:
        """Return what the system is called that a dataset is in, or that is named itself.

        Without a title it goes by the company that holds it, else by its own name.
        """
        plain = name.partition(".")[0]
        found = self.estate.system(plain) if self.estate is not None else None
        if found is None:
            return plain
        return self._titled(found.title) or found.holder or plain

    def field(self, dataset: Dataset, name: str) -> str:
        """Return what a field is called: what it leads to, or what it holds, where nothing else of the dataset does."""
        led = [one.to for one in dataset.references if one.fields == (name,)]
        if len(led) == 1 and sum(one.to == led[0] for one in dataset.references) == 1:
            return self.dataset(led[0])
        field = dataset.field(name)
        category = (field.category if field else None) or ""
        is_alone = sum(one.category == category for one in dataset.fields) == 1
        return category_in_words(category, self.language) if "." in category and is_alone else in_words(name)

    def _titled(self, title: Mapping[str, str]) -> str:
        language = self.language.partition("-")[0]
        return title.get(language) or title.get("en") or next(iter(title.values()), "")


def in_words(name: str) -> str:
    """Return a name of a store in words: `last_signin_at` is `Last signin at`."""
    return name.replace("_", " ").capitalize()
