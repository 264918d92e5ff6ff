"""Settings of the web framework, read once from the workspace that `KEPT_HOME` names (decision 0006)."""

import os
import secrets
import tomllib
from datetime import timedelta
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


def _web() -> dict[str, Any]:
    web = _workspace().get("web")
    return web if isinstance(web, dict) else {}


def _hosts() -> list[str]:
    hosts = _web().get("hosts")
    return [str(host) for host in hosts] if isinstance(hosts, list) else ["127.0.0.1", "localhost", "[::1]"]


def _origins() -> list[str]:
    url = str(_web().get("url", "")).rstrip("/")
    return [url] if url.startswith("https://") else []


def _api_origins() -> list[str]:
    origins = _web().get("origins")
    return [str(origin) for origin in origins] if isinstance(origins, list) else []


def _is_plain_demo() -> bool:
    """Whether this is a demonstration without a certificate: some browsers then keep no cookie that wants one."""
    return _workspace().get("demo") is True and not _origins()


SECRET_KEY = _secret_key()
DEBUG = False
ALLOWED_HOSTS = _hosts()
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "kept.records",
    "kept.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "kept.web.api.edge.ApiEdge",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
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
CACHES = {
    # Counters of tries and codes that were used. They are shared by all processes, and no address is readable in them.
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "web_try",
        "KEY_FUNCTION": "kept.web.tries.keyed",
    }
}

AUTH_USER_MODEL = "records.Staff"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["email"]},
    },
]
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "inbox"
SESSION_COOKIE_NAME = "kept_session"
SESSION_COOKIE_AGE = 30 * 60
SESSION_SAVE_EVERY_REQUEST = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SAMESITE = "Lax"
# What is uploaded is sealed from memory: no temporary file of it is ever written.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 11 * 1024 * 1024
CSRF_COOKIE_NAME = "kept_form"
CSRF_COOKIE_AGE = None
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "kept.web.service.stale_form"
CSRF_TRUSTED_ORIGINS = _origins()
# Whose pages may ask the API for people. Nobody's, unless the workspace names them.
CORS_ORIGINS = _api_origins()

ACCOUNT_ADAPTER = "kept.web.signin.adapter.StaffAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
# Failed passwords and codes of one account, from wherever they come; the limit on one address and account is stricter.
ACCOUNT_RATE_LIMITS = {"login_failed": "20/5m/ip,10/15m/key"}
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
MFA_ADAPTER = "kept.web.signin.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "Kept"
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_USER_VERIFICATION = "required"
AXES_HANDLER = "axes.handlers.cache.AxesCacheHandler"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_USERNAME_CALLABLE = "kept.web.signin.tries.name_of"
AXES_LOCKOUT_CALLABLE = "kept.web.signin.tries.locked_out"
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False

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
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not _is_plain_demo()
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
    "filters": {"discreet": {"()": "kept.web.discreet.Discreet"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "filters": ["discreet"]}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    # It warns of each wrong password. That they were too many is on record, and on the page.
    "loggers": {"axes": {"level": "ERROR"}},
}
