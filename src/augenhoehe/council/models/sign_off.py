# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.council.enums import ChangeAfterSignature, SignOffState
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.models import Editable


class SignOffPolicy(Editable):
    """What a town asks for before a paper leaves the administration, from a day on."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    valid_from = models.DateField(_("valid from"))
    required_types = models.JSONField(_("kinds of papers that must be signed"), default=list, blank=True)
    on_change = models.CharField(
        _("a change after a signature"),
        max_length=20,
        choices=labels.choices(labels.CHANGE_AFTER_SIGNATURE),
        default=ChangeAfterSignature.ASK_TOUCHED,
    )
    days_to_sign = models.PositiveIntegerField(_("working days to sign"), default=3)

    class Meta:
        verbose_name = _("sign-off policy")
        verbose_name_plural = _("sign-off policies")
        ordering = ("municipality_id", "-valid_from")
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "valid_from"), name="sign_off_policy_once_per_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.valid_from:%d.%m.%Y}"


class SignOffStation(models.Model):
    """One signature a policy proposes for every paper; stations with the same stage sign in parallel."""

    policy = models.ForeignKey(
        SignOffPolicy, models.CASCADE, related_name="stations", verbose_name=_("sign-off policy")
    )
    stage = models.PositiveIntegerField(_("stage"))
    office = models.CharField(_("office"), max_length=20, choices=labels.choices(labels.SIGN_OFF_OFFICE))
    organization = models.ForeignKey(
        "core.Organization", models.PROTECT, null=True, blank=True, verbose_name=_("department")
    )
    account = models.ForeignKey(
        "core.Account", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("person")
    )
    deputy = models.ForeignKey(
        "core.Account", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("deputy")
    )

    class Meta:
        verbose_name = _("sign-off station")
        verbose_name_plural = _("sign-off stations")
        ordering = ("policy_id", "stage", "pk")

    def __str__(self) -> str:
        return str(self.get_office_display())


class PaperEdition(models.Model):
    """The texts of a paper at the moment somebody signed or sent it; never changed afterwards."""

    paper = models.ForeignKey(
        "council.Paper", models.CASCADE, related_name="editions", verbose_name=_("council paper")
    )
    number = models.PositiveIntegerField(_("number"))
    content = models.JSONField(_("content"))
    created_at = models.DateTimeField(_("created"))

    class Meta:
        verbose_name = _("edition of a paper")
        verbose_name_plural = _("editions of a paper")
        ordering = ("paper_id", "number")
        constraints = [
            models.UniqueConstraint(fields=("paper", "number"), name="paper_edition_number_once"),
        ]

    def __str__(self) -> str:
        return f"{self.paper} ({self.number})"

    @property
    def municipality_id(self) -> int:
        """The town of the paper."""
        return self.paper.municipality_id


class SignOff(Editable):
    """One signature under a paper (Mitzeichnung): asked for, given, given with a remark, refused or void."""

    paper = models.ForeignKey(
        "council.Paper", models.CASCADE, related_name="sign_offs", verbose_name=_("council paper")
    )
    stage = models.PositiveIntegerField(_("stage"))
    office = models.CharField(_("office"), max_length=20, choices=labels.choices(labels.SIGN_OFF_OFFICE))
    organization = models.ForeignKey(
        "core.Organization", models.PROTECT, null=True, blank=True, verbose_name=_("department")
    )
    account = models.ForeignKey(
        "core.Account",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sign_offs",
        verbose_name=_("person"),
    )
    deputy = models.ForeignKey(
        "core.Account",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="deputy_sign_offs",
        verbose_name=_("deputy"),
    )
    state = models.CharField(
        _("state"),
        max_length=20,
        choices=labels.choices(labels.SIGN_OFF_STATE),
        default=SignOffState.WAITING,
    )
    remark = models.TextField(_("remark or reason"), blank=True)
    due_on = models.DateField(_("to be signed by"), null=True, blank=True)
    asked_at = models.DateTimeField(_("asked at"), null=True, blank=True)
    reminded_at = models.DateTimeField(_("reminded at"), null=True, blank=True)
    signed_at = models.DateTimeField(_("signed at"), null=True, blank=True)
    signed_by = models.ForeignKey(
        "core.Account", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("signed by")
    )
    edition = models.ForeignKey(
        PaperEdition, models.PROTECT, null=True, blank=True, verbose_name=_("edition that was signed")
    )

    class Meta:
        verbose_name = _("sign-off")
        verbose_name_plural = _("sign-offs")
        ordering = ("paper_id", "stage", "pk")
        indexes = [models.Index(fields=("account", "state"), name="sign_off_by_person")]

    def __str__(self) -> str:
        return f"{self.get_office_display()}: {self.paper}"

    def get_absolute_url(self) -> str:
        """Where it is signed."""
        return reverse("council:sign-off", args=[self.paper.municipality.slug, self.pk])

    @property
    def who(self) -> str:
        """The person who is asked, or the department for which anybody may sign who signs for it."""
        return str(self.account or self.organization or "")

    @property
    def by_deputy(self) -> bool:
        """Whether somebody else than the person asked has signed."""
        return self.signed_by_id is not None and self.signed_by_id == self.deputy_id

    @property
    def municipality_id(self) -> int:
        """The town of the paper."""
        return self.paper.municipality_id
