"""What must hold of records, as an estate file writes it."""

import pytest

from kept.estate.errors import EstateFileError
from kept.estate.nodes import compose
from kept.estate.selection import Equals, Everything, IsNull
from kept.estate.upkeep import Freshness, Groups, Parts, Prohibition
from kept.estate.upkeep_read import read_days, read_freshness, read_groups, read_parts, read_prohibition


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (
            read_freshness,
            "{clause: 3.1.5, at: at, minutes: 15}",
            Freshness(clause="3.1.5", at="at", minutes=15, where=Everything()),
        ),
        (
            read_freshness,
            "{clause: 3.1.5, at: at, minutes: 15, what: website, where: {op: equals, path: service, value: web}}",
            Freshness(clause="3.1.5", at="at", minutes=15, what="website", where=Equals("service", "web")),
        ),
        (
            read_prohibition,
            "{clause: 5.1.1, says: not encrypted, where: {op: is-null, path: key}}",
            Prohibition(clause="5.1.1", says="not encrypted", where=IsNull("key")),
        ),
        (read_groups, "{clause: 6.2.2, size: visitors}", Groups(clause="6.2.2", size="visitors")),
        (
            read_parts,
            "{path: region, values: [eu], mirrored: yes}",
            Parts(path="region", values=("eu",), mirrored=True),
        ),
        (read_days, "30", 30),
        (read_parts, "{path: level, values: [basic, NO]}", Parts(path="level", values=("basic", "NO"))),
    ],
)
def test_each_is_read(read, text, value):
    assert read(compose(text, name="f")) == value


@pytest.mark.parametrize(
    ("read", "text", "sentence"),
    [
        (read_freshness, "{clause: 3.1.5, at: at, minutes: 0}", "a whole number of minutes is needed here"),
        (read_freshness, "{clause: 3.1.5, at: at, minutes: yes}", "a whole number of minutes is needed here"),
        (read_freshness, "{clause: 3.1.5, at: at, minutes: PT15M}", "a whole number of minutes is needed here"),
        (read_days, "0", "a whole number of days is needed here"),
        (read_days, "P7D", "a whole number of days is needed here"),
        (read_prohibition, "{clause: 5.1.1, says: x}", "a prohibition lacks its “where”; add it"),
        (read_groups, "{clause: 6.2.2}", "groups lacks its “size”; add it"),
    ],
)
def test_what_is_none_is_refused(read, text, sentence):
    with pytest.raises(EstateFileError, match=sentence):
        read(compose(text, name="f"))
