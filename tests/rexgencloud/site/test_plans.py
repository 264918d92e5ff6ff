import pytest
import yaml

from rexgencloud.company import COMPANY
from rexgencloud.plans import PLANS, currency_of, tax_on


def test_backups_are_kept_as_long_as_the_answers_say():
    said = yaml.safe_load(COMPANY.answers.read_text())["answers"]["6.2.3"][0]["says"]

    assert said == ", ".join(f"{one.name} {one.backup_days} days" for one in PLANS.values()).capitalize() + "."


@pytest.mark.parametrize(("country", "currency", "tax"), [("US", "USD", 0), ("DE", "EUR", 171), ("PL", "PLN", 207)])
def test_each_country_has_its_currency_and_its_tax(country, currency, tax):
    assert (currency_of(country), tax_on(900, country)) == (currency, tax)
