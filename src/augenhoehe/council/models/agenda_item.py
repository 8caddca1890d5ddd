# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.council.models.outcome import WithOutcome
from augenhoehe.council.rules.agenda import Line
from augenhoehe.kit.models import Editable


class AgendaItem(Editable, WithOutcome):
    """A point on the agenda of a meeting (OParl AgendaItem).

    With a consultation it brings a paper before the body, and the result is the consultation's; the own result
    is for items without a paper. `depublished_at` hides an item from everybody outside; it is never deleted.
    `order` runs through the whole agenda, the public part first; numbers begin anew in each part. `tabled_at` says
    when an item came onto an agenda that people were invited to already.
    """

    meeting = models.ForeignKey(
        "council.Meeting", models.CASCADE, related_name="agenda_items", verbose_name=_("meeting")
    )
    order = models.PositiveIntegerField(_("position"))
    level = models.PositiveSmallIntegerField(
        _("level"), default=0, help_text=_("How deep it stands below others.")
    )
    number = models.CharField(_("number"), max_length=20, blank=True)
    number_fixed = models.BooleanField(_("number given by hand"), default=False)
    name = models.CharField(_("subject"), max_length=500)
    public = models.BooleanField(_("public"), default=True)
    consultation = models.OneToOneField(
        "council.Consultation",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="agenda_item",
        verbose_name=_("consultation"),
    )
    tabled_at = models.DateTimeField(_("tabled at"), null=True, blank=True)
    depublished_at = models.DateTimeField(_("depublished at"), null=True, blank=True)
    depublish_reason = models.TextField(_("why it was depublished"), blank=True)
    notes = models.TextField(_("course of the discussion"), blank=True)
    biased_names = models.TextField(
        _("who was biased"), blank=True, help_text=_("In the full minutes only, never in the public ones.")
    )

    class Meta:
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda items")
        ordering = ("meeting_id", "order")
        constraints = [
            models.UniqueConstraint(fields=("meeting", "order"), name="agenda_item_order_once"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.name}".strip()

    @property
    def told_result(self) -> WithOutcome:
        """Where the result stands: with the consultation of a paper, else with the item itself."""
        return self.consultation if self.consultation is not None else self

    @property
    def line(self) -> Line:
        """This item as the rules of agendas know it."""
        return Line(self.pk, self.public, self.level, self.number, self.number_fixed)

    @property
    def part(self) -> str:
        """The letter that numbers carry in print: Ö for the public part, N for the other."""
        return "Ö" if self.public else "N"

    def get_absolute_url(self) -> str:
        """The item on the page of its meeting."""
        return f"{self.meeting.get_absolute_url()}#top-{self.pk}"

    @property
    def municipality_id(self) -> int:
        """The town of the meeting."""
        return self.meeting.municipality_id
