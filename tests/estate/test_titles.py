"""What datasets and systems are called by people."""

import pytest

from kept.estate.document import dump_estate, parse_estate
from kept.estate.errors import EstateFileError
from kept.estate.titles import Titles

ESTATE = """\
kept: estate/1
systems:
  - name: accounts
    kind: relational
    url: accounts.db
    title: {en: Customer accounts, de: Kundenkonten}
    datasets:
      - {name: signin_log, title: {en: Sign-ins, de: Anmeldungen}, key: [id], fields: [{name: id, personal: no}]}
      - {name: staff_view, key: [id], fields: [{name: id, personal: no}]}
  - {name: pay, kind: http, url: "https://pay.example", holder: Pay Ltd}
"""


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("de-AT", ("Anmeldungen", "Kundenkonten", "Staff view", "Pay Ltd", "elsewhere")),
        ("fr", ("Sign-ins", "Customer accounts", "Staff view", "Pay Ltd", "elsewhere")),
    ],
)
def test_what_the_estate_titles_goes_by_its_title_and_anything_else_by_what_is_known(language, names):
    titles = Titles(language=language, estate=parse_estate(ESTATE, name="estate"))

    said = (
        titles.dataset("accounts.signin_log"),
        titles.system("accounts.signin_log"),
        titles.dataset("accounts.staff_view"),
        titles.system("pay"),
        titles.system("elsewhere"),
    )

    assert said == names


FIELDS = """\
kept: estate/1
systems:
  - name: shop
    kind: relational
    url: shop.db
    datasets:
      - {name: person, title: {en: Customer, de: Kundin}, key: id, fields: [{name: id, personal: no}]}
      - name: visit
        key: id
        fields:
          - {name: id, personal: no}
          - {name: person_id, personal: no}
          - {name: giver, personal: no}
          - {name: taker, personal: no}
          - {name: ip, category: device.ip}
          - {name: old_mail, category: account.email}
          - {name: new_mail, category: account.email}
          - {name: body, category: communication}
        references:
          - {name: person, to: shop.person, fields: person_id}
          - {name: giver, to: shop.visit, fields: giver}
          - {name: taker, to: shop.visit, fields: taker}
"""


def test_a_field_goes_by_what_it_leads_to_or_holds_where_no_other_does():
    estate = parse_estate(FIELDS, name="estate")
    visit = next(one for one in estate.datasets() if one.name == "visit")

    said = [Titles(language="de", estate=estate).field(visit, one.name) for one in visit.fields]

    assert said == ["Id", "Kundin", "Giver", "Taker", "Netzadresse", "Old mail", "New mail", "Body"]


def test_one_text_is_a_title_for_every_language_and_comes_back_from_a_written_estate():
    estate = parse_estate(ESTATE.replace("{en: Sign-ins, de: Anmeldungen}", "Sign-ins"), name="estate")

    again = parse_estate(dump_estate(estate), name="estate")

    assert (again, Titles(language="es", estate=again).dataset("accounts.signin_log")) == (estate, "Sign-ins")


def test_a_title_in_a_language_that_is_not_spoken_is_refused():
    with pytest.raises(EstateFileError, match=r"line 6: a title has no language “dk”"):
        parse_estate(ESTATE.replace("de: Kundenkonten", "dk: Kundekonti"), name="estate")
