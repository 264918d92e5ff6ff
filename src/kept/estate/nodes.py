"""A file that people review, as a tree whose every part knows its line, so that an error can name it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import yaml
from rapidfuzz import fuzz, process

from kept.estate.errors import EstateFileError

LONGEST_FILE = 2_000_000
"""Bytes. An estate of ten thousand fields is about a tenth of that."""

_DEEPEST = 40
_MOST_PARTS = 400_000
_DECIMAL = re.compile("-?(0|[1-9][0-9]*)")
_CORE = "tag:yaml.org,2002:"
_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


def shown(text: str) -> str:
    """Return `text` in quotes as an error may show it: short, on one line, nothing of what could be an address."""
    if "://" in text or "@" in text:
        return "“…”"
    text = "".join(sign if sign.isprintable() else "·" for sign in text)
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"  # noqa: PLR2004 - a line's worth


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return `; did you mean “…”?` with the nearest of `known`, or else the list of them where it is short."""
    names = sorted(set(known))
    best = process.extractOne(name, names, scorer=fuzz.WRatio, score_cutoff=70)
    if best:
        return f"; did you mean {shown(best[0])}?"
    return f"; known here: {', '.join(map(shown, names))}" if 0 < len(names) <= 30 else ""  # noqa: PLR2004 - a few lines


@dataclass(frozen=True, slots=True)
class Item:
    """A part of the file. What it cannot be read as, it refuses with one sentence: file, line, what is wrong."""

    node: yaml.Node
    file: str

    def wrong(self, sentence: str) -> EstateFileError:
        """Return the error that `sentence` is wrong with this part."""
        return EstateFileError(f"{self.file}, line {self.node.start_mark.line + 1}: {sentence}")

    def parts(self, *required: str, optional: Sequence[str] = (), of: str) -> "dict[str, Item]":
        """Return the parts of a mapping by key: all of the `required`, none but them and the `optional`."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self.wrong(f"{of} must be a mapping of keys to values, and this is {self._what()}")
        known = (*required, *optional)
        found: dict[str, Item] = {}
        for key_node, value_node in self.node.value:
            key = Item(key_node, self.file)
            name = key.text()
            if name not in known:
                raise key.wrong(f"{of} has no key {shown(name)}{did_you_mean(name, known)}")
            if name in found:
                raise key.wrong(f"{of} has the key “{name}” twice; keep one of them")
            found[name] = Item(value_node, self.file)
        for name in required:
            if name not in found:
                raise self.wrong(f"{of} lacks its “{name}”; add it")
        return found

    @property
    def is_mapping(self) -> bool:
        """Whether it has keys and values."""
        return isinstance(self.node, yaml.MappingNode)

    def entries(self, *, of: str) -> "dict[str, Item]":
        """Return the parts of a mapping whose keys are names of the writer's choice."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self.wrong(f"{of} must be a mapping of names to values, and this is {self._what()}")
        found: dict[str, Item] = {}
        for key_node, value_node in self.node.value:
            key = Item(key_node, self.file)
            if key.text() in found:
                raise key.wrong(f"{of} has {shown(key.text())} twice; keep one of them")
            found[key.text()] = Item(value_node, self.file)
        return found

    def pairs(self, *, of: str) -> dict[str, str]:
        """Return a mapping of texts to texts."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self.wrong(f"{of} must be a mapping of names to values, and this is {self._what()}")
        read = [(Item(one, self.file).text(), Item(two, self.file).text()) for one, two in self.node.value]
        if len(dict(read)) < len(read):
            raise self.wrong(f"{of} names something twice; keep one of them")
        return dict(read)

    def items(self, *, of: str) -> "tuple[Item, ...]":
        """Return the members of a list."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.wrong(f"“{of}” must be a list, and this is {self._what()}")
        return tuple(Item(one, self.file) for one in self.node.value)

    def text(self) -> str:
        """Return a text as it is written, also where YAML would make a number or a truth value of it."""
        if not isinstance(self.node, yaml.ScalarNode) or self.node.tag == _CORE + "null":
            raise self.wrong(f"a text is needed here, and this is {self._what()}")
        if not self.node.tag.startswith(_CORE) or not self.node.value.strip():
            raise self.wrong(f"a text is needed here, and this is {self._what()}")
        return str(self.node.value)

    def texts(self, *, of: str) -> tuple[str, ...]:
        """Return a list of texts; a single text is a list of one."""
        if isinstance(self.node, yaml.ScalarNode):
            return (self.text(),)
        return tuple(one.text() for one in self.items(of=of))

    def scalar(self) -> str | int | bool:
        """Return a text, a whole number or a truth value, as YAML reads it; a date stays a text."""
        tag = self.node.tag.removeprefix(_CORE)
        if isinstance(self.node, yaml.ScalarNode):
            if tag in {"str", "timestamp"}:
                return str(self.node.value)
            if tag == "bool":
                return self.flag()
            if tag == "int" and _DECIMAL.fullmatch(self.node.value):  # 010 would be 8 to some and 10 to others
                return int(self.node.value)
        raise self.wrong(
            f"a text, a whole number or yes/no is needed here, and this is {self._what()}; put a text into quotes"
        )

    def flag(self) -> bool:
        """Return a truth value."""
        if self.node.tag != _CORE + "bool":
            raise self.wrong(f"yes or no is needed here, and this is {self._what()}")
        return str(self.node.value).lower() in {"yes", "true", "on"}

    def instant(self) -> datetime:
        """Return an instant with its offset, in UTC."""
        try:
            instant = datetime.fromisoformat(self.text())
            if instant.tzinfo is not None:
                return instant.astimezone(UTC)
        except (ValueError, OverflowError):
            pass
        raise self.wrong("an instant with its offset is needed here, such as 2026-11-23T12:00:00Z")

    def day(self) -> date:
        """Return a calendar day."""
        try:
            return date.fromisoformat(self.text())
        except ValueError:
            raise self.wrong("a day is needed here, such as 2026-11-23") from None

    def at(self, place: Sequence[str | int]) -> "Item":
        """Return the part at `place` (keys and list positions), or the nearest part around it that is written."""
        item = self
        for step in place:
            inner = item._inner(step)
            if inner is None:
                break
            item = inner
        return item

    def _inner(self, step: str | int) -> "Item | None":
        if isinstance(self.node, yaml.MappingNode):
            return next((Item(two, self.file) for one, two in self.node.value if one.value == step), None)
        if isinstance(self.node, yaml.SequenceNode) and isinstance(step, int) and step < len(self.node.value):
            return Item(self.node.value[step], self.file)
        return None

    def _what(self) -> str:
        if isinstance(self.node, yaml.MappingNode):
            return "a mapping"
        if isinstance(self.node, yaml.SequenceNode):
            return "a list"
        if self.node.tag == _CORE + "null" or not self.node.value.strip():
            return "empty"
        if not self.node.tag.startswith(_CORE):
            return f"of an unknown type ({shown(self.node.tag)})"
        return shown(self.node.value)


