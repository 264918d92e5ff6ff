"""How you can check us: the format, the hashing and the verifier, usable alone (GDPR Art. 5(2))."""
