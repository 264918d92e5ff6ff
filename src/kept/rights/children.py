"""What is said to a parent who asks for a child: the same, of the child, wherever it would speak of "your data"."""

from kept.rights.asked import Ask, Asker
from kept.terms import Message
from kept.terms.wording import codes

_OF_CHILD = "of-child"


def is_of_child(ask: Ask) -> bool:
    """Whether what is found, given and erased is a child's, and not that of whoever reads of it."""
    return ask.asker is Asker.PARENT


def of_child(message: Message) -> Message:
    """Return the message that says the same of a child, or the message itself where it speaks of nobody."""
    code = f"{message.code}-{_OF_CHILD}"
    return Message(code, message.parameters) if code in codes() else message
