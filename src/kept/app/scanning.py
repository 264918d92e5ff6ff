"""Looking at what every system really holds, and proposing what is not declared."""

from collections.abc import Iterator
from dataclasses import dataclass

from kept.app.estates import OpenEstate, opened
from kept.app.workspace import Workspace
from kept.estate import Estate
from kept.estate.drift import Drift, differences
from kept.estate.ports import LiveDataset, Row
from kept.estate.scan import propose, sample


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanned:
    """What a scan found: how systems and declarations differ, and the estate with its proposals in place."""

    drifts: tuple[Drift, ...]
    proposal: Estate

    def rows(self) -> Iterator[tuple[str, str, str, str]]:
        """Yield difference, dataset, field and proposal, as text."""
        for drift in self.drifts:
            yield drift.kind.value, drift.dataset, drift.field or "", self._proposed(drift)

    def document(self) -> dict[str, object]:
        """Return it in the form of `docs/reference/schemas/scan.schema.json`."""
        fields = [
            {
                "dataset": dataset.full_name,
                "field": field.name,
                "category": field.category,
                "clause": field.clause,
                "confirmed": field.proposed is None,
                "evidence": field.proposed,
            }
            for dataset in self.proposal.datasets()
            for field in dataset.fields
        ]
        drifts = [{"kind": drift.kind.value, "dataset": drift.dataset, "field": drift.field} for drift in self.drifts]
        return {"schema": "kept/estate-scan/1", "differences": drifts, "fields": fields}

    def _proposed(self, drift: Drift) -> str:
        dataset = self.proposal.dataset(drift.dataset)
        field = dataset.field(drift.field) if dataset and drift.field else None
        if field is None or field.proposed is None:
            return ""
        return f"{field.category or 'not personal'}: {field.proposed}"


def scan_estate(workspace: Workspace) -> Scanned:
    """Look into every system of the estate; raise the first reason where one cannot be looked into."""
    with opened(workspace) as estate:
        estate.all_open()
        live = {name: connector.structure() for name, connector in estate.connectors.items()}
        drifts = differences(estate.estate, live)
        proposal = propose(estate.estate, live, _samples(estate, live))
    return Scanned(drifts=drifts, proposal=proposal)


def _samples(estate: OpenEstate, live: dict[str, tuple[LiveDataset, ...]]) -> dict[str, dict[str, tuple[Row, ...]]]:
    return {
        system: {
            one.location: sample(connector, system=system, live=one)
            for one in live[system]
            if _has_undeclared(estate.estate, system, one)
        }
        for system, connector in estate.connectors.items()
    }


def _has_undeclared(estate: Estate, system: str, live: LiveDataset) -> bool:
    declared = next((one for one in estate.datasets() if (one.system, one.location) == (system, live.location)), None)
    return declared is None or any(declared.field(field.name) is None for field in live.fields)
