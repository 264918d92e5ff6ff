"""The signature under receipts and news: by the key of a certificate that an authority issued (section 4)."""

from base64 import b64encode
from dataclasses import dataclass, field
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key

from kept.terms import KeptError


class CertificateError(KeptError):
    """The certificate that receipts are signed with cannot be used."""

    code = "rights.opendsr-certificate"
    advice = "Let an authority issue one for this host and this key, and name both in kept.toml."


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """A certificate with its key. `domain` is the host that it was issued for, and that requests come in at."""

    domain: str
    certificate: bytes = field(repr=False)
    key: RSAPrivateKey | EllipticCurvePrivateKey = field(repr=False)

    def sign(self, body: bytes) -> str:
        """Return the signature over the SHA-256 digest of a body, base64 (FIPS 186-4: RSA PKCS #1 v1.5, or ECDSA)."""
        if isinstance(self.key, RSAPrivateKey):
            return b64encode(self.key.sign(body, PKCS1v15(), SHA256())).decode()
        return b64encode(self.key.sign(body, ECDSA(SHA256()))).decode()


def read_seal(*, certificate: bytes, key: bytes, domain: str, now: datetime) -> Seal:
    """Return the seal of a certificate and a key in PEM; raise `CertificateError`.

    A certificate that signed itself is refused (section 4.1), as is one of another domain, key or day.
    """
    try:
        read, private = x509.load_pem_x509_certificate(certificate), load_pem_private_key(key, None)
    except (ValueError, TypeError):
        raise CertificateError("The certificate or its key cannot be read") from None
    if not isinstance(private, RSAPrivateKey | EllipticCurvePrivateKey):
        raise CertificateError("The key is neither RSA nor on an elliptic curve")
    if read.issuer == read.subject:
        raise CertificateError("The certificate signed itself")
    if _public(read.public_key()) != _public(private.public_key()):
        raise CertificateError("The key is not that of the certificate")
    if domain not in _names(read):
        raise CertificateError(f"The certificate is not for {domain}")
    if not read.not_valid_before_utc <= now < read.not_valid_after_utc:
        raise CertificateError("The certificate is not valid today")
    return Seal(domain=domain, certificate=certificate, key=private)


def _names(certificate: x509.Certificate) -> list[str]:
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName)
    except x509.ExtensionNotFound:
        return []
    return names.value.get_values_for_type(x509.DNSName)


def _public(key: object) -> bytes:
    written = getattr(key, "public_bytes")  # noqa: B009 - every public key has it, and no class of the library says so
    return bytes(written(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))
