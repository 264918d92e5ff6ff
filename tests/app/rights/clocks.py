"""A clock that a test moves by hand."""

from datetime import timedelta


class HandClock:
    def __init__(self, instant):
        self.instant = instant

    def now(self):
        return self.instant

    def go(self, **by):
        self.instant += timedelta(**by)
