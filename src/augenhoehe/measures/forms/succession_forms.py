# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is asked when measures are merged, split, superseded or carried on."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from augenhoehe.concept.models import Version
from augenhoehe.kit import clock
from augenhoehe.kit.forms import HouseForm, RevisionForm, RowField, RowsField, among
from augenhoehe.kit.forms.revision import as_revision
from augenhoehe.measures.models import Measure

PARTS = range(1, 5)


class DayAndNote(RevisionForm):
    """From which day on, and why. The last two fields of each of these forms."""

    happened_on = forms.DateField(label=gettext_lazy("As of which day?"))
    note = forms.CharField(
        label=gettext_lazy("Why?"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("One sentence. It stands on the pages of the measures before and after."),
    )
    field_order: list[str] | None = None

    def __init__(self, *args: Any, initial: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, initial={"happened_on": clock.today(), **initial}, **kwargs)


class SeenMeasures(HouseForm):
    """A form that carries the revisions of the measures that can be chosen, so that nobody's change is overlooked."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput, max_length=100_000)
    standing_now = ""

    def carry(self, measures: Iterable[Measure]) -> None:
        """Let the form carry these measures as they stand now."""
        self.standing_now = ",".join(f"{one.pk}:{one.revision}" for one in measures)
        self.fields["seen"].initial = self.standing_now

    def look_again(self) -> None:
        """After a conflict, the form carries what stands now: sending it once more is done knowingly."""
        data: Any = copy(self.data)  # a QueryDict's copy can be changed
        data["seen"] = self.standing_now
        self.data = data

    def clean_seen(self) -> dict[int, int]:
        """The revisions that were seen, by number; what cannot be read is as unseen."""
        pairs = (part.partition(":") for part in self.cleaned_data["seen"].split(","))
        return {as_revision(number): as_revision(revision) for number, _colon, revision in pairs}


class MergeForm(DayAndNote, SeenMeasures):
    """With which others, and what the new measure is called."""

    others = forms.CharField(
        label=gettext_lazy("Codes of the other measures"),
        max_length=500,
        help_text=gettext_lazy("Several with commas between them, such as: B 2, B 5."),
    )
    code = forms.CharField(label=gettext_lazy("Code of the new measure"), max_length=20)
    title = forms.CharField(label=gettext_lazy("Title of the new measure"), max_length=300)
    field_order = ["others", "code", "title", "happened_on", "note", "revision"]

    def __init__(self, *args: Any, measures: Iterable[Measure], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = {one.code.casefold(): one for one in measures}
        self.carry(self.known.values())

    def clean_others(self) -> list[Measure]:
        """The measures named; every code that none of the open measures has is told."""
        codes = [code for part in self.cleaned_data["others"].split(",") if (code := " ".join(part.split()))]
        unknown = [code for code in codes if code.casefold() not in self.known]
        if unknown:
            raise forms.ValidationError(
                _("No open measure has this code: %(codes)s.") % {"codes": ", ".join(unknown)}
            )
        return list({self.known[code.casefold()].pk: self.known[code.casefold()] for code in codes}.values())


class SplitForm(DayAndNote):
    """Into which measures: two to four at once, each with code and title."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in PARTS:
            words = {"number": number}
            self.fields[f"code_{number}"] = forms.CharField(
                label=_("Code of the new measure %(number)d") % words, required=False, max_length=20
            )
            self.fields[f"title_{number}"] = forms.CharField(
                label=_("Title of the new measure %(number)d") % words, required=False, max_length=300
            )
        self.order_fields([*(f"{name}_{number}" for number in PARTS for name in ("code", "title"))])

    def clean(self) -> dict[str, Any]:
        """Each part needs both; a part without either is none."""
        typed = super().clean() or {}
        for number in PARTS:
            names = (f"code_{number}", f"title_{number}")
            missing = [name for name in names if not typed.get(name) and name not in self.errors]
            if len(missing) == 1:
                label = self.fields[missing[0]].label
                self.add_error(missing[0], _("Please fill in “%(label)s”.") % {"label": label})
        return typed

    def parts(self) -> list[tuple[str, str]]:
        """Code and title of each part that was filled in."""
        typed = self.cleaned_data
        pairs = [(typed[f"code_{number}"], typed[f"title_{number}"]) for number in PARTS]
        return [(code, title) for code, title in pairs if code]


class SupersedeForm(DayAndNote):
    """By which measure."""

    successor = RowField(label=gettext_lazy("Which measure takes its place?"))
    field_order = ["successor", "happened_on", "note", "revision"]

    def __init__(self, *args: Any, measures: Iterable[Measure], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        among(self, "successor", measures)


class CarryOnForm(SeenMeasures):
    """Which measures go on in the next edition of the concept, and under which codes."""

    measures = RowsField(label=gettext_lazy("Measures"))
    suffix = forms.CharField(
        label=gettext_lazy("What stands behind the old code?"),
        max_length=15,
        strip=False,
        help_text=gettext_lazy(
            "Such as /2 or -2028: B 3 becomes B 3/2. You see all new codes before anything is saved."
        ),
    )
    version = RowField(
        label=gettext_lazy("Version of the concept they come from"),
        required=False,
        help_text=gettext_lazy(
            "With a new version, which resolution the measures carry out is left open until it is there."
        ),
    )
    happened_on = forms.DateField(label=gettext_lazy("As of which day?"))
    note = forms.CharField(label=gettext_lazy("Why?"), required=False, max_length=300)

    def __init__(
        self, *args: Any, measures: Iterable[Measure], versions: Iterable[Version], **kwargs: Any
    ) -> None:
        open_measures = list(measures)
        initial = {
            "measures": [one.pk for one in open_measures],
            "happened_on": clock.today(),
        }
        super().__init__(*args, initial=initial, **kwargs)
        self.carry(open_measures)
        among(self, "measures", open_measures)
        among(self, "version", versions)
