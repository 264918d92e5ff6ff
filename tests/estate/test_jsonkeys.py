"""Keys inside JSON as paths."""

import pytest

from kept.estate.jsonkeys import is_declared, key_paths, shown_path


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("{}", set()),
        ("7", set()),
        ('["a", 1]', set()),
        ('{"theme": "dark", "newsletter": null}', {"theme", "newsletter"}),
        ('{"address": {"city": "x", "geo": {"lat": 1}}}', {"address.city", "address.geo.lat"}),
        ('{"address": {}}', {"address"}),
        ('{"a.b": {"c.d": 1}}', {"a·b.c·d"}),
        ('{"tags": ["a", "b"]}', {"tags"}),
        ('{"items": [{"name": 1}, {"price": 2}, 3]}', {"items.name", "items.price", "items"}),
        ('[{"a": 1}, [{"b": 2}]]', {"a", "b"}),
    ],
)
def test_the_paths_of_keys_that_hold_no_others_are_named(text, paths):
    assert key_paths(text) == paths


@pytest.mark.parametrize("text", ["", "dark", "{'a': 1}", "[" * 100_000])
def test_what_is_no_json_has_no_paths(text):
    assert key_paths(text) is None


@pytest.mark.parametrize(
    ("path", "declared", "covered"),
    [
        ("theme", ["theme"], True),
        ("theme", [], False),
        ("theme.name", ["theme"], False),
        ("address.city", ["address.city"], True),
        ("labels.a.b", ["labels.*"], True),
        ("labels", ["labels.*"], False),
        ("anything.at.all", ["*"], True),
    ],
)
def test_a_path_is_declared_by_itself_or_by_a_star_above_it(path, declared, covered):
    assert is_declared(path, declared) is covered


def test_a_key_that_may_be_somebodys_own_is_not_repeated():
    path = "friends.hedda@example·org.2026.+49 341 5550100.year_of_birth.a1b2c3d4"

    assert shown_path(path) == "friends.‹…›.‹…›.‹…›.year_of_birth.a1b2c3d4"
