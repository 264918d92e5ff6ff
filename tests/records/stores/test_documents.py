"""Documents for a check: only what is looked at, sealed, and gone when it is done."""

import pytest

from kept.records.models import DocumentRow
from kept.records.stores.documents import (
    LARGEST,
    DestroyedDocumentError,
    Document,
    DocumentError,
    destroy_documents,
    documents_of,
    find_document,
    keep_document,
)
from tests.rights.histories import NOW, at

pytestmark = pytest.mark.django_db
PDF = Document(name="mandate.pdf", media_type="application/pdf", content=b"%PDF-1.7 \xff\x00 signed by Zoe")


def test_a_document_comes_back_as_it_was(added):
    name = keep_document(added, PDF, at=NOW)

    assert documents_of(added) == (name,)
    assert find_document(added, name) == PDF
    assert b"Zoe" not in bytes(DocumentRow.objects.get().sealed or b"")


@pytest.mark.parametrize(
    ("media_type", "content"),
    [
        ("application/pdf", b"MZ not a PDF"),
        ("image/svg+xml", b"<svg onload=alert(1)>"),
        ("image/png", b"%PDF-1.7"),
        ("application/pdf", b""),
        ("application/pdf", b"%PDF-" + bytes(LARGEST)),
    ],
    ids=["lies", "svg", "other-type", "empty", "large"],
)
def test_what_is_not_looked_at_is_not_taken(added, media_type, content):
    with pytest.raises(DocumentError):
        keep_document(added, Document(name="x", media_type=media_type, content=content), at=NOW)

    assert DocumentRow.objects.count() == 0


def test_destroyed_documents_are_gone_and_it_is_known_when(added):
    name = keep_document(added, PDF, at=NOW)

    assert [destroy_documents(added, at=at(1)), destroy_documents(added, at=at(2))] == [1, 0]

    assert documents_of(added) == ()
    with pytest.raises(DestroyedDocumentError):
        find_document(added, name)
    row = DocumentRow.objects.get()
    assert (row.sealed, row.destroyed_at) == (None, at(1))