def read_file(path: Path, *, of: str) -> str:
    """Return the text (UTF-8, at most 2 MB) of the file at `path`, which is to be what `of` says (`an estate file`).

    Raises `EstateFileError` where there is none, or it is anything else.
    """
    if not path.exists():
        raise EstateFileError(f"There is no {of.partition(' ')[2]} {path}")
    if not path.is_file():
        raise EstateFileError(f"{path} is not a file")
    try:
        with path.open("rb") as file:
            content = file.read(LONGEST_FILE + 1)
    except OSError as error:
        raise EstateFileError(f"{path} cannot be read ({error.strerror})") from error
    if len(content) > LONGEST_FILE:
        raise EstateFileError(f"{path} is longer than {LONGEST_FILE // 1_000_000} MB, too long for {of}")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise EstateFileError(f"{path} is not a text in UTF-8") from None


def compose(text: str, *, name: str, of: str = "an estate file", form: str = "estate/1") -> Item:
    """Return the root of a YAML text of reasonable size; raise `EstateFileError` for anything else.

    Errors call the file what `of` says, and say that it begins with `kept:` and the `form`.
    """
    if len(text) > LONGEST_FILE:
        raise EstateFileError(f"{name} is longer than {LONGEST_FILE // 1_000_000} MB, too long for {of}")
    if not text.strip():
        raise EstateFileError(f"{name} is empty; {of} begins with `kept: {form}`")
    try:
        _refuse_deep(text, name=name)
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise EstateFileError(f"{name}, line {line}: this is not YAML ({error.problem})") from None
    except yaml.YAMLError:
        raise EstateFileError(f"{name} is not a text file: it holds characters that no YAML may have") from None
    if node is None:
        raise EstateFileError(f"{name} holds nothing but comments; {of} begins with `kept: {form}`")
    _refuse_large(node, name=name)
    return Item(node, name)


def _refuse_deep(text: str, *, name: str) -> None:
    depth, line = 0, 1
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            line = event.start_mark.line + 1 if event.start_mark else line
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST:
            raise EstateFileError(f"{name}, line {line}: brackets or indents go more than {_DEEPEST} deep")


def _refuse_large(root: yaml.Node, *, name: str) -> None:
    """Refuse what its aliases would blow up.

    An anchor stands before its aliases and is measured once, so this goes no deeper than the text itself.
    """
    sizes: dict[int, tuple[int, int] | None] = {}

    def size(node: yaml.Node) -> tuple[int, int]:
        """Return how many parts the node has once its aliases are written out, and how deep they go."""
        if id(node) in sizes:
            known = sizes[id(node)]
            if known is None:
                raise Item(node, name).wrong("an alias stands inside what it stands for; write it out")
            return known
        sizes[id(node)] = None
        inner = [size(one) for one in _inside(node)]
        total = 1 + sum(count for count, _ in inner), 1 + max((depth for _, depth in inner), default=0)
        sizes[id(node)] = total
        return total

    parts, depth = size(root)
    if parts > _MOST_PARTS or depth > _DEEPEST + 1:
        raise EstateFileError(f"{name} grows too large or too deep once its aliases are written out; write less")


def _inside(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield key
            yield value
    elif isinstance(node, yaml.SequenceNode):
        yield from node.value
