"""What the names of tables and of the fields that point at them have in common."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from kept.estate.words import plain, singular

_KEY_END = re.compile(r"_(id|no|nr|num|number|key|uuid|guid|uid|hex|fk|ref)$")
_GENERIC = re.compile(r"_(info|data|tbl|table|record|master|main|list|entity|model|base|details?|profile|account)$")
_PREFIX = re.compile(r"^(tbl|tb|t|dim|fact|app|core|auth|mdl|oc|wp|ps|django|public|dbo|sys|base|main|my|site)_")


@lru_cache(maxsize=4096)
def stem_of(name: str) -> tuple[str, bool]:
    """Return the words of a field's name without those that say "key", and whether there were such words."""
    words = plain(name)
    stem = _KEY_END.sub("", words)
    if stem != words:
        return _singular_end(stem), True
    if re.fullmatch(r"\w{3,}id", words):
        return _singular_end(words[:-2].strip("_")), True
    return _singular_end(words), False


@lru_cache(maxsize=4096)
def forms_of(location: str, prefix: str = "") -> frozenset[str]:
    """Return the names, in the singular, by which a field may speak of the records at a location.

    `prefix` is what the names of all the tables around it begin with.
    """
    whole = re.sub(r"(?<=[a-z])\d+$", "", plain(location.rpartition(".")[2]).removeprefix(prefix))
    found = {_singular_end(whole)}
    for shorten in (_PREFIX, _GENERIC):
        found |= {shorter for one in found if (shorter := shorten.sub("", one)) and shorter != one}
    return frozenset(_singular_end(one) for one in found)


def shared_prefix(locations: Sequence[str]) -> str:
    """Return the first word, with its `_`, of most of several tables' names, or nothing."""
    parted = [plain(one.rpartition(".")[2]).partition("_") for one in locations]
    firsts = Counter(first for first, gap, _ in parted if gap)
    word, count = max(firsts.items(), key=lambda item: item[1], default=("", 0))
    return f"{word}_" if count > 2 and count * 2 > len(locations) else ""  # noqa: PLR2004 - two may be chance


@lru_cache(maxsize=4096)
def head_of(location: str) -> str:
    """Return the word that says what the records at a location are: `user` of `auth_users`, `order` of `t_orders`."""
    shortest = min(forms_of(location), key=lambda form: (form.count("_"), len(form)))
    return shortest.rpartition("_")[2]


def _singular_end(words: str) -> str:
    before, gap, last = words.rpartition("_")
    return f"{before}{gap}{singular(last)}"
