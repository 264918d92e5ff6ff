"""A copy knows for what it was made, and nobody it was made for."""

from kept.rights.asked import Ask, Asker, Identifier, Scope
from kept.rights.copied import Copied, copied
from kept.rights.kinds import RequestKind
from kept.rights.promised import About

ASK = Ask(
    kind=RequestKind.ACCESS,
    whose="customer",
    identifiers=(Identifier(kind="email", value="ada@x.example"),),
    asker=Asker.PARENT,
    scope=Scope(systems=("support",)),
    laws=("gdpr",),
)


def test_it_is_what_was_asked_without_the_person():
    assert copied(ASK, records=2, strange={}) == Copied(
        kind=RequestKind.ACCESS,
        asker=Asker.PARENT,
        laws=frozenset({"gdpr"}),
        whole=False,
        records=2,
        strange={},
    )


def test_a_clause_is_about_it_by_its_kind_its_law_and_who_asked():
    access = frozenset({RequestKind.ACCESS})

    assert copied(ASK).is_about(About(kinds=access, laws=frozenset({"gdpr"}), asker=Asker.PARENT))
    assert not copied(ASK).is_about(About(kinds=access, laws=frozenset({"ccpa"})))
