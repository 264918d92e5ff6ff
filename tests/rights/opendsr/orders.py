"""A controller's side of OpenDSR."""

import json

from kept.rights.opendsr.controllers import Controller

NAME = "a7551968-d5d6-44b2-9831-815ac9017798"
SHOP = Controller(
    id="shop",
    name="A Shop",
    contact="privacy@shop.example",
    whose="customer",
    callbacks=frozenset({"https://shop.example"}),
)


def identity(kind="email", value="zoe@example.org", form="raw"):
    return {"identity_type": kind, "identity_value": value, "identity_format": form}


def ordered(**more):
    said = {
        "regulation": "gdpr",
        "subject_request_id": NAME,
        "subject_request_type": "erasure",
        "submitted_time": "2026-11-22T15:00:00Z",
        "subject_identities": [identity()],
        "api_version": "2.0",
        **more,
    }
    return json.dumps({name: value for name, value in said.items() if value is not None}).encode()
