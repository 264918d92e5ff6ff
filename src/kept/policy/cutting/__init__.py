"""How the words of a published policy become clauses, each with an id (decision 0001)."""

from kept.policy.cutting.forms import Form
from kept.policy.cutting.numbering import Remark
from kept.policy.cutting.reading import Cut, cut, cut_with_remarks, read_policy, read_with_remarks

__all__ = ["Cut", "Form", "Remark", "cut", "cut_with_remarks", "read_policy", "read_with_remarks"]
