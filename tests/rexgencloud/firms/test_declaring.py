from kept.connectors.http.reading import load_description
from kept.estate.document import load_estate
from kept.safeguards.secrets import resolve_secret
from rexgencloud.firms import FIRMS
from rexgencloud.firms.state import key_of


def test_every_firm_stands_in_the_estate_with_a_reference_to_its_key_and_not_the_key(stores):
    systems = [one for one in load_estate(stores.estate_file).systems if one.kind == "http"]
    keys = [key_of(firm.name, stores.folder) for firm in FIRMS]

    found = [resolve_secret(one.secret or "", environ={}, base=stores.folder.parent) for one in systems]

    text = stores.estate_file.read_text()
    assert [one.url for one in systems] == [f"example-firm:{firm.name}" for firm in FIRMS]
    assert (found, [key for key in keys if key in text]) == (keys, [])


def test_every_dataset_that_is_described_is_declared_with_the_same_key_and_fields(stores):
    for system in (one for one in load_estate(stores.estate_file).systems if one.kind == "http"):
        described = load_description(stores.folder / system.options["description"]).shelves
        declared = {one.location: (one.key, [field.name for field in one.fields]) for one in system.datasets}

        assert declared == {name: (shelf.key, list(shelf.fields)) for name, shelf in described.items()}
