"""The public vectors of transparency-dev/merkle and Wycheproof, read from the folder in `KEPT_VECTORS`."""

import json
import os
from base64 import b64decode
from pathlib import Path

import pytest

from kept.proof.ed25519 import verify_ed25519
from kept.proof.errors import InconsistentError, NotIncludedError
from kept.proof.merkle import verify_consistency, verify_inclusion

FOLDER = os.environ.get("KEPT_VECTORS", "")
pytestmark = pytest.mark.skipif(not FOLDER, reason="KEPT_VECTORS names no folder (tests/proof/vectors/README.md)")


def merkle_vectors(kind):
    files = sorted(Path(FOLDER, "merkle", "testdata", kind).rglob("*.json"))
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]


def path_of(vector):
    return [b64decode(step) for step in vector["proof"] or ()]


def inclusion_is_refused(vector):
    leaf, root = b64decode(vector["leafHash"] or ""), b64decode(vector["root"] or "")
    try:
        verify_inclusion(leaf=leaf, index=vector["leafIdx"], size=vector["treeSize"], path=path_of(vector), root=root)
    except NotIncludedError:
        return True
    return False


def consistency_is_refused(vector):
    roots = {"old_root": b64decode(vector["root1"] or ""), "new_root": b64decode(vector["root2"] or "")}
    try:
        verify_consistency(old=vector["size1"], new=vector["size2"], path=path_of(vector), **roots)
    except InconsistentError:
        return True
    return False


def test_every_public_inclusion_vector_is_judged_as_published():
    vectors = merkle_vectors("inclusion")

    judged = [inclusion_is_refused(vector) for vector in vectors]

    assert judged == [vector["wantErr"] for vector in vectors]
    assert len(judged) == 98


def test_every_public_consistency_vector_is_judged_as_published():
    vectors = merkle_vectors("consistency")

    judged = [consistency_is_refused(vector) for vector in vectors]

    assert judged == [vector["wantErr"] for vector in vectors]
    assert len(judged) == 98


def test_every_wycheproof_signature_is_judged_as_published():
    file = Path(FOLDER, "wycheproof", "testvectors_v1", "ed25519_test.json")
    groups = json.loads(file.read_text(encoding="utf-8"))["testGroups"]
    cases = [(bytes.fromhex(group["publicKey"]["pk"]), case) for group in groups for case in group["tests"]]

    judged = [verify_ed25519(key, bytes.fromhex(c["msg"]), bytes.fromhex(c["sig"])) for key, c in cases]

    assert judged == [case["result"] == "valid" for _, case in cases]
    assert len(judged) == 151
