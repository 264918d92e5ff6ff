"""Places, and sources by their names."""

from datetime import date

import pytest

from kept.estate.errors import EstateFileError
from kept.estate.nodes import compose
from kept.rights.errors import LawFileError
from kept.rights.law import Citation
from kept.rights.sources import Sources, place_of, refusing

TEXT = 'sources:\n  statute: {at: "https://example.org", checked: 2026-11-28}\nseen: statute\nplace: DE-BY\n'


def parts():
    return compose(TEXT, name="f").parts("sources", "seen", "place", of="a file")


def test_a_citation_has_its_source_and_the_day_it_was_checked():
    sources = Sources(parts()["sources"])

    cited = sources.cite("§ 1", parts()["seen"])

    sources.finish()
    assert cited == Citation(section="§ 1", source="https://example.org", checked_on=date(2026, 11, 28))


def test_a_place_is_a_country_or_state():
    assert place_of(parts()["place"]) == "DE-BY"


def test_what_the_reader_of_nodes_refuses_is_an_error_of_a_law_file():
    with pytest.raises(LawFileError, match="f, line 3: “statute” is no country or state"):
        refusing(lambda: place_of(parts()["seen"]))


def test_the_name_of_a_source_is_plain():
    odd = compose('sources: {"The Act": {at: "https://example.org", checked: 2026-11-28}}', name="f")

    with pytest.raises(EstateFileError, match="f, line 1: “The Act” is no name of a source"):
        Sources(odd.parts("sources", of="a file")["sources"])
