# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in for a magazine: its own facts, a contribution, a picture with its rights."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit import phrases
from augenhoehe.kit.forms import RevisionForm, narrow, offer
from augenhoehe.reporting.enums import ItemKind, MagazineLayout, Recognisable
from augenhoehe.reporting.labels import ITEM_KIND_CHOICES, MAGAZINE_LAYOUT_CHOICES, RECOGNISABLE_CHOICES
from augenhoehe.reporting.magazine_pictures import Sent
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.queries.magazines import Happening
from augenhoehe.reporting.rules.magazines import LARGEST_PICTURE

ACROSS = (
    ("0", _("far left")),
    ("25", _("left")),
    ("50", _("in the middle")),
    ("75", _("right")),
    ("100", _("far right")),
)
DOWN = (
    ("0", _("at the top")),
    ("25", _("above the middle")),
    ("50", _("in the middle")),
    ("75", _("below the middle")),
    ("100", _("at the bottom")),
)


class MagazineForm(RevisionForm):
    """Title, period, layout, and who publishes it."""

    title = forms.CharField(label=_("Title"), max_length=120)
    subtitle = forms.CharField(label=_("Subtitle"), max_length=240, required=False)
    period_from = forms.DateField(label=_("Period from"))
    period_to = forms.DateField(label=_("Period to"))
    layout = forms.ChoiceField(
        label=_("Layout"),
        choices=MAGAZINE_LAYOUT_CHOICES,
        initial=MagazineLayout.ARC,
        widget=forms.RadioSelect,
        help_text=_("You can change it as long as the magazine is not frozen; texts and pictures stay."),
    )
    publisher = forms.CharField(
        label=_("Publisher"),
        max_length=300,
        required=False,
        help_text=_("Needed before it is frozen, such as the name and address of the town."),
    )
    imprint = forms.CharField(
        label=_("Imprint"),
        required=False,
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_(
            "Who is responsible, who wrote and edited it, print shop, print run. Stands on the last page."
        ),
    )
    public = forms.BooleanField(
        label=_("Public magazine"),
        required=False,
        initial=True,
        help_text=_("It then stands on the public page once it is published."),
    )


class AddItemForm(RevisionForm):
    """Which kind of contribution, and its title."""

    kind = forms.ChoiceField(label=_("What shall it be?"), choices=ITEM_KIND_CHOICES, initial=ItemKind.STORY)
    title = forms.CharField(label=_("Title"), max_length=160)


class ItemForm(RevisionForm):
    """What all contributions have; `facts` says what only some kinds have."""

    title = forms.CharField(label=_("Title"), max_length=160)
    teaser = forms.CharField(
        label=_("Teaser"),
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One or two sentences that make people read on."),
    )
    text = forms.CharField(
        label=_("Text"),
        required=False,
        max_length=40_000,
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text=_(
            "A blank line begins a new paragraph, a line with “# ” a heading, a line with “- ” an entry of a list."
        ),
    )
    quote = forms.CharField(
        label=_("Quote"),
        required=False,
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Stands large in the text, without quotation marks."),
    )
    speaker = forms.CharField(label=_("Who said it?"), required=False, max_length=160)

    def facts(self) -> dict[str, Any]:
        """Nothing more."""
        return {}

    def report(self) -> Report | None:
        """No report."""
        return None


class WithdrawForm(RevisionForm):
    """Why a published magazine is taken back."""

    reason = forms.CharField(
        label=_("Why is the magazine taken back?"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "For example because somebody takes back the consent to a picture. It is kept in the log."
        ),
    )


class PortraitForm(ItemForm):
    """A group: who it is, since when, and how it is reached where it allows that."""

    who = forms.CharField(label=_("Who are they?"), required=False, max_length=300)
    since = forms.CharField(label=_("Since when?"), required=False, max_length=120)
    contact = forms.CharField(label=_("How are they reached?"), required=False, max_length=300)
    contact_allowed = forms.BooleanField(
        label=_("The group agrees that this is printed and shown on the web"), required=False
    )

    def facts(self) -> dict[str, Any]:
        """As the contribution keeps it."""
        return {name: self.cleaned_data[name] for name in ("who", "since", "contact", "contact_allowed")}


class ReportChoice(forms.ModelChoiceField[Report]):
    """Reports by title and edition."""

    def label_from_instance(self, report: Report) -> str:
        """The title; a corrected edition says so."""
        edition = _("edition %(number)d") % {"number": report.edition}
        return f"{report.title}, {edition}" if report.edition > 1 else report.title


