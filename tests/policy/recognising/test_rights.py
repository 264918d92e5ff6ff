import pytest

from kept.policy.commitments import Honours


def rights(reading):
    return {one.right.value for one in reading.commitments if isinstance(one, Honours)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("You have the right to access, correct or delete your personal data.", {"access", "rectification", "erasure"}),
        ("Obtain a copy of the personal data we hold about you", {"access"}),
        ("Right of access", {"access"}),
        ("Right to be forgotten", {"erasure"}),
        ("Right to rectification", {"rectification"}),
        ("Ask us to erase your information", {"erasure"}),
        ("Restriction of processing", {"restriction"}),
        ("Object to processing that rests on our legitimate interests", {"objection"}),
        ("Receive your data in a machine-readable format", {"portability"}),
        ("Not be subject to a decision based solely on automated processing", {"automated-decision"}),
        ("Lodge a complaint with your local data protection authority", {"complaint"}),
        ("You may withdraw your consent at any time.", {"withdraw-consent"}),
        ("You can unsubscribe by the link in every newsletter.", {"opt-out-marketing"}),
        ("You may limit the use of your sensitive personal information.", {"limit-sensitive"}),
        ("If we refuse, you may appeal our decision.", {"appeal"}),
        ("We will not discriminate against you for exercising these rights.", {"non-discrimination"}),
    ],
)
def test_a_right_is_told_by_what_it_lets_a_person_do(read, words, expected):
    assert rights(read(words, section="7 Your rights")) == expected


def test_in_a_us_state_section_deletion_is_the_right_to_delete(read):
    reading = read("You have the right to have your personal information deleted.", section="11 California residents")

    assert rights(reading) == {"delete"}


def test_the_line_above_a_list_grants_what_its_items_name(read):
    reading = read(
        "access the personal data we hold;",
        "port it to another provider;",
        section="3 GDPR",
        lead="You have the right to:",
    )

    assert rights(reading) == {"access", "portability"}


@pytest.mark.parametrize(
    "words",
    [
        "We may access your files to provide support.",
        "We reserve the right to delete your account.",
        "Enable you to access and use the website.",
        "You may not modify the information on this website.",
        "Access controls and access logs are reviewed.",
        "We correct spelling mistakes in our documentation.",
    ],
)
def test_what_grants_nothing_is_no_right(read, words):
    assert rights(read(words)) == set()
