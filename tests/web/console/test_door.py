"""Who may see which page: the whole table, and that no page stands outside it."""

from kept.safeguards.roles import Power
from kept.web.console.urls import urlpatterns

PAGES = {
    "inbox": Power.RIGHTS_SEE,
}


def test_every_page_says_which_power_it_needs():
    assert {one.name: getattr(one.callback, "needs", None) for one in urlpatterns} == PAGES


def test_nobody_sees_a_page_who_is_not_signed_in(workspace, client):
    assert client.get("/console/")["Location"] == "/signin/?next=%2Fconsole%2F"
