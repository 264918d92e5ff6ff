"""What others are named by is blacked out; what is the person's own stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.rights.redacting import MARK, Blacked, Known, Span, Spoken, blacked_out, others_in

ADA = Known(own=("Ada Lovelace", "ada@example.org", "+44 20 7946 0018"), others=("Charles Babbage", "Grace Hopper"))


def shown(text: str, known: Known = ADA) -> str:
    return blacked_out(text, others_in(text, known))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Charles Babbage wrote to Ada Lovelace.", f"{MARK} wrote to Ada Lovelace."),
        ("Tell babbage that Ada is here", f"Tell {MARK} that Ada is here"),
        ("Mail ada@example.org or charles@example.net.", f"Mail ada@example.org or {MARK}."),
        ("ADA@EXAMPLE.ORG is mine", "ADA@EXAMPLE.ORG is mine"),
        ("Call +44 20 7946 0018 or +49 30 901820", f"Call +44 20 7946 0018 or {MARK}"),
        ("Call 020 7946 0018, please", "Call 020 7946 0018, please"),
        ("from 203.0.113.7 and 2001:db8::17", f"from {MARK} and {MARK}"),
        ("card 4111 1111 1111 1111, order 1234567890123", f"card {MARK}, order 1234567890123"),
        ("IBAN DE89370400440532013000.", f"IBAN {MARK}."),
        ("Hopper, Grace\nsaid so", f"{MARK}, {MARK}\nsaid so"),
        ("Nothing to see at 12.30 on 2026-11-28", "Nothing to see at 12.30 on 2026-11-28"),
        ("Gracefully done", "Gracefully done"),
    ],
)
def test_what_speaks_of_others_is_blacked_out(text, expected):
    known = Known(own=ADA.own, others=ADA.others, region="GB")

    assert shown(text, known) == expected


def test_a_name_that_two_people_share_stays_where_it_is_the_persons_own():
    known = Known(own=("Ada Miller",), others=("Jo Miller",))

    assert shown("Miller came with Jo Miller", known) == f"Miller came with {MARK}"


def test_spans_that_touch_become_one_mark():
    spans = (Span(start=0, end=4, kind=Spoken.NAME), Span(start=2, end=9, kind=Spoken.EMAIL))

    assert blacked_out("abcdefghij", spans) == f"{MARK}j"


@given(st.text(alphabet="Ada Lovce@example.org+4420 \n,;<>", max_size=80))
def test_what_is_the_persons_own_and_stands_alone_is_never_touched(around):
    text = f"{around} ; ada@example.org ; {around}"

    assert "; ada@example.org ;" in shown(text)


@given(st.text(max_size=200))
def test_blacking_out_once_is_enough(text):
    once = shown(text)

    assert shown(once) == once


@pytest.mark.parametrize(
    ("written", "spans", "parts"),
    [
        ("Ben said so.", [(0, 3)], [("Ben", True), (" said so.", False)]),
        ("So said Ben", [(8, 11)], [("So said ", False), ("Ben", True)]),
        ("+49 30 901 Ben", [(0, 10), (11, 14)], [("+49 30 901", True), (" ", False), ("Ben", True)]),
        ("Nobody said so", [], [("Nobody said so", False)]),
    ],
)
def test_a_text_is_cut_into_what_stays_and_what_is_blacked_out(written, spans, parts):
    text = Blacked(written=written, spans=tuple(Span(start=a, end=b, kind=Spoken.NAME) for a, b in spans))

    assert [(part, span is not None) for part, span in text.parts] == parts
    assert text.text == "".join(MARK if is_hidden else part for part, is_hidden in parts)
