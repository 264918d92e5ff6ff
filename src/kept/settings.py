"""Settings of the web framework, read once from the workspace that `KEPT_HOME` names (decision 0006)."""

import os
import secrets
import tomllib
from pathlib import Path
from typing import Any

from kept.records.ready import DEFAULT_HOME

HOME = Path(os.environ.get("KEPT_HOME", DEFAULT_HOME))
"""The workspace: `kept.toml`, our records, keys. Every command works on one."""


def _workspace() -> dict[str, Any]:
    try:
        return tomllib.loads((HOME / "kept.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        # Whoever opens the workspace reports what is wrong with it; the framework starts with its safe defaults.
        return {}


def _secret_key() -> str:
    try:
        return (HOME / "keys" / "web.key").read_text(encoding="ascii").strip()
    except OSError:
        # Without a workspace nothing is served; a key that nobody keeps cannot leak.
        return secrets.token_urlsafe(48)


def _hosts() -> list[str]:
    web = _workspace().get("web")
    hosts = web.get("hosts") if isinstance(web, dict) else None
    return [str(host) for host in hosts] if isinstance(hosts, list) else ["127.0.0.1", "localhost", "[::1]"]


SECRET_KEY = _secret_key()
DEBUG = False
ALLOWED_HOSTS = _hosts()
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.staticfiles",
    "kept.records",
    "kept.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "kept.web.urls"
WSGI_APPLICATION = "kept.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": HOME / "kept.db",
        "ATOMIC_REQUESTS": False,
        "OPTIONS": {
            # Django's deferred transactions lose concurrent writers to “database is locked”.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "records.Staff"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("de", "Deutsch"), ("fr", "Français"), ("es", "Español")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
# Nothing is collected: the one style sheet is read from the package once, at the start.
STATIC_ROOT = None
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
CSRF_COOKIE_HTTPONLY = SESSION_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
