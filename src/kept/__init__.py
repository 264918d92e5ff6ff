"""Kept: a privacy policy is a list of promises, carried out on real systems, with a verdict for every sentence."""

__version__ = "0.1.0"
