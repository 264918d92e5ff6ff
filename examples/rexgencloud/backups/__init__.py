"""Backups by service level, in two regions, and what is put back from them (clauses 3.4.5 and 6.2.3)."""

from rexgencloud.backups.archives import LEVELS, REGIONS, BackupError, archives_of, read_back
from rexgencloud.backups.running import back_up, restore

__all__ = ["LEVELS", "REGIONS", "BackupError", "archives_of", "back_up", "read_back", "restore"]
