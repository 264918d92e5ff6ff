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
    """After the last step, records that should have been changed are still there."""

    code = "plans.unfinished"
    advice = "Something else writes to that dataset, or holds it; apply the plan again."
