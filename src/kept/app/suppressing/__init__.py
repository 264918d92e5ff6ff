"""Keeping those out who are on a list for good: imports are screened, stores are looked through."""
