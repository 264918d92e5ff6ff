"""Documents that show a mandate or a relation: sealed, and destroyed when the check is done."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime

from pydantic import Base64Bytes, TypeAdapter

from kept.records.models import DocumentRow
from kept.records.stores.requests import OpenRequest
from kept.terms import KeptError

LARGEST = 10 * 1024 * 1024


class DocumentError(KeptError):
    """A document is too large, or of a kind that is not looked at."""

    code = "records.document"
    advice = "Send a picture or a PDF of at most 10 MB."


class DestroyedDocumentError(KeptError):
    """A document was destroyed, since the check it came in for is done."""

    code = "records.destroyed-document"
    advice = "See in the request who checked it, when, and why."


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as it came in. `media_type` is one of those in `TYPES`."""

    name: str = field(repr=False)
    media_type: str
    content: Base64Bytes = field(repr=False)


TYPES = {"application/pdf": b"%PDF-", "image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
"""What is looked at, and how it begins."""


@dataclass(frozen=True, slots=True)
class _Body:
    name: str
    media_type: str
    content: Base64Bytes


_BODY: TypeAdapter[_Body] = TypeAdapter(_Body)


def keep_document(opened: OpenRequest, document: Document, *, at: datetime) -> str:
    """Keep a document and return its id; raise `DocumentError` for what is too large or is not what it says."""
    begins = TYPES.get(document.media_type)
    if begins is None or not document.content.startswith(begins) or len(document.content) > LARGEST:
        raise DocumentError("A document came in that is not taken")
    name = f"doc-{secrets.token_hex(8)}"
    body = _BODY.dump_json(_Body(document.name, document.media_type, document.content))
    sealed = opened.sealer.seal(body, context=f"document:{name}")
    DocumentRow.objects.create(id=name, request_id=opened.id, sealed=sealed, received_at=at)
    return name


def find_document(opened: OpenRequest, name: str) -> Document:
    """Return a document of a request; raise `DestroyedDocumentError`."""
    row = DocumentRow.objects.filter(id=name, request_id=opened.id).first()
    if row is None or row.sealed is None:
        raise DestroyedDocumentError("That document is not kept any more")
    body = _BODY.validate_json(opened.sealer.open(bytes(row.sealed), context=f"document:{name}"))
    return Document(name=body.name, media_type=body.media_type, content=body.content)


def documents_of(opened: OpenRequest) -> tuple[str, ...]:
    """Return the ids of the documents of a request that are still there."""
    rows = DocumentRow.objects.filter(request_id=opened.id).exclude(sealed=None).order_by("received_at", "id")
    return tuple(rows.values_list("id", flat=True))


def destroy_documents(opened: OpenRequest, *, at: datetime) -> int:
    """Destroy the documents of a request; return how many there were."""
    rows = DocumentRow.objects.filter(request_id=opened.id).exclude(sealed=None)
    return rows.update(sealed=None, destroyed_at=at)
