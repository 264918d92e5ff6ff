"""`kept law`: what is known, and whether a file can be used."""

from tests.rights.test_lawfile import FILE


def test_the_laws_are_listed_with_whom_they_protect_and_when_they_were_checked(built):
    listed = built.kept("law", "list")

    assert (listed.status, listed.err) == (0, "")
    assert "ch-fadp    Swiss Federal Act on Data Protection" in listed.out
    assert "CH" in listed.out
    assert "2026-11-28" in listed.out


def test_a_law_file_is_read_and_nothing_is_changed(built, tmp_path):
    path = tmp_path / "us-tx.yaml"
    path.write_text(FILE, encoding="utf-8")

    answer = built.kept("law", "check", path)

    assert (answer.status, answer.out.strip()) == (0, f"{path} is a law file: A law of Texas, 3 clocks, 1 exemptions.")


def test_a_wrong_law_file_is_refused_with_its_line_and_what_to_do(built, tmp_path):
    path = tmp_path / "us-tx.yaml"
    path.write_text(FILE.replace("P45D", "45 days"), encoding="utf-8")

    answer = built.kept("law", "check", path)

    assert answer.status == 2
    assert answer.err.startswith(f"kept: {path}, line 15: “45 days” is not a period")
    assert "docs/reference/laws.md explains every key" in answer.err


def test_a_file_of_authorities_is_known_by_its_name(built, tmp_path):
    path = tmp_path / "authorities.yaml"
    path.write_text(
        'kept: authorities/1\nsources: {us: {at: "https://example.org", checked: 2026-11-28}}\n'
        'authorities: [{place: DE, name: Ours, web: "https://example.org", source: us}]\n',
        encoding="utf-8",
    )

    assert built.kept("law", "check", path).out.strip() == f"{path} is a file of 1 authorities."
