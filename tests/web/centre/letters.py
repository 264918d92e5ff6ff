"""The post of a test: the links in the letters that were sent."""

import re

from tests.web.clerks import WORLD

_LINK = re.compile(r"/centre/open/([a-z]+)/(R-[0-9A-Z-]+)/([\w-]+)/")


def link(opens: str, *, to: str | None = None) -> str:
    """The path of the newest link of one sort."""
    taken = [one for one in WORLD.channel.taken if to is None or one.to == to]
    found = [_LINK.search(one.text.replace("\n", "")) for one in taken]
    return [one[0] for one in found if one is not None and one[1] == opens][-1]
