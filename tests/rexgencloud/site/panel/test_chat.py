from threading import Thread

from tests.rexgencloud.site.visiting import one, rows


def begin(customer, stores):
    customer.send("/panel/chat", {"body": "Is anybody there?"})
    return one(stores, "support", "select id from conversation where account_id = 1 and kind = 'chat' and closed = 0")


def test_the_first_words_open_a_chat_and_the_next_go_on_with_it(customer, stores):
    number = begin(customer, stores)
    customer.send("/panel/chat", {"body": "Hello?"})

    said = "select body from message where conversation_id = ? order by body"
    assert rows(stores, "support", said, number) == [("Hello?",), ("Is anybody there?",)]


def test_news_are_what_was_said_after_what_was_seen(customer, stores):
    number = begin(customer, stores)

    news = customer.get(f"/chat/{number}/messages?seen=0").json
    none = customer.get(f"/chat/{number}/messages?seen=1&wait=0").json

    assert news == {"seen": 1, "messages": [{"author": "Marta Feldmann", "staff": False, "body": "Is anybody there?"}]}
    assert none == {"seen": 1, "messages": []}


def test_who_waits_is_answered_as_soon_as_staff_has_written(customer, stores, desk):
    number = begin(customer, stores)
    news = []
    waiting = Thread(target=lambda: news.append(customer.get(f"/chat/{number}/messages?seen=1").json))
    waiting.start()

    desk("support").send(f"/desk/conversations/{number}", {"body": "Yes, I am."})
    waiting.join(timeout=20)

    assert [one["body"] for one in news[0]["messages"]] == ["Yes, I am."]


def test_a_chat_of_somebody_else_says_nothing(customer, other, visitor, desk, stores):
    number = begin(customer, stores)

    assert other.get(f"/chat/{number}/messages").status_code == 404
    assert desk("billing").get(f"/chat/{number}/messages").status_code == 403
    assert visitor.get(f"/chat/{number}/messages").status_code == 403
