"""Faults that are planted for the site: it does as they say while it runs."""

from kept.testing.company import Stores

_FILE = "site.faults"


def faults_of_site(stores: Stores) -> frozenset[str]:
    """Return the names of the faults that were planted for the site of these stores."""
    file = stores.folder / _FILE
    return frozenset(file.read_text(encoding="ascii").split()) if file.exists() else frozenset()


def plant_for_site(stores: Stores, name: str) -> None:
    """Plant one."""
    with (stores.folder / _FILE).open("a", encoding="ascii") as file:
        file.write(f"{name}\n")


def forget_faults(stores: Stores) -> None:
    """Take all of them out: a company that is built anew has none."""
    (stores.folder / _FILE).unlink(missing_ok=True)
