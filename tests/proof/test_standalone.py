"""The verifier as it ships: one file, run by a Python that sees nothing but the standard library."""

import ast
import os
import subprocess
import sys

import pytest

from kept.proof.standalone import MODULES, module_source, standalone_source


@pytest.fixture(scope="module")
def verifier(tmp_path_factory):
    file = tmp_path_factory.mktemp("alone") / "kept-verify.py"
    file.write_text(standalone_source(), encoding="utf-8")
    return file


@pytest.fixture
def verify(verifier, tmp_path):
    """Runs the file with `-I -S` in an empty folder; gives exit status, output and errors."""

    def run(*arguments, options=(), **environment):
        command = [sys.executable, "-I", "-S", *options, verifier, *arguments]
        done = subprocess.run(
            command, capture_output=True, cwd=tmp_path, env={**os.environ, **environment}, check=False, timeout=60
        )
        return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")

    return run


@pytest.fixture
def bundle(operator, tmp_path):
    file = tmp_path / "bundle.json"
    file.write_bytes(operator.bundle(operator.entries(5), [2, 5]).to_bytes())
    return file


def test_an_honest_bundle_verifies_with_status_0(verify, bundle, operator):
    status, said, errors = verify(bundle, "--key", str(operator.key))

    assert (status, errors) == (0, "")
    assert said.startswith("Verified: 5 entries under 2 checkpoints of kept.example/ledger, root ")
    assert said.endswith("; no checkpoint from outside was given.\n")


def test_the_key_and_a_checkpoint_from_outside_may_be_files(verify, bundle, operator, tmp_path):
    (tmp_path / "key.txt").write_text(f"{operator.key}\n")
    (tmp_path / "kept.txt").write_text(operator.checkpoint(operator.entries(4)), encoding="utf-8")

    status, said, _ = verify(bundle, "--key", "key.txt", "--checkpoint", "kept.txt")

    assert status == 0
    assert said.endswith(", in line with 1 kept outside.\n")


def test_an_entry_with_its_proof_verifies(verify, operator, tmp_path):
    (tmp_path / "proof.json").write_bytes(operator.entry_proof(operator.entries(5), 3).to_bytes())

    status, said, _ = verify("proof.json", "--key", str(operator.key))

    assert status == 0
    assert said.startswith("Verified: an entry of kind retention:sweep:erased is among the 5 entries of ")


def test_a_rewritten_history_does_not_verify_with_status_1(verify, operator, tmp_path):
    (tmp_path / "kept.txt").write_text(operator.checkpoint(operator.entries(4)), encoding="utf-8")
    forged = operator.bundle((operator.entry(99), *operator.entries(5)[1:]), [5])
    (tmp_path / "forged.json").write_bytes(forged.to_bytes())

    status, said, errors = verify("forged.json", "--key", str(operator.key), "--checkpoint", "kept.txt")

    assert (status, said) == (1, "")
    assert errors == (
        "DOES NOT VERIFY: The first 4 entries are not those of the checkpoint kept outside. "
        "Do not rely on it; keep the file, and ask the operator for an explanation. [proof.rewritten]\n"
    )


@pytest.mark.parametrize(
    "data", [b"", b"\x00\xff\n", b"{}\n", b"[" * 200_000, b'{"format":1}\n', b"1" * 9999 + b"\n", b"PK\x03\x04"]
)
def test_a_file_that_is_no_bundle_gives_one_sentence_and_status_2(verify, operator, tmp_path, data):
    (tmp_path / "file").write_bytes(data)

    status, said, errors = verify("file", "--key", str(operator.key))

    assert (status, said, errors.count("\n")) == (2, "", 1)
    assert errors.startswith("Could not be read: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["missing.json", "--key", "KEY"],
        [".", "--key", "KEY"],
        ["bundle.json", "--key", "no+key+at-all"],
        ["bundle.json", "--key", "missing.txt"],
        ["bundle.json", "--key", "."],
        ["bundle.json", "--key", "bundle.json"],
        ["bundle.json", "--key", "x" * 5000],
        ["bundle.json", "--key", "KEY", "--checkpoint", "missing.txt"],
        ["bundle.json", "--key", "KEY", "--checkpoint", "bundle.json"],
        ["bundle.json", "--key", "KEY", "--checkpoint", "latin.txt"],
    ],
)
def test_an_argument_that_cannot_be_read_gives_one_sentence_and_status_2(verify, bundle, operator, tmp_path, arguments):
    (tmp_path / "latin.txt").write_bytes(b"\xff\xfe")
    given = [str(operator.key) if argument == "KEY" else argument for argument in arguments]

    status, said, errors = verify(*given)

    assert (status, said) == (2, "")
    assert "Traceback" not in errors


def test_missing_arguments_give_status_2(verify):
    status, said, errors = verify()

    assert (status, said) == (2, "")
    assert "Traceback" not in errors


def test_an_output_that_knows_no_umlauts_is_no_obstacle(verify, operator, tmp_path):
    named = type(operator)(name="kept.example/bücher")
    (tmp_path / "bundle.json").write_bytes(named.bundle(named.entries(1), [1]).to_bytes())
    (tmp_path / "key.txt").write_text(str(named.key), encoding="utf-8")

    status, said, _ = verify("bundle.json", "--key", "key.txt", options=["-X", "utf8=0"], LC_ALL="C")

    assert status == 0
    assert "kept.example/b\\xfccher, root" in said


def test_the_file_imports_the_standard_library_alone():
    imported = set()
    for node in ast.walk(ast.parse(standalone_source())):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            imported.add((node.module or ".").split(".")[0])

    assert imported <= sys.stdlib_module_names


def test_no_two_of_its_modules_define_one_name():
    owners: dict[str, list[str]] = {}
    for module in MODULES:
        for node in ast.parse(module_source(module)).body:
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                owners.setdefault(node.name, []).append(module)
            targets = [node.target] if isinstance(node, ast.AnnAssign) else getattr(node, "targets", [])
            for name in (name for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)):
                owners.setdefault(name.id, []).append(module)

    assert {name: modules for name, modules in owners.items() if len(set(modules)) > 1} == {}


def test_the_builder_prints_the_same_file(verifier):
    command = [sys.executable, "-m", "kept.proof.standalone"]
    printed = subprocess.run(command, capture_output=True, check=True, timeout=60)

    assert printed.stdout.decode("utf-8") == verifier.read_text(encoding="utf-8")
