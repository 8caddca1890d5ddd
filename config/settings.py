# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Settings of an installation. Everything that differs between installations comes from the environment.

The operator page in docs/betrieb/ lists every variable.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import django_stubs_ext

from config import environment

django_stubs_ext.monkeypatch()

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(environment.text("AUGENHOEHE_DATA", str(BASE_DIR / "var"))).resolve()
DATA_DIR.mkdir(parents=True, exist_ok=True)

# Demo mode: one-click sign-in with invented people. Never on unless asked for.
AUGENHOEHE_DEMO = environment.flag("AUGENHOEHE_DEMO", default=False)
AUGENHOEHE_TODAY = environment.day("AUGENHOEHE_TODAY", "2023-01-16" if AUGENHOEHE_DEMO else "")
AUGENHOEHE_UPLOAD_LIMIT = environment.number("AUGENHOEHE_UPLOAD_LIMIT", 25 * 1024 * 1024)

SECRET_KEY = environment.secret_key(DATA_DIR)
DEBUG = environment.flag("AUGENHOEHE_DEBUG", default=False)
ALLOWED_HOSTS = environment.words("AUGENHOEHE_HOSTS", "localhost,127.0.0.1,[::1]")
HTTPS = environment.flag("AUGENHOEHE_HTTPS", default=False)
# how mails that no request has asked for write addresses of pages
AUGENHOEHE_ADDRESS = environment.text(
    "AUGENHOEHE_ADDRESS", f"{'https' if HTTPS else 'http'}://{(ALLOWED_HOSTS or ['localhost'])[0]}"
)
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if HTTPS else []

INSTALLED_APPS = [
    "augenhoehe.site",
    "augenhoehe.reporting",
    "augenhoehe.factors",
    "augenhoehe.measures",
    "augenhoehe.concept",
    "augenhoehe.council",
    "augenhoehe.core",
    "augenhoehe.kit",
    "django_cotton.apps.SimpleAppConfig",
    "template_partials.apps.SimpleAppConfig",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "django_prose_editor",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
]

MIDDLEWARE = [
    "augenhoehe.kit.middleware.request_id.request_id_middleware",
    "django.middleware.security.SecurityMiddleware",
    "augenhoehe.kit.middleware.content_security.content_security_middleware",
    "augenhoehe.kit.middleware.readable.readable_middleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "augenhoehe.kit.middleware.keep_nothing.keep_nothing_middleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "augenhoehe.kit.middleware.violations.ViolationMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "augenhoehe.core.context.frame",
            ],
            # Cotton and partials must not both install themselves: with explicit loaders they work together.
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            [
                                "django_cotton.cotton_loader.Loader",
                                "django.template.loaders.app_directories.Loader",
                            ],
                        )
                    ],
                )
            ],
            "builtins": [
                "django_cotton.templatetags.cotton",
                "template_partials.templatetags.partials",
                "django.templatetags.i18n",
                "django.templatetags.static",
                "augenhoehe.kit.templatetags.house",
            ],
        },
    }
]
COTTON_DIR = "cotton"
FORM_RENDERER = "augenhoehe.kit.forms.KernRenderer"

# Database: SQLite in the data folder unless DATABASE_URL names a PostgreSQL.
DATABASES: dict[str, Any] = {"default": environment.database(DATA_DIR)}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # what is mapped into memory is read without being copied: a phrase is looked for in half the time
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;"
        f"PRAGMA mmap_size={1 << 30};",
    }
else:
    # Compiling a query takes PostgreSQL a second; that pays for queries of minutes, and a page has none of those.
    given = DATABASES["default"].get("OPTIONS", {})
    DATABASES["default"]["OPTIONS"] = {
        **given,
        "pool": {"min_size": 1, "max_size": 8, "timeout": 10},
        "options": f"-c jit=off {given.get('options', '')}".strip(),
    }

# Only tries are counted there, so that each process may have its own. With Django's 300 entries, a few hundred
# tries under other names would make it forget those that matter.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    }
}

