"""The file that describes a firm's interface, read whole or not at all."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from kept.connectors.http.description import (
    Auth,
    Deed,
    Description,
    Job,
    Narrowing,
    Onward,
    Paging,
    Patience,
    Place,
    Shelf,
)
from kept.estate.model import FieldKind
from kept.estate.nodes import Item, compose, did_you_mean, read_file, shown

_WHAT = "a description"
_FORM = "http/1"
_GAPS = re.compile(r"\{([^{}]*)\}")
_METHODS = ("DELETE", "PATCH", "POST", "PUT")
_NO_HEADER = re.compile(r"[^A-Za-z0-9-]")

Parts = Mapping[str, Item]


def load_description(path: Path) -> Description:
    """Read the description at `path`; raise `EstateFileError` with file, line, and what is wrong."""
    return parse_description(read_file(path, of=_WHAT), name=str(path))


def parse_description(text: str, *, name: str) -> Description:
    """Read a description from YAML; `name` is what errors call the text."""
    root = compose(text, name=name, of=_WHAT, form=_FORM)
    optional = ("auth", "patience", "largest", "paging", "job")
    parts = root.parts("kept", "datasets", optional=optional, of=_WHAT)
    if parts["kept"].text() != _FORM:
        raise parts["kept"].wrong(f"“kept” is {shown(parts['kept'].text())} here, and must be {_FORM}")
    by, user, header = _auth(parts["auth"]) if "auth" in parts else (Auth.NONE, "", "Authorization")
    onward = _onward(parts["paging"]) if "paging" in parts else Onward()
    job = _job(parts["job"]) if "job" in parts else None
    shelves = [_shelf(name, one, onward, job) for name, one in parts["datasets"].entries(of="datasets").items()]
    return Description(
        auth=by,
        user=user,
        header=header,
        patience=_patience(parts["patience"]) if "patience" in parts else Patience(),
        largest=_whole(parts, "largest", 8, most=1_000) * 1_000_000,
        shelves={shelf.location: shelf for shelf in shelves},
    )


def _auth(item: Item) -> tuple[Auth, str, str]:
    parts = item.parts("by", optional=("user", "name"), of="auth")
    by = Auth(_one_of(parts["by"], tuple(Auth), of="way to show who one is"))
    for key, wanted in (("user", Auth.BASIC), ("name", Auth.HEADER)):
        if (key in parts) != (by is wanted):
            raise item.wrong(f"“{key}” goes with `by: {wanted}`, and with no other; {by} is what stands here")
    name = parts["name"].text() if "name" in parts else "Authorization"
    if _NO_HEADER.search(name):
        raise parts["name"].wrong(f"{shown(name)} is no name of a header; use letters, digits and -")
    return by, parts["user"].text() if "user" in parts else "", name


def _patience(item: Item) -> Patience:
    parts = item.parts(optional=("answer", "wait", "tries"), of="patience")
    usual = Patience()
    return Patience(
        answer=_whole(parts, "answer", int(usual.answer), most=600),
        wait=_whole(parts, "wait", int(usual.wait), most=3_600, least=0),
        tries=_whole(parts, "tries", usual.tries, most=20),
    )


def _onward(item: Item) -> Onward:
    parts = item.parts("by", optional=("parameter", "next", "last", "size", "most"), of="paging")
    by = Paging(_one_of(parts["by"], tuple(Paging), of="way for a list to go on"))
    needed = {Paging.CURSOR: ("parameter", "next"), Paging.PAGE: ("parameter",)}.get(by, ())
    for key in needed:
        if key not in parts:
            raise item.wrong(f"paging by {by} needs its “{key}”; add it")
    allowed = {"by", "size", "most", *needed, *(("last",) if by is Paging.PAGE else ())}
    for key in parts:
        if key not in allowed:
            raise parts[key].wrong(f"paging by {by} has no use for “{key}”; take it out")
    return Onward(
        by=by,
        parameter=_text(parts, "parameter"),
        next=_steps(parts, "next"),
        last=_steps(parts, "last"),
        size=_text(parts, "size"),
        most=_whole(parts, "most", Onward().most, most=100_000),
    )


def _job(item: Item) -> Job:
    parts = item.parts("id", "state", "done", optional=("failed", "path", "inbox", "every", "looks"), of="job")
    if "path" not in parts and "inbox" not in parts:
        raise item.wrong("a job needs a “path” to ask at, an “inbox” where the firm's calls are put down, or both")
    if "path" in parts and _gaps(parts["path"]) != ("id",):
        raise parts["path"].wrong("the path of a job holds its number as {id}, and nothing else in braces")
    usual = Job(id=(), state=(), done=frozenset())
    return Job(
        id=_steps(parts, "id"),
        state=_steps(parts, "state"),
        done=frozenset(parts["done"].texts(of="done")),
        failed=frozenset(parts["failed"].texts(of="failed")) if "failed" in parts else frozenset(),
        path=parts["path"].text() if "path" in parts else None,
        inbox=parts["inbox"].text() if "inbox" in parts else None,
        every=_whole(parts, "every", int(usual.every), most=3_600, least=0),
        looks=_whole(parts, "looks", usual.looks, most=100_000),
    )


def _shelf(name: str, item: Item, onward: Onward, job: Job | None) -> Shelf:
    optional = ("items", "one", "item", "paging", "narrow", "erase", "change")
    parts = item.parts("path", "key", "fields", optional=optional, of="a dataset")
    fields = {one: _place(one, place) for one, place in parts["fields"].entries(of="fields").items()}
    key = parts["key"].texts(of="key")
    for one in key:
        _known(parts["key"], one, fields)
    if "one" in parts:
        _by_key(parts["one"], key)
    return Shelf(
        location=name,
        path=_path(parts["path"]),
        key=key,
        fields=fields,
        items=_steps(parts, "items"),
        one=_path(parts["one"]) if "one" in parts else None,
        item=_steps(parts, "item"),
        onward=_onward(parts["paging"]) if "paging" in parts else onward,
        narrowing=_narrowing(parts["narrow"], key, fields) if "narrow" in parts else Narrowing(),
        erase=_deed(parts["erase"], key, fields, job) if "erase" in parts else None,
        change=_deed(parts["change"], key, fields, job, changes=True) if "change" in parts else None,
    )


def _place(name: str, item: Item) -> Place:
    parts = item.parts(optional=("at", "kind"), of="a field")
    kinds = tuple(kind for kind in FieldKind if kind is not FieldKind.BYTES)
    kind = FieldKind(_one_of(parts["kind"], kinds, of="kind of field")) if "kind" in parts else FieldKind.TEXT
    return Place(at=_steps(parts, "at") or (name,), kind=kind)


def _narrowing(item: Item, key: tuple[str, ...], fields: Mapping[str, Place]) -> Narrowing:
    parts = item.parts(optional=("equals", "before", "keys", "most"), of="narrow")
    if "keys" in parts and len(key) > 1:
        raise parts["keys"].wrong("several fields make up the key, and a parameter can list those of one alone")
    return Narrowing(
        equals=_parameters(parts, "equals", fields),
        before=_parameters(parts, "before", fields),
        keys=parts["keys"].text() if "keys" in parts else None,
        most=_whole(parts, "most", Narrowing().most, most=10_000),
    )


def _parameters(parts: Parts, name: str, fields: Mapping[str, Place]) -> dict[str, str]:
    if name not in parts:
        return {}
    found = parts[name].pairs(of=name)
    for one in found:
        _known(parts[name], one, fields)
    return found


def _deed(
    item: Item, key: tuple[str, ...], fields: Mapping[str, Place], job: Job | None, *, changes: bool = False
) -> Deed:
    optional = ("keys", "most", "body", "job", *(("values", "fields") if changes else ()))
    parts = item.parts("method", "path", optional=optional, of="a request")
    path, single = _path(parts["path"]), "keys" not in parts
    if single:
        _by_key(parts["path"], key)
    elif _gaps(parts["path"]):
        raise parts["path"].wrong("the keys stand in the body, so nothing may stand in braces in the path")
    if single and "most" in parts:
        raise parts["most"].wrong("a request about one record has no “most”; take it out, or name the “keys”")
    followed = "job" in parts and parts["job"].flag()
    if followed and job is None:
        raise parts["job"].wrong("nothing says how a job is followed; add “job” to the description")
    if changes and "fields" not in parts:
        raise item.wrong("a request that changes records needs its “fields”; add those that it can change")
    return Deed(
        method=_one_of(parts["method"], _METHODS, of="method"),
        path=path,
        keys=None if single else parts["keys"].text(),
        most=_whole(parts, "most", 100, most=10_000) if not single else 1,
        body=parts["body"].pairs(of="body") if "body" in parts else {},
        values=parts["values"].text() if "values" in parts else None,
        fields=_parameters(parts, "fields", fields),
        job=job if followed else None,
    )


def _by_key(item: Item, key: tuple[str, ...]) -> None:
    if sorted(_gaps(item)) != sorted(key):
        braces = " and ".join(f"{{{name}}}" for name in key)
        raise item.wrong(f"the path of one record holds its key as {braces}, each once and nothing else in braces")


def _gaps(item: Item) -> tuple[str, ...]:
    return tuple(_GAPS.findall(item.text()))


def _path(item: Item) -> str:
    path = item.text()
    if not path.startswith("/") or path.startswith("//") or not path.isprintable() or " " in path:
        raise item.wrong(f"{shown(path)} is no path; it begins with one / and goes on below the system's url")
    return path


def _known(item: Item, name: str, fields: Iterable[str]) -> None:
    if name not in set(fields):
        raise item.wrong(f"there is no field {shown(name)} here{did_you_mean(name, fields)}")


def _one_of(item: Item, known: tuple[str, ...], *, of: str) -> str:
    if item.text() not in known:
        raise item.wrong(f"{shown(item.text())} is no {of}{did_you_mean(item.text(), known)}")
    return item.text()


def _whole(parts: Parts, name: str, usual: int, *, most: int, least: int = 1) -> int:
    if name not in parts:
        return usual
    value = parts[name].scalar()
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise parts[name].wrong(f"“{name}” is a whole number from {least} to {most:,}")
    return value


def _text(parts: Parts, name: str) -> str:
    return parts[name].text() if name in parts else ""


def _steps(parts: Parts, name: str) -> tuple[str, ...]:
    """Return a place within an answer: the names that lead there, which are written with dots between them."""
    return tuple(parts[name].text().split(".")) if name in parts else ()
