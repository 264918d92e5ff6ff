"""What customers write about, and what they are answered: subject, question, answer, thanks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation in words."""

    subject: str
    lines: tuple[str, ...]


_ENGLISH = (
    Talk(
        "Mail to our domain bounces",
        (
            "Since this morning, mail to our domain comes back with “550 no such mailbox”. Nothing was changed here.",
            "The MX record points at the old host. I have put it right; it will be seen everywhere within the hour.",
            "It works again, thank you.",
        ),
    ),
    Talk(
        "Certificate is about to run out",
        (
            "The browser says that our certificate ends in three days. Does it renew by itself?",
            "It does, as soon as the domain points at our servers again. At the moment it points elsewhere.",
            "We have changed that now.",
            "And the new certificate is in place.",
        ),
    ),
    Talk(
        "Wrong amount on the last invoice",
        (
            "We moved to the smaller plan, and the last invoice is still for the larger one. Could you look?",
            "You are right. The difference is credited, and the next invoice has the new price.",
        ),
    ),
    Talk(
        "Panel is slow in the evening",
        (
            "Between 18 and 20 o'clock the panel takes ten seconds for each page.",
            "That is when the backups run. We have moved yours to the night; please tell us if it stays slow.",
            "Much better now.",
        ),
    ),
)
_GERMAN = (
    Talk(
        "Zugang zum Webspace",
        (
            "Guten Tag, seit dem Umzug komme ich nicht mehr per SFTP auf den Webspace.",
            "Der Schlüssel war noch beim alten Server hinterlegt. Er ist jetzt übertragen.",
            "Danke, es geht wieder.",
        ),
    ),
)
_FRENCH = (
    Talk(
        "Site inaccessible",
        (
            "Bonjour, notre site affiche une erreur 502 depuis ce matin.",
            "Le processus PHP s'était arrêté. Il est relancé et surveillé.",
            "Merci beaucoup.",
        ),
    ),
)
_SPANISH = (
    Talk(
        "Copia de seguridad",
        (
            "Hemos borrado una carpeta por error. ¿Se puede recuperar la copia de ayer?",
            "Sí, la carpeta está de nuevo en su sitio, con el estado de anoche.",
        ),
    ),
)
TALKS = {"DE": _GERMAN + _ENGLISH[:1], "FR": _FRENCH + _ENGLISH[1:2], "ES": _SPANISH + _ENGLISH[2:3]}
"""By country; who is not in it writes English."""

ENGLISH = _ENGLISH

MENTIONS = (
    "My colleague {name} ({email}) cannot sign in either.",
    "Please call {name} at {phone}, who looks after this.",
    "{name} at {email} should get the answer as well.",
)
AGENTS = ("Ilse Brandvold", "Tomas Riverdale", "Nadia Okonjo")
