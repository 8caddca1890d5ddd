# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels


class WithOutcome(models.Model):
    """The result a body reached: one of a fixed vocabulary, and beside it the raw wording of the minutes.

    `group_votes` is a list of {"group", "yes", "no", "abstain", "biased"}, one row a group; empty where not told.
    """

    outcome = models.CharField(_("result"), max_length=30, choices=labels.choices(labels.OUTCOME), blank=True)
    outcome_text = models.TextField(_("result, in the words of the minutes"), blank=True)
    majority = models.CharField(
        _("majority"), max_length=20, choices=labels.choices(labels.MAJORITY), blank=True
    )
    votes_yes = models.PositiveIntegerField(_("yes"), null=True, blank=True)
    votes_no = models.PositiveIntegerField(_("no"), null=True, blank=True)
    votes_abstain = models.PositiveIntegerField(_("abstentions"), null=True, blank=True)
    votes_biased = models.PositiveIntegerField(_("biased"), null=True, blank=True)
    group_votes = models.JSONField(_("votes of the groups"), default=list, blank=True)
    adopted_text = models.TextField(_("text as adopted"), blank=True)

    class Meta:
        abstract = True
