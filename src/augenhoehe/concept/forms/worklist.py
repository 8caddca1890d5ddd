# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What narrows and orders the work list of proposals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.concept import labels, texts
from augenhoehe.concept.cards import headline, speaker
from augenhoehe.concept.enums import Votum
from augenhoehe.concept.models import Proposal
from augenhoehe.concept.worklist import DECIDED, Entry
from augenhoehe.core.labels import ORGANIZATION_KINDS
from augenhoehe.kit.forms import HouseForm, offer

NO_ORGANIZATION = "person"
MISSING = "fehlt"


class Tab(StrEnum):
    """Which part of the proposals the list shows."""

    WORK = "arbeitsliste"
    CONFLICTS = "konflikte"
    SUBMISSIONS = "eingaben"
    DECIDED = "entschieden"
    ALL = "alle"


TAB_WORDS: dict[Tab, labels.Words] = {
    Tab.WORK: _("Work list"),
    Tab.CONFLICTS: _("Conflicts"),
    Tab.SUBMISSIONS: _("By submission"),
    Tab.DECIDED: pgettext_lazy("proposals", "Decided"),
    Tab.ALL: pgettext_lazy("proposals", "All"),
}


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What a reader wants to see; empty values narrow nothing."""

    values: Mapping[str, Any]
    tab: Tab

    def __bool__(self) -> bool:
        return any(value for name, value in self.values.items() if name != "sortierung")

    @property
    def by_number(self) -> bool:
        """Whether numbers order the list, not the text."""
        return self.tab is Tab.SUBMISSIONS or self.values.get("sortierung") == "nummer"

    def of_tab(self, entry: Entry) -> bool:
        """Whether an entry belongs to the tab. Whoever asks for a state gets it, done or not."""
        if self.tab is Tab.CONFLICTS:
            return entry.conflict is not None
        if self.tab is Tab.DECIDED:
            return entry.state in DECIDED
        return self.tab is not Tab.WORK or entry.waits or bool(self.values.get("stand"))

    def fits(self, entry: Entry) -> bool:
        """Whether an entry is wanted: it stands like this, and one of its proposals comes like this."""
        return (
            self._stands(entry)
            and any(self._comes(proposal) for proposal in entry.proposals)
            and (self._asked(entry))
        )

    def _stands(self, entry: Entry) -> bool:
        state, chapter, votum = (self.values.get(name) or "" for name in ("stand", "kapitel", "votum"))
        given = entry.facts.votum
        return (
            (not state or entry.state == state)
            and (not chapter or (entry.chapter is not None and entry.chapter.key == chapter))
            and (not votum or (given is None if votum == MISSING else given == votum))
        )

    def _comes(self, proposal: Proposal) -> bool:
        made = proposal.submission
        kind = made.organization.kind if made.organization is not None else NO_ORGANIZATION
        words = _plain(self.values.get("q") or "")
        return (
            self.values.get("von") in {None, "", kind}
            and self.values.get("kanal") in {None, "", made.channel}
            and self.values.get("runde") in {None, "", str(made.round_id)}
            and (not self.values.get("verspaetet") or made.is_late)
            and (not words or words in _searched(proposal))
        )

    def _asked(self, entry: Entry) -> bool:
        office = self.values.get("fachstelle") or ""
        return not office or any(
            str(statement.request.department_id) == office for statement in entry.statements
        )


class FilterForm(HouseForm):
    """Narrows the list of proposals; what does not exist narrows nothing."""

    q = forms.CharField(
        label=_("Search in the proposals"), required=False, max_length=200, widget=forms.TextInput
    )
    stand = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            ("", _("all states")),
            *((state.value, words) for state, words in labels.PROPOSAL_STATE.items()),
        ],
    )
    kapitel = forms.ChoiceField(label=_("Chapter"), required=False)
    von = forms.ChoiceField(
        label=_("From whom"),
        required=False,
        choices=[
            ("", pgettext_lazy("senders", "all")),
            *((kind.value, words) for kind, words in ORGANIZATION_KINDS.items()),
            (NO_ORGANIZATION, _("private persons")),
        ],
    )
    sortierung = forms.ChoiceField(
        label=_("In the order of"),
        required=False,
        choices=[("", pgettext_lazy("order", "the text")), ("nummer", pgettext_lazy("order", "the numbers"))],
    )
    votum = forms.ChoiceField(
        label=_("Votum"),
        required=False,
        choices=[
            ("", pgettext_lazy("vota", "all")),
            (MISSING, pgettext_lazy("votum", "missing")),
            *((votum.value, words) for votum, words in labels.VOTUM.items() if votum is not Votum.WITHDRAWN),
        ],
    )
    kanal = forms.ChoiceField(
        label=_("How it came in"),
        required=False,
        choices=[
            ("", pgettext_lazy("channels", "all ways")),
            *((channel.value, words) for channel, words in labels.CHANNEL.items()),
        ],
    )
    runde = forms.ChoiceField(label=_("Participation round"), required=False)
    fachstelle = forms.ChoiceField(label=_("Department that was asked"), required=False)
    verspaetet = forms.BooleanField(label=_("Only late ones"), required=False)
    ansicht = forms.ChoiceField(required=False, choices=list(TAB_WORDS.items()), widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        chapters: Mapping[str, str],
        rounds: Iterable[tuple[str, str]] = (),
        departments: Iterable[tuple[str, str]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(
            self,
            "kapitel",
            [("", _("all chapters")), *((key, words) for key, words in chapters.items() if key)],
        )
        offer(self, "runde", [("", pgettext_lazy("rounds", "all")), *rounds])
        offer(self, "fachstelle", [("", pgettext_lazy("departments", "all")), *departments])

    @property
    def first_fields(self) -> list[forms.BoundField]:
        """What is asked for most."""
        return [self[name] for name in ("q", "stand", "kapitel", "von")]

    @property
    def more_fields(self) -> list[forms.BoundField]:
        """What stands folded below; the rounds and departments only where there is a choice."""
        names = ("votum", "kanal", "runde", "fachstelle", "sortierung", "verspaetet")
        return [self[name] for name in names if self._is_a_choice(name)]

    def _is_a_choice(self, name: str) -> bool:
        """Whether a field offers more than one way; one round or no department asked is none."""
        field = self.fields[name]
        least = 3 if name == "runde" else 2
        return not isinstance(field.widget, forms.Select) or len(list(field.widget.choices)) >= least

    @property
    def more_is_used(self) -> bool:
        """Whether something of what stands folded narrows the list."""
        return any(self.cleaned_data.get(field.name) for field in self.more_fields)

    def chosen(self) -> Narrowing:
        """What was chosen."""
        self.is_valid()
        values = dict(self.cleaned_data)
        tab = values.pop("ansicht", "") or Tab.WORK
        return Narrowing(values, Tab(tab))


def _searched(proposal: Proposal) -> str:
    """Every word of a proposal that somebody might look for."""
    new = texts.worded(proposal.new_content)
    return _plain(
        str(proposal),
        headline(proposal),
        speaker(proposal),
        proposal.reason,
        proposal.original_text,
        new.text if new is not None else "",
    )


def _plain(*texts_: str) -> str:
    """Words as they are compared: without case, and with one space where any kind of space stands."""
    return " ".join(" ".join(texts_).split()).casefold()
