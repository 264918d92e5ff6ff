"""The copy that a person gets: a signed archive with a page that reads well offline (GDPR Art. 12(1), 15(3), 20)."""

from kept.rights.packaging.archive import Archived, write_archive
from kept.rights.packaging.contents import Column, Contents, Section
from kept.rights.packaging.sealed import new_lock, sealed, unsealed

__all__ = ["Archived", "Column", "Contents", "Section", "new_lock", "sealed", "unsealed", "write_archive"]
