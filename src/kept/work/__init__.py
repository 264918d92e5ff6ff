"""What lasts: requests carried on, letters sent, mail fetched, and the rounds of each day (decision 0014)."""
