"""The mailboxes that customers write to, as Maildirs: support, and privacy (clause 2.1.3)."""

from rexgencloud.mailbox.boxes import ADDRESSES, BOXES, deliver, make_boxes

__all__ = ["ADDRESSES", "BOXES", "deliver", "make_boxes"]
