# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.enums import BlockKind
from augenhoehe.kit.models import Editable


class Block(Editable):
    """One block of a version: a heading, paragraph, list item, quote, note or table.

    `key` stays the same from version to version, so that a block can be followed. `content` is the block in
    the text engine's JSON form without id and kind ({"level", "ordered", "runs"} or {"rows"}).
    """

    version = models.ForeignKey(
        "concept.Version", models.CASCADE, related_name="blocks", verbose_name=_("version")
    )
    key = models.CharField(_("key"), max_length=32)
    position = models.PositiveIntegerField(_("position"))
    kind = models.CharField(
        _("kind"), max_length=10, choices=[(item.value, item.value) for item in BlockKind]
    )
    content = models.JSONField(_("content"), default=dict)
    plain_text = models.TextField(_("plain text"), blank=True, editable=False)

    class Meta:
        verbose_name = _("block")
        verbose_name_plural = _("blocks")
        ordering = ("version_id", "position")
        constraints = [
            models.UniqueConstraint(fields=("version", "key"), name="block_key_once"),
        ]
        indexes = [models.Index(fields=("version", "position"), name="block_in_order")]

    def __str__(self) -> str:
        return self.plain_text[:80]

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.version.municipality_id

    def get_absolute_url(self) -> str:
        """The block in the reading view."""
        return f"{self.version.get_absolute_url()}#b-{self.key}"
