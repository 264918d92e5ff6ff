"""An authority, and certificates that it issues."""

from base64 import b64decode
from datetime import UTC, datetime, timedelta
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
DOMAIN = "privacy.example.com"
AUTHORITY = ec.generate_private_key(ec.SECP256R1())
CURVE = ec.generate_private_key(ec.SECP256R1())
RSA = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def name(of):
    return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, of)])


def issued(key=CURVE, *, domain=DOMAIN, issuer="Example Authority", days=(-1, 300)):
    """Return a certificate for `domain` and `key` in PEM."""
    begins, ends = (NOW + timedelta(days=one) for one in days)
    made = (
        x509.CertificateBuilder()
        .subject_name(name(domain))
        .issuer_name(name(issuer))
        .public_key(key.public_key())
        .serial_number(17)
        .not_valid_before(begins)
        .not_valid_after(ends)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(domain)]), critical=False)
    )
    return made.sign(AUTHORITY, SHA256()).public_bytes(Encoding.PEM)


def pem(key=CURVE):
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def holds(certificate, signature, body):
    """Return whether a signature is one over `body` by the key of a certificate."""
    public: Any = x509.load_pem_x509_certificate(certificate).public_key()
    how = [PKCS1v15(), SHA256()] if isinstance(public, rsa.RSAPublicKey) else [ec.ECDSA(SHA256())]
    try:
        public.verify(b64decode(signature), body, *how)
    except InvalidSignature:
        return False
    return True
