"""Agents and controllers that speak for people: who they are, what they ask, and the news that they are owed."""
