"""How you can check us: the format, the hashing and the verifier, to be read in an hour and used alone (Art. 5(2))."""
