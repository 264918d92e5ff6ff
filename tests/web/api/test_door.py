"""Each address with what it needs, as one table; and each scope opens exactly its own."""

from itertools import product

import pytest

from kept.app.tokens import make_token, revoke
from kept.safeguards.scopes import Scope
from kept.terms import Period
from kept.web.api.door import CompanyToken, RequestToken
from kept.web.api.service import API

NEEDS = {
    "POST /requests": "nothing",
    "GET /requests/{reference}": "its token",
    "POST /requests/{reference}/proofs": "nothing",
    "GET /requests/{reference}/messages": "its token",
    "POST /requests/{reference}/messages": "its token",
    "POST /requests/{reference}/cancellation": "its token",
    "POST /requests/{reference}/appeal": "its token",
    "POST /panel/requests": Scope.REQUESTS_CREATE,
    "GET /panel/requests": Scope.REQUESTS_READ,
    "GET /panel/requests/{reference}": Scope.REQUESTS_READ,
    "POST /panel/signals/gpc": Scope.SIGNALS_SEND,
    "POST /lists/lookup": Scope.LISTS_ASK,
    "POST /lists/calls": Scope.LISTS_ASK,
    "POST /gate/decisions": Scope.GATE_ASK,
    "POST /identifiers": Scope.IDENTIFIERS_PUSH,
    "POST /signals/gpc": "nothing",
}
FOR_THE_COMPANY = {address: needs for address, needs in NEEDS.items() if isinstance(needs, Scope)}


def needs(operation):
    [auth] = operation.auth_callbacks or [None]
    if isinstance(auth, CompanyToken):
        return auth.scope
    return "its token" if isinstance(auth, RequestToken) else "nothing"


def every_operation():
    views = ((bound.prefix, *one) for bound in API._get_bound_routers() for one in bound.path_operations.items())
    for prefix, path, view in views:
        for operation in view.operations:
            yield from ((f"{method} {prefix}{path}", operation) for method in operation.methods)


def asked(api, address, **more):
    method, path = address.split()
    return api.ask(method, path.replace("{reference}", "R-2222-2223"), {} if method == "POST" else None, **more)


def test_every_address_needs_what_the_table_says():
    assert {address: needs(operation) for address, operation in every_operation()} == NEEDS


def test_each_scope_opens_its_addresses_and_no_other(api):
    tokens = {scope: api.token(scope, name=scope.replace(":", "-")) for scope in Scope}

    opened = {
        (address, scope)
        for address, scope in product(FOR_THE_COMPANY, Scope)
        if asked(api, address, token=tokens[scope]).status_code not in {401, 403}
    }

    assert opened == set(FOR_THE_COMPANY.items())


@pytest.mark.parametrize("address", [address for address, needed in NEEDS.items() if needed != "nothing"])
def test_without_a_token_every_other_address_says_how_to_come(api, address):
    answer = asked(api, address)

    assert (answer.status_code, answer["WWW-Authenticate"]) == (401, 'Bearer realm="kept"')
    assert answer.json()["code"] == "api.no-token"


@pytest.mark.parametrize("token", ["kept_", "kept_x", "", "Basic eA==", "kept_" + "a" * 43])
def test_a_token_that_nobody_made_opens_nothing(api, token):
    assert asked(api, "GET /panel/requests", token=token).status_code == 401


def test_a_token_opens_nothing_once_it_is_revoked_or_its_time_is_over(api, clock):
    workspace = api.clerk.workspace
    brief = make_token(workspace, "brief", scopes=[Scope.REQUESTS_READ], lasts=Period(days=1)).secret
    lasting = api.token(name="lasting")
    before = [asked(api, "GET /panel/requests", token=one).status_code for one in (brief, lasting)]
    clock.go(days=1)
    revoke(workspace, "lasting")

    after = [asked(api, "GET /panel/requests", token=one).status_code for one in (brief, lasting)]

    assert (before, after) == ([200, 200], [401, 401])


def test_what_a_person_holds_opens_nothing_for_the_company_and_the_other_way_round(api):
    made = api.made()

    assert api.get("/panel/requests", token=made["token"]).status_code == 401
    assert api.get(f"/requests/{made['reference']}", token=api.token()).status_code == 401


def test_guessing_tokens_has_to_wait(api):
    answers = [asked(api, "GET /panel/requests", token=f"kept_{at}").status_code for at in range(31)]

    assert answers == [401] * 30 + [429]
