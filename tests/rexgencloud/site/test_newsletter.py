from rexgencloud.site.current import KEY
from rexgencloud.site.letters import send_waiting
from rexgencloud.site.newsletter import send_issue
from tests.rexgencloud.site.visiting import NEW, one, rows, words_of

LIVE = """select count(*) from opt_in join account on account.id = account_id
          where email = 'ada.quill@example.org' and confirmed_at is not null and withdrawn_at is null"""


def subscribe(visitor, post):
    visitor.send("/sign-up", {**NEW, "newsletter": "yes"})
    return post.link()


def issue(app):
    sent = send_issue(app.extensions[KEY], "News", "There is something new.")
    send_waiting(app.extensions[KEY])
    return sent


def test_asking_for_the_newsletter_is_not_having_it(visitor, stores, post, app):
    subscribe(visitor, post)

    assert one(stores, "accounts", LIVE) == 0
    issue(app)
    assert NEW["email"] not in [letter.to for letter in post.letters[2:]]


def test_opening_the_link_confirms_nothing_and_its_button_does(visitor, stores, post):
    link = subscribe(visitor, post)

    visitor.get(link)
    opened = one(stores, "accounts", LIVE)
    visitor.send(link, {})

    assert (opened, one(stores, "accounts", LIVE)) == (0, 1)


def test_each_copy_has_its_own_way_out_that_works_by_one_click_without_signing_in(visitor, stores, post, app):
    visitor.send(subscribe(visitor, post), {})
    issue(app)
    (mine,) = [letter for letter in post.letters if letter.subject == "News" and letter.to == NEW["email"]]

    out = str(mine.unsubscribe).removeprefix("http://127.0.0.1:8090")
    clicked = app.test_client().post(out, data={"List-Unsubscribe": "One-Click"})
    before = len(post.letters)
    issue(app)

    assert clicked.status_code == 303
    assert one(stores, "accounts", LIVE) == 0
    assert NEW["email"] not in [letter.to for letter in post.letters[before:]]


def test_an_issue_waits_for_nobody_and_who_ends_it_meanwhile_gets_none(visitor, post, app):
    visitor.send(subscribe(visitor, post), {})
    before = len(post.letters)
    count = send_issue(app.extensions[KEY], "News", "There is something new.")
    at_once = len(post.letters) - before
    visitor.send("/sign-in", {"email": NEW["email"], "password": NEW["password"]})
    visitor.send("/panel/profile", {"theme": "dark"}, action="/panel/preferences")

    send_waiting(app.extensions[KEY])

    gone_out = [letter.to for letter in post.letters[before:]]
    assert (at_once, len(gone_out), NEW["email"] in gone_out) == (0, count - 1, False)


def test_a_link_that_was_changed_opens_nothing(visitor, post):
    link = subscribe(visitor, post)
    assert visitor.get(link).status_code == 200
    assert visitor.get(link[:-2]).status_code == 404


def test_a_link_of_one_kind_opens_nothing_of_another(visitor, post):
    token = subscribe(visitor, post).rsplit("/", 1)[1]

    assert visitor.client.post(f"/newsletter/end/{token}").status_code == 404


def test_an_opt_in_that_was_withdrawn_is_not_confirmed_by_its_old_link(visitor, stores, post):
    link = subscribe(visitor, post)
    visitor.send("/sign-in", {"email": NEW["email"], "password": NEW["password"]})
    visitor.send("/panel/profile", {"theme": "dark"}, action="/panel/preferences")

    visitor.send(link, {})

    assert one(stores, "accounts", LIVE) == 0


def test_the_page_says_no_words_that_an_address_brings_along(visitor, post):
    link = subscribe(visitor, post)

    assert "Opening" not in words_of(visitor.get(f"{link}?done=trouble-words"))


def test_an_issue_goes_to_those_with_a_live_opt_in_and_to_nobody_else(stores, post, app):
    sent = issue(app)

    sql = """select distinct email from account join opt_in on account.id = account_id
             where confirmed_at is not null and withdrawn_at is null"""
    assert sorted(letter.to for letter in post.letters) == sorted(str(row[0]) for row in rows(stores, "accounts", sql))
    assert sent == len(post.letters) > 0
