# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.template.defaultfilters import filesizeformat
from django.utils.functional import lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit import phrases

SPACES = re.compile(r"[\s€]+")
GROUPED = re.compile(r"-?\d{1,3}(\.\d{3})+")


class DatalistInput(forms.TextInput):
    """A text field that suggests words but takes any. `options`: the suggestions."""

    template_name = "house/forms/datalist.html"

    def __init__(self, options: Iterable[str] = (), attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.options = list(options)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Add the list and its id to the widget's context."""
        context = super().get_context(name, value, attrs)
        context["options"] = self.options
        context["list_id"] = f"{context['widget']['attrs'].get('id', f'id_{name}')}_list"
        context["widget"]["attrs"]["list"] = context["list_id"]
        return context


class MoneyField(forms.DecimalField):
    """An amount in euros as people write it: "12.500,00 €", "12500,5", "12500"; shown as "12.500,00"."""

    widget = forms.TextInput
    default_error_messages = {"invalid": _("Please write the amount in figures, such as 12.500,00.")}

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_digits": 12, "decimal_places": 2, **options})

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Phones show their figures."""
        return {**super().widget_attrs(widget), "inputmode": "decimal"}

    def to_python(self, value: Any) -> Any:
        """The amount; dots group and the comma parts, except where a lone dot can only be meant as comma."""
        if isinstance(value, str):
            value = SPACES.sub("", value).replace("−", "-")
            if "," in value or GROUPED.fullmatch(value):
                value = value.replace(".", "").replace(",", ".")
        return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:
        """Amounts grouped, without the sign; what was typed stays as it was."""
        if isinstance(value, (Decimal, int)):
            return phrases.money(Decimal(value)).removesuffix(f"{phrases.NBSP}€")
        return value


class StoredFileField(forms.FileField):
    """A file that is kept as it is: its hint names the installation's limit, which is also checked."""

    def __init__(self, *, help_text: Any = "", **options: Any) -> None:
        limit = settings.AUGENHOEHE_UPLOAD_LIMIT
        at_most = format_lazy(_("At most {limit}."), limit=lazy(filesizeformat, str)(limit))
        super().__init__(help_text=format_lazy("{} {}", help_text, at_most), **options)

    def to_python(self, data: File[Any] | None) -> File[Any] | None:
        """The file. Raises ValidationError where it is larger than what is stored."""
        file = super().to_python(data)
        limit = settings.AUGENHOEHE_UPLOAD_LIMIT
        if file is not None and (file.size or 0) > limit:
            raise ValidationError(
                _("The file is too large. At most %(limit)s can be stored."),
                params={"limit": filesizeformat(limit)},
            )
        return file
