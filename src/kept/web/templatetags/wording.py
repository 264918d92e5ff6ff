"""Template tags that put a message, a day or an instant into the language of the page."""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime

from babel.dates import format_date, format_time
from django import template
from django.template import Context
from django.urls import reverse
from django.utils.html import escape, format_html

from kept.estate.model import Dataset
from kept.estate.titles import Titles, in_words
from kept.rights.children import of_child
from kept.rights.citing import cited
from kept.rights.staying import Left, Stays
from kept.rights.staying import told_together as together
from kept.safeguards.staff import Member
from kept.terms import Message
from kept.terms.message import Parameter
from kept.terms.wording import category_in_words, codes
from kept.terms.wording import say as put_into_words
from kept.web.casefile import Line, SystemLine
from kept.web.places import place_name

register = template.Library()

_LOCALES = {"en": "en_GB"}
_CLAUSE = re.compile(r"[0-9]+(\.[0-9]+)+(-[0-9]+)?")


@register.simple_tag(takes_context=True)
def say(context: Context, code: str, **parameters: Parameter) -> str:
    """Say the sentence of that code in the language of the page; of the child, where a parent reads of a request."""
    message = Message(code, parameters)
    return put_into_words(of_child(message) if context.get("of_child") else message, str(context["language"]))


@register.simple_tag(takes_context=True)
def said(context: Context, message: Message) -> str:
    """Say a message that a chapter returned, in the language of the page."""
    return put_into_words(message, str(context["language"]))


@register.simple_tag(takes_context=True)
def say_of(context: Context, family: str, member: str, **parameters: Parameter) -> str:
    """Say what a family of codes has for one of its members: `role`, `officer` says `role-officer`."""
    return say(context, f"{family}-{member.replace('_', '-').replace(':', '-')}", **parameters)


@register.simple_tag(takes_context=True)
def say_asked(context: Context, what: str) -> str:
    """Say what a form asks: in the centre to the person, in the console to who writes it down for them."""
    code = f"console-asks-{what}"
    return say(context, code if context.get("by_staff") and code in codes() else f"centre-{what}")


@register.simple_tag(takes_context=True)
def say_line(context: Context, line: Line) -> str:
    """Say one thing that happened to a request."""
    return line.says.spoken(str(context["language"]), _titles(context))


@register.simple_tag(takes_context=True)
def say_code(context: Context, code: str) -> str:
    """Say a code that stands in our records; one that has no words any more is shown as it is."""
    return say(context, code) if code in codes() else code


@register.simple_tag(takes_context=True)
def category_name(context: Context, category: str) -> str:
    """Name a category of data."""
    return category_in_words(category, str(context["language"]))


@register.simple_tag(takes_context=True)
def identifier_name(context: Context, kind: str) -> str:
    """Name a kind of identifier; one that has no words is shown as it is declared."""
    code = f"identifier-{kind}"
    return say(context, code) if code in codes() else kind


@register.simple_tag(takes_context=True)
def country_name(context: Context, place: str) -> str:
    """Name a country, or a state in one, in the reader's language."""
    return place_name(place, str(context["language"]))


@register.simple_tag(takes_context=True)
def source_name(context: Context, source: str) -> str:
    """Name where data comes from; what an estate calls by another name is shown so."""
    code = f"source-{source.strip().lower().replace(' ', '-')}"
    return say(context, code) if code in codes() else source


@register.simple_tag(takes_context=True)
def shown_value(context: Context, row: Mapping[str, object], name: str) -> str:
    """Write a value of a record for the person it is about."""
    value = row.get(name)
    if isinstance(value, datetime):
        return instant(context, value)
    return "–" if value is None else str(value)


@register.simple_tag(takes_context=True)
def field_name(context: Context, dataset: Dataset, name: str) -> str:
    """Name a field of a dataset."""
    return _titles(context).field(dataset, name)


@register.simple_tag(takes_context=True)
def part_name(context: Context, part: str) -> str:
    """Name a part of somebody's data: `category:account`, `system:support`, `record:support.ticket#17`."""
    kind, _, name = part.partition(":")
    if kind == "category":
        return category_name(context, name)
    return record_name(context, name) if kind == "record" else _titles(context).system(name)


