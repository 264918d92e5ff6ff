"""The API's own description (OpenAPI 3.1), with every status that it can answer, and what each address needs."""

from collections.abc import Iterator
from typing import Any

from ninja import NinjaAPI
from ninja.operation import Operation

from kept.web.api.door import CompanyToken
from kept.web.api.problems import MEDIA_TYPE

_WAIT = {"description": "Seconds to wait", "schema": {"type": "integer"}}
_BAD = 400


def declared(api: NinjaAPI) -> dict[str, Any]:
    """Return the description of an API."""
    schema: dict[str, Any] = dict(api.get_openapi_schema(path_prefix="/api/v1/"))
    for path, method, operation in _operations(api):
        told = schema["paths"][path][method]
        _responses(told["responses"])
        for parameter in told["parameters"]:
            parameter["schema"] = _present(parameter["schema"])
        for auth in operation.auth_callbacks:
            if isinstance(auth, CompanyToken):
                told["security"] = [{"CompanyToken": [auth.scope.value]}]
                told["description"] = f"{told.get('description', '')}\n\nNeeds the scope `{auth.scope}`."
    return schema


def _operations(api: NinjaAPI) -> Iterator[tuple[str, str, Operation]]:
    """Yield each operation with its path in the description and its method."""
    views = (
        (f"/api/v1{bound.prefix}{path}", view)
        for bound in api._get_bound_routers()  # noqa: SLF001 - there is no other way to them
        for path, view in bound.path_operations.items()
    )
    for path, view in views:
        for operation in view.operations:
            yield from ((path, method.lower(), operation) for method in operation.methods)


def _responses(responses: dict[int, dict[str, Any]]) -> None:
    for status, told in responses.items():
        content = told.get("content", {})
        if status >= _BAD and "application/json" in content:
            told["content"] = {MEDIA_TYPE: content["application/json"]}
        if status == 429:  # noqa: PLR2004 - too many requests
            told["headers"] = {"Retry-After": _WAIT}


def _present(schema: dict[str, Any]) -> dict[str, Any]:
    """Return what a parameter is where it is sent: one that is not is left out, and never null."""
    kinds = [one for one in schema.get("anyOf", ()) if one.get("type") != "null"]
    return kinds[0] if len(kinds) == 1 else schema
