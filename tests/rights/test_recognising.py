"""What people ask in their own words, in four languages, and what they do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kept.rights.kinds import RequestKind as Kind
from kept.rights.recognising import recognise

ASKS = [
    ("Please delete my account and everything you have on me.", Kind.ERASURE),
    ("I want all my personal data removed from your systems.", Kind.ERASURE),
    ("Under GDPR article 17 I ask you to act.", Kind.ERASURE),
    ("Bitte löschen Sie alle meine Daten.", Kind.ERASURE),
    ("Ich möchte, dass mein Kundenkonto gelöscht wird.", Kind.ERASURE),
    ("Merci de supprimer mon compte.", Kind.ERASURE),
    ("Je demande l'effacement de mes données personnelles.", Kind.ERASURE),
    ("Quiero que borren todos mis datos.", Kind.ERASURE),
    ("Please send me a copy of my data.", Kind.ACCESS),
    ("What data do you hold about me?", Kind.ACCESS),
    ("This is a subject access request.", Kind.ACCESS),
    ("Hiermit verlange ich Auskunft über meine Daten nach Art. 15 DSGVO.", Kind.ACCESS),
    ("Welche Daten haben Sie über mich gespeichert?", Kind.ACCESS),
    ("Je voudrais exercer mon droit d’accès.", Kind.ACCESS),
    ("¿Qué datos tienen sobre mí?", Kind.ACCESS),
    ("My address is out of date, please correct my details.", Kind.RECTIFICATION),
    ("Meine Daten sind falsch: bitte berichtigen.", Kind.RECTIFICATION),
    ("Veuillez corriger mes données.", Kind.RECTIFICATION),
    ("Bitte berichtigen Sie meine Adresse, die Strasse ist falsch.", Kind.RECTIFICATION),
    ("Please correct my e-mail address.", Kind.RECTIFICATION),
    ("Solicito la rectificación de mis datos.", Kind.RECTIFICATION),
    ("Bitte ändern Sie meine E-Mail-Adresse.", Kind.RECTIFICATION),
    ("Mein Name hat sich durch Heirat geändert: meinen Nachnamen bitte anpassen.", Kind.RECTIFICATION),
    ("Merci de modifier mon adresse postale.", Kind.RECTIFICATION),
    ("Veuillez changer mon adresse e-mail.", Kind.RECTIFICATION),
    ("Por favor, cambien mi dirección de correo.", Kind.RECTIFICATION),
    ("Quiero actualizar mi número de teléfono.", Kind.RECTIFICATION),
    ("Please change my billing address.", Kind.RECTIFICATION),
    ("Please give me my data in a machine-readable form.", Kind.PORTABILITY),
    ("Ich bitte um Datenübertragbarkeit.", Kind.PORTABILITY),
    ("Please restrict the processing of my data until this is settled.", Kind.RESTRICTION),
    ("Ich verlange die Einschränkung der Verarbeitung meiner Daten.", Kind.RESTRICTION),
    ("Do not sell or share my personal information.", Kind.OPT_OUT),
    ("Stop sending me newsletters!", Kind.OBJECTION),
    ("Ich widerspreche der Nutzung zu Werbezwecken.", Kind.OBJECTION),
    ("Je m'oppose à ce traitement.", Kind.OBJECTION),
    ("No quiero recibir más publicidad.", Kind.OBJECTION),
    ("I withdraw my consent.", Kind.WITHDRAWAL),
    ("Ich widerrufe meine Einwilligung.", Kind.WITHDRAWAL),
    ("I want a person to review this decision.", Kind.CONTEST),
    ("I am writing to complain about how you treat privacy.", Kind.COMPLAINT),
]
ASKS_NOTHING = [
    "My website shows error 500 since this morning.",
    "Please renew the domain example.org for two years.",
    "Wann kommt die nächste Rechnung?",
    "Le serveur ne répond plus depuis midi.",
    "El certificado caduca mañana.",
    "Thank you, it works again.",
    "Please restart the database.",
    "Please change my nameservers to ns1.example.org.",
    "I changed my e-mail client and cannot log in.",
    "Please change my IP address.",
    "Bitte ändern Sie meine IP-Adresse.",
    "Wir ändern meinen DNS-Eintrag morgen.",
    "Je veux changer mon nom de domaine.",
    "Quiero cambiar mi dirección IP.",
    "",
]


@pytest.mark.parametrize(("text", "kind"), ASKS, ids=[text[:30] for text, _ in ASKS])
def test_what_is_asked_is_recognised(text, kind):
    found = recognise(text)

    assert found is not None
    assert found.kind is kind


@pytest.mark.parametrize("text", ASKS_NOTHING, ids=[text[:30] for text in ASKS_NOTHING])
def test_what_asks_nothing_of_the_kind_is_left_alone(text):
    assert recognise(text) is None


def test_who_asks_how_it_is_done_may_only_want_to_know():
    found = recognise("How can I delete my account?")

    assert found is not None
    assert found.is_question


def test_the_words_that_say_so_are_shown_to_staff_and_to_nobody_else():
    found = recognise("Dear all, please delete my account of Zoe Example.")

    assert found is not None
    assert found.words.startswith("delete my account")
    assert "delete" not in repr(found)


@given(st.text(max_size=3000))
def test_no_text_makes_it_stumble(text):
    recognise(text)


def test_a_long_text_does_not_make_it_run_away():
    assert recognise("data " * 20_000) is None
