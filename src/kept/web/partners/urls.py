"""Where partners' programs ask."""

from django.urls import URLPattern, path

from kept.web.partners import drp, opendsr

urlpatterns: list[URLPattern] = [
    path("drp/v1/agent/<str:name>", drp.agent, name="drp-agent"),
    path("drp/v1/data-rights-request", drp.exercise, name="drp-exercise"),
    path("drp/v1/data-rights-request/", drp.exercise),  # as versions before 0.9.3 wrote it
    path("drp/v1/data-rights-request/<uuid:name>", drp.request_of, name="drp-request"),
    path("drp/v1/data-rights-request/<uuid:name>/results", drp.results, name="drp-results"),
    path("opendsr/v2/discovery", opendsr.discovery, name="opendsr-discovery"),
    path("opendsr/v2/certificate.pem", opendsr.certificate, name="opendsr-certificate"),
    *(
        one
        for word in ("requests", "opengdpr_requests")  # the older name must be honoured (section 10.1)
        for one in (
            path(f"opendsr/v2/{word}", opendsr.orders, name=f"opendsr-{word}"),
            path(f"opendsr/v2/{word}/<uuid:name>", opendsr.order, name=f"opendsr-{word}-one"),
            path(f"opendsr/v2/{word}/<uuid:name>/results", opendsr.results, name=f"opendsr-{word}-results"),
        )
    ),
]
