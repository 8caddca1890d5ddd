# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext as _

GROUPS = (forms.RadioSelect, forms.CheckboxSelectMultiple, forms.MultiWidget, forms.SelectDateWidget)


class KernBoundField(forms.BoundField):
    """A field with KERN's classes, and what the field's template asks for."""

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """Django's attributes plus KERN's class for the kind of widget."""
        widget = widget or self.field.widget
        built = super().build_widget_attrs(attrs, widget)
        name = kern_class(widget)
        if name:
            names = [name, f"{name}--error" if self.errors else "", str(widget.attrs.get("class", ""))]
            built["class"] = " ".join(filter(None, names))
        if "maxlength" in widget.attrs and is_written(widget):
            # A browser would cut a pasted text without a word; the field refuses it whole, with a message.
            built["maxlength"] = False
        return built

    @property
    def kind(self) -> str:
        """How the field is laid out: "check" beside its label, "select" in its frame, else "input"."""
        if isinstance(self.field.widget, forms.CheckboxInput):
            return "check"
        if type(self.field.widget) in (forms.Select, forms.NullBooleanSelect):
            return "select"
        return "input"

    @property
    def anchor(self) -> str:
        """The id that the error summary links to: a group of buttons is entered at its first."""
        return f"{self.auto_id}_0" if isinstance(self.field.widget, GROUPS) else self.auto_id

    @property
    def stored(self) -> str:
        """What is stored now, where somebody else saved another value than the reader typed; else empty."""
        conflict = getattr(self.form, "conflict", None)
        return conflict.stored.get(self.name, "") if conflict else ""

    @property
    def summary(self) -> list[str]:
        """The field's errors as complete lines of the error summary, each naming the field."""
        label = str(self.label)
        lines = (str(message) for message in self.errors)
        # A label that is a question needs no colon behind its mark.
        both = _("%(label)s %(error)s") if label.endswith("?") else _("%(label)s: %(error)s")
        return [line if label in line else both % {"label": label, "error": line} for line in lines]


def is_written(widget: forms.Widget) -> bool:
    """Whether somebody writes into it in words of their own."""
    return isinstance(widget, forms.Textarea) or getattr(widget, "input_type", "") == "text"


def kern_class(widget: forms.Widget) -> str:
    """KERN's class for a widget, empty where KERN has none (hidden fields)."""
    if widget.is_hidden:
        return ""
    if isinstance(widget, (forms.CheckboxInput, forms.CheckboxSelectMultiple)):
        return "kern-form-check__checkbox"
    if isinstance(widget, forms.RadioSelect):
        return "kern-form-check__radio"
    if isinstance(widget, (forms.SelectMultiple, forms.Textarea)):
        return "kern-form-input__input"
    if isinstance(widget, forms.Select):
        return "kern-form-input__select"
    return "kern-form-input__input"


class KernRenderer(TemplatesSetting):
    """Renders every form of the house, those of libraries included, with KERN's markup."""

    form_template_name = "house/forms/form.html"
    field_template_name = "house/forms/field.html"
    bound_field_class = KernBoundField
