from rexgencloud.policies import digest_of_policy
from tests.rexgencloud.site.visiting import words_of


def test_the_front_page_shows_each_plan_with_its_price_and_its_backups(visitor):
    page = words_of(visitor.get("/"))

    assert "Basic €9.00 a month Backups are kept for 30 days." in page
    assert "Enterprise €125.00 a month Backups are kept for 90 days." in page


def test_the_policy_is_shown_whole_with_its_version_and_digest(visitor):
    page = words_of(visitor.get("/policy"))

    assert f"Version 2026-01 sha256:{digest_of_policy()}" in page
    assert "Which parts of our website".casefold() in page.casefold()


def test_a_language_is_chosen_by_the_browser_then_by_a_link_and_stays(visitor):
    asked = {"Accept-Language": "fr-FR,fr;q=0.9"}

    first = visitor.get("/", headers=asked).text
    chosen = visitor.get("/?lang=es", headers=asked).text
    after = visitor.get("/", headers=asked).text

    assert ['lang="fr"' in first, '<html lang="es"' in chosen, '<html lang="es"' in after] == [True, True, True]


def test_a_language_that_we_do_not_speak_is_english(visitor):
    assert '<html lang="en"' in visitor.get("/?lang=xx", headers={"Accept-Language": "nl"}).text
