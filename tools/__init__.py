"""The house's own checks and page writers. None of it is needed to run Kept."""
