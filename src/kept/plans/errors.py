"""Why a plan is not carried out."""

from kept.terms import KeptError


class StalePlanError(KeptError):
    """The policy or the estate changed since the plan was made."""

    code = "plans.stale"
    advice = "Make a new plan and look at it; nothing was changed."


class UnknownPlanError(KeptError):
    """There is no plan of that id."""

    code = "plans.unknown"
    advice = "List them with `kept plan list`."


class BusyPlanError(KeptError):
    """Somebody else is carrying the same plan out."""

    code = "plans.busy"
    advice = "Wait until they are done; if they were stopped, apply the plan again."


class UnfinishedError(KeptError):
    """Steps could not be carried out, or records that should have been changed are still there afterwards."""

    code = "plans.unfinished"
    advice = "Put right what the steps say, and apply the plan again: it goes on from where it stopped."


class EvidenceMissingError(KeptError):
    """The ledger does not hold what the plan's journal says was written there."""

    code = "plans.evidence-missing"
    advice = "Run `kept ledger verify`, and restore our records from a copy; nothing more was changed."


class BlockedPlanError(KeptError):
    """A plan may not be carried out: somebody cannot be told from another, or a system does not answer."""

    code = "plans.blocked"
    advice = "Put right what the plan says under “blocks”, and make a new one; nothing was changed."
