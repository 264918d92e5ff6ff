"""Do we keep it? Probes, findings, and the verdict of every clause."""

from kept.verdict.basis import Basis, Check
from kept.verdict.findings import Finding, Probe
from kept.verdict.judging import Bench, judge_policy
from kept.verdict.verdicts import ClauseVerdict, Evidence, Part, Report, Verdict

__all__ = [
    "Basis",
    "Bench",
    "Check",
    "ClauseVerdict",
    "Evidence",
    "Finding",
    "Part",
    "Probe",
    "Report",
    "Verdict",
    "judge_policy",
]
