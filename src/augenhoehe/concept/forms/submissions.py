# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came in by mail, letter, telephone or in a meeting: from whom, how and when, and in which words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept import labels
from augenhoehe.concept.actions.record_submission import Receipt
from augenhoehe.concept.enums import Channel
from augenhoehe.concept.forms.fields import LONGEST_TEXT, cleaned, text_area
from augenhoehe.concept.languages import GERMAN, LANGUAGES
from augenhoehe.concept.rules.submissions import BY_OFFICE
from augenhoehe.concept.senders import Sender
from augenhoehe.core.models import Organization
from augenhoehe.kit.forms import HouseForm, narrow

LONGEST_LETTER = 200_000
LONGEST_ADDRESS = 500
REMARK, KEEP = "hinweis", "aufbewahren"


class SenderForm(HouseForm):
    """Who sent something in, and how they are reached."""

    organization = forms.ModelChoiceField(
        label=_("Organisation"),
        queryset=Organization.objects.none(),
        required=False,
        empty_label=_("none of these"),
    )
    name = forms.CharField(
        label=_("Name"),
        required=False,
        max_length=200,
        help_text=_("Of a person, or of an organisation that is not in the list."),
    )
    may_be_named = forms.BooleanField(
        label=_("This name may be told in public"),
        required=False,
        help_text=_("Organisations of the list are always named. A person only who has said so."),
    )
    email = forms.EmailField(
        label=_("E-mail address"), required=False, help_text=_("The answer goes there. Nobody else reads it.")
    )
    postal_address = forms.CharField(
        label=_("Postal address"),
        required=False,
        max_length=LONGEST_ADDRESS,
        widget=text_area(3),
        help_text=_("For an answer by letter."),
    )

    def __init__(self, *args: Any, organizations: QuerySet[Organization], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "organization", organizations)

    def sender(self) -> Sender:
        """Who it was."""
        given = self.cleaned_data
        return Sender(
            given["organization"],
            given["name"],
            given["email"],
            cleaned(given["postal_address"]),
            given["may_be_named"],
        )


class ReceiptForm(HouseForm):
    """How, when and in which language something came in."""

    channel = forms.ChoiceField(
        label=_("How did it come in?"),
        choices=[(channel.value, labels.CHANNEL[channel]) for channel in BY_OFFICE],
        initial=Channel.EMAIL.value,
        widget=forms.RadioSelect,
    )
    received_on = forms.DateField(
        label=_("Received on"), help_text=_("The day it reached the town, as on the stamp of receipt.")
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=[(GERMAN, "Deutsch"), *LANGUAGES.items()], initial=GERMAN
    )

    def receipt(self, wording: str = "") -> Receipt:
        """How it came in."""
        given = self.cleaned_data
        return Receipt(Channel(given["channel"]), given["received_on"], given["language"], wording)


class SubmissionForm(ReceiptForm, SenderForm):
    """Everything about something that came in; its points may follow one by one."""

    file = forms.FileField(
        label=_("The letter or the e-mail as a file"),
        required=False,
        help_text=_(
            "PDF, Word, OpenDocument, text or picture. It is kept as the source; only the administration reads it."
        ),
    )
    wording = forms.CharField(
        label=_("What was written or said"),
        required=False,
        max_length=LONGEST_LETTER,
        strip=False,
        widget=text_area(8),
        help_text=_("Paste the text, or note what was said. It is kept as it is."),
    )
    use = forms.ChoiceField(
        label=_("What shall become of this text?"),
        choices=[
            (KEEP, _("I enter its points one by one on the next page")),
            (REMARK, _("It is one remark on the whole concept")),
        ],
        initial=KEEP,
        widget=forms.RadioSelect,
    )

    field_order = (
        "channel",
        "received_on",
        "organization",
        "name",
        "may_be_named",
        "email",
        "postal_address",
    )

    def clean(self) -> dict[str, Any]:
        """A remark needs words."""
        typed = super().clean() or {}
        if typed.get("use") == REMARK and not cleaned(typed.get("wording") or ""):
            self.add_error("wording", _("Please write the remark."))
        return typed

    @property
    def text(self) -> str:
        """What was written or said."""
        return cleaned(self.cleaned_data["wording"])

    @property
    def is_remark(self) -> bool:
        """Whether the text is one remark on the whole concept."""
        return bool(self.cleaned_data["use"] == REMARK)


class RevisedFileForm(HouseForm):
    """A file with tracked changes."""

    file = forms.FileField(
        label=_("File with tracked changes"),
        widget=forms.FileInput(attrs={"accept": ".docx,.odt"}),
        help_text=_("Word (DOCX) or OpenDocument (ODT), at most 20 MB. Changes and comments are read."),
    )


class PointChoiceForm(HouseForm):
    """Which points of a file are taken, each under which title and with which reason."""

    again = forms.BooleanField(label=_("Record this file once more all the same"), required=False)

    def __init__(
        self,
        *args: Any,
        points: Iterable[tuple[str, str, bool]],
        known: bool,
        **kwargs: Any,
    ) -> None:
        """`points`: title and reason as read, and whether the rules let it in; `known`: the file was read before."""
        super().__init__(*args, **kwargs)
        if not known:
            del self.fields["again"]
        self.count = 0
        for place, (title, reason, able) in enumerate(points):
            self.count += 1
            self.fields[f"take-{place}"] = forms.BooleanField(
                label=_("Take over as a proposal"), required=False, initial=able, disabled=not able
            )
            self.fields[f"title-{place}"] = forms.CharField(
                label=_("What is it about?"), required=False, max_length=120, initial=title
            )
            self.fields[f"reason-{place}"] = forms.CharField(
                label=_("Why?"),
                required=False,
                max_length=max(LONGEST_TEXT, len(reason)),
                widget=text_area(2),
                initial=reason,
            )

    def taken(self) -> list[tuple[int, str, str]]:
        """Place, title and reason of those that are taken."""
        given = self.cleaned_data
        return [
            (place, given[f"title-{place}"], cleaned(given[f"reason-{place}"]))
            for place in range(self.count)
            if given[f"take-{place}"]
        ]
