"""Mails that were taken in, by the marks of their ids."""

from datetime import datetime

from kept.records.models import MailSeenRow
from kept.safeguards.sealing import RootKey


class SeenMails:
    """What was taken in is not taken in again, also where a process died before it marked the mail as read."""

    def __init__(self, root: RootKey) -> None:
        self._finder = root.finder("mails")

    def is_new(self, message_id: str, *, at: datetime) -> bool:
        """Note a mail, and say whether it was not seen before."""
        _, is_new = MailSeenRow.objects.get_or_create(
            mark=self._finder.mark("mail", message_id), defaults={"seen_at": at}
        )
        return is_new

    def sweep(self, *, before: datetime) -> int:
        """Forget mails that were seen before then; return how many."""
        return MailSeenRow.objects.filter(seen_at__lt=before).delete()[0]
