# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The texts of a paper, with just the parts of its kind; what was typed stays when the kind changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.models import Term
from augenhoehe.council import labels
from augenhoehe.council.actions.paper_content import PaperContent, Reference
from augenhoehe.council.enums import PaperType, Recurrence
from augenhoehe.council.forms.rows import FIRST, DutyRows
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.papers import own_relation
from augenhoehe.council.rules import numbering
from augenhoehe.council.rules.facts import DutyText
from augenhoehe.council.rules.kinds import KINDS, OWN_RELATIONS, Part
from augenhoehe.kit.forms import RevisionForm, narrow

PUBLIC = [("yes", _("public")), ("no", _("not public"))]
TEXTS = [part for part in Part if part is not Part.DUTIES]
HEAD = ("name", "paper_type", "public", "date", "department", "author")


def long_text(label: Any, rows: int, help_text: Any = "") -> forms.CharField:
    """A field for paragraphs."""
    return forms.CharField(
        label=label,
        required=False,
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": rows}),
        help_text=help_text,
    )


class PaperForm(DutyRows, RevisionForm):
    """All texts of a paper.

    `kind` is the kind whose parts are shown, None for all parts; a kind that is sent goes before it. `number` is
    the number where nobody types one: drawn already, or empty while it is still to be drawn.
    """

    reference = forms.CharField(
        label=_("Paper number"),
        required=False,
        max_length=60,
        help_text=_("As the council office assigned it, such as 12/0767. Empty while it is a draft."),
    )
    name = forms.CharField(label=_("Subject"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    paper_type = forms.ChoiceField(label=_("Kind"), choices=FIRST + labels.choices(labels.PAPER_TYPE))
    related = forms.CharField(label=_("Paper it belongs to"), required=False, max_length=60)
    public = forms.ChoiceField(label=_("Public or not"), choices=PUBLIC, widget=forms.RadioSelect)
    date = forms.DateField(
        label=_("Date of the paper"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    department = forms.CharField(label=_("Department"), required=False, max_length=200)
    author = forms.CharField(label=_("Author"), required=False, max_length=200)
    originator = forms.CharField(label=_("On whose motion"), required=False, max_length=200)
    urgency_reason = long_text(_("Why it is urgent"), 3)
    resolution_text = long_text(_("Proposed resolution"), 6)
    reasons = long_text(_("Facts and reasons"), 12, _("Leave a blank line between paragraphs."))
    financial_impact = long_text(_("Financial impact"), 3)
    references = long_text(_("Other papers it refers to"), 2, _("One number a line."))
    components = long_text(
        _("Parts of the paper"), 3, _("As they are listed on the cover sheet, one a line.")
    )
    topics = forms.ModelMultipleChoiceField(
        Term.objects.none(), label=_("Topics"), required=False, widget=forms.CheckboxSelectMultiple
    )
    shown_kind = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        duties: list[DutyText] | None = None,
        kind: PaperType | None = None,
        topics: QuerySet[Term] | None = None,
        number: str | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.add_duties(duties or [])
        self.kind = self._sent("paper_type") or self._sent("shown_kind") or kind if kind else None
        self.number = number
        if number is not None:
            del self.fields["reference"]
        if topics is None or not topics:
            del self.fields["topics"]
        else:
            narrow(self, "topics", topics)
        if self.kind is None:
            del self.fields["shown_kind"]
        else:
            self._show_parts(self.kind)

    @property
    def parts(self) -> frozenset[Part]:
        """The parts that are asked for."""
        return frozenset(KINDS[self.kind].parts if self.kind else Part)

    @property
    def kind_was_changed(self) -> bool:
        """Whether the parts of the chosen kind are to be looked at before anything is saved."""
        shown, sent = self._sent("shown_kind"), self._sent("paper_type")
        changed = shown is not None and sent is not None and shown is not sent
        return self.is_bound and (changed or "show_parts" in self.data)

    @property
    def left_over(self) -> list[str]:
        """What was typed into parts that this kind does not have, by the name of the part."""
        return [
            str(self.fields[part].label) for part in TEXTS if part not in self.parts and self[part].value()
        ]

    @property
    def part_fields(self) -> list[forms.BoundField]:
        """The fields of the kind's own parts, in its order."""
        return [self[part] for part in self.parts_in_order if part is not Part.DUTIES]

    @property
    def parts_in_order(self) -> list[Part]:
        """The kind's own parts in the order of the form."""
        return list(KINDS[self.kind].parts) if self.kind else list(Part)

    def as_typed(self) -> dict[str, Any]:
        """Everything that was sent, as the initial values of a form that is not judged yet."""
        typed: dict[str, Any] = {name: self[name].value() for name in self.fields if name in self.data}
        return {name: value for name, value in typed.items() if name != "shown_kind"}

    def duties_as_typed(self) -> list[DutyText]:
        """The duties that were sent, unjudged."""
        texts = [str(self[f"duty-{place}-text"].value() or "") for place in range(self.duty_count)]
        often = [str(self[f"duty-{place}-recurrence"].value() or "") for place in range(self.duty_count)]
        return [
            DutyText(text, Recurrence(how) if how in set(Recurrence) else Recurrence.ONCE)
            for text, how in zip(texts, often, strict=True)
            if text.strip()
        ]

    @staticmethod
    def initial_of(paper: Paper) -> dict[str, Any]:
        """What the form shows of a stored paper whose relations are loaded."""
        related = own_relation(paper)
        named = [one.reference for one in paper.relations.all() if one.kind not in OWN_RELATIONS]
        return {
            **{name: getattr(paper, name) for name in ("revision", "reference", *HEAD, *TEXTS)},
            "public": "yes" if paper.public else "no",
            "related": related.reference if related else "",
            "references": "\n".join(named),
            "components": "\n".join(map(str, paper.components)),
            "topics": [topic.pk for topic in paper.topics.all()],
        }

    @staticmethod
    def duties_of(paper: Paper) -> list[DutyText]:
        """The intended duties of a stored paper."""
        return [DutyText(duty.text, Recurrence(duty.recurrence)) for duty in paper.proposed_duties.all()]

    def content(self, wordings: Mapping[str, str] | None = None) -> PaperContent:
        """Everything typed into the parts of the kind. `wordings` gives the sentence in which a number was read."""
        said = wordings or {}
        typed = self.cleaned_data
        texts = {
            str(part): _text(typed[part]) if part in self.parts else ""
            for part in TEXTS
            if part is not Part.ORIGINATOR
        }
        return PaperContent(
            reference=typed.get("reference", "") if self.number is None else self.number,
            name=" ".join(typed["name"].split()),
            paper_type=PaperType(typed["paper_type"]),
            public=typed["public"] == "yes",
            date=typed["date"],
            department=typed["department"],
            author=typed["author"],
            originator=typed["originator"] if Part.ORIGINATOR in self.parts else "",
            related=typed["related"],
            topics=tuple(typed.get("topics") or ()),
            components=_lines(typed["components"]),
            references=[
                Reference(number=line[:60], wording=said.get(numbering.key(line), ""))
                for line in _lines(typed["references"])
            ],
            duties=self.duties() if Part.DUTIES in self.parts else [],
            **texts,
        )

    def _sent(self, name: str) -> PaperType | None:
        """A kind that was sent; None where nothing or nonsense was."""
        return _known_kind(self.data.get(self.add_prefix(name)))

    def _show_parts(self, kind: PaperType) -> None:
        """Name the parts as the kind does; what it has not is carried along unseen."""
        facts = KINDS[kind]
        self.fields["paper_type"].help_text = gettext(
            "If you choose another kind, the form first shows its parts. What you typed stays."
        )
        self.fields["shown_kind"].initial = kind.value
        self.initial["shown_kind"] = kind.value
        for part in TEXTS:
            if part in facts.parts:
                self.fields[part].label = gettext_lazy(facts.parts[part].label)
            else:
                self.fields[part].widget = forms.HiddenInput()
        if facts.relation is None:
            self.fields["related"].widget = forms.HiddenInput()
        else:
            self.fields["related"].label = gettext_lazy(facts.relation_label)
        if Part.DUTIES not in facts.parts:
            for name, one in self.fields.items():
                if name.startswith("duty-"):
                    one.widget = forms.HiddenInput()
        if facts.parts.get(Part.RESOLUTION_TEXT) and kind is PaperType.INQUIRY:
            self.fields[Part.RESOLUTION_TEXT].help_text = gettext("One question a paragraph.")


def _known_kind(value: Any) -> PaperType | None:
    return PaperType(value) if value in set(PaperType) else None


def _text(typed: str) -> str:
    return typed.replace("\r\n", "\n").strip()


def _lines(typed: str) -> list[str]:
    return [line.strip() for line in typed.splitlines() if line.strip()]
