"""May we? One decision before every use of a person's data (GDPR Art. 5(1)(b), 6, 18, 21)."""

from kept.gate.deciding import Decision, Gate, Use
from kept.gate.state import EVERYTHING, Objection, PersonState, Restriction, Suppression
from kept.gate.store import States

__all__ = [
    "EVERYTHING",
    "Decision",
    "Gate",
    "Objection",
    "PersonState",
    "Restriction",
    "States",
    "Suppression",
    "Use",
]
