# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A round of participation."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.concept.actions.open_round import REMIND_DAYS
from augenhoehe.concept.forms.fields import LONGEST_REASON, text_area
from augenhoehe.kit.forms import RevisionForm, offer


class RoundForm(RevisionForm):
    """From when to when proposals may be made, and on which chapters."""

    opens_on = forms.DateField(label=_("From"), required=False, help_text=_("Empty: from today on."))
    closes_on = forms.DateField(
        label=_("Last day"),
        required=False,
        help_text=_("The last day counts. Empty: until you close it."),
    )
    chapters = forms.MultipleChoiceField(
        label=_("Only on these chapters"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Choose nothing and the whole text is asked about."),
    )

    public = forms.BooleanField(
        label=_("Open to everybody"),
        required=False,
        help_text=_(
            "The round stands on the public page. Everybody can take part without an account, with name and a "
            "confirmed e-mail address."
        ),
    )
    anonymous = forms.BooleanField(
        label=_("Without name and e-mail address too"),
        required=False,
        help_text=_("Only in a round that is open to everybody. Nobody can be asked back or answered then."),
    )
    remind_days = forms.IntegerField(
        label=_("Reminder, so many days before the end"),
        required=False,
        min_value=1,
        max_value=60,
        initial=REMIND_DAYS,
        help_text=_("Those invited who have not answered get one mail. Empty: no reminder."),
    )

    def __init__(self, *args: Any, chapters: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if len(chapters) > 1:
            offer(self, "chapters", chapters)
        else:
            del self.fields["chapters"]


class ExtensionForm(RevisionForm):
    """The new last day of a round, and why."""

    until = forms.DateField(label=_("New last day"), help_text=_("The last day counts."))
    reason = forms.CharField(
        label=pgettext_lazy("extension", "Why?"),
        max_length=LONGEST_REASON,
        widget=text_area(3),
        help_text=_("It stays on record and is read by those who are asked."),
    )
