"""Records that are files of their own, which no query language reaches: looked at one by one, and removed whole."""

from kept.connectors.onebyone.choosing import Chooser
from kept.connectors.onebyone.erasing import erasing, nothing, refuse_all_but_erase
from kept.connectors.onebyone.tallying import measured, wanted

__all__ = ["Chooser", "erasing", "measured", "nothing", "refuse_all_but_erase", "wanted"]
