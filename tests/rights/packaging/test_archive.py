"""A package is written as a stream, says what it must, and is verified file by file."""

import csv
import io
import json
import zipfile
from datetime import UTC, datetime

import jsonschema
import pytest
from bs4 import BeautifulSoup
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kept.estate.model import FieldKind
from kept.ledger import Ed25519Signer
from kept.proof.errors import SignatureError, UnreadableError
from kept.proof.package import MANIFEST, PackageError, verify_package
from kept.rights.packaging import Archived, Column, Contents, Section, new_lock, sealed, unsealed, write_archive
from kept.rights.packaging.archive import PART
from kept.rights.packaging.sealed import PackageSealError
from kept.terms import Message, Personal

NOW = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
SIGNER = Ed25519Signer("kept.example/ledger", Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
ACCOUNT = Section(
    dataset="accounts.account",
    title="Your account",
    columns=(
        Column(name="id", kind=FieldKind.INTEGER),
        Column(name="email", category="account.email", source="person"),
        Column(name="password_hash", category="profile.password", source="person"),
        Column(name="preferences", kind=FieldKind.JSON, category="profile.preference", source="person"),
        Column(name="seen_at", kind=FieldKind.INSTANT, category="usage", source="automatic"),
    ),
    rows=(
        {
            "id": 17,
            "email": "=ada@example.org",
            "password_hash": "$argon2id$secret",
            "preferences": '{"theme": "dark"}',
            "seen_at": NOW,
        },
    ),
    purposes=("Providing our services",),
    recipients=("Examplepay",),
    until=(Message("package-source-person"),),
)


def contents(*sections: Section, language: str = "en", right: str = "access") -> Contents:
    return Contents(
        request="R-7K3M-92QF",
        right=right,
        language=language,
        name=Personal("Ada <Lovelace>"),
        made_at=NOW,
        controller="Example Ltd",
        contact="privacy@example.org",
        policy_title="Privacy Policy",
        policy_digest="sha256:00",
        estate_revision="sha256:11",
        sections=sections,
        none_held=("Live chat",),
    )


def package(*sections: Section, **said: str) -> bytes:
    return b"".join(write_archive(contents(*sections, **said), sign=SIGNER.note, archived=Archived()))


def file(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def test_json_has_each_value_as_it_is_and_of_a_password_only_that_there_is_one():
    written = json.loads(file(package(ACCOUNT), "data/accounts/account.json"))

    assert written == [
        {
            "id": 17,
            "email": "=ada@example.org",
            "password_hash": True,
            "preferences": {"theme": "dark"},
            "seen_at": "2026-11-28T12:00:00Z",
        }
    ]


def test_csv_keeps_a_text_from_being_carried_out_as_a_formula():
    lines = list(csv.reader(io.StringIO(file(package(ACCOUNT), "data/accounts/account.csv").decode())))

    assert lines == [
        ["id", "email", "password_hash", "preferences", "seen_at"],
        ["17", "'=ada@example.org", "true", '{"theme": "dark"}', "2026-11-28T12:00:00Z"],
    ]


def test_the_schema_beside_the_json_describes_it():
    data = package(ACCOUNT)
    schema = json.loads(file(data, "data/accounts/account.schema.json"))

    jsonschema.validate(json.loads(file(data, "data/accounts/account.json")), schema)
    assert schema["items"]["properties"]["email"] == {
        "type": ["string", "null"],
        "x-category": "account.email",
        "x-source": "person",
    }


def test_a_dataset_with_many_records_is_cut_into_files_that_hold_each_of_them_once():
    many = Section(
        dataset="web.access",
        title="Visits",
        columns=(Column(name="id", kind=FieldKind.INTEGER),),
        rows=({"id": number} for number in range(2 * PART + 5)),
    )
    archived = Archived()
    data = b"".join(write_archive(contents(many), sign=SIGNER.note, archived=archived))

    parts = [json.loads(file(data, f"data/web/access{ending}.json")) for ending in ("", "-2", "-3")]

    assert [one["id"] for part in parts for one in part] == list(range(2 * PART + 5))
    assert archived.counts == {"web.access": 2 * PART + 5}


def test_the_page_loads_nothing_runs_nothing_and_shows_what_was_said():
    page = file(package(ACCOUNT), "index.html").decode()
    soup = BeautifulSoup(page, "html.parser")

    assert soup.find_all(["script", "img", "link", "iframe"]) == []
    assert "Hello Ada &lt;Lovelace&gt;," in page
    assert "$argon2id$secret" not in page
    assert [one.get_text() for one in soup.select("dl dd")][:4] == [
        "you, our systems, while you used them",
        "Providing our services",
        "Examplepay",
        "you",
    ]
    assert [one.get_text() for one in soup.select("main > ul li")] == ["Live chat"]


@pytest.mark.parametrize("right", ["access", "portability"])
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_the_page_is_in_the_language_of_the_person(language, right):
    page = file(package(ACCOUNT, language=language, right=right), "index.html").decode()

    assert [one["lang"] for one in BeautifulSoup(page, "html.parser").select("html")] == [language]


def test_a_package_verifies_and_names_its_request():
    assert verify_package(package(ACCOUNT), key=SIGNER.verifier_key) == ("R-7K3M-92QF", 5)


def altered(data: bytes, name: str, content: bytes | None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for one in old.namelist():
            if one != name:
                new.writestr(one, old.read(one))
        if content is not None:
            new.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("data/accounts/account.json", b"[]", PackageError),
        ("data/accounts/account.json", None, PackageError),
        ("data/added.json", b"[]", PackageError),
        (MANIFEST, None, UnreadableError),
    ],
)
def test_a_package_that_was_changed_does_not_verify(name, content, error):
    with pytest.raises(error):
        verify_package(altered(package(ACCOUNT), name, content), key=SIGNER.verifier_key)


def test_a_manifest_with_another_digest_was_not_signed():
    data = package(ACCOUNT)
    note = file(data, MANIFEST).replace(b"R-7K3M-92QF", b"R-7K3M-92QG")

    with pytest.raises(SignatureError):
        verify_package(altered(data, MANIFEST, note), key=SIGNER.verifier_key)


def test_a_sealed_package_opens_with_its_own_secret_alone():
    lock, secret = new_lock()
    kept = io.BytesIO()
    data = package(ACCOUNT)
    sealed(iter([data[:100], data[100:]]), kept, lock=lock)

    assert b"".join(unsealed(io.BytesIO(kept.getvalue()), secret=secret)) == data
    assert b"index.html" not in kept.getvalue()
    with pytest.raises(PackageSealError):
        list(unsealed(io.BytesIO(kept.getvalue()), secret=new_lock()[1]))


def test_a_sealed_package_that_was_damaged_does_not_open():
    lock, secret = new_lock()
    kept = io.BytesIO()
    sealed(iter([package(ACCOUNT)]), kept, lock=lock)
    damaged = kept.getvalue()[:-1]

    with pytest.raises(PackageSealError):
        list(unsealed(io.BytesIO(damaged), secret=secret))
