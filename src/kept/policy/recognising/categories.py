"""What others call the categories of personal data: labels of lists, and single things by name."""

import re

from kept.policy.recognising.patterns import any_of
from kept.terms.categories import Category

# A label that names a category as a whole; the items after it are then examples of that category.
LABELS: tuple[tuple[Category, re.Pattern[str]], ...] = (
    (Category.TRANSACTION, any_of(r"\bpayment (?:processors?|providers?|partners?)")),
    (Category.WHOIS, any_of(r"\bregistrars?\b", r"\bwhois\b", r"\bregistr(?:y|ies)\b")),
    (Category.SOCIAL, any_of(r"\bsocial (?:media|networks?|log-?in|platforms?|accounts?)")),
    (Category.ANALYTICS, any_of(r"\banalytics (?:services?|providers?|partners?|tools?)")),
    (Category.COOKIE, any_of(r"\bcookies?\b", r"\btracking\b", r"\btrackers?\b")),
    (Category.LOG, any_of(r"\blogs?\b")),
    (Category.PERFORMANCE, any_of(r"\bperformance\b", r"\bdiagnostic", r"\bcrash\b")),
    (Category.USAGE, any_of(r"\busage\b", r"\bactivity\b", r"\bhow you use\b")),
    (
        Category.COMMUNICATION,
        any_of(r"\bcommunications?\b", r"\bcorrespondence\b", r"\bmessages?\b", r"\bsupport\b", r"\bfeedback\b"),
    ),
    (Category.PROJECT, any_of(r"\bprojects?\b")),
    (Category.CONTENT, any_of(r"\b(?:user )?content\b")),
    (Category.LOCATION, any_of(r"\blocation\b", r"\bgeo-?location\b")),
)
# Single things, the longer phrase before the shorter: what one takes, the next does not see.
ITEMS: tuple[tuple[Category, re.Pattern[str]], ...] = (
    (Category.BUSINESS_ADDRESS, any_of(r"\b(?:business|company|work|office|registered) address(?:es)?\b")),
    (
        Category.BUSINESS_TAX,
        any_of(
            r"\b(?:tax|VAT|TIN|EIN)(?: payer)?(?:[ -](?:identification|registration|id))?(?: (?:numbers?|ids?|"
            r"codes?|details))\b",
            r"\btax (?:information|ids?)\b",
        ),
    ),
    (
        Category.BUSINESS_COMPANY,
        any_of(
            r"\b(?:company|business|organi[sz]ation|employer)(?:['’]?s)?(?: or \w+)? names?\b",
            r"\bname of your (?:company|business|employer|organi[sz]ation)\b",
        ),
    ),
    (
        Category.DEVICE_IP,
        any_of(r"\b(?:internet protocol|ip)(?: \(ip\))?[- ]address(?:es)?\b", r"\bIPs?\b(?= address|,)"),
    ),
    (
        Category.ACCOUNT_EMAIL,
        any_of(r"\be-?mail(?:s?[- ]addresses|[- ]address)?\b(?! (?:providers?|services?|messages?|you send))"),
    ),
    (
        Category.ACCOUNT_PHONE,
        any_of(
            r"\b(?:tele|mobile |cell )?phone(?: numbers?)?\b(?! (?:calls?|model|type))",
            r"\b(?:mobile|telephone|contact) numbers?\b",
        ),
    ),
    (
        Category.ACCOUNT_ADDRESS,
        any_of(
            r"\b(?:billing|postal|mailing|home|street|shipping|delivery|physical|residential) address(?:es)?\b",
            r"(?<!mac )(?<!web )(?<!url )(?<!ip )(?<!e-mail )(?<!email )\baddress(?:es)?\b",
        ),
    ),
    (
        Category.ACCOUNT_PAYMENT,
        any_of(
            r"\b(?:payment|billing|credit card|debit card|bank(?: account)?|financial|card)(?:[- ](?:and|"
            r"or) \w+)?[- ](?:information|details|data|numbers?|methods?|account)\b",
            r"\b(?:credit|debit|payment) cards?\b",
        ),
    ),
    (
        Category.PROFILE_USERNAME,
        any_of(
            r"\buser ?names?\b",
            r"\blog-?in (?:name|id|details|credentials)\b",
            r"\b(?:display|screen|nick) ?names?\b",
            r"\bhandles?\b",
        ),
    ),
    (
        Category.PROFILE_PASSWORD,
        any_of(r"\bpass(?:words?|phrases?|codes?)\b(?! (?:recovery|reset|manage))", r"\blog-?in credentials\b"),
    ),
    (
        Category.PROFILE_PREFERENCE,
        any_of(
            r"\b(?:profile |language |communication |marketing |user |account |your )?(?:preferences|interests)\b",
            r"\bsettings\b",
        ),
    ),
    (
        Category.PERFORMANCE,
        any_of(
            r"\b(?:load(?:ing)?|response) times?\b",
            r"\b(?:error|crash) (?:reports?|logs?|data)\b",
            r"\bperformance (?:metrics|data|information)\b",
            r"\bdiagnostic (?:data|information)\b",
        ),
    ),
    (
        Category.LOG,
        any_of(r"\b(?:server|access|web|event|log)[- ](?:logs?|files?|data|information)\b", r"\baccess times?\b"),
    ),
    (
        Category.COOKIE,
        any_of(
            r"\bcookies?\b(?! (?:policy|notice|statement|settings|preferences))",
            r"\b(?:web )?beacons?\b",
            r"\btracking (?:technologies|pixels?)\b",
        ),
    ),
    (
        Category.DEVICE_ID,
        any_of(
            r"\b(?:unique |mobile )?(?:device|advertising|hardware|online|unique)[- ](?:identifiers?|ids?)\b",
            r"\b(?:IDFA|IMEI|MAC address(?:es)?)\b",
        ),
    ),
    (
        Category.DEVICE_AGENT,
        any_of(
            r"\bbrowsers?(?: (?:type|version|information|language|settings))?\b(?! window)",
            r"\boperating systems?\b(?! providers?)",
            r"\bdevice (?:type|model|information|attributes)\b",
            r"\buser[- ]agents?\b",
        ),
    ),
    (
        Category.USAGE,
        any_of(
            r"\b(?:usage|clickstream|interaction) (?:data|information)\b",
            r"\bpages? (?:you )?(?:viewed|visited|views)\b",
            r"\breferr(?:er|ing)\b(?: \w+)?",
            r"\bhow you (?:use|interact)\b",
            r"\bbrowsing (?:history|activity|behaviou?r)\b",
        ),
    ),
    (
        Category.LOCATION,
        any_of(
            r"\b(?:geo-?)?location(?: data| information)?\b(?! of the)",
            r"\bGPS\b",
            r"\bzip codes?\b",
            r"\bpost(?:al)? ?codes?\b",
        ),
    ),
    (
        Category.BIRTH,
        any_of(r"\b(?:date of birth|birth ?dates?|birthdays?|year of birth)\b", r"\b(?:your )?age\b(?! (?:of|limit))"),
    ),
    (Category.GENDER, any_of(r"\bgender\b", r"\bsex\b")),
    (
        Category.GOVERNMENT_ID,
        any_of(
            r"\b(?:passport|social security|driver['’]?s?[- ]licen[sc]e|national id(?:entity|entification)?|"
            r"government[- ]issued|identity document)\b"
        ),
    ),
    (
        Category.EMPLOYMENT,
        any_of(r"\b(?:job titles?|employment (?:history|information)|resumes?|CVs?|occupation|work history)\b"),
    ),
    (Category.EDUCATION, any_of(r"\beducation(?:al)? (?:history|information|background|records)\b")),
    (
        Category.BIOMETRIC,
        any_of(r"\b(?:biometric(?:s| (?:data|information|identifiers))|fingerprints?|face ?prints?|voice ?prints?)\b"),
    ),
    (Category.HEALTH, any_of(r"\b(?:health|medical) (?:data|information|records|conditions?)\b")),
    (
        Category.IMAGE,
        any_of(
            r"\b(?:photos?|photographs?|avatars?|profile pictures?|images?|videos?|(?:voice|audio|call) recordings?)\b"
        ),
    ),
    (
        Category.TRANSACTION,
        any_of(
            r"\b(?:transaction|purchase|order|billing|payment)s? (?:history|data|records|information|details)\b",
            r"\bpurchases\b",
        ),
    ),
    (Category.WHOIS, any_of(r"\bwhois\b")),
    (
        Category.COMMUNICATION,
        any_of(
            r"\b(?:messages|correspondence|communications|support requests?|feedback|chat (?:logs?|transcripts?)|"
            r"survey responses)\b"
        ),
    ),
    (
        Category.CONTENT,
        any_of(
            r"\b(?:user[- ]generated content|content (?:you|that you) (?:upload|create|post|submit)|"
            r"files you upload|comments|posts)\b"
        ),
    ),
    (
        Category.ACCOUNT_NAME,
        any_of(
            r"(?<!user )(?<!domain )(?<!file )(?<!company )(?<!screen )(?<!display )(?<!host )\b(?:(?:your|full|"
            r"first|last|first and last|legal|real|given|family) )*names?\b(?! (?:of|server|and \w+ of))"
        ),
    ),
)
