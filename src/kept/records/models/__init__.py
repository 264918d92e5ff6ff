"""Every table of ours, so that the framework finds them."""

from kept.records.models.access import AnsweredRow, TokenRow
from kept.records.models.attestations import AttestationRow
from kept.records.models.findings import FindingRow
from kept.records.models.holds import CaseRow, CaseStepRow, HoldRow
from kept.records.models.ledger import CheckpointRow, LeafRow, NodeRow
from kept.records.models.looks import LookRow
from kept.records.models.partners import AgentTokenRow, CallbackRow, PartnerRequestRow
from kept.records.models.people import IdentifierRow, PersonRow
from kept.records.models.plans import FrozenKeysRow, PlanEventRow, PlanRow, RemainRow
from kept.records.models.requests import (
    BearingRow,
    DocumentRow,
    ErasureRow,
    LetterRow,
    PackageMarkRow,
    PackageRow,
    PointerRow,
    RequestEventRow,
    RequestMarkRow,
    RequestRow,
    SuppressedRow,
    TicketRow,
)
from kept.records.models.revisions import EstateRow, PolicyRow
from kept.records.models.staff import InvitationRow, Staff, StaffRoleRow
from kept.records.models.tries import TryRow
from kept.records.models.vault import SetAsideRow
from kept.records.models.work import DailyRow, MailSeenRow, WorkerRow

__all__ = [
    "AgentTokenRow",
    "AnsweredRow",
    "AttestationRow",
    "BearingRow",
    "CallbackRow",
    "CaseRow",
    "CaseStepRow",
    "CheckpointRow",
    "DailyRow",
    "DocumentRow",
    "ErasureRow",
    "EstateRow",
    "FindingRow",
    "FrozenKeysRow",
    "HoldRow",
    "IdentifierRow",
    "InvitationRow",
    "LeafRow",
    "LetterRow",
    "LookRow",
    "MailSeenRow",
    "NodeRow",
    "PackageMarkRow",
    "PackageRow",
    "PartnerRequestRow",
    "PersonRow",
    "PlanEventRow",
    "PlanRow",
    "PointerRow",
    "PolicyRow",
    "RemainRow",
    "RequestEventRow",
    "RequestMarkRow",
    "RequestRow",
    "SetAsideRow",
    "Staff",
    "StaffRoleRow",
    "SuppressedRow",
    "TicketRow",
    "TokenRow",
    "TryRow",
    "WorkerRow",
]
