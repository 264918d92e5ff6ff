"""How often something was tried lately: the table behind the web framework's cache."""

from django.db import models


class TryRow(models.Model):
    """A counter that expires. Its key is a keyed hash: neither an address nor a name stands here."""

    cache_key = models.CharField(primary_key=True, max_length=255)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "web_try"
