"""Agents and controllers that speak for people: what they come in with, what they asked, the news they are owed."""

from django.db import models

from kept.records.models.requests import RequestRow


class AgentTokenRow(models.Model):
    """The bearer token of an agent, by its keyed hash. `key` is the digest of the key that the agent signed with then.

    One agent has one token: a new one voids the one before.
    """

    agent = models.CharField(primary_key=True, max_length=60)
    digest = models.BinaryField(max_length=32, unique=True)
    key = models.BinaryField(max_length=32)
    made_at = models.DateTimeField()

    class Meta:
        db_table = "partner_agent_token"


class PartnerRequestRow(models.Model):
    """A request that a partner made: an agent (`drp`) or a controller (`opendsr`). `name` is what it is known by there.

    `called` is what the partner itself calls it, where that is another name.
    """

    protocol = models.CharField(max_length=10)
    partner = models.CharField(max_length=60)
    name = models.UUIDField()
    called = models.CharField(max_length=300)
    request = models.ForeignKey(RequestRow, on_delete=models.CASCADE, related_name="partners")

    class Meta:
        db_table = "partner_request"
        constraints = (models.UniqueConstraint(fields=["protocol", "partner", "name"], name="partner_request_once"),)


class CallbackRow(models.Model):
    """Where news of a request goes, sealed. `told` counts the news that were taken there.

    `seen` counts the events of the request that there were then: nothing is opened while there are no more.
    """

    partner_request = models.ForeignKey(PartnerRequestRow, on_delete=models.CASCADE, related_name="callbacks")
    sealed = models.BinaryField()
    told = models.PositiveIntegerField(default=0)
    seen = models.PositiveIntegerField(default=0)
    failures = models.PositiveIntegerField(default=0)
    again_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "partner_callback"
