# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import VocabularyKey
from augenhoehe.kit.collation import in_german
from augenhoehe.kit.models import Editable


class Vocabulary(models.Model):
    """A list of words a town keeps for itself, such as its fields of action."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    key = models.CharField(
        _("list"), max_length=40, choices=[(key.value, key.value) for key in VocabularyKey]
    )
    name = models.CharField(_("name"), max_length=120)

    class Meta:
        verbose_name = _("vocabulary")
        verbose_name_plural = _("vocabularies")
        ordering = ("municipality_id", "key")
        constraints = [
            models.UniqueConstraint(fields=("municipality", "key"), name="vocabulary_once_per_town")
        ]

    def __str__(self) -> str:
        return self.name


class Term(Editable):
    """One word of a vocabulary; retired words stay on what carries them."""

    vocabulary = models.ForeignKey(
        Vocabulary, models.CASCADE, related_name="terms", verbose_name=_("vocabulary")
    )
    label = models.CharField(_("word"), max_length=160)
    position = models.PositiveIntegerField(_("position"), default=0)
    active = models.BooleanField(_("active"), default=True)

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ("vocabulary_id", "position", in_german("label"))
        constraints = [
            models.UniqueConstraint(fields=("vocabulary", "label"), name="term_once_per_vocabulary")
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def municipality_id(self) -> int:
        """The town of the list."""
        return self.vocabulary.municipality_id
