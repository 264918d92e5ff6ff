"""Is the law known of each place where people live? Their places in the stores are held against the law files."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kept.policy.commitments import Honours, Right
from kept.rights.law import Law, is_within, may_reach_into
from kept.terms import Message
from kept.terms.message import Parameter
from kept.verdict.basis import Basis, Check, seen
from kept.verdict.findings import Finding, Probe, Residents
from kept.verdict.lines import named, number_in
from kept.verdict.residing import NOWHERE
from kept.verdict.verdicts import Part, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class LawKnown:
    """A law file covers each place in which anybody lives. Requests are answered by it (`kept.rights.lawbook`)."""

    clause: str
    commitments: tuple[str, ...]
    residents: tuple[Residents, ...]
    laws: tuple[Law, ...]

    def probes(self) -> tuple[Probe, ...]:
        """Ask the stores where people live."""
        return self.residents

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - age is judged before
        """Unproven where a place is covered by no law file, or where nobody knows in which places people live."""
        told = [findings[one.id] for one in self.residents]
        places = sorted({place for one in told for place in named(one, "place")} - {NOWHERE})
        bare = [place for place in places if not any(is_within(place, one.reach.people) for one in self.laws)]
        # The law of some states is known, and not of all: in which of them somebody lives would decide.
        stateless = [one for one in bare if any(may_reach_into(one, law.reach.people) for law in self.laws)]
        about: dict[str, Parameter] = {"people": sum(number_in(one, "count") for one in told), "places": len(places)}
        if bare:
            verdict, said = Verdict.UNPROVEN, _bare(about, bare, stateless)
        elif not places or any(NOWHERE in named(one, "place") for one in told):
            verdict, said = Verdict.UNPROVEN, Message("laws-nowhere")
        else:
            verdict, said = Verdict.KEPT, Message("laws-known", about)
        evidence = tuple(
            seen(finding, one.dataset, Message("evidence-residents", {"count": number_in(finding, "count")}))
            for one, finding in zip(self.residents, told, strict=True)
        )
        figure = said if verdict is Verdict.KEPT else None
        return Part(verdict=verdict, why=said, figure=figure, commitments=self.commitments, evidence=evidence)


def _bare(about: Mapping[str, Parameter], bare: Sequence[str], stateless: Sequence[str]) -> Message:
    lawless = [one for one in bare if one not in stateless]
    vague: dict[str, Parameter] = {"vague": len(stateless), "stateless": ", ".join(stateless)}
    if not lawless:
        return Message("laws-stateless", {**about, **vague})
    return Message("laws-missing", {**about, **vague, "count": len(lawless), "place": ", ".join(lawless)})


def local_checks(basis: Basis) -> Iterator[Check]:
    """Yield a check for each clause that promises what the law of each place gives."""
    living = [one.full_name for one in basis.estate.datasets() if one.lives is not None]
    for one in basis.policy.commitments:
        if isinstance(one, Honours) and one.right is Right.LOCAL_LAW:
            residents = tuple(Residents(id=f"residents:{name}", dataset=name) for name in living)
            yield LawKnown(clause=one.clause, commitments=(one.id,), residents=residents, laws=basis.laws)
