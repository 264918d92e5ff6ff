"""The desk: the pages that people read."""