# Long work is done by a worker process (`augenhoehe serve` starts one, `augenhoehe worker` is one), and while
# developing at once, in the request that asks for it.
AUGENHOEHE_WORKER = environment.flag("AUGENHOEHE_WORKER", default=not DEBUG)
TASKS = {
    "default": {
        "BACKEND": (
            "django_tasks_db.DatabaseBackend"
            if AUGENHOEHE_WORKER
            else "django_tasks.backends.immediate.ImmediateBackend"
        )
    }
}

# People and passwords
AUTH_USER_MODEL = "core.Account"
AUTHENTICATION_BACKENDS = ["augenhoehe.core.accounts.SignInBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "augenhoehe.core.accounts.InvitedOnlyAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_FORMS = {
    "login": "augenhoehe.core.account_forms.SignInForm",
    "reset_password": "augenhoehe.core.account_forms.ForgottenPasswordForm",
    "reset_password_from_key": "augenhoehe.core.account_forms.NewPasswordForm",
    "change_password": "augenhoehe.core.account_forms.ChangePasswordForm",
    "set_password": "augenhoehe.core.account_forms.SetPasswordForm",
    "reauthenticate": "augenhoehe.core.account_forms.ConfirmPasswordForm",
}
ACCOUNT_RATE_LIMITS = {
    "login_failed": "5/5m/key,20/m/ip",
    "reset_password": "5/h/key,20/m/ip",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ADAPTER = "augenhoehe.core.accounts.SecondFactorAdapter"
MFA_ALLOW_UNVERIFIED_EMAIL = True  # accounts are invited by e-mail, nobody types an address of their own
MFA_FORMS = {
    "authenticate": "augenhoehe.core.account_forms.CodeForm",
    "reauthenticate": "augenhoehe.core.account_forms.ConfirmCodeForm",
    "activate_totp": "augenhoehe.core.account_forms.ActivateAppForm",
    "add_webauthn": "augenhoehe.core.account_forms.AddPasskeyForm",
    "edit_webauthn": "augenhoehe.core.account_forms.RenamePasskeyForm",
}
MFA_TOTP_ISSUER = "Augenhöhe"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "core:after-login"
LOGOUT_REDIRECT_URL = "core:home"

# Security
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_FAILURE_VIEW = "augenhoehe.kit.views.errors.form_expired"
SESSION_ENGINE = "augenhoehe.core.sessions"
SESSION_COOKIE_AGE = 60 * 60 * 12
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
# behind HTTPS stands one proxy, whose word on the reader's address counts for the rate limits
ALLAUTH_TRUSTED_PROXY_COUNT = environment.number("AUGENHOEHE_PROXIES", 1 if HTTPS else 0)
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# Language and time
LANGUAGE_CODE = "de"
LANGUAGES = [("de", "Deutsch")]
USE_I18N = True
TIME_ZONE = "Europe/Berlin"
USE_TZ = True

# Static files and stored files
STATIC_URL = "/statisch/"
STATIC_ROOT = DATA_DIR / "static"
MEDIA_ROOT = DATA_DIR / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

EMAIL_BACKEND = environment.text("AUGENHOEHE_EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend")
EMAIL_HOST = environment.text("AUGENHOEHE_EMAIL_HOST", "localhost")
EMAIL_PORT = environment.number("AUGENHOEHE_EMAIL_PORT", 25)
EMAIL_HOST_USER = environment.text("AUGENHOEHE_EMAIL_USER")
EMAIL_HOST_PASSWORD = environment.text("AUGENHOEHE_EMAIL_PASSWORD")
EMAIL_USE_TLS = environment.flag("AUGENHOEHE_EMAIL_TLS", default=False)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = environment.text("AUGENHOEHE_EMAIL_FROM", "augenhoehe@localhost")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"privacy": {"()": "augenhoehe.kit.log_privacy.SecretsLeftOut"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["privacy"]}},
    "root": {"handlers": ["console"], "level": environment.text("AUGENHOEHE_LOG_LEVEL", "WARNING")},
    # A database out of reach is told once, by the one who asked for it; the pool would tell of each of its tries.
    "loggers": {"psycopg.pool": {"level": "ERROR"}},
}
