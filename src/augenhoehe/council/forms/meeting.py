# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.core.models import Municipality, Organization
from augenhoehe.core.queries import council_bodies
from augenhoehe.council.models import Meeting
from augenhoehe.kit import clock
from augenhoehe.kit.forms import HouseForm, RevisionForm, narrow


class MeetingForm(HouseForm):
    """A meeting of a council body."""

    organization = forms.ModelChoiceField(
        Organization.objects.none(), label=_("Body"), empty_label=_("please choose")
    )
    date = forms.DateField(label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    start = forms.TimeField(
        label=_("Begin"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    location = forms.CharField(label=_("Place of the meeting"), required=False, max_length=200)

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "organization", council_bodies(municipality))


class MeetingFactsForm(RevisionForm):
    """Place, times and people of a meeting, and the opening words of its minutes."""

    location = forms.CharField(label=_("Place of the meeting"), required=False, max_length=200)
    start = forms.TimeField(label=_("Begin"), required=False, widget=forms.TimeInput(format="%H:%M"))
    end = forms.TimeField(
        label=_("End"),
        required=False,
        widget=forms.TimeInput(format="%H:%M"),
        help_text=_("Leave it empty where the meeting went on after midnight."),
    )
    chair = forms.CharField(label=_("Chair"), required=False, max_length=200)
    minute_taker = forms.CharField(label=_("Minute taker"), required=False, max_length=200)
    minutes_text = forms.CharField(
        label=_("Opening words of the minutes"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Such as that the invitation came in time. They are printed in the public minutes too."),
    )

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        names = [name for name in self.base_fields if name != "revision"]
        initial = {"revision": meeting.revision, **{name: getattr(meeting, name) for name in names}}
        super().__init__(*args, initial=initial, **kwargs)


class MoveForm(RevisionForm):
    """Another day for a meeting, and why."""

    date = forms.DateField(label=_("New day"))
    start = forms.TimeField(label=_("Begin"), required=False, widget=forms.TimeInput(format="%H:%M"))
    reason = forms.CharField(
        label=_("Why is it moved?"), max_length=2_000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, initial={"revision": meeting.revision, "start": meeting.start}, **kwargs)


class CancellationForm(RevisionForm):
    """Why a meeting does not take place."""

    reason = forms.CharField(
        label=_("Why is it cancelled?"), max_length=2_000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, initial={"revision": meeting.revision}, **kwargs)


class ApprovalForm(RevisionForm):
    """When the body approved the minutes."""

    approved_on = forms.DateField(label=_("Minutes approved on"))

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        day: datetime.date = meeting.minutes_approved_on or clock.today()
        super().__init__(*args, initial={"revision": meeting.revision, "approved_on": day}, **kwargs)


LEVELS = (
    ("0", pgettext_lazy("agenda", "an item of its own")),
    ("1", pgettext_lazy("agenda", "below the item above")),
    ("2", pgettext_lazy("agenda", "two levels below")),
    ("3", pgettext_lazy("agenda", "three levels below")),
)
PARTS = (("1", _("public part")), ("0", _("non-public part")))


class NewItemForm(RevisionForm):
    """An item without a paper: opening, questions, any other business. The revision is that of the meeting."""

    name = forms.CharField(label=_("Subject"), max_length=500)
    public = forms.ChoiceField(label=_("Part of the agenda"), choices=PARTS)
    level = forms.ChoiceField(label=_("Where it stands"), choices=LEVELS)

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        initial = {"revision": meeting.revision, "public": "1", "level": "0"}
        super().__init__(*args, initial=initial, **kwargs)


class ItemForm(RevisionForm):
    """An item of an agenda."""

    name = forms.CharField(label=_("Subject"), max_length=500)
    public = forms.ChoiceField(label=_("Part of the agenda"), choices=PARTS)
    level = forms.ChoiceField(label=_("Where it stands"), choices=LEVELS)
    fixed_number = forms.CharField(
        label=_("Number given by hand"),
        required=False,
        max_length=20,
        help_text=_("Such as 5.11.3. Leave it empty, and the number is counted."),
    )

    def __init__(self, *args: Any, item: Any, **kwargs: Any) -> None:
        initial = {
            "revision": item.revision,
            "name": item.name,
            "public": "1" if item.public else "0",
            "level": str(item.level),
            "fixed_number": item.number if item.number_fixed else "",
        }
        super().__init__(*args, initial=initial, **kwargs)


class DepublishForm(RevisionForm):
    """Why an item is taken back from the public."""

    reason = forms.CharField(
        label=_("Why is it taken back?"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The reason stays inside: it goes into the log and onto the page of the administration."),
    )

    def __init__(self, *args: Any, item: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial={"revision": item.revision}, **kwargs)
