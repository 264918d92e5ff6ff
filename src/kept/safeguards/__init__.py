"""How we protect it: attestations, secrets and keys (GDPR Art. 25, 32)."""
