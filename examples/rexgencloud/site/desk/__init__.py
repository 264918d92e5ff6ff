"""The desk of the staff: what waits, who may do what, and a record of every look at a customer's account."""

from rexgencloud.site.desk import accounts, board, conversations, decisions, mail

PARTS = (board.PART, accounts.PART, conversations.PART, decisions.PART, mail.PART)

__all__ = ["PARTS"]
