"""What we hold, and where: systems, datasets, fields and references (GDPR Art. 13-14, 30)."""

from kept.estate.model import Dataset, Estate, Field, Reference, RetentionRule, System
from kept.estate.ports import Connector

__all__ = ["Connector", "Dataset", "Estate", "Field", "Reference", "RetentionRule", "System"]
