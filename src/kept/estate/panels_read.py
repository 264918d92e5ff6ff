"""The company's own pages for people, as an estate file writes them."""

from kept.estate.address import refuse_password, refuse_secret_value
from kept.estate.nodes import Item
from kept.estate.panels import Changing, Door, Guarding, Panel, Saying, Showing
from kept.estate.where import read_selection


def read_panel(item: Item) -> Panel:
    """Read a panel; a password in its url, or in place of the reference to one, is refused."""
    lists = ("shows", "changes", "says", "guards")
    parts = item.parts("name", "url", "account", "secret", "door", optional=lists, of="a panel")
    name = parts["name"].text()
    refuse_password(parts["url"], system=name, options={})
    refuse_secret_value(parts["secret"], system=name)
    return Panel(
        name=name,
        url=parts["url"].text(),
        account=parts["account"].text(),
        secret=parts["secret"].text(),
        door=_door(parts["door"]),
        shows=tuple(_showing(one) for one in parts["shows"].items(of="shows")) if "shows" in parts else (),
        changes=tuple(_changing(one) for one in parts["changes"].items(of="changes")) if "changes" in parts else (),
        says=tuple(_saying(one) for one in parts["says"].items(of="says")) if "says" in parts else (),
        guards=tuple(_guarding(one) for one in parts["guards"].items(of="guards")) if "guards" in parts else (),
    )


def _door(item: Item) -> Door:
    parts = item.parts("page", "name", "password", of="a door")
    return Door(page=parts["page"].text(), name=parts["name"].text(), password=parts["password"].text())


def _showing(item: Item) -> Showing:
    needed = ("clause", "page", "dataset", "where", "fields")
    parts = item.parts(*needed, optional=("besides",), of="what a page shows")
    return Showing(
        clause=parts["clause"].text(),
        page=parts["page"].text(),
        dataset=parts["dataset"].text(),
        where=read_selection(parts["where"]),
        fields=parts["fields"].texts(of="fields"),
        besides=parts["besides"].texts(of="besides") if "besides" in parts else (),
    )


def _saying(item: Item) -> Saying:
    parts = item.parts("clause", "page", "texts", of="what a page says")
    return Saying(clause=parts["clause"].text(), page=parts["page"].text(), texts=parts["texts"].texts(of="texts"))


def _guarding(item: Item) -> Guarding:
    parts = item.parts("clause", "page", "born", "says", of="what a page guards")
    return Guarding(
        clause=parts["clause"].text(),
        page=parts["page"].text(),
        born=parts["born"].text(),
        says=parts["says"].text(),
    )


def _changing(item: Item) -> Changing:
    needed = ("clause", "page", "dataset", "where", "field")
    parts = item.parts(*needed, optional=("input",), of="what a page changes")
    return Changing(
        clause=parts["clause"].text(),
        page=parts["page"].text(),
        dataset=parts["dataset"].text(),
        where=read_selection(parts["where"]),
        field=parts["field"].text(),
        input=parts["input"].text() if "input" in parts else None,
    )
