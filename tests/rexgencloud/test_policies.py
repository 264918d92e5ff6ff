from hashlib import sha256

from rexgencloud.company import COMPANY
from rexgencloud.policies import digest_of_policy
from tests.rexgencloud.reading import count, query


def test_the_digest_is_that_of_the_published_policy():
    assert digest_of_policy() == sha256(COMPANY.policy.read_bytes()).hexdigest()


def test_an_acknowledgement_of_the_version_in_force_names_the_words_and_an_older_one_cannot(stores):
    rows = query(stores, "accounts", "select distinct policy_version, policy_sha256 from acknowledgement")
    digests = {str(version): digest for version, digest in rows}

    assert digests.pop("2026-01") == digest_of_policy()
    assert set(digests.values()) == {None}


def test_nobody_gets_the_newsletter_without_having_confirmed_it(stores):
    sql = """select count(*) from profile where json_extract(preferences, '$.newsletter')
             and account_id not in (select account_id from opt_in where confirmed_at is not null)"""

    assert count(stores, "accounts", sql) == 0
    assert count(stores, "accounts", "select count(*) from opt_in") > 5
