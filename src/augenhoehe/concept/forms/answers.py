# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the administration and a body say to a proposal."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.concept import labels
from augenhoehe.concept.actions.opinion_writer import Advice
from augenhoehe.concept.cards import headline
from augenhoehe.concept.enums import Verdict, Votum
from augenhoehe.concept.forms.fields import LONGEST_TEXT, reworded, text_area
from augenhoehe.concept.models import Proposal
from augenhoehe.concept.rules.answers import OWN_WORDING
from augenhoehe.core.models import Organization
from augenhoehe.kit.forms import HouseForm, RevisionForm, narrow
from augenhoehe.kit.text import Block

REWORDING = OWN_WORDING | {Votum.EDITORIAL}
VOTA: list[tuple[str, labels.Words]] = [
    ("", _("please choose")),
    *((votum.value, words) for votum, words in labels.VOTUM.items() if votum is not Votum.WITHDRAWN),
]
"""What the administration can recommend."""
AS_RECOMMENDED = "as_recommended"


class NumberedChoice(forms.ModelChoiceField[Proposal]):
    """Chooses a proposal by its number."""

    def label_from_instance(self, obj: Proposal) -> str:
        """Number and what it is about."""
        return f"{obj}: {headline(obj)}"


class PointingForm(RevisionForm):
    """A votum, with the proposal or the office that it points to."""

    votum = forms.ChoiceField(label=_("Votum"), choices=VOTA)
    settled_by = NumberedChoice(
        label=_("Settled by"),
        queryset=Proposal.objects.none(),
        required=False,
        empty_label=_("no other proposal"),
        help_text=_("Counts only for “settled by another proposal”."),
    )
    referred_to = forms.ModelChoiceField(
        label=_("Referred to"),
        queryset=Organization.objects.none(),
        required=False,
        empty_label=_("no department"),
        help_text=_("Counts only for “referred to another office”."),
    )
    text = forms.CharField(
        label=pgettext_lazy("proposal", "Reason"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=text_area(4),
        help_text=_(
            "Whoever made the proposal reads this. Where you refuse, wholly or in part, it must be there."
        ),
    )

    def __init__(
        self,
        *args: Any,
        proposals: QuerySet[Proposal],
        offices: QuerySet[Organization],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "settled_by", proposals)
        narrow(self, "referred_to", offices)

    def advice(self, new: Block | None = None) -> Advice:
        """What was recommended."""
        given = self.cleaned_data
        return Advice(Votum(given["votum"]), given["text"], new, given["settled_by"], given["referred_to"])


class OpinionsForm(PointingForm):
    """One opinion on several proposals. A wording of the administration's own is given on each by itself."""


class DecisionsForm(HouseForm):
    """What a body decided on a whole list in one vote."""

    verdict = forms.ChoiceField(
        label=pgettext_lazy("body", "Decision"),
        choices=[
            (AS_RECOMMENDED, _("all as recommended by the administration")),
            *(
                (verdict.value, words)
                for verdict, words in labels.VERDICT.items()
                if verdict is not Verdict.ACCEPTED_AMENDED
            ),
        ],
        initial=AS_RECOMMENDED,
    )
    body = forms.ModelChoiceField(label=_("Body"), queryset=Organization.objects.none())
    decided_on = forms.DateField(label=_("Day of the sitting"))
    vote = forms.CharField(
        label=_("Vote"),
        required=False,
        max_length=200,
        help_text=_("As in the minutes, such as “einstimmig” or “12 Ja, 3 Nein, 1 Enthaltung”."),
    )

    def __init__(self, *args: Any, bodies: QuerySet[Organization], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "body", bodies)

    def verdict_of_all(self) -> Verdict | None:
        """The one verdict, None for the recommendation of the administration."""
        given = self.cleaned_data["verdict"]
        return None if given == AS_RECOMMENDED else Verdict(given)


class AlternativeForm(HouseForm):
    """Which of several versions it shall be, and why."""

    reason = forms.CharField(
        label=pgettext_lazy("proposal", "Reason"),
        max_length=LONGEST_TEXT,
        widget=text_area(4),
        help_text=_("Everybody whose proposal is concerned reads this."),
    )
    settles = forms.ChoiceField(
        label=_("The proposals whose version is not chosen"),
        required=False,
        choices=[
            ("", _("are not adopted")),
            ("ja", _("are settled by the chosen one, since they want nearly the same")),
        ],
        widget=forms.RadioSelect,
    )
    plain_text = forms.CharField(
        label=_("How the passage should read according to the administration"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=text_area(8),
        help_text=_("Counts only for a version of your own. It takes up all the proposals in substance."),
    )

    def __init__(self, *args: Any, basis: Block, reworded: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.basis = basis
        if not reworded:
            del self.fields["plain_text"]

    def own(self) -> Block | None:
        """The administration's own wording; None where nothing was written or it is the text as it is."""
        text = self.cleaned_data.get("plain_text", "").strip()
        return reworded(self.basis, text) if text and text != self.basis.text else None


class OpinionForm(PointingForm):
    """The administration's opinion; `revision` is the newest edition its writer saw."""

    plain_text = forms.CharField(
        label=_("How the passage should read according to the administration"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=text_area(8),
        help_text=_("Counts only for “adopted in substance”, “adopted in part” and “editorial change”."),
    )

    def __init__(self, *args: Any, basis: Block, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.basis = basis

    def wording(self) -> Block | None:
        """The administration's wording, where the votum goes with one."""
        text = self.cleaned_data["plain_text"].strip()
        return reworded(self.basis, text) if text and Votum(self.cleaned_data["votum"]) in REWORDING else None


class DecisionForm(RevisionForm):
    """What a body decided; `revision` counts the answers its writer saw."""

    verdict = forms.ChoiceField(
        label=pgettext_lazy("body", "Decision"), choices=[("", _("please choose")), *labels.VERDICT.items()]
    )
    body = forms.ModelChoiceField(label=_("Body"), queryset=Organization.objects.none())
    decided_on = forms.DateField(label=_("Day of the sitting"))
    vote = forms.CharField(
        label=_("Vote"),
        required=False,
        max_length=200,
        help_text=_("As in the minutes, such as “einstimmig” or “12 Ja, 3 Nein, 1 Enthaltung”."),
    )
    plain_text = forms.CharField(
        label=_("Wording as decided"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=text_area(8),
        help_text=_("Counts only for “accepted with a changed wording”."),
    )

    def __init__(self, *args: Any, bodies: QuerySet[Organization], basis: Block, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self, "body", bodies)
        self.basis = basis

    def wording(self) -> Block | None:
        """The wording as decided, where the body changed it."""
        text = self.cleaned_data["plain_text"].strip()
        amended = self.cleaned_data["verdict"] == Verdict.ACCEPTED_AMENDED
        return reworded(self.basis, text) if text and amended else None
