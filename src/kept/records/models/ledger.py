"""The ledger's rows: written once, never changed."""

from django.db import models


class LeafRow(models.Model):
    """One entry, in its canonical bytes."""

    index = models.BigIntegerField(primary_key=True)
    leaf = models.BinaryField()

    class Meta:
        db_table = "ledger_leaf"


class NodeRow(models.Model):
    """The hash of a complete subtree of `2**level` leaves, the `index`-th from the left."""

    level = models.PositiveSmallIntegerField()
    index = models.BigIntegerField()
    hash = models.BinaryField()

    class Meta:
        db_table = "ledger_node"
        constraints = (models.UniqueConstraint(fields=["level", "index"], name="ledger_node_place"),)


class CheckpointRow(models.Model):
    """A signed checkpoint, word for word."""

    size = models.BigIntegerField(primary_key=True)
    note = models.TextField()

    class Meta:
        db_table = "ledger_checkpoint"
