"""What the words of a clause commit to: one module per family of commitments, and the questions they leave.

The rules know the English of privacy policies, and no single text. Where the words do not say, they ask.
"""

from kept.policy.recognising.reading import recognise

__all__ = ["recognise"]
