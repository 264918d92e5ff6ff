"""What must stay: cases, and the legal holds they place on records against any erasure (GDPR Art. 17(3))."""

from kept.holds.hold import Hold, held

__all__ = ["Hold", "held"]
