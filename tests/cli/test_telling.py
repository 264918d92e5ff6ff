"""Lines for a pipe: whole, one record each, and nothing that could steer a terminal."""

from rich.text import Text

from kept.cli.telling import plain, tell, tell_table


def test_in_a_pipe_each_record_is_one_line_however_long(capsys):
    tell_table(("name", "says"), [("a", "x" * 500), ("longer", "two\nlines")])

    assert capsys.readouterr().out.splitlines() == ["name    says", f"a       {'x' * 500}", "longer  two lines"]


def test_figures_stand_to_the_right_and_no_line_ends_in_spaces(capsys):
    tell_table(("name", "records"), [("a", "1"), ("longer", "1,204")], right={1})

    assert capsys.readouterr().out.splitlines() == ["name    records", "a             1", "longer    1,204"]


def test_a_sentence_is_not_wrapped_in_a_pipe_and_brackets_are_no_markup(capsys):
    sentence = "[bold]" + "word " * 60 + "end."

    tell(sentence)

    assert capsys.readouterr().out == sentence + "\n"


def test_a_style_leaves_no_trace_in_a_pipe(capsys):
    tell(Text("broken", "bold red"))

    assert capsys.readouterr().out == "broken\n"


def test_what_could_steer_a_terminal_becomes_a_space():
    assert plain("a\x1b[2Jb\r\nc\x9bd") == "a [2Jb c d"
