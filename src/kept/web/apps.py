"""The pages as an application of the web framework; it owns no tables."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Templates, styles and addresses of the pages."""

    name = "kept.web"
    label = "web"
