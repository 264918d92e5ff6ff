"""The words that names of fields are made of, and what they speak of, in English, German, French and Spanish."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from kept.terms.categories import Category

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NUMBER = re.compile(r"(?<=[^\d_])_*\d+$|_(line_)?\d+$")
_PLURALS = (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("shes", "sh"), ("ches", "ch"))


def plain(name: str) -> str:
    """Return a name in small letters without accents, its words joined by `_`: `CustomerID` is `customer_id`."""
    decomposed = unicodedata.normalize("NFKD", name.replace("ß", "ss"))
    ascii_only = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return re.sub(r"[\W_]+", "_", _HUMP.sub("_", ascii_only).lower()).strip("_")


def singular(word: str) -> str:
    """Return a word without the ending of an English plural, as far as endings tell."""
    for plural, one in _PLURALS:
        if word.endswith(plural) and len(word) > len(plural) + 1:
            return word[: -len(plural)] + one
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word  # noqa: PLR2004 - `bus` stays


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a name speaks of when one of `words` (patterns; `_?` where people leave the gap out) is its end.

    With `whole` they must be all of the name. `of_people` is a meaning that is personal only where the records are
    about people.
    """

    category: Category
    meaning: str
    words: str
    of_people: bool = False
    whole: bool = False


_FLAG = re.compile(
    r"(is|has|had|can|may|show|hide|allow|enable|require|use|uses|num|number_of|no_of|count|total|max|min|send|receives?)_.*"
    r"|(avg|average|mean|median|fraction|percent|pct|share|ratio|rate|sum)_.*|.*_is_.*|deleted_by_.*"
    r"|.*_(count|enabled|verified|confirmed|required|sent|valid|format|length|template|regex)"
)


def speaks_of_flag(name: str) -> bool:
    """Whether a name asks yes or no, or counts: such a field holds neither a person's data nor a key."""
    return bool(_FLAG.fullmatch(plain(name)))


