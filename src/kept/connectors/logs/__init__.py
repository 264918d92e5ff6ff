"""Rotated log files, plain and gzip, as web servers write them: one dataset for each family of files."""

from kept.connectors.logs.connector import open_logs

__all__ = ["open_logs"]
