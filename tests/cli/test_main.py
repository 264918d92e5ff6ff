"""What a person meets first: help, suggestions, and completion."""

import re
import shlex

import click
import pytest

from kept.cli.leaving import sentence_about
from kept.cli.main import NOUNS, kept
from tests.e2e.process import Place


def contexts(command, context):
    yield context
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            assert child is not None
            yield from contexts(child, click.Context(child, info_name=name, parent=context))


ALL = {one.command_path: one for one in contexts(kept, click.Context(kept, info_name="kept", **kept.context_settings))}


def parsed(words):
    """Parse `words` down to the last command, and run nothing."""
    context = kept.make_context("kept", words)
    while isinstance(context.command, click.Group):
        name, command, rest = context.command.resolve_command(context, [*context._protected_args, *context.args])
        assert command is not None
        context = command.make_context(name, rest, parent=context)


def examples(context):
    """Return the commands of the epilog: what a backslash breaks is one, and a `>` ends it."""
    lines = (context.command.epilog or "").replace("\\\n", " ").splitlines()
    return [shlex.split(line.partition(">")[0]) for line in lines if line.startswith("  kept ")]


def test_each_noun_is_listed_with_the_first_sentence_of_its_own_help():
    found = {name: ALL[f"kept {name}"].command.get_short_help_str(200) for name in NOUNS}

    assert found == NOUNS


@pytest.mark.parametrize("path", ALL)
def test_a_command_says_in_sentences_what_it_and_its_options_do(path):
    command = ALL[path].command
    helps = [command.help, *(one.help for one in command.params if isinstance(one, click.Option))]

    assert [said for said in helps if not re.search(r"[.\])]$|kept estate scan$", (said or "").strip())] == []


@pytest.mark.parametrize("path", [path for path, one in ALL.items() if not isinstance(one.command, click.Group)])
def test_a_command_shows_an_example_that_it_takes(path):
    shown = examples(ALL[path])

    assert all(" ".join(words).startswith(path) or words[1].startswith("--") for words in shown)
    assert [parsed(words[1:]) for words in shown] == [None] * len(shown) != []


def test_an_option_names_the_variable_that_stands_in_for_it():
    said = " ".join(ALL["kept check"].get_help().split())

    assert "[env var: KEPT_CHECK_FAIL_ON; default: broken,due]" in said


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["chekc"], "No such command 'chekc'. Did you mean 'check'? See: kept --help"),
        (["policy", "imprt"], "No such command 'imprt'. Did you mean 'import'? See: kept policy --help"),
        (["check", "--fial-on", "due"], "No such option '--fial-on'. Did you mean '--fail-on'? See: kept check --help"),
        (["plan", "show"], "Missing argument 'PLAN'. See: kept plan show --help"),
    ],
)
def test_a_slip_of_the_hand_is_answered_with_what_was_meant(words, sentence):
    with pytest.raises(click.UsageError) as caught:
        kept.main(words, prog_name="kept", standalone_mode=False)

    said, status = sentence_about(caught.value)

    assert status == 2
    assert said == sentence


@pytest.fixture
def nowhere(tmp_path):
    return Place(tmp_path, "2026-11-23T09:30:00+00:00")


@pytest.mark.parametrize("words", [(), ("policy",)])
def test_a_command_that_needs_another_shows_its_help_and_all_is_well(nowhere, words):
    answer = nowhere.kept(*words)

    assert (answer.status, answer.err) == (0, "")
    assert "Commands:" in answer.out


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("kept ch", {"check"}),
        ("kept retention ", {"plan", "apply"}),
        ("kept check --fail-on broken,d", {"broken,due"}),
        ("kept check --fa", {"--fail-on"}),
    ],
)
def test_completion_answers_without_a_workspace_and_makes_none(nowhere, words, completed):
    env = {"_KEPT_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split(" ")) - 1)}

    answer = nowhere.kept(env=env)

    assert (answer.status, answer.err) == (0, "")
    assert {line.partition(",")[2] for line in answer.out.splitlines()} == completed
    assert list(nowhere.folder.iterdir()) == []
