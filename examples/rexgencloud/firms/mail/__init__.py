"""Example Letters, the mail service: who gets letters, which were sent, which came back, and who wants no more."""
