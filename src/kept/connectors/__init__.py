"""The hands: one package per kind of system, each behind the protocol of `kept.estate.ports`."""

from kept.connectors.opening import open_connector

__all__ = ["open_connector"]
