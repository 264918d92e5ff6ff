import pytest

from kept.policy.commitments import Transfers


def told(reading):
    return {
        (one.mechanism.value if one.mechanism else None, one.origin, one.to)
        for one in reading.commitments
        if isinstance(one, Transfers)
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("We rely on the EU Commission's Standard Contractual Clauses.", {("scc", None, None)}),
        ("SCCs for transfers out of the EEA", {("scc", "EEA", None)}),
        (
            "Transfers rest on an adequacy decision or on our Binding Corporate Rules.",
            {("adequacy", None, None), ("bcr", None, None)},
        ),
        ("We are certified under the EU-U.S. Data Privacy Framework.", {("dpf", None, None)}),
        ("We use derogations under Article 49 where needed.", {("derogation", None, None)}),
        ("Our servers are located in Canada and Singapore.", {(None, None, "Canada"), (None, None, "Singapore")}),
        ("Data may be processed in various countries.", {(None, None, "various countries")}),
        ("Your data is stored outside your country.", {(None, None, "outside your country")}),
        ("We do not rely on standard contractual clauses.", set()),
        ("Residents of the United Kingdom have additional rights.", set()),
    ],
)
def test_places_and_footings_of_transfers(read, words, expected):
    assert told(read(words, section="9 International transfers")) == expected


def test_a_country_that_is_named_elsewhere_is_no_transfer(read):
    assert told(read("Our founders met in Canada and keep a team there.")) == set()


@pytest.mark.parametrize(
    "words",
    [
        "We never transfer data under SCC.",
        "We never transfer data under standard contractual clauses.",
        "We do not rely on SCCs.",
        "We never transfer data to the United States.",
    ],
)
def test_a_transfer_that_is_never_made_is_not_read_as_one(read, words):
    assert told(read(words, section="9 International transfers")) == set()


def test_never_unless_under_a_mechanism_leans_on_it(read):
    reading = read("We never transfer data abroad unless under our SCCs.", section="9 International transfers")

    assert told(reading) == {("scc", None, None)}
