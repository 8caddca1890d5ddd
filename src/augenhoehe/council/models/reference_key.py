# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.council.rules import numbering

NAME = _("number, as compared")


class ReferenceKeyField(models.CharField):  # type: ignore[type-arg]  # the stubs' parameters are no runtime ones
    """The number in `reference` as it is compared (`rules.numbering.key`), kept with every save of the row.

    A letter may become three when case is folded, so that it is three times as long as a number.
    """

    def __init__(self, verbose_name: Any = NAME, **options: Any) -> None:
        standard = {"max_length": 180, "blank": True, "default": "", "editable": False}
        super().__init__(verbose_name, **{**standard, **options})

    def pre_save(self, model_instance: Any, add: bool) -> str:
        """Set and return the key of the number."""
        compared = numbering.key(model_instance.reference)
        setattr(model_instance, self.attname, compared)
        return compared
