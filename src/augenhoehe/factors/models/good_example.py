# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.models import Editable


class GoodExample(Editable):
    """A measure of the town that shows how a factor succeeds, with a sentence why.

    It belongs to the factor in every version of the set, so that new examples change no published version.
    """

    factor_set = models.ForeignKey(
        "factors.FactorSet", models.CASCADE, related_name="examples", verbose_name=_("factor set")
    )
    factor_key = models.SlugField(_("key of the factor"), max_length=40)
    measure = models.ForeignKey(
        "measures.Measure", models.CASCADE, related_name="good_example_of", verbose_name=_("measure")
    )
    why = models.TextField(_("why it is a good example"))

    class Meta:
        verbose_name = _("good example")
        verbose_name_plural = _("good examples")
        ordering = ("factor_set_id", "factor_key", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("factor_set", "factor_key", "measure"), name="good_example_once_per_factor"
            ),
        ]

    def __str__(self) -> str:
        return str(self.measure)

    @property
    def municipality_id(self) -> int:
        """The town of the set."""
        return self.factor_set.municipality_id

    def get_absolute_url(self) -> str:
        """The set it belongs to."""
        return self.factor_set.get_absolute_url()
