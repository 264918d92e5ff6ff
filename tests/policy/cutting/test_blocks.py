from kept.policy.cutting.blocks import folded


def test_white_space_of_every_kind_is_folded():
    assert folded("  two\u00a0words\n\tand\u2003more ") == "two words and more"


def test_characters_that_nobody_sees_are_dropped():
    assert folded("\ufeffpri\u00advacy\u200b \u200dnotice\u200d") == "privacy notice"


def test_a_lone_surrogate_does_not_break_the_text():
    assert folded("a\ud800b") == "ab"
