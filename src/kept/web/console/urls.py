"""Where the pages of the console stand."""

from django.urls import URLPattern, path

from kept.web.console import inbox

urlpatterns: list[URLPattern] = [
    path("", inbox.inbox, name="inbox"),
]
