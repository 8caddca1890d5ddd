# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Results as they are typed: for one consultation, or for every item of an agenda on one page."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Mapping, Sequence
from copy import copy
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from augenhoehe.council import labels
from augenhoehe.council.actions.record_result import Result
from augenhoehe.council.enums import ConsultationRole, Majority, Outcome
from augenhoehe.council.forms.rows import FIRST
from augenhoehe.council.models import AgendaItem
from augenhoehe.council.models.outcome import WithOutcome
from augenhoehe.council.rules.outcomes import WITHOUT_PAPER, GroupVotes, possible_outcomes
from augenhoehe.council.rules.wording import Wording, read_wording
from augenhoehe.kit.forms import RevisionForm, offer
from augenhoehe.kit.violations import told

MOST_VOTES = 9_999
GROUP_LINE = re.compile(
    r"(?P<group>\w.{0,199}?)\s*[:;]?\s+(?P<votes>(?:\d{1,4}|[-–])(?:\s*[/;,\s]\s*(?:\d{1,4}|[-–])){0,3})"
)
VOTE = re.compile(r"\d{1,4}|[-–]")
UNTOLD = frozenset("-–")


class GroupVotesField(forms.CharField):
    """Votes of the groups as text, one group a line: “CDU: 12/1/0/0”. Cleans to a list of GroupVotes."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            required=False,
            max_length=5_000,
            widget=forms.Textarea(attrs={"rows": 3}),
            label=gettext_lazy("Votes of the groups"),
            help_text=gettext_lazy("One group a line: CDU: 12/1/0/0 – for, against, abstentions, biased."),
            **options,
        )

    def clean(self, value: Any) -> Any:
        """The lines as votes. Raises ValidationError that names the first line that cannot be read."""
        text = super().clean(value)
        rows = []
        # runs of blanks as one: the pattern would try every way to share them out
        for line in filter(None, (" ".join(line.split()) for line in text.splitlines())):
            read = GROUP_LINE.fullmatch(line)
            if read is None:
                message = _(
                    "Please write the votes of a group like “CDU: 12/1/0/0”. This line is different: %(line)s"
                )
                raise forms.ValidationError(message % {"line": line[:80]})
            votes = [None if vote in UNTOLD else int(vote) for vote in VOTE.findall(read["votes"])]
            rows.append(GroupVotes(" ".join(read["group"].split()), *votes))
        return rows


def as_lines(rows: Sequence[Mapping[str, Any]]) -> str:
    """Stored votes of groups as the field shows them."""
    names = ("yes", "no", "abstain", "biased")
    return "\n".join(
        f"{row['group']}: " + "/".join("–" if row.get(name) is None else str(row[name]) for name in names)
        for row in rows
    )


class ResultFields(RevisionForm):
    """What every result consists of."""

    outcome_text = forms.CharField(
        label=gettext_lazy("Result in the words of the minutes"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("From these words, result and votes can be proposed."),
    )
    outcome = forms.ChoiceField(label=gettext_lazy("Result"), required=False)
    majority = forms.ChoiceField(
        label=gettext_lazy("Majority"),
        required=False,
        choices=[("", gettext_lazy("not stated")), *labels.choices(labels.MAJORITY)],
    )
    votes_yes = forms.IntegerField(
        label=gettext_lazy("Votes for"), required=False, min_value=0, max_value=MOST_VOTES
    )
    votes_no = forms.IntegerField(
        label=gettext_lazy("Votes against"), required=False, min_value=0, max_value=MOST_VOTES
    )
    votes_abstain = forms.IntegerField(
        label=gettext_lazy("Abstentions"), required=False, min_value=0, max_value=MOST_VOTES
    )
    votes_biased = forms.IntegerField(
        label=gettext_lazy("Biased"), required=False, min_value=0, max_value=MOST_VOTES
    )
    groups = GroupVotesField()
    adopted_text = forms.CharField(
        label=gettext_lazy("Text as adopted"),
        required=False,
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy("Only if it differs from the proposed resolution."),
    )
    proposal: Wording | None = None

    def allow(self, role: ConsultationRole | None, *, paper: bool = True) -> None:
        """Offer the results that are possible."""
        self.role, self.has_paper = role, paper
        outcomes = possible_outcomes(role) if paper else tuple(one for one in Outcome if one in WITHOUT_PAPER)
        possible = [(str(outcome), labels.OUTCOME[outcome]) for outcome in outcomes]
        offer(self, "outcome", [*FIRST, *possible])

    @property
    def waits_for_reading(self) -> bool:
        """Whether there is a wording and no result chosen."""
        sent = {
            name: str(self.data.get(self.add_prefix(name), "")).strip()
            for name in ("outcome", "outcome_text")
        }
        return bool(sent["outcome_text"]) and not sent["outcome"]

    def read(self) -> bool:
        """Fill empty fields with what the typed wording says; returns whether it said anything.

        What a person has typed stays. The proposal and its reasons are kept for the page.
        """
        text = str(self.data.get(self.add_prefix("outcome_text"), ""))
        found = read_wording(text, self.role, paper=self.has_paper)
        values = {
            "outcome": found.outcome,
            "majority": found.majority,
            "votes_yes": found.yes,
            "votes_no": found.no,
            "votes_abstain": found.abstain,
            "votes_biased": found.biased,
        }
        data: Any = copy(self.data)
        for name, value in values.items():
            if value is not None and not data.get(self.add_prefix(name)):
                data[self.add_prefix(name)] = str(value)
        self.data, self.proposal = data, found
        return found.says_anything

    @property
    def proposal_reasons(self) -> list[str]:
        """What was not clear in the wording, in sentences."""
        return [told(reason) for reason in self.proposal.reasons] if self.proposal else []

    def result_on(self, day: datetime.date | None) -> Result | None:
        """The result as typed, of a day; None where no result was chosen."""
        typed = self.cleaned_data
        if not typed["outcome"]:
            return None
        return Result(
            outcome=Outcome(typed["outcome"]),
            date=day,
            outcome_text=typed["outcome_text"].replace("\r\n", "\n").strip(),
            majority=Majority(typed["majority"]) if typed["majority"] else None,
            votes_yes=typed["votes_yes"],
            votes_no=typed["votes_no"],
            votes_abstain=typed["votes_abstain"],
            votes_biased=typed["votes_biased"],
            group_votes=tuple(typed["groups"]),
            adopted_text=typed["adopted_text"].replace("\r\n", "\n").strip(),
        )


def stored(told_by: WithOutcome) -> dict[str, Any]:
    """A stored result as the fields show it."""
    names = "outcome_text outcome majority votes_yes votes_no votes_abstain votes_biased adopted_text".split()
    return {**{name: getattr(told_by, name) for name in names}, "groups": as_lines(told_by.group_votes)}


class ItemResultForm(ResultFields):
    """What became of one agenda item. Knows by itself whether anybody touched it, so that untouched ones stay.

    `asked` is set where somebody asked for this very item to be saved.
    """

    notes = forms.CharField(
        label=gettext_lazy("Course of the discussion"),
        required=False,
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("It is printed in the minutes, the public ones too where the item is public."),
    )
    biased_names = forms.CharField(
        label=gettext_lazy("Who was biased"),
        required=False,
        max_length=2_000,
        help_text=gettext_lazy("In the full minutes only, never in the public ones."),
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    asked = False
    TYPED = (
        *"outcome_text outcome majority votes_yes votes_no votes_abstain votes_biased".split(),
        *"groups adopted_text notes biased_names".split(),
    )

    def __init__(self, data: Any = None, *, item: AgendaItem, **kwargs: Any) -> None:
        shown = {**stored(item.told_result), "notes": item.notes, "biased_names": item.biased_names}
        initial = {"revision": item.revision, **shown, "seen": fingerprint(shown)}
        super().__init__(data, prefix=f"top{item.pk}", initial=initial, **kwargs)
        self.fields["outcome_text"].help_text = ""
        self.fields["outcome_text"].widget.attrs["rows"] = 1
        self.item = item
        consultation = item.consultation
        role = ConsultationRole(consultation.role) if consultation is not None and consultation.role else None
        self.allow(role, paper=consultation is not None)

    @property
    def touched(self) -> bool:
        """Whether the sent values differ from those the page had shown; a lost mark counts as touched."""
        sent = {name: self.data.get(self.add_prefix(name)) for name in self.TYPED}
        return fingerprint(sent) != self.data.get(self.add_prefix("seen"))


def fingerprint(values: Mapping[str, Any]) -> str:
    """A short mark of the values a page shows, the same however a browser sends them back."""
    plain = [
        f"{name}={'' if values.get(name) is None else str(values.get(name))}".replace("\r\n", "\n").strip()
        for name in ItemResultForm.TYPED
    ]
    return hashlib.sha256("\0".join(plain).encode()).hexdigest()[:16]
