# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what, and what anyone may see: one permission map, filled by each room's `permissions.py`.

Who may (here) and in which state something may happen (`rules.py`) are two questions and stay apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PUBLIC_ROLE = "public"
NOBODY: frozenset[str] = frozenset()

ASK_ADMINISTRATOR = _("Your role does not include this. Please ask the administrator of your town.")

M = TypeVar("M", bound=models.Model)
Condition = Callable[[Any, Any], bool]
Visibility = Callable[[Any, Any], Any]


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer to `can`: whether, and if not, a sentence that says why."""

    ok: bool
    reason: str | Promise = ""

    def __bool__(self) -> bool:
        return self.ok


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the permission map. `only_if` narrows the right to objects that meet it."""

    permission: StrEnum
    roles: frozenset[str]
    label: str | Promise
    reason: str | Promise
    only_if: Condition | None = None


_rows: dict[StrEnum, Row] = {}
_visibility: dict[type[models.Model], Visibility] = {}
_whole: dict[type[models.Model], frozenset[str]] = {}


def allow(
    permission: StrEnum,
    *,
    roles: Iterable[str],
    label: str | Promise,
    reason: str | Promise = ASK_ADMINISTRATOR,
    only_if: Condition | None = None,
) -> None:
    """Add a row to the permission map. Two rows for one permission are an error of the programmer."""
    if permission in _rows:
        raise ValueError(f"{permission} is in the permission map already.")
    _rows[permission] = Row(permission, frozenset(map(str, roles)), label, reason, only_if)


def permission_map() -> dict[StrEnum, Row]:
    """A copy of the whole map, for pages that explain roles and for tests."""
    return dict(_rows)


def municipality_id_of(subject: Any) -> int:
    """The municipality an object belongs to; a municipality belongs to itself."""
    return int(getattr(subject, "municipality_id", None) or subject.pk)


def roles_of(actor: Any, subject: Any) -> frozenset[str]:
    """The roles `actor` holds in the municipality of `subject`, the public role always included."""
    granted: frozenset[str] = NOBODY
    if getattr(actor, "is_authenticated", False):
        granted = actor.roles_in(municipality_id_of(subject))
    return granted | {PUBLIC_ROLE}


def can(actor: Any, permission: StrEnum, subject: Any) -> Decision:
    """Whether `actor` may use `permission` on `subject`: an object of a municipality, or the municipality."""
    row = _rows[permission]
    if not row.roles & roles_of(actor, subject):
        return Decision(False, row.reason)
    if row.only_if is not None and not row.only_if(actor, subject):
        return Decision(False, row.reason)
    return Decision(True)


def visibility(model: type[M], *, whole: Iterable[str] = NOBODY) -> Callable[[Visibility], Visibility]:
    """Register the rule that narrows a queryset of `model` to what an actor may see.

    `whole` names the roles to which the rule shows every row of their town; a test holds rule and roles together.
    """

    def register(rule: Visibility) -> Visibility:
        if model in _visibility:
            raise ValueError(f"{model.__name__} has a visibility rule already.")
        _visibility[model] = rule
        _whole[model] = frozenset(map(str, whole))
        return rule

    return register


def visible(actor: Any, queryset: models.QuerySet[M]) -> models.QuerySet[M]:
    """The part of `queryset` that `actor` may see. A model without a rule is an error, never open."""
    narrowed: models.QuerySet[M] = _visibility[queryset.model](actor, queryset)
    return narrowed


def visible_in(
    actor: Any, queryset: models.QuerySet[M], municipality: Any, *, town: str = "municipality"
) -> models.QuerySet[M]:
    """The part of `queryset` in one municipality (or the one with this number) that `actor` may see.

    `town` is the path from a row to its municipality. For whoever sees every row there the rule's conditions are
    left out: they would make the query several times as long for the same rows.
    """
    number = municipality if isinstance(municipality, int) else municipality.pk
    here = queryset.filter(**{town: number})
    whole = _whole.get(queryset.model, NOBODY)
    sees_all = whole and getattr(actor, "is_authenticated", False) and whole & actor.roles_in(number)
    return here if sees_all else visible(actor, here)


def whole_towns() -> dict[type[models.Model], frozenset[str]]:
    """The models that some roles see whole in their town, for the test that holds this against the rules."""
    return {model: roles for model, roles in _whole.items() if roles}


def shown_model(label: str) -> type[models.Model] | None:
    """The model with this label, such as "council.Paper", where it has a rule of visibility; else None."""
    return next((model for model in _visibility if model._meta.label == label), None)
