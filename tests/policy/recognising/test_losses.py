import pytest

from kept.policy.commitments import Notifies


def unsure(reading):
    return [one.asks for one in reading.questions if one.about == "unsure"]


@pytest.mark.parametrize(
    ("section", "words", "quoted"),
    [
        ("1 Privacy", "Invoices: 10 years", "10 years"),
        ("1 Privacy", "Your seat stays reserved during 3 weeks.", "3 weeks"),
        ("5 Security", "We will tell you within 72 hours of a breach.", "72 hours"),
        ("6 Retention", "We keep nothing for 30 days.", "30 days"),
        ("6 Retention", "We do not keep logs for 30 days.", "30 days"),
        ("6 Retention", "Logs | 90 days | erased 2 years later", "90 days” and “2 years"),
    ],
)
def test_a_time_that_no_rule_took_is_asked_about(read, section, words, quoted):
    found = unsure(read(words, section=section))

    assert found == [f"What {'do' if '” and' in quoted else 'does'} “{quoted}” bind?"]


@pytest.mark.parametrize(
    "words",
    [
        "We were founded 10 years ago.",
        "For more than 20 years we have served customers.",
        "The free trial of 30 days costs nothing.",
        "A plan is 10 EUR for 3 months.",
        "In the last 12 months, we collected names.",
        "Logs are deleted after 90 days.",
    ],
)
def test_history_prices_and_what_was_read_are_not_asked_about(read, words):
    assert unsure(read(words)) == []


def test_a_lost_time_is_not_silenced_by_another_question_of_the_clause(read):
    (asks,) = unsure(read("We keep logs for 90 days in Europe and 30 days elsewhere.", section="6 Retention"))

    assert "90 days also the least time" in asks
    assert asks.endswith("; what does “30 days” bind?")


def test_two_times_for_the_same_thing_are_asked_about(read):
    (asks,) = unsure(read("Logs are deleted after 90 days. Logs are deleted after 1 year.", section="6 Retention"))

    assert asks == "Which of the times for logs holds?"


def test_the_hours_after_a_breach_are_no_time_before_it(read):
    reading = read("We will notify you within 72 hours of learning of a data breach.", section="5 Security")

    assert [one.lead for one in reading.commitments if isinstance(one, Notifies)] == [None]
    assert unsure(reading) == ["What does “72 hours” bind?"]
