"""A dataset is named in words, with its system."""

from kept.estate.titles import system_of, title_of


def test_a_dataset_is_named_in_words_with_its_system():
    assert (title_of("accounts.signin_log"), system_of("accounts.signin_log")) == ("Signin log", "accounts")
