"""Where the pages of the console stand."""

from django.urls import URLPattern, path

from kept.web.console import case, entering, holds, inbox, looks, papers, pointed
from kept.web.console.acting import act_pages
from kept.web.console.casesteps import step_pages
from kept.web.console.marking import marking_page

urlpatterns: list[URLPattern] = [
    path("", inbox.inbox, name="inbox"),
    path("looks/", looks.looks, name="looks"),
    path("new/", entering.new, name="case-new"),
    path("report/", entering.report, name="case-report"),
    path("pointed/", pointed.pointed, name="pointed"),
    path("keys/", looks.keys, name="console-keys"),
    path("requests/<str:name>/", case.case, name="case"),
    path("requests/<str:name>/look/", case.look, name="case-look"),
    path("requests/<str:name>/letters/<str:of>/", papers.letter, name="case-letter"),
    path("requests/<str:name>/documents/<str:of>/", papers.document, name="case-document"),
    path("requests/<str:name>/package/", papers.package, name="case-package"),
    *act_pages(),
    marking_page(),
    path("holds/", holds.holds, name="holds"),
    path("holds/new/", holds.hold_new, name="hold-new"),
    path("holds/<str:name>/", holds.hold, name="hold"),
    path("holds/<str:name>/look/", holds.hold_look, name="hold-look"),
    *step_pages(),
]
