"""The verdicts on a built company, worked out without our own records: files in, a report out."""

import os
from contextlib import ExitStack, closing
from datetime import datetime
from functools import partial
from pathlib import Path

from kept.connectors import open_connector
from kept.connectors.panels import HttpVisits
from kept.estate import System
from kept.estate.document import load_estate
from kept.estate.drift import system_differences
from kept.holds import Hold
from kept.holds.accounting import Accounted
from kept.holds.undone import Undone
from kept.policy import normalised
from kept.policy.answers import load_answers
from kept.policy.cutting import read_policy
from kept.policy.recognising import recognise
from kept.policy.reviewed import Reviewed
from kept.policy.reviewing import review
from kept.rights.copied import Lying
from kept.rights.handled import Handled
from kept.rights.lawbook import lawbook
from kept.rights.objecting import Objector
from kept.rights.treating import Asked
from kept.rights.tried import Tried
from kept.rights.verbs import Verb
from kept.safeguards.attestation import Attestation
from kept.safeguards.glances import Glance
from kept.safeguards.secrets import resolve_secret
from kept.terms import KeptError
from kept.verdict import Basis, Bench, Report, judge_policy
from kept.verdict.basis import Edition
from kept.verdict.checks import compile_checks
from kept.verdict.checks.exercised import form_of
from kept.verdict.measuring import Eyes, look
from kept.verdict.ownrecords import OwnRecords
from rexgencloud.company import COMPANY

_FORMS = {form.page: " ".join(form.texts) for form in map(form_of, Verb)}


class FaithfulPages:
    """Pages and forms that show what they should; that the real ones do is tested on the real ones."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def text_of(self, page: str) -> str:
        if page in _FORMS:
            return normalised(_FORMS[page])
        return normalised(" ".join([f"{self._edition.published:%Y-%m-%d}", *self._edition.words]))


class NobodyAsked:
    """Our own records of a company of which nobody has asked anything yet."""

    def handled(self, *, since: datetime) -> tuple[Handled, ...]:
        return ()

    def returned(self, estate: object, connectors: object) -> dict[str, int]:
        return {}

    def copies(self, stores: object) -> Lying:
        return Lying(copies=())

    def objectors(self, estate: object, connectors: object) -> tuple[Objector, ...]:
        return ()

    def asked(self, estate: object, connectors: object) -> tuple[Asked, ...]:
        return ()

    def restricted(self, estate: object, connectors: object) -> tuple[Tried, ...]:
        return ()

    def holds(self, *, at: datetime) -> tuple[Hold, ...]:
        return ()

    def undone(self, estate: object, connectors: object) -> tuple[Undone, ...]:
        return ()

    def glances(self, *, since: datetime) -> tuple[Glance, ...]:
        return ()

    def disclosures(self) -> tuple[Accounted, ...]:
        return ()


NOBODY = NobodyAsked()


def secret_of(system: System, folder: Path) -> str | None:
    """Return what opens a system; the folder of the stores lies in the workspace, from which files are named."""
    return resolve_secret(system.secret, environ=os.environ, base=folder.parent) if system.secret else None


def reviewed_policy() -> Reviewed:
    text = read_policy(COMPANY.policy)
    return review(text, recognise(text), load_answers(COMPANY.answers))


def _secret(folder: Path, reference: str) -> str:
    return resolve_secret(reference, environ={}, base=folder.parent)


def judged(
    folder: Path,
    at: datetime,
    policy: Reviewed,
    attestations: tuple[Attestation, ...] = (),
    records: OwnRecords = NOBODY,
) -> Report:
    """Look at every store in `folder` as of `at` and return the verdicts."""
    estate = load_estate(folder / "estate.yaml")
    words = tuple(clause.text for clause in policy.text.clauses)
    edition = Edition(number=1, page="/privacy/versions/1/", published=at.date(), words=words)
    basis = Basis(policy=policy, estate=estate, attestations=attestations, editions=(edition,), laws=lawbook().laws)
    checks = compile_checks(basis, now=at)
    probes = tuple(dict.fromkeys(probe for check in checks for probe in check.probes()))
    with ExitStack() as stack:
        connectors, closed = {}, {}
        for system in estate.systems:
            try:
                connector = open_connector(system, secret=secret_of(system, folder), base=folder)
            except KeptError as error:
                closed[system.name] = error
            else:
                connectors[system.name] = stack.enter_context(closing(connector))
        eyes = Eyes(
            estate=estate,
            connectors=connectors,
            pages=FaithfulPages(edition),
            compare=system_differences,
            closed=closed,
            visits=HttpVisits(partial(_secret, folder)),
            records=records,
            policy=policy,
        )
        findings = look(probes, eyes=eyes, now=at)
    bench = Bench(policy=policy, checks=checks, findings={finding.probe: finding for finding in findings})
    return judge_policy(bench, now=at, version="1")
