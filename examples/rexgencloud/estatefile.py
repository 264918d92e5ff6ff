"""The company's estate file: the reviewed template beside this module, with the places of its stores put in."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from string import Template

import yaml

from kept.testing.company import Stores
from rexgencloud.applications import Application, password_file
from rexgencloud.firms.declaring import declared_firms
from rexgencloud.probe import write_secret
from rexgencloud.stores import (
    RELATIONAL,
    address_file,
    analytics_of,
    backups_of,
    logs_of,
    mail_of,
    url_of,
    without_account,
)

TEMPLATE = Path(__file__).with_name("estate.yaml.in")


def write_estate(stores: Stores) -> Path:
    """Write `estate.yaml` into the folder of the stores, which its relative places start from; return its path.

    No password gets into it; that of the test account lies in a file beside it.
    """
    folders = {"web": logs_of, "analytics": analytics_of, "mailbox": mail_of, "backups": backups_of}
    places = {f"{system}_url": _quoted(folder(stores).name) for system, folder in folders.items()}
    for system in RELATIONAL:
        places[f"{system}_url"] = _quoted(_address(system, stores))
        places[f"{system}_secret"] = _secret(system, stores)
    places["billing_application"] = _application(Application.BILLING, "billing", stores)
    home = stores.folder.resolve().name
    places["panel_url"] = _quoted(f"file:{home}/{address_file(stores).name}")
    places["panel_secret"] = _quoted(f"file:{home}/{write_secret(stores.folder).name}")
    text = Template(TEMPLATE.read_text(encoding="utf-8")).substitute(places)
    stores.estate_file.write_text(text + declared_firms(stores.folder), encoding="utf-8")
    return stores.estate_file


@contextmanager
def edited(stores: Stores, system: str, dataset: str) -> Iterator[dict[str, list[dict[str, str]]]]:
    """Give out one dataset of the written estate file for a change, and write the file again."""
    estate = yaml.safe_load(stores.estate_file.read_text(encoding="utf-8"))
    (datasets,) = (one["datasets"] for one in estate["systems"] if one["name"] == system)
    (found,) = (one for one in datasets if one["name"] == dataset)
    yield found
    stores.estate_file.write_text(yaml.safe_dump(estate, sort_keys=False, allow_unicode=True), encoding="utf-8")


def _address(system: str, stores: Stores, *, by: Application = Application.KEPT) -> str:
    """Return where a system is; a file by its name alone, so that a copied folder speaks of its own files."""
    url = url_of(system, stores)
    if system not in stores.urls and url.database is not None:
        return f"sqlite:///{Path(url.database).name}"
    return without_account(url).set(username=by.role).render_as_string(hide_password=False)


def _application(application: Application, system: str, stores: Stores) -> str:
    """Return how an application of the company connects to a system, on one line."""
    said = {"name": str(application), "url": _address(system, stores, by=application)}
    if system in stores.urls:
        said["secret"] = f"file:{password_file(application, stores).resolve()}"
    return json.dumps(said)


def _secret(system: str, stores: Stores) -> str:
    if system not in stores.urls:
        return "# no secret is needed"
    return f"secret: {_quoted(f'file:{password_file(Application.KEPT, stores).resolve()}')}"


def _quoted(text: str) -> str:
    """Quote a text for YAML, of which a JSON string is one."""
    return json.dumps(text)
