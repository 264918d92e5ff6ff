"""Where the pages of the privacy centre stand. Letters lead to `open/…`, the company's own panel to `enter/`."""

from django.urls import URLPattern, path

from kept.web.centre import asking, holding, mine, opening, reporting

urlpatterns: list[URLPattern] = [
    path("", asking.front, name="centre"),
    path("ask/<str:verb>/", asking.ask, name="centre-ask"),
    path("asked/<str:name>/", asking.asked, name="centre-asked"),
    path("report/", reporting.report, name="centre-report"),
    path("reported/<str:name>/", reporting.reported, name="centre-reported"),
    path("find/", opening.find, name="centre-find"),
    path("open/<str:opens>/<str:name>/<str:secret>/", opening.open_link, name="centre-open"),
    path("enter/", opening.hand_over, name="centre-enter"),
    path("leave/", opening.leave, name="centre-leave"),
    path("held/", holding.held, name="centre-held"),
    path("held/<str:name>/", holding.dataset, name="centre-dataset"),
    path("delete/", holding.delete, name="centre-delete"),
    path("used/", mine.used, name="centre-used"),
    path("mine/", mine.requests, name="centre-requests"),
    path("mine/<str:name>/", mine.status, name="centre-mine"),
    path("mine/<str:name>/document/", mine.document, name="centre-document"),
    path("mine/<str:name>/package/", mine.package, name="centre-package"),
    path("mine/<str:name>/letters/<str:of>/", mine.letter, name="centre-letter"),
    path("mine/<str:name>/<str:what>/", mine.act, name="centre-act"),
]
