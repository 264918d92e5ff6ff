"""The program as the page writers and the tests of the docs see it: its modules, its errors, its chapters."""

import importlib
import os
import pkgutil
from collections.abc import Iterator
from types import ModuleType

import django

import kept
from kept.terms import KeptError

CHAPTERS = (
    "terms", "proof", "ledger", "estate", "safeguards", "policy", "gate", "holds", "plans", "retention", "consent",
    "sharing", "rights", "incidents", "verdict",
)  # fmt: skip
# Importing these starts something: the command line itself, a server.
STARTERS = ("__main__", "wsgi")


def set_up() -> None:
    """Set the web framework up, so that modules with tables can be imported."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kept.settings")
    django.setup()


def modules() -> Iterator[ModuleType]:
    """Import every module of the program, without migrations, and yield it."""
    set_up()
    for found in pkgutil.walk_packages(kept.__path__, "kept."):
        if ".migrations" not in found.name and found.name.rpartition(".")[2] not in STARTERS:
            yield importlib.import_module(found.name)


def chapters() -> list[ModuleType]:
    """Return the packages of the chapters that are there."""
    there = {found.name for found in pkgutil.iter_modules(kept.__path__)}
    return [importlib.import_module(f"kept.{name}") for name in CHAPTERS if name in there]


def errors() -> list[type[KeptError]]:
    """Return every error of the program that has a code of its own, by code."""
    for _ in modules():
        pass
    return sorted(
        {error for error in _below(KeptError) if "code" in vars(error) and error.__module__.startswith("kept.")},
        key=lambda error: (error.code, error.__qualname__),
    )


def _below(error: type[KeptError]) -> Iterator[type[KeptError]]:
    yield error
    for child in error.__subclasses__():
        yield from _below(child)
