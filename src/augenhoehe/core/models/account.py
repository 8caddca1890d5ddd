# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import Role
from augenhoehe.core.labels import ROLE_NAMES
from augenhoehe.core.models.municipality import Municipality
from augenhoehe.kit import clock
from augenhoehe.kit.collation import in_german
from augenhoehe.kit.models import Editable
from augenhoehe.kit.prepared import prepared


class AccountManager(BaseUserManager["Account"]):
    """Creates accounts by e-mail address, stored in lower case."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> Account:
        """A new account; without password nobody can sign in by password."""
        account = self.model(email=email.strip().lower(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def get_by_natural_key(self, username: str | None) -> Account:
        return self.get(email=(username or "").strip().lower())


class Account(AbstractBaseUser):
    """A sign-in. What it may do is told by role grants, never by the account itself."""

    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=200)
    is_active = models.BooleanField(_("active"), default=True)
    is_demo = models.BooleanField(_("invented person of the demo"), default=False)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects: ClassVar[AccountManager] = AccountManager()

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        ordering = (in_german("name"),)
        constraints = [models.UniqueConstraint(Lower("email"), name="account_email_once")]

    def __str__(self) -> str:
        return self.name or self.email

    @cached_property
    def _current_grants(self) -> list[RoleGrant]:
        """The grants that hold today, read once per request."""
        return [grant for grant in _grants_of(self.pk) if grant.is_current] if self.pk else []

    @cached_property
    def _current_roles(self) -> dict[int, frozenset[str]]:
        """The roles held today, by the number of the municipality."""
        return {
            town: frozenset(grant.role for grant in self._current_grants if grant.municipality_id == town)
            for town in {grant.municipality_id for grant in self._current_grants}
        }

    def town(self, slug: str) -> Municipality | None:
        """The town with this address, where the account holds a role there today."""
        grants = (grant for grant in self._current_grants if grant.municipality.slug == slug)
        return next((grant.municipality for grant in grants), None)

    def roles_in(self, municipality_id: int) -> frozenset[str]:
        """The roles this account holds today in a municipality."""
        return self._current_roles.get(municipality_id, frozenset())

    @property
    def municipality_ids(self) -> frozenset[int]:
        """The municipalities in which this account holds any role today."""
        return frozenset(self._current_roles)

    def organization_ids_in(self, municipality_id: int, role: Role | None = None) -> frozenset[int]:
        """The organisations this account acts for in a municipality, in one role or in any."""
        return frozenset(
            grant.organization_id
            for grant in self._current_grants
            if grant.municipality_id == municipality_id
            and grant.organization_id
            and role in (None, grant.role)
        )


class RoleGrant(Editable):
    """An account holds a role in a municipality, for an organisation, from one day to another."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="grants", verbose_name=_("account"))
    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    role = models.CharField(_("role"), max_length=40, choices=[(role.value, role.value) for role in Role])
    organization = models.ForeignKey(
        "core.Organization", models.CASCADE, null=True, blank=True, verbose_name=_("organisation")
    )
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_to = models.DateField(_("to"), null=True, blank=True)

    class Meta:
        verbose_name = _("role grant")
        verbose_name_plural = _("role grants")
        ordering = ("municipality_id", "account_id", "role")
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "account", "role", "organization"), name="role_granted_once"
            ),
            models.UniqueConstraint(
                fields=("municipality", "account", "role"),
                condition=models.Q(organization__isnull=True),
                name="role_without_organization_granted_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account}: {self.role}"

    @property
    def is_current(self) -> bool:
        """Whether the grant holds today."""
        today = clock.today()
        return (self.valid_from is None or self.valid_from <= today) and (
            self.valid_to is None or today <= self.valid_to
        )

    @property
    def is_over(self) -> bool:
        """Whether the last day has passed."""
        return self.valid_to is not None and self.valid_to < clock.today()

    @property
    def role_name(self) -> str:
        """The role as people call it."""
        return str(ROLE_NAMES[Role(self.role)])


def with_grants(number: int) -> Account | None:
    """The account with its grants at hand, by one query; None where it holds no grant at all."""
    grants = _grants_and_account(number)
    if not grants:
        return None
    account = grants[0].account
    account.__dict__["_current_grants"] = [grant for grant in grants if grant.is_current]
    return account


@prepared
def _grants_and_account(account: int) -> models.QuerySet[RoleGrant]:
    return RoleGrant.objects.filter(account=account).select_related("municipality", "account")


@prepared
def _grants_of(account: int) -> models.QuerySet[RoleGrant]:
    return RoleGrant.objects.filter(account=account).select_related("municipality")


class Visit(models.Model):
    """When an account last looked at a town's start page, so that the page can say what is new since then."""

    account = models.ForeignKey(Account, models.CASCADE, verbose_name=_("account"))
    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    at = models.DateTimeField(_("this visit"))
    previous_at = models.DateTimeField(_("visit before"), null=True, blank=True)

    class Meta:
        verbose_name = _("visit")
        verbose_name_plural = _("visits")
        constraints = [
            models.UniqueConstraint(fields=("account", "municipality"), name="visit_once_per_town")
        ]

    def __str__(self) -> str:
        return f"{self.account} {self.at:%d.%m.%Y}"
