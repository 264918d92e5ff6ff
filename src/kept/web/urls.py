"""Where each page stands."""

from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

from kept.web import privacy, promises, service, signals
from kept.web.api.service import API, description

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RedirectView.as_view(pattern_name="promises"), name="start"),
    path("healthz", service.healthz, name="healthz"),
    path(".well-known/gpc.json", signals.support, name="gpc"),
    path("api/v1/openapi.json", description, name="openapi"),
    path("api/v1/", API.urls),
    path("", include("kept.web.partners.urls")),
    path("privacy", privacy.policy, name="privacy"),
    path("privacy/", RedirectView.as_view(pattern_name="privacy")),
    path("privacy/versions/", privacy.archive, name="versions"),
    path("privacy/versions/<int:number>/", privacy.version, name="version"),
    path("promises", promises.promises, name="promises"),
    path("promises/", RedirectView.as_view(pattern_name="promises")),
    path("promises.json", promises.promises_json, name="promises-json"),
    path("kept-verify.py", promises.verifier, name="verifier"),
    path("promises/<str:clause>/", promises.promise, name="promise"),
    path("centre/", include("kept.web.centre.urls")),
    path("signin/", include("kept.web.signin.urls")),
    path("console/", include("kept.web.console.urls")),
]

handler400 = "kept.web.service.bad_request"
handler404 = "kept.web.service.not_found"
handler500 = "kept.web.service.failed"
