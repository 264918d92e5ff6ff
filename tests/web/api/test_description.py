"""The description of the API is true: generated questions, good and bad, are answered as it says."""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.core.result import Ok

from kept.app.rights.access import Grade, grant
from kept.app.rights.receive import receive
from kept.rights.asked import Ask, Channel, Identifier
from kept.rights.kinds import RequestKind
from kept.web.wsgi import application
from tests.web.api.conftest import ZOE
from tests.web.api.policies import publish

DESCRIBED = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
OPERATIONS = [one.ok() for one in DESCRIBED.get_all_operations() if isinstance(one, Ok)]
NAMES = [one.label for one in OPERATIONS]

bounded = settings(
    max_examples=12,
    derandomize=True,
    deadline=None,
    # Whatever an example leaves in the records is rolled back with it.
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def needs(operation):
    return [name for one in operation.definition.raw.get("security", []) for name in one]


def with_token(api, case):
    """Let the question come with a token that is good for it, and be about a request that there is."""
    if "RequestToken" in needs(case.operation):
        known = (Identifier(kind="email", value=ZOE),)
        one = receive(api.clerk, Ask(kind=RequestKind.ACCESS, whose="customer", identifiers=known), channel=Channel.API)
        if case.meta is None or case.meta.generation.mode is GenerationMode.POSITIVE:
            case.path_parameters["reference"] = one.id
        return {"Authorization": f"Bearer {grant(api.clerk, one, Grade.OWNER)}"}
    return {"Authorization": f"Bearer {api.company}"} if "CompanyToken" in needs(case.operation) else {}


@pytest.fixture
def described(api):
    """The API; the framework would close the connection in which the records of a test are."""
    publish()
    api.company = api.token()
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield api
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["good", "bad"])
@pytest.mark.parametrize("operation", OPERATIONS, ids=NAMES)
@bounded
@given(data=st.data())
def test_every_answer_is_one_that_is_described(described, operation, mode, data):
    case = data.draw(operation.as_strategy(generation_mode=mode))

    with transaction.atomic():
        case.call_and_validate(headers=with_token(described, case))
        transaction.set_rollback(True)


@pytest.mark.parametrize("operation", OPERATIONS, ids=NAMES)
def test_no_address_has_room_for_what_somebody_is_known_by(operation):
    named = {one["name"] for one in operation.definition.raw.get("parameters", [])}

    assert named <= {"reference", "after", "limit", "is_open", "Idempotency-Key", "Sec-GPC"}


def test_every_address_is_described(api):
    described = api.get("/openapi.json").json()

    assert described["openapi"] == "3.1.0"
    assert sorted(NAMES) == sorted(
        f"{method.upper()} {path}" for path, methods in described["paths"].items() for method in methods
    )


def test_every_problem_is_described_as_one(api):
    answers = [
        (status, list(answer["content"]))
        for methods in api.get("/openapi.json").json()["paths"].values()
        for method in methods.values()
        for status, answer in method["responses"].items()
    ]

    assert {media for status, [media] in answers if status >= "400"} == {"application/problem+json"}
    assert {media for status, [media] in answers if status < "400"} == {"application/json"}
