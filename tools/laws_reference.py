"""Write `docs/reference/laws.md`: every figure of the laws that are known. `python -m tools.laws_reference`."""

from collections.abc import Iterable, Iterator

from kept.rights import Law, RequestKind
from kept.rights.authorities import Authority
from kept.rights.law import Citation, Effect, Exemption, Pause, Term
from kept.rights.lawbook import LawBook, lawbook
from tools.pages import WRITTEN, cell, write

OPENING = """\
# Laws and authorities

{written}

What a person may ask, how soon it must be answered, what stops the clock and on which grounds it may be refused, is
data: one file a law. Every figure says where it stands, where it was seen and on which day that was checked. It is a
starting point and no legal advice: have it checked for your company.

What was seen is not always the official text. The terms of Colorado, of Virginia's appeals and of California's
opt-outs and limits, section 12A of the United Kingdom's Act, the Board's words on pauses, Regulation 1182/71,
and the GDPR's articles on reach, complaint and courts were read at other publishers or in summaries, as the
addresses show; the section beside a right's name (not beside a clock) was partly written from knowledge of the
law and not looked up one by one.

## A law of your own, or another reading of one of these

Put a file into `laws/` of the workspace; it has the law's id for its name. A file with the id of a law below takes that
law's place. `authorities.yaml` there takes the place of the authorities of the places it names. A file is read
whole, or refused with its line and what to do. `law.schema.json` and `authorities.schema.json` among the
[schemas](schemas/) serve an editor. `kept law list` shows what is known, `kept law check FILE` reads one file.

- `kept`: `law/1`. `id`: small letters, digits and hyphens. `title`: the full name. `names`: what a policy may call it
  by, so that “GDPR requests” in a promise is understood.
- `sources`: where figures were seen, by a name: `{{at: "https://…", checked: 2026-11-28}}`. Every part below that has a
  `section` has a `source` too, but for the rights.
- `applies`: `people`, the countries (`DE`) and states (`US-CA`) whose people it protects; `established`, where a
  controller must be established for it to protect everybody.
- `counting`: `ends-on-free-day`, `next-working-day` or `stays`; `holidays`, whose public holidays are free: a country
  or state, or `office` for the controller's own, which count only where the law is in force. Saturdays and Sundays are
  free. The day of the event never counts.
- `rights`: the kinds of request that it gives, each with the law's own `term` and its `section`: {kinds}.
- `clocks`: which `clock` (`acknowledge`, `act`, `refuse`: tell that and why nothing is done, `appeal`); `for` which
  kinds of request, or `all` of the rights; `within`, an ISO 8601 duration or `10 business days`; `extension` with `to`,
  the whole period from the start, and the `reasons` it takes (`complexity`, `number`, `interference`, `consultation`).
  There is one extension, told before the first date.
- `questions`: what asking about the `identity` of the person, or for `clarification`, does to `act` and `refuse`:
  `none`, `suspends` (it stands still until the answer) or `restarts` (it begins with the answer), if a person affirms
  all that it `needs`: `asked-without-delay`, `reasonable-doubt`, `large-quantity`, `reasonably-needed`. What a law says
  nothing of stops nothing.
- `exemptions`: grounds to refuse or keep, each with `id`, `for`, `says` (a few English words) and `section`.
- `refusal`, `complaint`, `court`: where the duty to give reasons stands, the right to complain, the way to a court.

How dates are worked out from these, and from the promises of the policy, is
[decision 0011](../decisions/0011-clocks-and-laws.md).
"""


def page(book: LawBook) -> str:
    """Return the page."""
    kinds = ", ".join(f"`{kind}`" for kind in RequestKind if kind.uses_a_right)
    parts = [
        OPENING.format(written=WRITTEN, kinds=kinds),
        *(_law(law) for law in book.laws),
        _authorities(book.authorities),
    ]
    return "\n".join(parts)


def _law(law: Law) -> str:
    lines = [
        f"## {law.title}",
        "",
        _reach(law),
        _counting(law),
        "",
        "| right | the law's word | section |",
        "|---|---|---|",
        *(f"| {one.kind} | {cell(one.term)} | {cell(one.section)} |" for one in law.entitlements.values()),
        "",
        "| clock | for | within | extended to | section |",
        "|---|---|---|---|---|",
        *(_term(term) for term in law.terms),
        "",
        *_questions(law.pauses),
        *_exemptions(law.exemptions),
        *_sources(law),
    ]
    return "\n".join(lines)


def _reach(law: Law) -> str:
    people = _places(law.reach.people)
    return f"Id `{law.id}`. Protects people in {people}{_established(law)} ({law.reach.cited.section})."


def _counting(law: Law) -> str:
    ends = "ends with the next working day" if law.counting.rolls else "ends all the same"
    whose = (
        "the controller's own, where the law is in force" if law.counting.holidays is None else law.counting.holidays
    )
    return f"A period that ends on a free day {ends}. Public holidays: {whose} ({law.counting.cited.section})."


def _term(term: Term) -> str:
    longer = f"{term.extension.to} ({', '.join(sorted(term.extension.reasons))})" if term.extension else "–"
    return f"| {term.clock} | {_kinds(term.kinds)} | {term.within} | {longer} | {cell(term.cited.section)} |"


def _questions(pauses: Iterable[Pause]) -> Iterator[str]:
    rows = [
        f"| {one.doubt} | {'nothing' if one.effect is Effect.NONE else one.effect} | {_kinds(one.kinds)} "
        f"| {', '.join(sorted(one.needs)) or '–'} | {cell(one.cited.section)} |"
        for one in pauses
    ]
    if rows:
        yield from ("| question | does to the clock | for | needs | section |", "|---|---|---|---|---|", *rows, "")


def _exemptions(exemptions: Iterable[Exemption]) -> Iterator[str]:
    rows = [
        f"| `{one.id}` | {cell(one.says)} | {_kinds(one.kinds)} | {cell(one.cited.section)} |" for one in exemptions
    ]
    if rows:
        yield from ("| exemption | says | of | section |", "|---|---|---|---|", *rows, "")


def _sources(law: Law) -> Iterator[str]:
    yield from ("Seen in:", "")
    yield from _seen(law.citations())
    yield ""


def _seen(cited: Iterable[Citation]) -> Iterator[str]:
    for source, checked in dict.fromkeys((one.source, one.checked_on) for one in cited):
        yield f"- {source} (checked {checked})"


def _authorities(known: tuple[Authority, ...]) -> str:
    rows = [f"| {one.place} | {cell(one.name)} | <{one.web}> |" for one in known]
    lines = [
        "## Supervisory authorities",
        "",
        "For the most precise place that is known of a person: Bavaria before Germany.",
        "",
        "| place | authority | web |",
        "|---|---|---|",
        *rows,
        "",
        "Seen in:",
        "",
        *_seen(one.cited for one in known),
        "",
    ]
    return "\n".join(lines)


def _places(places: Iterable[str]) -> str:
    return ", ".join(sorted(places))


def _established(law: Law) -> str:
    controllers = law.reach.controllers
    if not controllers:
        return ""
    where = "there" if controllers == law.reach.people else f"in {_places(controllers)}"
    return f", and everybody where the controller is established {where}"


def _kinds(kinds: Iterable[RequestKind]) -> str:
    named = set(kinds)
    return ", ".join(kind for kind in RequestKind if kind in named)


if __name__ == "__main__":
    write("laws.md", page(lawbook()))
