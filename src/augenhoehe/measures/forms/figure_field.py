# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.charts import german
from augenhoehe.kit.forms import MoneyField
from augenhoehe.measures.rules.indicators import MOST_PLACES


class FigureField(MoneyField):
    """A number as people write it: "1.240", "37,5", "37,5 %"; shown with as many places as it has."""

    default_error_messages = {"invalid": _("Please write a number, such as 1.240 or 37,5.")}

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_digits": 20, "decimal_places": MOST_PLACES, **options})

    def to_python(self, value: Any) -> Any:
        """The number; a percent sign behind it is left out."""
        if isinstance(value, str):
            value = value.strip().removesuffix("%")
        return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:
        """Numbers with their own places; what was typed stays as it was."""
        if isinstance(value, Decimal):
            plain = value.normalize()
            return german(plain, decimals=max(0, -int(plain.as_tuple().exponent))).replace("−", "-")
        return value
