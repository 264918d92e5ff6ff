import json
from dataclasses import replace

import pytest

from kept.app.partnering import PartnerSettings
from kept.app.serving import serving
from kept.safeguards.scopes import Scope
from tests.rights.drp.signing import AGENT, BUSINESS, claims, signed, written
from tests.rights.opendsr.certificates import DOMAIN, issued, pem
from tests.rights.opendsr.orders import ordered
from tests.web.api.conftest import api as asked
from tests.web.api.conftest import clock as moved

PAGES = "https://privacy.example.com"
api, clock = asked, moved  # fixtures of the API's own tests


class Partners:
    """The API, asked by an agent and by a controller."""

    def __init__(self, api):
        self.api = api

    @property
    def clerk(self):
        return self.api.clerk

    def review(self, text, folder="agents", name=AGENT):
        """Put a reviewed file into the workspace."""
        place = self.clerk.workspace.home / folder
        place.mkdir(exist_ok=True)
        (place / f"{name}.json").write_text(text, encoding="utf-8")

    def ask(self, method, path, body=b"", *, token=None, content_type="text/plain"):
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        return self.api.client.generic(method, path, body, content_type=content_type, headers=headers)

    def agent_token(self, **more):
        return self.ask("POST", f"/drp/v1/agent/{AGENT}", signed(claims(at=self.clerk.now, **more)))

    def exercise(self, token, key=None, **more):
        said = claims(at=self.clerk.now, **{"exercise": "deletion", "email": "zoe@example.org", **more})
        return self.ask("POST", "/drp/v1/data-rights-request", signed(said, *([key] if key else [])), token=token)

    def order(self, token, **more):
        return self.ask("POST", "/opendsr/v2/requests", ordered(**more), token=token, content_type="application/json")


@pytest.fixture
def partners(api):
    home = api.clerk.workspace.home
    (home / "opendsr.pem").write_bytes(issued())
    (home / "opendsr.key").write_bytes(pem())
    settings = replace(
        api.clerk.workspace.settings,
        public_url=PAGES,
        partners=PartnerSettings(
            business=BUSINESS, domain=DOMAIN, certificate="file:opendsr.pem", key="file:opendsr.key"
        ),
    )
    api.clerk = replace(api.clerk, workspace=replace(api.clerk.workspace, settings=settings))
    with serving(api.clerk.workspace):
        made = Partners(api)
        made.review(written())
        shop = {
            "id": "shop",
            "name": "A Shop",
            "contact": "privacy@shop.example",
            "callbacks": ["https://shop.example"],
        }
        made.review(json.dumps(shop), "controllers", "shop")
        yield made


@pytest.fixture
def agent(partners):
    """Return the token of the agent."""
    return partners.agent_token().json()["token"]


@pytest.fixture
def shop(partners):
    """Return the token of the controller."""
    return partners.api.token(Scope.ORDERS_GIVE, name="shop")
