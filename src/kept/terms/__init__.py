"""The words we use: what every chapter of a privacy policy is written in (GDPR Art. 4)."""

from kept.terms.clock import Clock, FixedClock, SystemClock
from kept.terms.errors import KeptError
from kept.terms.message import Message
from kept.terms.period import Period
from kept.terms.personal import Personal

__all__ = ["Clock", "FixedClock", "KeptError", "Message", "Period", "Personal", "SystemClock"]
