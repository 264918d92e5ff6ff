"""A receipt is signed by the key of a certificate that an authority issued for this host, and by nothing else."""

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519

from kept.rights.opendsr.signing import CertificateError, read_seal
from tests.rights.opendsr.certificates import CURVE, DOMAIN, NOW, RSA, holds, issued, pem


def seal(certificate=None, key=None, domain=DOMAIN):
    return read_seal(certificate=certificate or issued(), key=key or pem(), domain=domain, now=NOW)


@pytest.mark.parametrize("key", [CURVE, RSA], ids=["ec", "rsa"])
def test_a_signature_holds_for_the_bytes_under_it_and_no_others(key):
    signature = seal(issued(key), pem(key)).sign(b"body")

    assert (holds(issued(key), signature, b"body"), holds(issued(key), signature, b"other")) == (True, False)


@pytest.mark.parametrize(
    ("certificate", "key", "says"),
    [
        (issued(issuer=DOMAIN), pem(), "signed itself"),
        (issued(RSA), pem(CURVE), "not that of the certificate"),
        (issued(domain="other.example.com"), pem(), "not for privacy.example.com"),
        (issued(days=(-30, -1)), pem(), "not valid today"),
        (issued(days=(1, 30)), pem(), "not valid today"),
        (b"no certificate", pem(), "cannot be read"),
        (issued(), b"no key", "cannot be read"),
        (issued(), pem(ed25519.Ed25519PrivateKey.from_private_bytes(b"a" * 32)), "neither RSA nor"),
    ],
)
def test_a_certificate_that_proves_nothing_is_refused(certificate, key, says):
    with pytest.raises(CertificateError, match=says):
        seal(certificate, key)
