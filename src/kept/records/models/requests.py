"""Requests: their events, sealed, and beside them only what lists need."""

from django.db import models

from kept.records.models.people import PersonRow


class RequestRow(models.Model):
    """A request. `wrapped_key` opens its events: under the root key at first, under the person's once they are known.

    Destroying it mutes the request for good, and so does destroying the person's. All columns but the key
    and who is at it (`taken_by`) can be worked out again from the events.
    """

    id = models.CharField(primary_key=True, max_length=12)
    person = models.ForeignKey(PersonRow, null=True, on_delete=models.SET_NULL, related_name="requests")
    wrapped_key = models.BinaryField(null=True)
    kind = models.CharField(max_length=20)
    channel = models.CharField(max_length=20)
    received_at = models.DateTimeField()
    events = models.PositiveIntegerField()
    stage = models.CharField(max_length=20)
    waits_for = models.CharField(max_length=20)
    is_unread = models.BooleanField(default=False)
    due_at = models.DateTimeField(null=True)
    wakes_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    taken_by = models.CharField(max_length=80, blank=True)
    taken_at = models.DateTimeField(null=True)
    muted_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "request"
        ordering = ("due_at", "received_at")
        indexes = (
            models.Index(fields=["wakes_at"], name="request_wakes"),
            models.Index(fields=["due_at"], name="request_due"),
        )


class RequestEventRow(models.Model):
    """One event of a request."""

    request = models.ForeignKey(RequestRow, on_delete=models.CASCADE, related_name="history")
    place = models.PositiveIntegerField()
    sealed = models.BinaryField()

    class Meta:
        db_table = "request_event"
        ordering = ("place",)
        constraints = (models.UniqueConstraint(fields=["request", "place"], name="request_event_place"),)


class RequestMarkRow(models.Model):
    """By what a request is found again: the mark of an identifier in it, or of an address that it is answered at."""

    request = models.ForeignKey(RequestRow, on_delete=models.CASCADE, related_name="marks")
    kind = models.CharField(max_length=40)
    mark = models.BinaryField(max_length=32)

    class Meta:
        db_table = "request_mark"
        indexes = (models.Index(fields=["kind", "mark"], name="request_mark_of"),)
        constraints = (models.UniqueConstraint(fields=["request", "kind", "mark"], name="request_mark_once"),)


class DocumentRow(models.Model):
    """A document that came in to show a mandate or a relation. `sealed` goes when the check is done."""

    id = models.CharField(primary_key=True, max_length=40)
    request = models.ForeignKey(RequestRow, on_delete=models.CASCADE, related_name="documents")
    sealed = models.BinaryField(null=True)
    received_at = models.DateTimeField()
    destroyed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "request_document"


class LetterRow(models.Model):
    """A letter as it was sent. Its id is made from the event that caused it, so that none is sent twice.

    `mark` is that of the address, by which letters to one are counted.
    """

    id = models.CharField(primary_key=True, max_length=64)
    request = models.ForeignKey(RequestRow, on_delete=models.CASCADE, related_name="letters")
    mark = models.BinaryField(max_length=32)
    sealed = models.BinaryField()
    is_by_hand = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    claimed_at = models.DateTimeField(null=True)
    claimed_by = models.CharField(max_length=40, blank=True)
    failures = models.PositiveIntegerField(default=0)
    failed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "request_letter"
        ordering = ("made_at", "id")
        indexes = (models.Index(fields=["mark", "made_at"], name="request_letter_mark"),)


class PackageRow(models.Model):
    """A copy of somebody's data, ready to be fetched. The file lies outside the records, sealed under `sealed_key`."""

    id = models.CharField(primary_key=True, max_length=40)
    request = models.ForeignKey(RequestRow, on_delete=models.CASCADE, related_name="packages")
    sealed_key = models.BinaryField(null=True)
    size = models.BigIntegerField()
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    destroyed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "request_package"
        ordering = ("made_at",)


class PackageMarkRow(models.Model):
    """Whose data lies in a copy: the mark of a record that stands for them, or of what they are known by."""

    package = models.ForeignKey(PackageRow, on_delete=models.CASCADE, related_name="marks")
    mark = models.BinaryField(max_length=32)
    is_standing = models.BooleanField()

    class Meta:
        db_table = "request_package_mark"
        indexes = (models.Index(fields=["mark"], name="request_package_mark_of"),)


class TicketRow(models.Model):
    """Something that opens a door once: a link, a code, a hand-over. Only its digest is here."""

    digest = models.BinaryField(primary_key=True, max_length=32)
    request = models.ForeignKey(RequestRow, null=True, on_delete=models.CASCADE, related_name="tickets")
    purpose = models.CharField(max_length=40)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        db_table = "request_ticket"
        indexes = (models.Index(fields=["expires_at"], name="request_ticket_expires"),)


class SuppressedRow(models.Model):
    """An identifier that is on a list for good, as a mark alone: it outlives the erasure of the person."""

    listed = models.CharField(max_length=20)
    kind = models.CharField(max_length=40)
    mark = models.BinaryField(max_length=32)
    since = models.DateTimeField()

    class Meta:
        db_table = "suppressed"
        constraints = (models.UniqueConstraint(fields=["listed", "kind", "mark"], name="suppressed_once"),)


class BearingRow(models.Model):
    """A restriction or an objection that bears on uses of somebody's data: by marks, and longer than the request lives.

    `of` is the category or the clause that it is about, empty for all; `plan` the plan that carried a restriction out,
    by which it ends.
    """

    sort = models.CharField(max_length=20)
    of = models.CharField(max_length=120)
    kind = models.CharField(max_length=40)
    mark = models.BinaryField(max_length=32)
    plan = models.CharField(max_length=40)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        db_table = "bearing"
        constraints = (models.UniqueConstraint(fields=["sort", "of", "kind", "mark", "plan"], name="bearing_once"),)
        indexes = (
            models.Index(fields=["mark"], name="bearing_mark"),
            models.Index(fields=["plan"], name="bearing_plan"),
        )


class ErasureRow(models.Model):
    """What was erased, for carrying it out again on a system that was restored from a backup.

    `until` is when the last backup that could bring it back is gone, and the row with it.
    """

    plan = models.CharField(primary_key=True, max_length=40)
    request = models.ForeignKey(RequestRow, null=True, on_delete=models.SET_NULL, related_name="erasures")
    erased_at = models.DateTimeField()
    until = models.DateTimeField(null=True)
    sealed = models.BinaryField()

    class Meta:
        db_table = "erasure"
        ordering = ("erased_at", "plan")


class PointerRow(models.Model):
    """A record in which somebody seems to ask for something, for staff to look at. Which one is sealed."""

    mark = models.BinaryField(unique=True, max_length=32)
    dataset = models.CharField(max_length=120)
    kind = models.CharField(max_length=20)
    sealed = models.BinaryField()
    found_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)
    request = models.ForeignKey(RequestRow, null=True, on_delete=models.SET_NULL, related_name="pointers")

    class Meta:
        db_table = "request_pointer"
        ordering = ("found_at", "id")
