"""Write `docs/reference/api.md` from the API's own description. `python -m tools.api_reference`."""

import importlib
from collections.abc import Iterator, Mapping
from typing import Any

from tools.pages import WRITTEN, cell, write
from tools.program import set_up

OPENING = """\
# API

{written}

For programs: of the people whose data it is, and of the company. `/api/v1/openapi.json` describes the same for tools
(OpenAPI 3.1). Questions and answers are JSON; moments are in UTC.

**People's programs** need nothing to make a request. It is answered with a `token` that opens this one request: whoever
made it sees how it stands, and may take it back until somebody shows who they are. Who shows it, with the secret at the
end of a link in a letter, gets a token that reads, writes, takes back and appeals. Whether somebody is known here is
never told.

**The company's own systems** come with a token that `kept token create NAME --scope SCOPE` prints once. Each address
asks for one scope.

Tokens go into the header `Authorization: Bearer TOKEN`, never into an address. No address has room for anybody's data.

**Once.** With the header `Idempotency-Key` (8 to 200 visible signs) a question that is sent again within a day has the
answer that it had, marked `Idempotency-Replayed: true`, and nothing is done twice. Something else under the same key is
refused.

**Faults** are problem details (RFC 9457, `application/problem+json`): `code` stays the same across versions,
`faults` says where in a question something is wrong and repeats none of it. Besides what stands below any address may
answer 400, 422, 429 with `Retry-After`, and 503; one that takes JSON also 413 and 415. What is not known, in a question
or beside an address, is refused.

**Other sites** read nothing unless `web.origins` names them ([settings](settings.md)), and then requests and signals
alone.

The Data Rights Protocol and OpenDSR have addresses of their own: [agents](../how-to/accept-requests-from-agents.md).
"""

_BAD = 400
_EVERYWHERE = frozenset({"400", "413", "415", "422", "429", "503"})


def description() -> dict[str, Any]:
    """Return the API's description of itself."""
    set_up()
    declared = importlib.import_module("kept.web.api.declaring").declared
    described: dict[str, Any] = declared(importlib.import_module("kept.web.api.service").API)
    return described


def page(described: Mapping[str, Any]) -> str:
    """Return the page."""
    schemas = described["components"]["schemas"]
    parts = [OPENING.format(written=WRITTEN), *_addresses(described), "## Forms", "", *_forms(schemas)]
    return "\n".join(parts)


def _addresses(described: Mapping[str, Any]) -> Iterator[str]:
    for path, methods in described["paths"].items():
        for method, told in methods.items():
            yield f"## `{method.upper()} {path}`"
            yield ""
            yield told["description"].partition("\n\nNeeds the scope")[0].strip()
            yield ""
            yield from _beside(told)


def _beside(told: Mapping[str, Any]) -> Iterator[str]:
    yield f"- Comes with: {_comes_with(told)}."
    for one in told["parameters"]:
        yield f"- `{one['name']}` ({one['in']}): {_type(one['schema'])}."
    if "requestBody" in told:
        yield f"- Takes {_type(told['requestBody']['content']['application/json']['schema'])}."
    good = {status: answer for status, answer in told["responses"].items() if int(status) < _BAD}
    for status, answer in good.items():
        yield f"- Answers {status} with {_type(answer['content']['application/json']['schema'])}."
    bad = sorted(str(status) for status in told["responses"] if str(status) not in _EVERYWHERE | {str(s) for s in good})
    if bad:
        yield f"- May answer {', '.join(bad)}."
    yield ""


def _comes_with(told: Mapping[str, Any]) -> str:
    for one in told.get("security", ()):
        for name, scopes in one.items():
            return f"a token with the scope `{scopes[0]}`" if scopes else f"the {_words(name)} of the request"
    return "nothing"


def _words(name: str) -> str:
    return "token" if name == "RequestToken" else name


def _forms(schemas: Mapping[str, Any]) -> Iterator[str]:
    for name, schema in sorted(schemas.items()):
        yield f"### {name}"
        yield ""
        if "description" in schema:
            yield " ".join(schema["description"].split())
            yield ""
        if "enum" in schema:
            yield f"One of {', '.join(f'`{one}`' for one in schema['enum'])}."
            yield ""
            continue
        yield from ("| field | holds |", "|---|---|")
        needed = set(schema.get("required", ()))
        for field, told in schema.get("properties", {}).items():
            may = "" if field in needed else ", may be left out"
            yield f"| `{field}` | {cell(_type(told))}{may} |"
        yield ""


def _type(schema: Mapping[str, Any]) -> str:
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema or "allOf" in schema:
        return " or ".join(_type(one) for one in schema.get("anyOf") or schema["allOf"])
    if "enum" in schema or "const" in schema:
        return "one of " + ", ".join(f"`{one}`" for one in schema.get("enum", [schema.get("const")]))
    if schema.get("type") == "array":
        return f"a list of {_type(schema['items'])}{_sizes(schema, 'Items')}"
    return _plain(schema)


def _plain(schema: Mapping[str, Any]) -> str:
    named = {"string": "text", "integer": "a whole number", "boolean": "true or false", "null": "null"}
    if schema.get("format") == "date-time":
        return "a moment"
    text = named.get(str(schema.get("type")), str(schema.get("type", "anything")))
    return text + _sizes(schema, "Length") + (f", `{schema['pattern']}`" if "pattern" in schema else "")


def _sizes(schema: Mapping[str, Any], of: str) -> str:
    least, most = schema.get(f"min{of}"), schema.get(f"max{of}")
    return "" if most is None else f", {least or 0} to {most}"


if __name__ == "__main__":
    write("api.md", page(description()))
