"""Examplepay: a payment processor to play with, a process of its own that alone sees card numbers.

It keeps a card in memory and tells the shop a token, the brand and the last four digits, in a signed webhook.
"""

from rexgencloud.site.examplepay.app import create_processor

__all__ = ["create_processor"]
