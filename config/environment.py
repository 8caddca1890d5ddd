# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads the environment; every setting has a safe default, and a wrong value is one clear sentence."""

from __future__ import annotations

import datetime
import os
import secrets
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

TRUE = {"1", "true", "yes", "on"}
FALSE = {"", "0", "false", "no", "off"}
DATABASE_SCHEMES = {"postgresql", "postgres", "pgsql", "sqlite"}


def text(name: str, default: str = "") -> str:
    """A text setting."""
    return os.environ.get(name, default).strip()


def flag(name: str, *, default: bool) -> bool:
    """A yes/no setting."""
    value = os.environ.get(name, str(default)).strip().lower()
    if value in TRUE:
        return True
    if value in FALSE:
        return False
    raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")


def words(name: str, default: str = "") -> list[str]:
    """A list setting, separated by commas."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def number(name: str, default: int) -> int:
    """A whole number."""
    value = os.environ.get(name, str(default))
    try:
        return int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.") from None


def day(name: str, default: str = "") -> datetime.date | None:
    """An ISO date or nothing."""
    value = text(name, default)
    if not value:
        return None
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a date such as 2023-01-16, not {value!r}.") from None


def database(folder: Path) -> dict[str, Any]:
    """Where the data is, as Django wants it: PostgreSQL by DATABASE_URL, else SQLite in the data folder."""
    scheme, mark, rest = text("DATABASE_URL").partition("://")
    if (mark or scheme) and (scheme not in DATABASE_SCHEMES or not rest):
        wanted = "postgresql://user:password@host/name"
        raise ImproperlyConfigured(f"DATABASE_URL must look like {wanted}, not begin with {scheme + mark!r}.")
    return dict(
        dj_database_url.config(default=f"sqlite:///{folder / 'augenhoehe.sqlite3'}", conn_health_checks=True)
    )


def secret_key(data: Path) -> str:
    """The key from the environment, else one made once and kept readable by the owner only."""
    given = text("AUGENHOEHE_SECRET_KEY")
    if given:
        return given
    path = data / "secret_key"
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return path.read_text()
