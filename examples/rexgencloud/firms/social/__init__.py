"""Example Circle, the social network: its members may let the company see their profile, and take that back."""