class NumbersForm(ItemForm):
    """Numbers of a frozen report or of the measures, and own ones with their source."""

    of_report = ReportChoice(
        Report.objects.none(), label=_("Numbers of a report"), required=False, empty_label=phrases.NOT_STATED
    )
    measures = forms.BooleanField(
        label=_("Without a report: count the measures at the end of the period"), required=False
    )
    figures = forms.CharField(
        label=_("Own numbers"),
        required=False,
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_(
            "One a line: number | what it says | source. For example: 1.240 | people took part | own count"
        ),
    )

    def facts(self) -> dict[str, Any]:
        """As the contribution keeps it."""
        return {name: self.cleaned_data[name] for name in ("measures", "figures")}

    def report(self) -> Report | None:
        """The report that was chosen."""
        chosen: Report | None = self.cleaned_data["of_report"]
        return chosen


class TimelineForm(ItemForm):
    """What happened in the period and shall be told, and own days."""

    chosen = forms.MultipleChoiceField(
        label=_("What shall be told?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    days = forms.CharField(
        label=_("Own days"),
        required=False,
        max_length=8_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("One a line: day | what happened. For example: 08.12.2022 | The council decides"),
    )

    def facts(self) -> dict[str, Any]:
        """As the contribution keeps it."""
        return {name: self.cleaned_data[name] for name in ("chosen", "days")}


FORMS: dict[str, type[ItemForm]] = {
    ItemKind.STORY: ItemForm,
    ItemKind.PORTRAIT: PortraitForm,
    ItemKind.NUMBERS: NumbersForm,
    ItemKind.TIMELINE: TimelineForm,
}


def item_form(
    kind: ItemKind, data: Any, initial: dict[str, Any], *, happened: Sequence[Happening], reports: Any
) -> ItemForm:
    """The form of a kind of contribution, with what it may choose among."""
    form = FORMS[kind](data, initial=initial)
    if "chosen" in form.fields:
        offer(form, "chosen", [(one.key, f"{phrases.short_date(one.day)}: {one.words}") for one in happened])
    if "of_report" in form.fields:
        narrow(form, "of_report", reports)
    return form


class PictureForm(RevisionForm):
    """A picture that stands there already: without another one it stays."""

    picture = forms.FileField(
        label=_("Picture"),
        required=False,
        help_text=_("PNG or JPEG, at most 15 MB and 36 megapixels. Without a new one, the picture stays."),
    )
    alternative_text = forms.CharField(
        label=_("What does the picture show?"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One or two sentences, read aloud to those who cannot see it. Needed before publishing."),
    )
    caption = forms.CharField(label=_("Caption"), required=False, max_length=300)
    holder = forms.CharField(
        label=_("Who made the picture?"),
        required=False,
        max_length=160,
        help_text=_("The name as it is to stand in the magazine. Needed before publishing."),
    )
    licence = forms.CharField(
        label=_("Licence or consent"),
        required=False,
        max_length=160,
        help_text=_("Such as “CC BY 4.0” or “written consent of 3 May 2022”. Needed before publishing."),
    )
    recognisable = forms.ChoiceField(
        label=_("Can people be recognised?"),
        choices=RECOGNISABLE_CHOICES,
        initial=Recognisable.UNKNOWN,
        widget=forms.RadioSelect,
    )
    focus_x = forms.ChoiceField(label=_("What matters is, from left to right"), choices=ACROSS, initial="50")
    focus_y = forms.ChoiceField(
        label=_("What matters is, from top to bottom"),
        choices=DOWN,
        initial="50",
        help_text=_("The layout crops pictures; this stays in view."),
    )

    def sent(self) -> Sent:
        """The picture as it was sent; no more of a file is read than a picture may have."""
        values = self.cleaned_data
        upload = values["picture"]
        return Sent(
            alternative_text=values["alternative_text"],
            caption=values["caption"],
            holder=values["holder"],
            licence=values["licence"],
            recognisable=values["recognisable"],
            focus_x=int(values["focus_x"]),
            focus_y=int(values["focus_y"]),
            name=upload.name if upload else "",
            content=upload.read(LARGEST_PICTURE + 1) if upload else b"",
        )


class NewPictureForm(PictureForm):
    """A picture to begin with."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["picture"].required = True
        self.fields["picture"].help_text = _("PNG or JPEG, at most 15 MB and 36 megapixels.")
