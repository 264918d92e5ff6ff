"""How a dataset is named to people who have never seen a table: by its own name, in words, with its system."""


def title_of(dataset: str) -> str:
    """Return the name of a dataset in words: of `accounts.signin_log`, `Signin log`."""
    return dataset.rpartition(".")[2].replace("_", " ").capitalize()


def system_of(dataset: str) -> str:
    """Return the system that a dataset is in: of `accounts.signin_log`, `accounts`."""
    return dataset.partition(".")[0]
