# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from copy import copy
from typing import Any

from django import forms
from django.core.validators import EMPTY_VALUES, MaxValueValidator, MinValueValidator
from django.forms.utils import pretty_name
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from augenhoehe.kit import phrases
from augenhoehe.kit.directions import straight
from augenhoehe.kit.forms.conflict import StoredMeanwhile
from augenhoehe.kit.forms.revision import UNSEEN, RevisionField
from augenhoehe.kit.reasons import says_something

#: Django's text fields for moments, and the input type and ISO format browsers want for them.
MOMENTS: dict[type[forms.Widget], tuple[str, str]] = {
    forms.DateInput: ("date", "%Y-%m-%d"),
    forms.TimeInput: ("time", "%H:%M"),
    forms.DateTimeInput: ("datetime-local", "%Y-%m-%dT%H:%M"),
}
#: A mistyped year: beyond these days, nothing that a town plans or remembers lies, and dates cannot be counted on.
YEARS = gettext_lazy("Please check the year. It must lie between 1900 and 2199.")
TOO_LONG = gettext_lazy(
    "Please shorten this to %(limit_value)d characters at most. Now it has %(show_value)d."
)
BLANK = "---------"
"""Django's word for no choice."""
DAYS = (
    MinValueValidator(datetime.date(1900, 1, 1), YEARS),
    MaxValueValidator(datetime.date(2199, 12, 31), YEARS),
)


class _Nothing(list[Any]):
    """What a text field takes for empty: nothing, and text in which there is nothing to read."""

    def __contains__(self, value: object) -> bool:
        return not says_something(value) if isinstance(value, str) else super().__contains__(value)


NOTHING = _Nothing(EMPTY_VALUES)


class HouseForm(forms.Form):
    """Base of all forms: dates are picked, errors name the field, and a conflict can be told.

    `conflict` is set by `attempt` where somebody else saved first.
    """

    conflict: StoredMeanwhile | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            _pick_moments(field)
            if isinstance(field, forms.CharField):
                field.empty_values = NOTHING
                field.error_messages.setdefault("max_length", TOO_LONG)
            if type(field) is forms.DateField:
                field.validators = [*field.validators, *DAYS]
            if isinstance(field, forms.ModelChoiceField) and field.empty_label == BLANK:
                field.empty_label = _("please choose") if field.required else phrases.NOT_STATED
            if field.error_messages.get("required") == forms.Field.default_error_messages["required"]:
                label = field.label or pretty_name(name)
                field.error_messages["required"] = _("Please fill in “%(label)s”.") % {"label": label}

    def full_clean(self) -> None:
        """Fields of one line hold one line, whatever was sent: browsers fold line breaks, other senders need not.

        No field of words holds signs that turn the rest of the line it will stand in.
        """
        kept: dict[str, str] = {}
        for name, field in self.fields.items():
            sent = self.data.get(self.add_prefix(name)) if isinstance(field, forms.CharField) else None
            if isinstance(sent, str):
                words = _words(sent, field.widget)
                if words != sent:
                    kept[self.add_prefix(name)] = words
        if kept:
            data: Any = copy(self.data)  # a copy of a QueryDict can be changed
            for name, words in kept.items():
                data[name] = words
            self.data = data
        super().full_clean()


def _words(sent: str, widget: forms.Widget) -> str:
    """What a field of words holds of what was sent; a password is left as it is."""
    if isinstance(widget, forms.Textarea):
        return straight(sent)
    if not isinstance(widget, forms.TextInput):
        return sent
    lines = sent.splitlines()
    return straight(" ".join(lines) if len(lines) > 1 else sent)


def _pick_moments(field: forms.Field) -> None:
    widget = field.widget
    if type(widget) in MOMENTS and widget.input_type == "text":
        widget.input_type, widget.format = MOMENTS[type(widget)]
        widget.supports_microseconds = False


class RevisionForm(HouseForm):
    """Base of forms that change something: carries the revision the reader saw, hidden.

    Give `initial={"revision": obj.revision, …}` when changing; leave it out when making something new.
    `cleaned_data["revision"]` is None then.
    """

    revision = RevisionField(required=False)

    def clean_revision(self) -> int | None:
        """A change that lost its revision fits no row: it is told as a conflict, and what was typed stays."""
        revision: int | None = self.cleaned_data["revision"]
        if revision is None and self.get_initial_for_field(self.fields["revision"], "revision") is not None:
            return UNSEEN
        return revision
