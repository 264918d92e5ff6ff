"""The verifier in one file, for a Python with nothing installed: `python -m kept.proof.standalone > kept-verify.py`.

The modules below are put one after another, without their imports of each other; no name is defined twice.
"""

import ast
import sys
from importlib.resources import files

MODULES = (
    "kept.terms:errors.py",
    "kept.proof:errors.py",
    "kept.proof:merkle.py",
    "kept.proof:ed25519.py",
    "kept.proof:note.py",
    "kept.proof:checkpoint.py",
    "kept.proof:canonical.py",
    "kept.proof:entry.py",
    "kept.proof:bundle.py",
    "kept.proof:verify.py",
    "kept.proof:package.py",
    "kept.proof:command.py",
)

_HEAD = '''#!/usr/bin/env python3
"""kept-verify: checks the evidence of a Kept ledger. Needs Python 3.11 or later and nothing else.

    python3 -I -S kept-verify.py bundle.json --key KEY [--checkpoint FILE]

Made from the modules of kept.proof, which say in their first lines what each is for (Apache-2.0).
"""
import sys

if sys.version_info < (3, 11):
    sys.stderr.write("Could not be read: kept-verify needs Python 3.11 or later.\\n")
    raise SystemExit(2)
'''
_TAIL = """

if __name__ == "__main__":
    raise SystemExit(run_verifier())
"""


def standalone_source() -> str:
    """Return the source of the verifier as one file."""
    imports: set[str] = set()
    bodies = [_body_of(module, imports) for module in MODULES]
    return "\n".join([_HEAD, *sorted(imports), *bodies]) + _TAIL


def module_source(module: str) -> str:
    """Return the source of one of `MODULES`."""
    package, _, name = module.partition(":")
    return files(package).joinpath(name).read_text(encoding="utf-8")


def _body_of(module: str, imports: set[str]) -> str:
    source = module_source(module)
    lines = source.splitlines()
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.Import | ast.ImportFrom):
            if not _is_ours(statement):
                imports.add(ast.unparse(statement))
            last = statement.end_lineno or statement.lineno
            lines[statement.lineno - 1 : last] = [""] * (last - statement.lineno + 1)
    return f"\n# {module.replace(':', '/')}\n" + "\n".join(lines).strip("\n") + "\n"


def _is_ours(statement: ast.Import | ast.ImportFrom) -> bool:
    return isinstance(statement, ast.ImportFrom) and (statement.module or "").split(".")[0] == "kept"


if __name__ == "__main__":
    sys.stdout.buffer.write(standalone_source().encode("utf-8"))  # whatever the terminal's encoding is
