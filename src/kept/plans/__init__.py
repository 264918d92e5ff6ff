"""What we are about to do: plans, shown first and carried out second, with a trace before and after."""

from kept.plans.applying import Ground, apply_plan
from kept.plans.certificate import Certificate, certify
from kept.plans.journal import Journal
from kept.plans.plan import Keep, Plan, Step

__all__ = ["Certificate", "Ground", "Journal", "Keep", "Plan", "Step", "apply_plan", "certify"]
