# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.enums import VersionState
from augenhoehe.kit.models import Editable


class Version(Editable):
    """One version of a concept: a draft that is written, or frozen for ever with its day and its content's hash.

    `glossary` are the explained terms on that day, as pairs of term and meaning; a draft has none of its own.
    Whether it is adopted is never stored here: it is read from the resolution on `paper`.
    """

    concept = models.ForeignKey(
        "concept.Concept", models.CASCADE, related_name="versions", verbose_name=_("concept")
    )
    number = models.PositiveIntegerField(_("number"))
    state = models.CharField(
        _("state"),
        max_length=20,
        choices=[(item.value, item.value) for item in VersionState],
        default=VersionState.DRAFT,
    )
    frozen_on = models.DateField(_("as of"), null=True, blank=True)
    glossary = models.JSONField(_("terms as frozen"), default=list, blank=True, editable=False)
    content_hash = models.CharField(_("hash of the content"), max_length=64, blank=True)
    public = models.BooleanField(_("public"), default=False)
    based_on = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="successors",
        verbose_name=_("version before"),
    )
    paper = models.ForeignKey(
        "council.Paper",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="concept_versions",
        verbose_name=_("paper that carries the version"),
    )

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        ordering = ("concept_id", "number")
        constraints = [
            models.UniqueConstraint(fields=("concept", "number"), name="version_number_once"),
            models.CheckConstraint(
                condition=models.Q(state=VersionState.DRAFT, frozen_on__isnull=True, content_hash="")
                | (models.Q(state=VersionState.FROZEN, frozen_on__isnull=False) & ~models.Q(content_hash="")),
                name="version_frozen_with_day_and_hash",
            ),
            models.CheckConstraint(
                condition=models.Q(state=VersionState.FROZEN) | models.Q(public=False),
                name="version_draft_is_not_public",
            ),
        ]

    def __str__(self) -> str:
        return _("%(concept)s, version %(number)d") % {"concept": self.concept.title, "number": self.number}

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.concept.municipality_id

    def get_absolute_url(self) -> str:
        """The reading view of this version."""
        return reverse("concept:version", args=[self.concept.municipality.slug, self.pk])
