"""Kinds of personal data, named once (GDPR Art. 4(1), 30(1)(c)), with the terms others use for them."""

from enum import StrEnum


class Category(StrEnum):
    """A data category. The part before the dot is the family; a policy may announce a family or a member.

    Their mapping to other vocabularies stands at the border, not here.
    """

    ACCOUNT_NAME = "account.name"
    ACCOUNT_EMAIL = "account.email"
    ACCOUNT_PHONE = "account.phone"
    ACCOUNT_ADDRESS = "account.address"
    ACCOUNT_PAYMENT = "account.payment"
    ACCOUNT_STATUS = "account.status"
    PROFILE_USERNAME = "profile.username"
    PROFILE_PASSWORD = "profile.password"  # noqa: S105 - the name of a category
    PROFILE_PREFERENCE = "profile.preference"
    COMMUNICATION = "communication"
    PROJECT = "project"
    BUSINESS_COMPANY = "business.company"
    BUSINESS_ADDRESS = "business.address"
    BUSINESS_TAX = "business.tax"
    USAGE = "usage"
    DEVICE_IP = "device.ip"
    DEVICE_AGENT = "device.agent"
    DEVICE_ID = "device.id"
    LOG = "log"
    COOKIE = "cookie"
    PERFORMANCE = "performance"
    TRANSACTION = "third-party.transaction"
    WHOIS = "third-party.whois"
    SOCIAL = "third-party.social"
    ANALYTICS = "third-party.analytics"
    LOCATION = "location"
    CONTENT = "content"
    BIRTH = "person.birth"
    GENDER = "person.gender"
    IMAGE = "person.image"
    GOVERNMENT_ID = "person.government-id"
    EMPLOYMENT = "person.employment"
    EDUCATION = "person.education"
    BIOMETRIC = "special.biometric"
    HEALTH = "special.health"
    STAFF = "staff"

    @property
    def family(self) -> str:
        """The part before the dot."""
        return self.value.partition(".")[0]
