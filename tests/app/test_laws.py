"""The laws of an installation."""

from datetime import date

from kept.app.laws import laws_in, oldest_check, read_file
from kept.rights.lawbook import lawbook
from tests.rights.test_lawfile import FILE


def test_a_workspace_knows_the_shipped_laws_and_its_own(tmp_path):
    (tmp_path / "laws").mkdir()
    (tmp_path / "laws" / "us-tx.yaml").write_text(FILE, encoding="utf-8")

    known = laws_in(tmp_path)

    assert {law.id for law in known.laws} - {law.id for law in lawbook().laws} == {"us-tx"}


def test_a_file_is_read_by_its_name(tmp_path):
    law, authorities = tmp_path / "us-tx.yaml", tmp_path / "authorities.yaml"
    law.write_text(FILE.replace("checked: 2026-11-28", "checked: 2025-01-02"), encoding="utf-8")
    authorities.write_text(
        'kept: authorities/1\nsources: {us: {at: "https://example.org", checked: 2026-11-28}}\n'
        'authorities: [{place: DE, name: Ours, web: "https://example.org", source: us}]\n',
        encoding="utf-8",
    )

    read = read_file(law)

    assert not isinstance(read, tuple)
    assert oldest_check(read) == date(2025, 1, 2)
    assert isinstance(read_file(authorities), tuple)
