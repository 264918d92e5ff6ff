"""The one record in each system that says up to which erasure it was brought: Kept writes it, and the site reads it."""

from sqlalchemy import BigInteger, Column, MetaData, Table

from rexgencloud.tables.columns import number, table


def fence_in(metadata: MetaData, system: str) -> Table:
    """Return the table for one system."""
    return table(name_in(system), metadata, number(), Column("erased_until", BigInteger, nullable=False))


def name_in(system: str) -> str:
    """Return the name of the table in a system."""
    return f"{system}_fence"
