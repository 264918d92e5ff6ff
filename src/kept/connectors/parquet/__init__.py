"""Folders of Parquet files, one for each day: a dataset is the files of one name, whatever their days."""

from kept.connectors.parquet.opening import open_parquet

__all__ = ["open_parquet"]
