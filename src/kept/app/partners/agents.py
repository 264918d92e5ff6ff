"""How an agent comes in: it signs for a token, and from then on shows both, token and signature."""

import hashlib
import hmac
import secrets
from datetime import datetime

from kept.app.partners.known import find_agent
from kept.app.rights.clerk import Clerk
from kept.app.workspace import Workspace
from kept.records.stores.partners import agent_of_token, keep_agent_token
from kept.rights.drp.agents import Agent
from kept.rights.drp.messages import Message, MessageError, believe, read

PREFIX = "drp_"


def give_token(clerk: Clerk, name: str, body: bytes) -> str:
    """Return a new token for the agent of that id, which signed for it; the one before is void.

    Raises `MessageError`, also for a message that was used before.
    """
    agent = find_agent(clerk.workspace, name)
    if agent is None:
        raise MessageError("No agent of that id is known")
    message = read(body, key=agent.verify_key)
    until = believe(message, agent=agent.id, business=clerk.workspace.settings.partners.business, now=clerk.now)
    spend(clerk, message, until=until)
    token = PREFIX + secrets.token_urlsafe(32)
    keep_agent_token(agent.id, digest=_digest(clerk.workspace, token), key=_key(agent), at=clerk.now)
    return token


def agent_at(workspace: Workspace, token: str) -> Agent | None:
    """Return the agent that comes with a token; None where none does.

    A token lives as long as the key that was signed with for it: one that was changed in the directory voids it.
    """
    found = agent_of_token(_digest(workspace, token)) if token.startswith(PREFIX) else None
    if found is None:
        return None
    agent = find_agent(workspace, found[0])
    return agent if agent is not None and hmac.compare_digest(_key(agent), found[1]) else None


def spend(clerk: Clerk, message: Message, *, until: datetime) -> None:
    """Let a message be good once; raise `MessageError` where it was used before."""
    digest = hashlib.sha256(message.signed).hexdigest()
    if not clerk.tickets.spend(digest, purpose="drp-message", now=clerk.now, until=until):
        raise MessageError("The message was used before", status=409)


def _digest(workspace: Workspace, token: str) -> bytes:
    return workspace.root_key().finder("agent tokens").mark("token", token)


def _key(agent: Agent) -> bytes:
    return hashlib.sha256(agent.verify_key).digest()
