import pytest

from kept.policy.commitments import Sets, Shares, Signals


def told(reading):
    return [
        (one.category, one.provider, one.name, one.lifetime and str(one.lifetime))
        for one in reading.commitments
        if isinstance(one, Sets)
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Strictly necessary cookies: for signing in", ("essential", None, None, None)),
        ("Analytics cookies: count visits", ("performance", None, None, None)),
        ("Preference cookies: keep your language", ("functional", None, None, None)),
        ("Targeting cookies: choose the ads you see", ("marketing", None, None, None)),
        ("_ga — counts visitors and expires after 13 months", (None, None, "_ga", "P13M")),
    ],
)
def test_a_cookie_is_told_by_its_category_or_its_name(read, words, expected):
    assert told(read(words, section="8 Cookies")) == [expected]


def test_a_third_party_that_tracks_both_sets_and_receives(read):
    reading = read("Hotjar: usage statistics", section="8 Cookies › 8.3 Third-party tracking")

    assert told(reading) == [("performance", "Hotjar", None, None)]
    assert [one.recipient for one in reading.commitments if isinstance(one, Shares)] == ["Hotjar"]


def test_a_lifetime_belongs_to_the_cookie_and_is_no_retention(read):
    reading = read("Our analytics cookies expire after 2 years.", section="8 Cookies")

    assert told(reading) == [("performance", None, None, "P2Y")]
    assert [one.kind for one in reading.commitments] == ["sets"]


@pytest.mark.parametrize(
    ("words", "signal", "honoured"),
    [
        ("We honour Global Privacy Control signals.", "gpc", True),
        ("We do not respond to Do Not Track signals.", "dnt", False),
        ("Our websites respect the GPC browser signal.", "gpc", True),
        ("Our site recognises Do-Not-Track.", "dnt", True),
    ],
)
def test_a_machine_signal_is_honoured_or_not(read, words, signal, honoured):
    (one,) = read(words).commitments

    assert isinstance(one, Signals)
    assert (one.signal, one.honoured) == (signal, honoured)