# The first row that fits decides; so the particular stands before the general.
_TABLE: tuple[Meaning, ...] = (
    Meaning(
        category=Category.PROFILE_PASSWORD,
        meaning="a password",
        words=(
            "pass_?(word|wd|phrase|code)?(_?(hash|salt|digest))? pwd(_hash)? (user|login)_?pass passwort "
            "kennwort mot_de_passe contrasena clave_(acceso|hash) crypt(ed)?_password (api|auth|access|reset|"
            "session|remember)_token (totp|otp|mfa|two_factor)_secret recovery_codes? pin_?code_hash "
            "security_(question|answer)"
        ),
    ),
    Meaning(
        category=Category.PROFILE_PASSWORD,
        meaning="a secret to sign in with",
        words=(
            "new_?pass(word)? (\\w+_)?tokens? secret reset_(key|token|code)"
            " (email|activation|verification)_(token|code|key)"
        ),
        of_people=True,
    ),
    Meaning(
        category=Category.ACCOUNT_EMAIL,
        meaning="an e-mail address",
        words=(
            "e?_?mail(_?(address|adresse|addr|id))? mail_?to correo(_electronico)? courriel email_?[a-z]? (old|"
            "new|pending|unconfirmed|backup|paypal|billing|preferred)_e?_?mail reply_?to(_email)?"
        ),
    ),
    Meaning(
        category=Category.DEVICE_IP,
        meaning="an IP address",
        words=(
            "ip ips? ip_?v?[46] ip_?addr(ess(es)?)? remote_(addr|host|ip) client_(ip|addr(ess)?|host) (user|last|"
            "login)_?ip host_?ip adresse_ip direccion_ip x_forwarded_for ip_(signup|login|created|registered) "
            "(created|registered|signup)_?(from_?)?ip"
        ),
    ),
    Meaning(
        category=Category.ACCOUNT_PHONE,
        meaning="a telephone number",
        words=(
            "(tele|cell|mobile_?|home_?|work_?|office_?|day_?|evening_?|i)?phone(_?(number|no|num|nr))? tel(efon|"
            "efono|ephone)?(_?(nr|no))? mobile(_?(number|no|nr))? msisdn handy(nummer)? telefonnummer rufnummer "
            "portable movil celular cell(ular)? sms_number whatsapp gsm numero_de_telephone"
        ),
    ),
    Meaning(
        category=Category.ACCOUNT_PHONE,
        meaning="a telephone number",
        words="(tele)?fax(_?(number|no|nr))? (phone_?)?ext(ension)?",
        of_people=True,
    ),
    Meaning(
        category=Category.GOVERNMENT_ID,
        meaning="an identity document",
        words=(
            "ssn sin_number social_security(_?(number|no))? (national|citizen|personal)_?(id|identity|"
            "identifier)(_?(number|no|card))? passport(_?(number|no|nr|num))? driv(er|ers|"
            "ing)_?licen[cs]e(_?(number|no))? licen[cs]e_?(number|no|plate) dl_(number|no) dni nie nino curp "
            "aadhaar(_number)? cpf bsn pesel personnummer personalausweis(nr|nummer)? ausweis(nr|nummer) "
            "reisepass(nr|nummer)? sozialversicherungsnummer svnr numero_(de_)?securite_sociale numero_ss nir "
            "insee id_?card(_?(number|no))? id_number tax_?payer_id medicare(_number)? nhs_number"
        ),
    ),
    Meaning(
        category=Category.ACCOUNT_PAYMENT,
        meaning="a means of payment",
        words=(
            "iban bic ccn swift(_code)? (credit|debit)?_?card(_?(number|no|num|nr|holder|brand|exp\\w*|cvv|last_?4|"
            "last_?four|name|type))? cc_?(num(ber)?|no|exp\\w*|cvv|type|last_?4|owner|name|holder) cvv cvc "
            "last_?(four|4) bank_?(account|acct|code|name)?(_?(number|no|nr|num))? account_?(holder|number|no|"
            "iban) acct_?(no|num|number) routing_?(number|no) sort_?code konto(nummer|inhaber)? bankverbindung "
            "blz numero_de_(compte|cuenta|carte|tarjeta) tarjeta(_credito)? payment_(method|token|reference|"
            "account) (stripe|paypal|payer|braintree|adyen)_?\\w*_?id billing_agreement_id"
        ),
    ),
    Meaning(
        category=Category.BIRTH,
        meaning="a birth",
        words=(
            "(date|day|place|country|city|year|month|town)_?of_?birth birth_?(date|day|year|month|place|city|"
            "country|name|s)?(_?(utc|iso))? dob d_o_b yob bday born(_(on|at|in))? geburts(tag|datum|ort|jahr|"
            "name)? geb_?datum naissance date_(de_)?naissance lieu_(de_)?naissance (fecha|"
            "lugar)_(de_)?nacimiento nacimiento fecha_nac age alter edad date_naiss"
        ),
    ),
    Meaning(
        category=Category.GENDER, meaning="a gender", words="gender sex(e|o)? geschlecht genre_civil genero pronouns?"
    ),
    Meaning(
        category=Category.HEALTH,
        meaning="health",
        words=(
            "diagnos(is|es|e|tic) blood_?(type|group) allerg(y|ies) (pre)?medical_\\w+ medications? disabilit(y|"
            "ies) illness(es)? symptoms? patient_(notes?|history) health(_\\w+)? treatment(s)? prescriptions? "
            "insulin bmi vaccin\\w* pregnan(t|cy)\\w* krankheit\\w* gesundheit\\w* sante maladies? salud "
            "enfermedad(es)? insurance_(number|no|id) krankenkasse"
        ),
    ),
    Meaning(
        category=Category.BIOMETRIC,
        meaning="a bodily trait that identifies",
        words=(
            "finger_?prints?(_data)? (face|facial|voice|iris|retina|palm)_?(id|print|scan|template|embedding|"
            "encoding)? biometric\\w*"
        ),
        of_people=True,
    ),
    Meaning(
        category=Category.PROFILE_USERNAME,
        meaning="a user name",
        words=(
            "(user|login|screen|account|nick|member)_?name login(_?(name|id))? log_?in(_?name)? nick "
            "screen_?name handle alias_name benutzer(name|kennung)? anmeldename (nom_d_?)?utilisateur "
            "pseudo(nyme)? (nombre_de_)?usuario uname logon(_name)? signum (github|twitter|facebook|google|"
            "linkedin|instagram|keybase|mastodon|discord|skype|telegram|gitlab|oauth)(_?(id|uid|handle|login|"
            "user(_?name)?|account|name))? user_?login user_?nicename author_?name"
        ),
    ),
    Meaning(
        category=Category.DEVICE_AGENT,
        meaning="a browser",
        words=("user_?agent(_string)? browser(_?(name|version|info))? http_user_agent (http_)?ua ua_string"),
    ),
    Meaning(category=Category.DEVICE_AGENT, meaning="a browser", words="agent", of_people=True, whole=True),
    Meaning(
        category=Category.DEVICE_ID,
        meaning="a device",
        words=(
            "(device|installation|hardware)_?(id|uuid|token|identifier|serial|fingerprint) device fingerprint "
            "udid imei imsi idfa idfv gaid aaid advertising_id push_?token (fcm|apns|gcm|registration)_token "
            "mac_?(addr(ess)?)? android_id"
        ),
    ),
    Meaning(
        category=Category.COOKIE,
        meaning="a cookie or session",
        words=(
            "cookies?(_?(id|value|name))? session_?(id|key|token|hash|data|hex)? sess_?id visitor_?(id|token|"
            "uuid)? remember_me sid"
        ),
    ),
    Meaning(
        category=Category.ACCOUNT_NAME,
        meaning="a name",
        words=(
            "(first|last|full|given|family|middle|sur|maiden|birth|legal|christian|fore|real|unaccented|"
            "preferred|second)_?names?(_\\w{1,4})? name_?(first|last|given|middle|family|full|suffix|prefix) "
            "[fl]_?name m_?name m_?initial(s)? middle_?initial (contact|customer|client|patient|student|employee|"
            "person|guardian|parent|mother|father|spouse|user|member|passenger|driver|guest|recipient|sender|"
            "holder|owner|applicant|candidate|teacher|doctor|judge|billing|shipping|ship|bill|player|buyer|"
            "author|consignee|kin|attorney)s?_?(full_?|contact_?|first_?|last_?|display_?)?name contact_?person "
            "ansprechpartner initials salutation name_at_\\w+ name_in_\\w+ (vor|nach|zu|familien|ruf)_?name[n]? "
            "prenoms? nom_(de_)?(famille|complet|naissance) nombres? nombre_(completo|cliente) apellidos? "
            "(primer|segundo)_apellido real_?name anrede (judge|prosecutor|attorney|defendant|plaintiff)"
        ),
    ),
    Meaning(
        category=Category.ACCOUNT_ADDRESS,
        meaning="a postal address",
        words=(
            "(home|mailing|billing|shipping|delivery|residential|permanent|postal|ship|bill|invoice|street|"
            "customer|contact|kin|residence|b|s)_?(address|addr)(_?(line_?)?\\d?)? street(_?(name|address|number|"
            "no|line))?(_?\\d)? addr(ess)?_?line(_?\\d)? addr(ess)?_(city|state|zip|country|post(al)?_?code) "
            "(ship|shipping|bill|billing|home|mailing|delivery|invoice|"
            "b|s)_?(to_)?(street|city|zip(_?code)?|post(al)?_?code|state|country|region|name) strasse(n?_?(name|"
            "nr|nummer))? haus_?(nr|nummer) anschrift wohnort calle domicilio direccion adresse rue voie"
        ),
    ),
    Meaning(
        category=Category.ACCOUNT_ADDRESS,
        meaning="an address",
        words=(
            "addr(ess)?(_?\\d)? city town suburb ort stadt ville ciudad localidad municipality county district "
            "province provincia us_?state (zip|pin)(_?code)?(_?4)? post(al|leit)?_?(code|zahl) postcode plz "
            "code_postal codigo_postal cp country(_?(code|name))? land pays pais po_box apartment house_?(number|"
            "no)? locality"
        ),
        of_people=True,
    ),
    Meaning(
        category=Category.LOCATION,
        meaning="a place",
        words=(
            "lat(t?itude)? (lng|lon|long|longitude) lat_?l(o?ng?|on) geo(_?(location|point|data|ip|hash|m))? "
            "coordinates? gps(_\\w+)? position_(lat|lon) breitengrad laengengrad last_?location current_?location"
        ),
        of_people=True,
    ),
    Meaning(
        category=Category.BUSINESS_TAX,
        meaning="a tax number",
        words=(
            "vat(_?(id|no|number|nr))? tax_?(id|no|number|nr|code|identifier)(_number)? (tin|ein|itin) "
            "ust_?id(_?nr)? steuer(nummer|_?nr|_?id) siren siret nif cif rfc numero_tva tva"
        ),
    ),
    Meaning(
        category=Category.BUSINESS_COMPANY,
        meaning="a company",
        words=(
            "(company|organi[sz]ation|employer|firm|business|institution|affiliation)(_?name)? firma(_?name)? "
            "firmenname entreprise societe empresa raison_sociale"
        ),
        of_people=True,
    ),
    Meaning(
        category=Category.EMPLOYMENT,
        meaning="work",
        words=(
            "salary wages? income hire_?date date_?hired job(_?title)? occupation profession (employment|"
            "hire)(_\\w+)? beruf gehalt salaire sueldo puesto hourly_rate job_title position_title commission_pct "
            "payroll(_\\w+)? contact_title resume cv emp_?no employee_?(no|number)"
        ),
    ),
    Meaning(
        category=Category.EMPLOYMENT,
        meaning="work",
        words="job role position department title title_of_courtesy manager supervisor bonus",
        of_people=True,
        whole=True,
    ),
    Meaning(
        category=Category.EDUCATION,
        meaning="education",
        words=(
            "(school|university|college|gpa|grade|major|education|diploma|final_grade|qualification|"
            "student_no)(_?(level|name|point|average))?"
        ),
        of_people=True,
    ),
    Meaning(
        category=Category.IMAGE,
        meaning="a picture of a person",
        words=(
            "avatar(_?(url|path|image|file|file_name))? (profile_?)?(photo|picture|pic|image)(_?(url|path|"
            "file))? portrait foto selfie head_?shot passfoto bild"
        ),
        of_people=True,
    ),
    Meaning(
        category=Category.WHOIS, meaning="a domain's holder", words="registrant(_\\w+)? whois(_\\w+)? (admin|tech)_c"
    ),
    Meaning(
        category=Category.PROFILE_PREFERENCE,
        meaning="a preference",
        words=(
            "preferences? newsletter(_?opt_?in)? opt_?(in|out) marketing_?(opt_?in|consent|emails?) locale "
            "(preferred_)?lang(uage)?(_?(code|preference|pref))? time_?zone(_name)? tz theme notify\\w* "
            "interests? hobb(y|ies) mail_?digest settings"
        ),
        of_people=True,
    ),
    Meaning(
        category=Category.COMMUNICATION,
        meaning="what people wrote",
        words=(
            "(e?mail_?)?body(_(text|html))? message(_?(text|body|content))? full_?message msg(_?text)? "
            "comments?(_?(text|body))? nachricht subject feedback(_?text)? note(s)? remarks? reply chat(_?text)? "
            "transcript markdown mensaje betreff bemerkung(en)? kommentar commentaire comentario complaint "
            "intro(duction)? question_?text answer_?text response(_?text)? submission(_?text)? review(_?text)? "
            "inquiry enquiry post(_?content)?"
        ),
        of_people=True,
    ),
    Meaning(
        category=Category.CONTENT,
        meaning="what people put in",
        words=(
            "bio(graphy)? about(_?me)? signature(_html)? caption website home_?page (personal|profile)_url "
            "web_?site tag_?line profile(_?text)? status_?text"
        ),
        of_people=True,
    ),
    Meaning(
        category=Category.USAGE,
        meaning="how people use the service",
        words=(
            "last_?(log_?in|seen|access(ed)?|activ(e|ity)|visit(ed)?|use(d)?|log_?on)(_?(at|on|date|time|ip))? "
            "log_?in_?(at|time|count) first_?access (previous|current)_?log_?in(_at)? time_?spent "
            "sign_?in_?count search_?(term|query|terms|string|phrase)"
        ),
        of_people=True,
    ),
    Meaning(
        category=Category.ACCOUNT_NAME,
        meaning="a name",
        words="(display_?)?name nom nombre author contact",
        of_people=True,
        whole=True,
    ),
    Meaning(
        category=Category.ACCOUNT_ADDRESS,
        meaning="an address",
        words="state region location",
        of_people=True,
        whole=True,
    ),
    Meaning(
        category=Category.CONTENT,
        meaning="what people put in",
        words="text content attachments?",
        of_people=True,
        whole=True,
    ),
    Meaning(
        category=Category.TRANSACTION,
        meaning="a payment",
        words="transaction_?ref(erence)? payment_?(intent|ref(erence)?)",
        of_people=True,
    ),
)
_PATTERNS = tuple(
    (one, re.compile(rf"{'' if one.whole else '(?:.*_)?'}(?:{'|'.join(one.words.split())})")) for one in _TABLE
)


@lru_cache(maxsize=4096)
def meaning_of(name: str) -> Meaning | None:
    """Return what the words at the end of a field's name speak of, or None; a flag or a count speaks of nothing."""
    words = plain(name)
    if speaks_of_flag(name):
        return None
    forms = dict.fromkeys((words, _NUMBER.sub("", words), words.replace("_", "")))
    return next((one for one, pattern in _PATTERNS if any(pattern.fullmatch(form) for form in forms)), None)
