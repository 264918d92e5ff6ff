import pytest

from rexgencloud.site.examplepay.signature import is_genuine, sign

SECRET, BODY, AT = b"secret", b'{"id": "evt_1"}', 1_800_000_000


def test_what_was_signed_is_genuine_for_five_minutes():
    header = sign(SECRET, BODY, at=AT)

    assert [is_genuine(SECRET, BODY, header, now=AT + late) for late in (0, 300, 301, -301)] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("header", ["", "t=1", "v1=0", "t=x,v1=y", "t=1800000000,v1=", "t=1800000000,v1=é", "t=²,v1=0"])
def test_a_header_that_is_none_is_not_genuine(header):
    assert not is_genuine(SECRET, BODY, header, now=AT)


def test_another_body_another_time_and_another_secret_are_forged():
    header = sign(SECRET, BODY, at=AT)

    assert not is_genuine(SECRET, BODY + b" ", header, now=AT)
    assert not is_genuine(b"other", BODY, header, now=AT)
    assert not is_genuine(SECRET, BODY, header.replace(str(AT), str(AT + 1)), now=AT)
