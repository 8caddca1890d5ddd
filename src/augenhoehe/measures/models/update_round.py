# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.kit.models import Editable
from augenhoehe.measures import labels
from augenhoehe.measures.enums import EntryState, RoundState


class UpdateRound(Editable):
    """The manager asks every responsible office how its measures stand on one day ("Stand 31.12.")."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    title = models.CharField(_("title"), max_length=200)
    as_of = models.DateField(_("state as of"))
    opened_on = models.DateField(_("open since"))
    answer_by = models.DateField(_("answers wanted by"))
    message = models.TextField(_("message to the offices"), blank=True)
    fallback_email = models.EmailField(_("who is told when an office does not answer"), blank=True)
    state = models.CharField(
        _("state"), max_length=20, choices=labels.ROUND_STATE_CHOICES, default=RoundState.OPEN
    )
    opened_by = models.ForeignKey(
        "core.Account", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("opened by")
    )
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    reopening_reason = models.TextField(_("why it was opened again"), blank=True)

    class Meta:
        verbose_name = _("update round")
        verbose_name_plural = _("update rounds")
        ordering = ("municipality_id", "-as_of", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answer_by__gte=models.F("opened_on")), name="round_answer_after_opening"
            ),
        ]

    @property
    def shape(self) -> str:
        """The shape of the status component that goes with the state."""
        return "going" if self.state == RoundState.OPEN else "frozen"

    def __str__(self) -> str:
        return self.title


class RoundOffice(Editable):
    """One office that is asked in a round, with the link that needs no account; only the secret's hash is kept."""

    round = models.ForeignKey(
        UpdateRound, models.CASCADE, related_name="offices", verbose_name=_("update round")
    )
    organization = models.ForeignKey("core.Organization", models.PROTECT, verbose_name=_("office"))
    email = models.EmailField(_("e-mail address"), blank=True)
    fallback_email = models.EmailField(_("if nobody answers"), blank=True)
    secret_hash = models.CharField(_("hash of the secret"), max_length=64, unique=True, editable=False)
    expires_at = models.DateTimeField(_("valid until"))
    renewals = models.PositiveSmallIntegerField(_("links made anew"), default=0)
    reminders = models.PositiveSmallIntegerField(_("reminders sent"), default=0)
    reminded_at = models.DateTimeField(_("reminded"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)

    class Meta:
        verbose_name = _("office asked in a round")
        verbose_name_plural = _("offices asked in a round")
        ordering = ("round_id", "organization_id")
        constraints = [
            models.UniqueConstraint(fields=("round", "organization"), name="office_once_per_round")
        ]

    def __str__(self) -> str:
        return str(self.organization)

    @property
    def municipality_id(self) -> int:
        """The town of the round."""
        return self.round.municipality_id


class RoundEntry(Editable):
    """The answer on one measure in a round: kept while it is typed, submitted, asked back, approved."""

    office = models.ForeignKey(
        RoundOffice, models.CASCADE, related_name="entries", verbose_name=_("office asked in a round")
    )
    measure = models.ForeignKey(
        "measures.Measure", models.CASCADE, related_name="round_entries", verbose_name=_("measure")
    )
    state = models.CharField(
        _("state"), max_length=20, choices=labels.ENTRY_STATE_CHOICES, default=EntryState.OPEN
    )
    status = models.CharField(_("status"), max_length=20, blank=True, choices=labels.STATUS_CHOICES)
    timeliness = models.CharField(_("on time"), max_length=20, blank=True, choices=labels.TIMELINESS_CHOICES)
    delay_reason = models.TextField(_("reason for the delay"), blank=True)
    text = models.TextField(_("what was done"), blank=True)
    next_steps = models.TextField(_("next steps"), blank=True)
    answered_by = models.CharField(_("answered by"), max_length=200, blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    heard = models.CharField(
        _("how the answer came"), max_length=20, blank=True, choices=labels.HEARD_CHOICES
    )
    taken_down_by = models.ForeignKey(
        "core.Account",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("taken down by"),
    )
    question = models.TextField(_("question asked back"), blank=True)
    approved_by = models.ForeignKey(
        "core.Account",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("approved by"),
    )
    approved_at = models.DateTimeField(pgettext_lazy("answer", "approved"), null=True, blank=True)
    update = models.OneToOneField(
        "measures.ProgressUpdate",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="round_entry",
        verbose_name=_("progress update"),
    )

    class Meta:
        verbose_name = _("answer in an update round")
        verbose_name_plural = _("answers in an update round")
        ordering = ("office_id", "measure_id")
        constraints = [
            models.UniqueConstraint(fields=("office", "measure"), name="entry_once_per_office"),
        ]

    @property
    def standing(self) -> str:
        """What is said of the measure in words; empty where nothing is said yet."""
        return labels.standing(self.status, self.timeliness) if self.status else ""

    @property
    def shape(self) -> str:
        """The shape of the status component that goes with the standing."""
        return labels.standing_shape(self.status, self.timeliness) if self.status else "unknown"

    @property
    def taken_down(self) -> str:
        """Who took it down and how, in words; empty where the office wrote it itself."""
        return labels.taken_down(self.heard, self.taken_down_by)

    def __str__(self) -> str:
        return str(self.measure)

    @property
    def municipality_id(self) -> int:
        """The town of the office."""
        return self.office.municipality_id


class MeasureState(models.Model):
    """A measure as it stood when a round was closed; never changed, replaced only when the round is opened again."""

    round = models.ForeignKey(
        UpdateRound, models.CASCADE, related_name="states", verbose_name=_("update round")
    )
    measure = models.ForeignKey(
        "measures.Measure", models.CASCADE, related_name="states", verbose_name=_("measure")
    )
    facts = models.JSONField(_("state"))
    digest = models.CharField(_("checksum"), max_length=64)

    class Meta:
        verbose_name = _("frozen state of a measure")
        verbose_name_plural = _("frozen states of measures")
        ordering = ("round_id", "measure_id")
        constraints = [models.UniqueConstraint(fields=("round", "measure"), name="state_once_per_round")]

    def __str__(self) -> str:
        return f"{self.measure}, {self.round}"

    @property
    def municipality_id(self) -> int:
        """The town of the round."""
        return self.round.municipality_id
