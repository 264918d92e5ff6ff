"""The chains of revisions: of the policy, and of the estate."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from pydantic import TypeAdapter

from kept.policy import PolicyText
from kept.policy.publication import PublishedVersion
from kept.records.models import EstateRow, PolicyRow
from kept.terms import KeptError

_TEXT: TypeAdapter[PolicyText] = TypeAdapter(PolicyText)


class RevisionError(KeptError):
    """A revision cannot be published: there is none of that number, or a later one was published before it."""

    code = "records.revision"
    advice = "Import the words again as a new revision, and publish that one."


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyRevision:
    """A revision as it is on record.

    `digest` is that of the words when they were declared. `answers` is the reviewed YAML beside them, empty where
    there is none.
    """

    number: int
    digest: str
    text: PolicyText
    answers: str
    language: str
    retired: tuple[str, ...]
    imported_at: datetime
    published_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EstateRevision:
    """A revision of the estate as it was declared."""

    number: int
    revision: str
    document: str
    declared_at: datetime


def add_policy(
    text: PolicyText, *, answers: str, retired: tuple[str, ...], at: datetime, language: str = "en"
) -> PolicyRevision:
    """Add a draft after the last revision; the same words and answers add nothing and return the last one."""
    with transaction.atomic():
        last = PolicyRow.objects.order_by("-number").first()
        dumped = _TEXT.dump_python(text, mode="json")
        # The digest knows nothing of headings and of the date that a policy states about itself.
        if last is not None and last.text == dumped and last.answers == answers:
            return _policy(last)
        row = PolicyRow.objects.create(
            number=1 if last is None else last.number + 1,
            digest=text.digest,
            previous="" if last is None else last.digest,
            language=language,
            text=dumped,
            answers=answers,
            retired=list(retired),
            imported_at=at,
        )
        return _policy(row)


def publish_policy(number: int, *, at: datetime) -> PolicyRevision:
    """Publish a revision; one that is published stays published at its first date.

    Raises `RevisionError` where a later one is published: versions keep the numbers that they have.
    """
    with transaction.atomic():
        row = PolicyRow.objects.filter(number=number).first()
        if row is None:
            raise RevisionError(f"There is no revision {number} of the policy")
        if row.published_at is None:
            if PolicyRow.objects.filter(number__gt=number).exclude(published_at=None).exists():
                raise RevisionError(f"A revision after number {number} of the policy is published already")
            row.published_at = at
            row.save(update_fields=["published_at"])
        return _policy(row)


def current_policy() -> PolicyRevision | None:
    """Return the newest revision, published or not."""
    row = PolicyRow.objects.order_by("-number").first()
    return None if row is None else _policy(row)


def last_promised() -> PolicyRevision | None:
    """Return the newest revision with the words published last; while nothing is published, the newest of all."""
    published = PolicyRow.objects.exclude(published_at=None).order_by("-number").first()
    if published is None:
        return current_policy()
    row = PolicyRow.objects.filter(digest=published.digest, number__gte=published.number).order_by("-number").first()
    return _policy(row or published)


def published_versions() -> tuple[PublishedVersion, ...]:
    """Return the versions that stood on the page, oldest first: a revision of answers alone is not a new one."""
    versions: list[PublishedVersion] = []
    for row in PolicyRow.objects.exclude(published_at=None).order_by("number"):
        if versions and versions[-1].text.digest == row.digest:
            continue
        revision = _policy(row)
        published = row.published_at
        if published is not None:
            versions.append(
                PublishedVersion(
                    number=len(versions) + 1,
                    text=revision.text,
                    published_at=published,
                    effective_from=published,
                    language=row.language,
                )
            )
    return tuple(versions)


def add_estate(document: str, *, revision: str, at: datetime) -> EstateRevision:
    """Add a revision after the last one; the same again adds nothing and returns it."""
    with transaction.atomic():
        last = EstateRow.objects.order_by("-number").first()
        if last is not None and (last.revision, last.document) == (revision, document):
            return _estate(last)
        row = EstateRow.objects.create(
            number=1 if last is None else last.number + 1,
            revision=revision,
            previous="" if last is None else last.revision,
            document=document,
            declared_at=at,
        )
        return _estate(row)


def current_estate() -> EstateRevision | None:
    """Return the newest revision of the estate."""
    row = EstateRow.objects.order_by("-number").first()
    return None if row is None else _estate(row)


def _policy(row: PolicyRow) -> PolicyRevision:
    return PolicyRevision(
        number=row.number,
        digest=row.digest,
        text=_TEXT.validate_python(row.text),
        answers=row.answers,
        language=row.language,
        retired=tuple(row.retired),
        imported_at=row.imported_at,
        published_at=row.published_at,
    )


def _estate(row: EstateRow) -> EstateRevision:
    return EstateRevision(number=row.number, revision=row.revision, document=row.document, declared_at=row.declared_at)
