"""What somebody asks for in their own words, in English, German, French and Spanish: no special form may be demanded.

It says what a text seems to ask, for a person to look at, and which words it was: it decides nothing.
"""

import re
from dataclasses import dataclass, field

from kept.rights.kinds import RequestKind

_LONGEST = 20_000
_ROUND = 60
"""How much of a text around what was found is looked at for words that make it a mere question."""


def _any(*phrases: str) -> str:
    return f"(?:{'|'.join(phrases)})"


def _near(verbs: str, things: str) -> str:
    """Return a pattern for a verb and its thing in one sentence, in either order."""
    gap = r"[^.!?\n]{0,60}"
    return f"{verbs}{gap}{things}|{things}{gap}{verbs}"


def _article(number: int) -> str:
    return rf"\bart(?:icle|ikel|ículo|\.)? ?{number}\b|\b(?:gdpr|ds-?gvo|rgpd)\b[^.!?\n]{{0,40}}\b{number}\b"


_DATA = _any(
    r"(?:personal |my |all |any )*(?:data|information|details|account|profile|records?)",
    r"(?:meine?r?n? |personenbezogene?n? )*(?:daten|konto|angaben|profil|kundenkonto)",
    r"(?:mes |mon |toutes |les )*(?:données|compte|informations|profil)",
    r"(?:mis? |todos? |los |la )*(?:datos|cuenta|información|perfil)",
)
_DETAIL = _any(
    r"my (?:\w+ )?(?:address|name|e-?mail|(?:tele)?phone(?: number)?|birthday)",
    r"meine?n? (?:\w+ )?(?:anschrift|\w*adresse|\w*name|e-?mail|telefonnummer)",
    r"(?:mon|ma) (?:\w+ )?(?:adresse|nom|prénom|courriel|(?:numéro de )?téléphone)",
    r"mi (?:\w+ )?(?:dirección|domicilio|nombre|correo|(?:número de )?teléfono)",
)
_ERASE = _any(
    r"delet\w+", r"eras\w+", r"remov\w+", r"forget\w*", r"wip\w+",
    r"lösch\w+", r"gelöscht", r"entfern\w+", r"vergess\w+",
    r"(?:efface|supprime|oublie)\w*", "suppression", "effacement",
    r"(?:elimin|borr|suprim|olvid)\w+", "supresión",
)  # fmt: skip
_CORRECT = _any(
    r"correct\w*", r"rectif\w+", r"(?:is|are) wrong", r"update\w*",
    r"berichtig\w+", r"korrigier\w+", r"(?:ist|sind) falsch",
    r"corrig\w+", r"(?:est|sont) (?:faux|fausses?|erronées?)",
    r"rectific\w+", r"(?:es|son|están?) (?:incorrect|erróne)\w+",
)  # fmt: skip
_CHANGE = _any(
    r"chang(?:e|ed|ing)\b", r"(?:ab|um)?änder\w*", r"geändert", r"aktualisier\w+",
    r"chang(?:er|ez)\b", r"modifi\w+", "mett(?:re|ez) à jour", r"cambi(?:ar|en|e)\b", r"modifi(?:car|quen?)\b",
    r"actuali(?:zar|cen?)\b",
)  # fmt: skip
_OWN_DETAIL = _any(
    r"my (?!ip\b|mac\b|dns\b|domain\b)(?:\w+ )?(?:e-?mail(?! ?(?:password|account|client|server|setting))|address\b"
    r"|(?:sur)?name\b(?! ?server)|(?:tele)?phone number)",
    r"meine?n? (?:\w+ )?(?:(?:(?:e-?)?mail|post|rechnungs|liefer|wohn)?-?(?:adresse|anschrift)\b"
    r"|(?:vor|nach|familien)?namen?\b|telefonnummer|handynummer|e-?mail\b(?!-))",
    r"(?:mon|ma) (?:\w+ )?(?:adresse\b(?! ip)|nom\b(?! de domaine)|prénom|courriel|e-?mail\b|numéro de téléphone)",
    r"mi (?:\w+ )?(?:dirección\b(?! ip)|domicilio|nombre\b(?! de dominio)|apellidos?|correo|número de teléfono)",
)
"""What is held of somebody, and not what they have set up with us: `change` alone says little."""

_RESTRICT = _any(
    r"restrict\w*", "stop processing", r"einschränk\w+", r"sperr(?:e|en|ung)\b",
    r"limite[rz]?\b", "limitation", r"limit(?:ar|ación|en|e)\b", "restringir",
)  # fmt: skip
_PORTABLE = _any(
    r"portab\w+", "machine[- ]readable", r"übertragb\w+", r"maschinenlesbar\w*", "lisible par machine",
    "legible por máquina",
)  # fmt: skip
_REVIEW = _any("review", "look at", r"prüf\w*", r"examin\w*", r"revis\w*")
_KNOWN = _any(
    "about me", "on me", "do you (?:hold|have|store|keep)", "über mich", "von mir", "gespeichert", "me concernant",
    "sur moi", "détenez", "sobre mí", "tienen", "guardan", "conservan",
)  # fmt: skip

