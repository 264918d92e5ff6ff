"""Example Reach, the advertising network: audiences that the company uploads, and who came by an advertisement."""
