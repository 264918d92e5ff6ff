"""Backup archives, in folders by service level and region, each with a manifest of whose data it holds."""

from kept.connectors.archives.connector import open_archives

__all__ = ["open_archives"]
