"""Examplepay, the payment processor: it alone sees card numbers, and keeps none.

Of a card it remembers a token, the brand and the last four digits, which it tells the shop in a signed webhook.
"""
