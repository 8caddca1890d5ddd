# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.models import Editable
from augenhoehe.measures import labels


class FundingProgramme(Editable):
    """A programme from which grants come, such as one of a Land's laws on integration."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    name = models.CharField(_("name"), max_length=200)
    giver = models.CharField(_("giver"), max_length=200)
    legal_basis = models.CharField(_("legal basis"), max_length=300, blank=True)
    source_url = models.URLField(_("address of the rules"), max_length=500, blank=True)
    apply_by = models.DateField(_("applications by"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("funding programme")
        verbose_name_plural = _("funding programmes")
        ordering = ("municipality_id", "name")
        constraints = [
            models.UniqueConstraint(fields=("municipality", "name"), name="programme_once_per_town")
        ]

    def __str__(self) -> str:
        return self.name


class Grant(Editable):
    """Money granted to the town by a notice: for which period and purpose, under which conditions."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    programme = models.ForeignKey(
        FundingProgramme, models.PROTECT, related_name="grants", verbose_name=_("funding programme")
    )
    title = models.CharField(_("title"), max_length=300)
    authority = models.CharField(_("granting authority"), max_length=200)
    notice_number = models.CharField(_("number of the notice"), max_length=120, blank=True)
    notice_on = models.DateField(_("date of the notice"))
    kind = models.CharField(_("kind of grant"), max_length=20, choices=labels.GRANT_KIND_CHOICES)
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2)
    total_cost = models.DecimalField(
        _("eligible total cost"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    own_share = models.DecimalField(_("own share"), max_digits=14, decimal_places=2, default=0)
    third_party = models.DecimalField(_("third-party money"), max_digits=14, decimal_places=2, default=0)
    share_percent = models.DecimalField(
        _("share in percent"), max_digits=5, decimal_places=2, null=True, blank=True
    )
    full_time_posts = models.DecimalField(_("full-time posts"), max_digits=6, decimal_places=2, default=0)
    starts_on = models.DateField(_("granted from"))
    ends_on = models.DateField(_("granted to"))
    implement_from = models.DateField(_("carried out from"), null=True, blank=True)
    implement_to = models.DateField(_("carried out to"), null=True, blank=True)
    conditions_text = models.TextField(_("what the notice demands"), blank=True)
    measures = models.ManyToManyField(
        "measures.Measure", blank=True, related_name="grants", verbose_name=_("measures")
    )
    responsible = models.ForeignKey(
        "core.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("responsible department"),
    )
    notice_file = models.ForeignKey(
        "core.File", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("notice")
    )
    public = models.BooleanField(_("public"), default=False)
    closed_on = models.DateField(_("settled on"), null=True, blank=True)

    class Meta:
        verbose_name = _("grant")
        verbose_name_plural = _("grants")
        ordering = ("municipality_id", "-starts_on", "pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")), name="grant_ends_after_start"
            ),
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="grant_amount_positive"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The page that tells the grant's whole story."""
        return reverse("measures:grant", args=[self.municipality.slug, self.pk])


class GrantExtension(Editable):
    """The giver extended a grant; each extension stays as its own record."""

    grant = models.ForeignKey(Grant, models.CASCADE, related_name="extensions", verbose_name=_("grant"))
    granted_on = models.DateField(_("date of the notice"))
    notice_number = models.CharField(_("number of the notice"), max_length=120, blank=True)
    ends_on = models.DateField(_("granted to"))
    implement_to = models.DateField(_("carried out to"), null=True, blank=True)
    reason = models.TextField(_("reason"), blank=True)

    class Meta:
        verbose_name = _("extension of a grant")
        verbose_name_plural = _("extensions of a grant")
        ordering = ("grant_id", "granted_on", "pk")
        constraints = [
            models.UniqueConstraint(fields=("grant", "ends_on"), name="extension_once_per_end"),
        ]

    def __str__(self) -> str:
        return f"{self.grant}, {self.ends_on:%d.%m.%Y}"

    @property
    def municipality_id(self) -> int:
        """The town of the grant."""
        return self.grant.municipality_id


class GrantYear(Editable):
    """How much of a grant falls to one year."""

    grant = models.ForeignKey(Grant, models.CASCADE, related_name="years", verbose_name=_("grant"))
    year = models.PositiveSmallIntegerField(_("year"))
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2)

    class Meta:
        verbose_name = _("yearly amount of a grant")
        verbose_name_plural = _("yearly amounts of a grant")
        ordering = ("grant_id", "year")
        constraints = [models.UniqueConstraint(fields=("grant", "year"), name="grant_year_once")]

    def __str__(self) -> str:
        return f"{self.grant}, {self.year}"

    @property
    def municipality_id(self) -> int:
        """The town of the grant."""
        return self.grant.municipality_id


class GrantQuota(Editable):
    """At most (or at least) this share of a grant may go to one purpose, such as at most 49 %."""

    grant = models.ForeignKey(Grant, models.CASCADE, related_name="quotas", verbose_name=_("grant"))
    purpose = models.CharField(_("purpose"), max_length=200)
    at_most_percent = models.DecimalField(
        _("at most, in percent"), max_digits=5, decimal_places=2, null=True, blank=True
    )
    at_least_percent = models.DecimalField(
        _("at least, in percent"), max_digits=5, decimal_places=2, null=True, blank=True
    )

    class Meta:
        verbose_name = _("purpose of a grant")
        verbose_name_plural = _("purposes of a grant")
        ordering = ("grant_id", "pk")
        constraints = [models.UniqueConstraint(fields=("grant", "purpose"), name="purpose_once_per_grant")]

    def __str__(self) -> str:
        return self.purpose

    @property
    def municipality_id(self) -> int:
        """The town of the grant."""
        return self.grant.municipality_id


class GrantCondition(Editable):
    """Something the notice demands, with a day where it names one."""

    grant = models.ForeignKey(Grant, models.CASCADE, related_name="conditions", verbose_name=_("grant"))
    text = models.TextField(_("condition"))
    due_on = models.DateField(_("due on"), null=True, blank=True)
    met_on = models.DateField(_("met on"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("condition of a grant")
        verbose_name_plural = _("conditions of a grant")
        ordering = ("grant_id", "due_on", "pk")

    def __str__(self) -> str:
        return self.text[:80]

    @property
    def municipality_id(self) -> int:
        """The town of the grant."""
        return self.grant.municipality_id
