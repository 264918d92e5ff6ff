"""Example Figures, the analytics service: visitors by the cookie that it gave them, and what they looked at."""
