"""How somebody shows who they are, and what has to be shown."""

from enum import StrEnum


class Proof(StrEnum):
    """How somebody showed who they are, or in whose name they may speak."""

    SESSION = "session"  # signed in to the company's own panel, handed over under its signature
    LINK = "link"  # a one-time link to an address that is held already
    CODE = "code"  # a code to such an address
    STAFF = "staff"  # a member of staff looked, by name and with a reason
    DOCUMENT = "document"  # staff looked at a document, which is destroyed with the check
    PARTNER = "partner"  # an agent or a controller that is known here said so, under its signature or token


class Point(StrEnum):
    """What has to be shown before a request is looked into."""

    SUBJECT = "subject"  # the data subject is who they say
    AGENT = "agent"  # the agent is who they say
    MANDATE = "mandate"  # the data subject wants this agent to ask
    PARENT = "parent"  # the parent is who they say
    RELATION = "relation"  # and is this child's parent
    MINOR = "minor"  # whoever was reported is a child