@register.simple_tag(takes_context=True)
def record_name(context: Context, record: str) -> str:
    """Name a record by its dataset and its key: `support.ticket#17` is `Ticket 17`."""
    dataset, _, key = record.partition("#")
    return f"{_titles(context).dataset(dataset)} {key}"


register.filter("in_words", in_words)


@register.simple_tag(takes_context=True)
def answer(context: Context, line: SystemLine) -> str:
    """Say what a system answered."""
    parameters: dict[str, Parameter] = {"count": line.count} if line.answer == "found" else {}
    return put_into_words(Message(f"answer-{line.answer}", parameters), str(context["language"]))


@register.simple_tag(takes_context=True)
def clause_link(context: Context, clause: str) -> str:
    """Write a clause of the policy as a link to its words; an article of a law is cited in full."""
    law = cited(clause)
    if law is not None:
        return escape(said(context, law))
    if not _CLAUSE.fullmatch(clause):
        return escape(clause)
    return format_html('<a href="{}#{}">{}</a>', reverse("privacy"), clause, clause)


@register.simple_tag(takes_context=True)
def dataset_name(context: Context, dataset: str) -> str:
    """Name a dataset for people, as the estate does; its system is said beside it."""
    return _titles(context).dataset(dataset)


@register.simple_tag(takes_context=True)
def system_name(context: Context, name: str) -> str:
    """Name a system, or the one that a dataset is in, for people."""
    return _titles(context).system(name)


@register.simple_tag(takes_context=True)
def stays_because(context: Context, because: Message | str) -> str:
    """Say why a record stays: in words for whose it is where there are some, else as the plan says it.

    The events of a request keep the code alone, without what its words need.
    """
    code = because.code if isinstance(because, Message) else because
    if f"stays-{code}" in codes():
        return say(context, f"stays-{code}")
    return said(context, because) if isinstance(because, Message) else ""


@register.filter
def told_together(stays: Iterable[Stays]) -> tuple[Left, ...]:
    """Tell what stays in few words: each place and reason once."""
    return together(stays)


@register.filter
def has_power(member: Member, power: str) -> bool:
    """Whether a member of staff has a power, named as in the table of roles."""
    return power in member.powers


@register.filter
def as_json(value: object) -> str:
    """Write a value as JSON, to stand in an attribute; the template escapes it."""
    return json.dumps(value)


@register.simple_tag(takes_context=True)
def verdict_word(context: Context, verdict: str) -> str:
    """Name a verdict in a word or two, with a capital."""
    word = say(context, f"verdict-{verdict}")
    return word[:1].upper() + word[1:]


@register.simple_tag(takes_context=True)
def verdict_meaning(context: Context, verdict: str) -> str:
    """Say in a sentence what a verdict means."""
    return say(context, f"web-means-{verdict}")


@register.simple_tag(takes_context=True)
def day(context: Context, moment: date) -> str:
    """Write a day, or that of an instant in UTC, in full: `1 November 2026`."""
    in_utc = moment.astimezone(UTC) if isinstance(moment, datetime) else moment
    return format_date(in_utc, format="long", locale=_locale(context))


@register.simple_tag(takes_context=True)
def short_day(context: Context, moment: datetime) -> str:
    """Write the day of an instant for a list, in UTC: `1 Nov 2026`."""
    return format_date(moment.astimezone(UTC), format="medium", locale=_locale(context))


@register.simple_tag(takes_context=True)
def instant(context: Context, moment: datetime) -> str:
    """Write an instant to the minute, in UTC: `1 November 2026, 08:15 UTC`."""
    in_utc = moment.astimezone(UTC)
    clock = format_time(in_utc, format="HH:mm", locale=_locale(context))
    return f"{format_date(in_utc, format='long', locale=_locale(context))}, {clock} UTC"


def _titles(context: Context) -> Titles:
    return context.get("titles") or Titles(language=str(context["language"]))


def _locale(context: Context) -> str:
    language = str(context["language"])
    return _LOCALES.get(language, language)
