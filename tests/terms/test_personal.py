"""Personal data hides itself wherever it is printed, and shows itself on request alone."""

from kept.terms.personal import Personal

ADA = Personal("ada@example.org")


def test_personal_data_hides_itself_in_every_way_of_printing():
    said = f"{ADA} {ADA!r} {ADA!s} {ADA:>40} {[ADA]} {str(ADA)}"  # noqa: RUF010 - every way is the point

    assert "ada" not in said
    assert repr(ADA) == "‹personal›"


def test_personal_data_is_revealed_on_request():
    assert ADA.reveal() == "ada@example.org"


def test_the_same_data_is_equal():
    assert Personal("ada@example.org") == ADA
    assert len({ADA, Personal("ada@example.org")}) == 1
