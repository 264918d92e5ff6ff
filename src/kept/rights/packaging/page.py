"""The page of a package: what is held, in the person's language, readable with nothing but a browser and no network."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined, Template, select_autoescape
from markupsafe import Markup

from kept.estate.ports import Row
from kept.estate.titles import in_words
from kept.rights.children import of_child
from kept.rights.packaging.contents import Column, Contents, Section
from kept.rights.packaging.writing import shown
from kept.terms import Message
from kept.terms.message import Parameter
from kept.terms.wording import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A section as the page has it: the first of its records, how many there are, and the files with all of them."""

    section: Section
    rows: tuple[Row, ...]
    count: int
    files: tuple[str, ...]

    @property
    def anchor(self) -> str:
        """Where on the page it stands."""
        return self.section.place.replace("/", "-")

    def sources(self) -> tuple[str, ...]:
        """Return where its fields come from, each source once, in the order of the fields."""
        return tuple(dict.fromkeys(one.source for one in self.section.columns if one.source))


def page_of(contents: Contents, sections: Iterable[Shown]) -> str:
    """Return the page as one HTML file with its style inside: no script, nothing is loaded from anywhere."""
    held = [one for one in sections if not one.section.mentions]
    mentioned = [one for one in sections if one.section.mentions]
    speak = _speaker(contents)
    return _template().render(
        contents=contents,
        held=[one for one in held if one.count],
        empty=[*(one.section.title for one in held if not one.count), *contents.none_held],
        mentioned=[one for one in mentioned if one.count],
        systems=_by_system([one for one in held if one.count]),
        t=speak,
        said=lambda message: _said(message, contents),
        name=contents.name.reveal(),
        value=_value(speak),
        in_words=in_words,
        source=lambda name: speak(f"package-source-{name}") if name in ("person", "automatic") else name,
    )


def _by_system(sections: Sequence[Shown]) -> list[tuple[str, list[Shown]]]:
    def system(one: Shown) -> str:
        return one.section.system or one.section.dataset.partition(".")[0]

    return [(name, list(found)) for name, found in groupby(sorted(sections, key=system), key=system)]


def _speaker(contents: Contents) -> Callable[..., str]:
    def speak(code: str, **parameters: Parameter) -> str:
        return _said(Message(code, parameters), contents)

    return speak


def _said(message: Message, contents: Contents) -> str:
    return say(of_child(message) if contents.of_child else message, contents.language)


def _value(speak: Callable[..., str]) -> Callable[[Column, Row], str | Markup]:
    def value(column: Column, row: Row) -> str | Markup:
        if column.is_withheld:
            return speak("package-password-set" if row.get(column.name) is not None else "package-password-none")
        return shown(column, row)

    return value


@cache
def _template() -> Template:
    loader = PackageLoader("kept.rights.packaging", "pages")
    environment = Environment(
        loader=loader, autoescape=select_autoescape(), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("package.html")
