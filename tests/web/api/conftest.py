import json
from dataclasses import dataclass, field

import pytest
from django.test import Client

from kept.app.rights.advance import advance
from kept.app.rights.clerk import Clerk
from kept.app.serving import serving
from kept.app.tokens import make_token
from kept.safeguards.scopes import Scope
from kept.testing.carrier import PretendCarrier
from kept.testing.channel import InMemoryChannel
from tests.app.rights.clocks import HandClock
from tests.app.rights.lives import links
from tests.web.conftest import AT, workspace_in

ZOE = "zoe@example.org"


@dataclass
class Api:
    """The API as a program asks it, and the clerk behind it."""

    clerk: Clerk
    client: Client = field(default_factory=lambda: Client(raise_request_exception=False))

    def ask(self, method, path, said=None, *, token=None, **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        body = "" if said is None else json.dumps(said)
        return self.client.generic(method, f"/api/v1{path}", body, content_type="application/json", headers=headers)

    def post(self, path, said, **more):
        return self.ask("POST", path, said, **more)

    def get(self, path, **more):
        return self.ask("GET", path, **more)

    def token(self, *scopes, name="panel"):
        """Return a token of the company with these scopes, or with all."""
        return make_token(self.clerk.workspace, name, scopes=scopes or tuple(Scope)).secret

    def made(self, kind="erasure", email=ZOE, **more):
        """Return what a request that anybody makes is answered with."""
        answer = self.post("/requests", asked(kind, email, **more))
        assert answer.status_code == 201, answer.content
        return answer.json()

    def secret(self, reference, opens="subject"):
        """Return the secret in the newest letter of that sort, once the worker has sent it."""
        advance(self.clerk, reference)
        return links(self.clerk.channel, opens)[-1][1]

    def owned(self, kind="erasure", **more):
        """Return a request whose person has shown who they are, with the token that says so."""
        request = self.made(kind, **more)
        reference = request["reference"]
        shown = self.post(f"/requests/{reference}/proofs", {"opens": "subject", "secret": self.secret(reference)})
        return reference, shown.json()["token"]


def asked(kind="erasure", email=ZOE, **more):
    return {"kind": kind, "known_by": [{"kind": "email", "value": email}], **more}


@pytest.fixture
def clock():
    return HandClock(AT)


@pytest.fixture
def api(tmp_path, db, clock):
    """The API of a workspace whose clock a test moves, whose post is a list, and whose estate is in memory."""
    made = workspace_in(tmp_path / "home")
    workspace = type(made)(home=made.home, settings=made.settings, clock=clock)
    carrier = PretendCarrier(holds={ZOE: {"billing": 3, "support": 5}})
    with serving(workspace):
        yield Api(Clerk(workspace=workspace, carrier=carrier, channel=InMemoryChannel()))
