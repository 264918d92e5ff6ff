"""Ed25519 signatures, verification alone, in plain Python (RFC 8032 §5.1).

No secret passes through here, so timing gives nothing away; signing is left to the `cryptography` package. It
is strict: every value has one encoding, S is below the group order, and a key of small order is refused.
"""

import hashlib

KEY_SIZE = 32
SIGNATURE_SIZE = 64

_P = 2**255 - 19
_ORDER = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, _P) % _P
_ROOT_OF_MINUS_ONE = pow(2, (_P - 1) // 4, _P)

_Point = tuple[int, int, int, int]
"""Extended coordinates X, Y, Z, T with x = X/Z, y = Y/Z, xy = T/Z (RFC 8032 §5.1.4)."""
_NEUTRAL: _Point = (0, 1, 1, 0)


def _add(p: _Point, q: _Point) -> _Point:
    a = (p[1] - p[0]) * (q[1] - q[0]) % _P
    b = (p[1] + p[0]) * (q[1] + q[0]) % _P
    c = 2 * p[3] * q[3] * _D % _P
    d = 2 * p[2] * q[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % _P, g * h % _P, f * g % _P, e * h % _P


def _double(p: _Point) -> _Point:
    a, b = p[0] * p[0], p[1] * p[1]
    h = a + b
    e = h - (p[0] + p[1]) ** 2
    g = a - b
    f = 2 * p[2] * p[2] + g
    e, f, g, h = e % _P, f % _P, g % _P, h % _P
    return e * f % _P, g * h % _P, f * g % _P, e * h % _P


def _recover_x(y: int, sign: int) -> int | None:
    square = (y * y - 1) * pow(_D * y * y + 1, -1, _P) % _P
    x = pow(square, (_P + 3) // 8, _P)
    if x * x % _P != square:
        x = x * _ROOT_OF_MINUS_ONE % _P
    if x * x % _P != square or (x == 0 and sign):
        return None
    return _P - x if x & 1 != sign else x


def _decode(encoded: bytes) -> _Point | None:
    number = int.from_bytes(encoded, "little")
    y, sign = number & ((1 << 255) - 1), number >> 255
    x = _recover_x(y, sign) if y < _P else None
    return None if x is None else (x, y, 1, x * y % _P)


def _encode(point: _Point) -> bytes:
    inverse = pow(point[2], -1, _P)
    x, y = point[0] * inverse % _P, point[1] * inverse % _P
    return (y | (x & 1) << 255).to_bytes(32, "little")


_BASE_Y = 4 * pow(5, -1, _P) % _P
_BASE_X = _recover_x(_BASE_Y, 0) or 0
_BASE: _Point = (_BASE_X, _BASE_Y, 1, _BASE_X * _BASE_Y % _P)


def _combine(s: int, h: int, point: _Point) -> _Point:
    """Return s·B + h·point, both scalars walked together."""
    sums = (_NEUTRAL, _BASE, point, _add(_BASE, point))
    total = _NEUTRAL
    for bit in range(max(s.bit_length(), h.bit_length()) - 1, -1, -1):
        total = _double(total)
        pick = (s >> bit & 1) | (h >> bit & 1) << 1
        if pick:
            total = _add(total, sums[pick])
    return total


def _has_small_order(point: _Point) -> bool:
    return _encode(_double(_double(_double(point)))) == _encode(_NEUTRAL)


def verify_ed25519(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Return whether `signature` is that of `message` by `public_key` (RFC 8032 §5.1.7, no cofactor).

    1. Take the signature apart into R and S; S is below the group order. Read the public key as a point A.
    2. Hash R, the public key and the message to the scalar h.
    3. Accept if S·B - h·A, encoded, is R.
    """
    # 1.
    if len(public_key) != KEY_SIZE or len(signature) != SIGNATURE_SIZE:
        return False
    r, s = signature[:KEY_SIZE], int.from_bytes(signature[KEY_SIZE:], "little")
    point = _decode(public_key)
    if s >= _ORDER or point is None or _has_small_order(point):
        return False
    # 2.
    h = int.from_bytes(hashlib.sha512(r + public_key + message).digest(), "little") % _ORDER
    # 3.
    minus_point = (_P - point[0], point[1], point[2], _P - point[3])
    return _encode(_combine(s, h, minus_point)) == r
