# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.enums import JobState


class Job(models.Model):
    """Long work on one object, step by step, done in the background; see `kit.jobs`.

    There is one row for each piece of work on an object: beginning anew is another attempt of the same job.
    Town, object and account are numbers, since the kit stands below them. `beat_at` is the last sign of life,
    by the machine's clock even where the house stands on a chosen day.
    """

    municipality_id = models.BigIntegerField(_("municipality"))
    kind = models.CharField(_("kind"), max_length=60)
    object_id = models.BigIntegerField(_("object number"))
    part = models.CharField(_("part of the object"), max_length=40, blank=True)
    title = models.CharField(_("title"), max_length=300)
    address = models.CharField(_("address"), max_length=300)
    actor_id = models.BigIntegerField(_("account number"))
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=[(state.value, state.value) for state in JobState],
        default=JobState.WAITING,
    )
    attempt = models.PositiveIntegerField(_("attempt"), default=1)
    steps: models.JSONField[Any, list[dict[str, str]]] = models.JSONField(_("steps"), default=list)
    failure = models.TextField(_("why it did not work"), blank=True)
    begun_at = models.DateTimeField(_("begun"))
    beat_at = models.DateTimeField(_("last sign of life"))

    class Meta:
        verbose_name = _("long work")
        verbose_name_plural = _("pieces of long work")
        ordering = ("municipality_id", "-begun_at")
        constraints = [
            models.UniqueConstraint(fields=("kind", "object_id", "part"), name="job_once_per_object"),
        ]
        indexes = [models.Index(fields=("municipality_id", "-begun_at"), name="job_newest")]

    def __str__(self) -> str:
        return self.title