_PATTERNS: dict[RequestKind, tuple[str, ...]] = {
    RequestKind.PORTABILITY: (
        _near(_PORTABLE, _DATA), "data portability", "datenübertragbarkeit", "datenportabilität", "portabilité",
        "portabilidad", _article(20),
    ),
    RequestKind.ERASURE: (
        _near(_ERASE, _DATA), "right to be forgotten", "right to erasure", "recht auf (?:löschung|vergessenwerden)",
        r"droit à l['’](?:oubli|effacement)", "derecho al olvido", _article(17),
    ),
    RequestKind.RECTIFICATION: (
        _near(_CORRECT, _any(_DATA, _DETAIL)), _near(_CHANGE, _OWN_DETAIL), _article(16),
    ),
    RequestKind.RESTRICTION: (
        _near(_RESTRICT, _any(_DATA, "processing", "verarbeitung", "traitement", "tratamiento")), _article(18),
    ),
    RequestKind.OPT_OUT: (
        r"(?:do not|don['’]?t|stop|never) (?:sell|share|selling|sharing)[^.!?\n]{0,50}(?:data|information)",
        "opt[- ]?out", "nicht (?:verkaufen|weitergeben)", r"ne (?:pas )?(?:vende[zr]|vendre|partage[rz])",
        r"no (?:venda|vendan|compartan?)\b",
    ),
    RequestKind.OBJECTION: (
        r"\bobject(?:ion)? to\b", r"\bi object\b", "unsubscribe", "stop (?:sending|emailing|calling|mailing)",
        "no more (?:mails?|e-?mails?|newsletters?)", r"widersprech\w+", r"widerspruch gegen",
        "keine (?:werbung|newsletter|e-?mails?) mehr", r"abbestell\w+", "abmelden", r"m['’]oppose\w*", "opposition au",
        r"désabonn\w+", r"désinscri\w+", "plus (?:recevoir|de (?:publicité|newsletters?))", "me opongo",
        "oposición al", "darme de baja", "no (?:quiero|deseo) (?:recibir|más)", _article(21),
    ),
    RequestKind.WITHDRAWAL: (
        r"(?:withdraw|revoke)\w*[^.!?\n]{0,40}consent", r"widerruf\w*[^.!?\n]{0,60}einwilligung",
        r"einwilligung[^.!?\n]{0,60}widerruf\w*", r"(?:retir|revoc)\w+[^.!?\n]{0,40}consen\w+",
    ),
    RequestKind.CONTEST: (
        "automated decision", r"automatisierte\w* entscheidung\w*", "décision automatisée", "decisión automatizada",
        r"(?:human|person|mensch|humain|persona)[^.!?\n]{0,40}" + _REVIEW
        + r"[^.!?\n]{0,40}(?:decision|entscheidung|décision|decisión|score)",
        _article(22),
    ),
    RequestKind.ACCESS: (
        "subject access", r"\bdsar\b", "right (?:of|to) access", r"auskunft\w*[^.!?\n]{0,60}(?:daten|ds-?gvo|art)",
        "datenauskunft", "selbstauskunft", "droit d['’]accès", "derecho de acceso",
        r"(?:copy|copies|kopie|copie|copia) (?:of|meiner|aller|von|de|des|mes|mis)[^.!?\n]{0,30}" + _DATA,
        r"(?:what|which|all the|welche|was für|quelles?|qué|cuáles)[^.!?\n]{0,25}" + _DATA + r"[^.!?\n]{0,40}" + _KNOWN,
        "(?:everything|all) you (?:know|have|hold|store) (?:about|on) me", "alles,? was sie über mich",
        "tout ce que vous (?:savez|avez) sur moi", "todo lo que (?:saben|tienen) (?:de|sobre) mí", _article(15),
    ),
    RequestKind.COMPLAINT: (
        r"\bcomplain(?:t|ing)?\b", r"beschwer\w+", r"\bplainte\b", "réclamation", r"\bqueja\b", "reclamación",
    ),
}  # fmt: skip
_COMPILED = {kind: re.compile("|".join(phrases), re.IGNORECASE) for kind, phrases in _PATTERNS.items()}
_HOW_TO = re.compile(
    _any(
        "how (?:do|can|to)", "where (?:do|can) i", "wie (?:kann|lösche|ändere) ich", "wo kann ich",
        "comment (?:puis-je|faire|supprimer|changer|modifier)", "cómo (?:puedo|hago|borro|cambio)",
    ),
    re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What a text seems to ask, and the words that say so. `is_question`: it may only ask how something is done."""

    kind: RequestKind
    words: str = field(repr=False)
    is_question: bool = False


def recognise(text: str) -> Recognised | None:
    """Return what a text seems to ask of a controller, the first in it; None where it seems to ask nothing."""
    read = " ".join(text[:_LONGEST].split())
    found = [(kind, match) for kind, pattern in _COMPILED.items() if (match := pattern.search(read))]
    if not found:
        return None
    # Whoever complains that their data was not deleted asks for two things: the right comes first.
    kind, match = min(found, key=lambda one: (one[0] is RequestKind.COMPLAINT, one[1].start()))
    around = read[max(0, match.start() - _ROUND) : match.end()]
    return Recognised(kind=kind, words=match.group()[:200], is_question=_HOW_TO.search(around) is not None)
