"""Every table of ours, so that the framework finds them."""

from kept.records.staff import Staff

__all__ = ["Staff"]
