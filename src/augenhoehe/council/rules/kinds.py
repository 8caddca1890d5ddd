# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kinds of papers: which parts each one has, what its text is called, and which paper it must belong to.

`resolution_text` is what the paper wants of the body, whatever the kind calls it: the proposed resolution, the
motion, the questions. A part that is not in `parts` is neither asked for nor shown nor printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from augenhoehe.council.enums import CONCLUDED, ON_ITS_WAY, PaperState, PaperType, RelationKind
from augenhoehe.kit.reasons import Reason, Verdict, _


class Part(StrEnum):
    """Parts that not every kind has; the names are those of the paper's fields."""

    ORIGINATOR = "originator"
    URGENCY_REASON = "urgency_reason"
    RESOLUTION_TEXT = "resolution_text"
    DUTIES = "duties"
    REASONS = "reasons"
    FINANCIAL_IMPACT = "financial_impact"


@dataclass(frozen=True, slots=True)
class Use:
    """What a kind calls a part, whether it must be filled in before the paper is submitted, and if so the refusal."""

    label: str
    missing: str = ""

    @property
    def needed(self) -> bool:
        """Whether the paper cannot be submitted without it."""
        return bool(self.missing)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind. `code` stands for it in numbers; `relation` is what it must be to another paper.

    `relation_label` names that other paper on the form, `belongs_to` are the kinds it may be of (empty: any).
    """

    code: str
    explained: str
    parts: Mapping[Part, Use]
    decides: bool = False
    relation: RelationKind | None = None
    relation_label: str = ""
    relation_missing: str = ""
    belongs_to: frozenset[PaperType] = field(default_factory=frozenset)

    def label_of(self, part: Part) -> str:
        """What this kind calls a part; empty where it has none."""
        use = self.parts.get(part)
        return use.label if use else ""


_PROPOSAL = Use(_("Proposed resolution"), _("The proposed resolution is missing."))
_MOTION = Use(_("Motion"), _("The motion is missing: what is the body to resolve?"))
_ORIGINATOR = Use(_("On whose motion"), _("It is missing on whose motion: a group, a member or a resident."))
_DUTIES = Use(_("Duties that the resolution will create"))
_FACTS = Use(_("Facts and reasons"))
_REASONS = Use(_("Reasons"))
_MONEY = Use(_("Financial impact"))
_FOR_DECISION = {
    Part.RESOLUTION_TEXT: _PROPOSAL,
    Part.DUTIES: _DUTIES,
    Part.REASONS: _FACTS,
    Part.FINANCIAL_IMPACT: _MONEY,
}

KINDS: Mapping[PaperType, Kind] = {
    PaperType.RESOLUTION: Kind(
        "BV", _("The administration proposes a resolution."), _FOR_DECISION, decides=True
    ),
    PaperType.INFORMATION: Kind(
        "MV",
        _("The administration reports; a body takes note."),
        {
            Part.RESOLUTION_TEXT: Use(_("What is to be noted")),
            Part.REASONS: _FACTS,
            Part.FINANCIAL_IMPACT: _MONEY,
        },
    ),
    PaperType.MOTION: Kind(
        "AN",
        _("A group, a member of the council or a resident asks for a resolution."),
        {
            Part.ORIGINATOR: _ORIGINATOR,
            Part.RESOLUTION_TEXT: _MOTION,
            Part.DUTIES: _DUTIES,
            Part.REASONS: _REASONS,
            Part.FINANCIAL_IMPACT: _MONEY,
        },
        decides=True,
    ),
    PaperType.INQUIRY: Kind(
        "AF",
        _("A group or a member of the council asks the administration questions."),
        {
            Part.ORIGINATOR: Use(
                _("Who asks"), _("It is missing who asks: a group or a member of the council.")
            ),
            Part.RESOLUTION_TEXT: Use(_("Questions"), _("The questions are missing.")),
            Part.REASONS: Use(_("Background")),
        },
    ),
    PaperType.ANSWER: Kind(
        "AW",
        _("The administration answers an inquiry."),
        {
            Part.REASONS: Use(_("Answer"), _("The answer is missing.")),
            Part.FINANCIAL_IMPACT: _MONEY,
        },
        relation=RelationKind.ANSWERS,
        relation_label=_("Number of the inquiry that is answered"),
        relation_missing=_("It is missing which inquiry is answered."),
        belongs_to=frozenset({PaperType.INQUIRY}),
    ),
    PaperType.AMENDMENT: Kind(
        "ÄA",
        _("Somebody asks for another wording of a proposed resolution."),
        {
            Part.ORIGINATOR: _ORIGINATOR,
            Part.RESOLUTION_TEXT: Use(
                _("Change that is asked for"), _("The change that is asked for is missing.")
            ),
            Part.REASONS: _REASONS,
            Part.FINANCIAL_IMPACT: _MONEY,
        },
        decides=True,
        relation=RelationKind.AMENDS,
        relation_label=_("Number of the paper that is to be changed"),
        relation_missing=_("It is missing which paper is to be changed."),
        belongs_to=frozenset(PaperType) - {PaperType.INFORMATION, PaperType.INQUIRY, PaperType.ANSWER},
    ),
    PaperType.URGENT_MOTION: Kind(
        "DA",
        _("A motion that cannot wait for the next meeting."),
        {
            Part.ORIGINATOR: _ORIGINATOR,
            Part.URGENCY_REASON: Use(
                _("Why it is urgent"), _("It is missing why the motion cannot wait for the next meeting.")
            ),
            Part.RESOLUTION_TEXT: _MOTION,
            Part.DUTIES: _DUTIES,
            Part.REASONS: _REASONS,
            Part.FINANCIAL_IMPACT: _MONEY,
        },
        decides=True,
    ),
    PaperType.TABLED: Kind(
        "TV",
        _("A paper that is handed out only at the meeting."),
        {Part.URGENCY_REASON: Use(_("Why it could not come earlier")), **_FOR_DECISION},
        decides=True,
    ),
    PaperType.SUPPLEMENT: Kind(
        "EV",
        _("The administration adds something to a paper that is in consultation; a body decides on it too."),
        _FOR_DECISION,
        decides=True,
        relation=RelationKind.SUPPLEMENTS,
        relation_label=_("Number of the paper that is supplemented"),
        relation_missing=_("It is missing which paper is supplemented."),
    ),
    PaperType.ADDENDUM: Kind(
        "NV",
        _("Facts that come after a paper; there is nothing more to decide."),
        {
            Part.REASONS: Use(_("What is added"), _("What is added is missing.")),
            Part.FINANCIAL_IMPACT: _MONEY,
        },
        relation=RelationKind.SUPPLEMENTS,
        relation_label=_("Number of the paper that is supplemented"),
        relation_missing=_("It is missing which paper is supplemented."),
    ),
    PaperType.REVISION: Kind(
        "NF",
        _("The whole paper anew. The one before is not decided any more."),
        _FOR_DECISION,
        decides=True,
        relation=RelationKind.REPLACES,
        relation_label=_("Number of the paper that is replaced"),
        relation_missing=_("It is missing which paper is replaced."),
    ),
}

OWN_RELATIONS = frozenset(kind.relation for kind in KINDS.values() if kind.relation is not None)
"""Relations that a kind brings with it; the others come of numbers that a text names."""

REVERSED: Mapping[RelationKind, str] = {
    RelationKind.REPLACES: _("is replaced by"),
    RelationKind.SUPPLEMENTS: _("is supplemented by"),
    RelationKind.AMENDS: _("is to be changed by"),
    RelationKind.ANSWERS: _("is answered by"),
    RelationKind.REFERS_TO: _("is referred to by"),
}
"""A relation as the other paper tells it."""

WHOLE_TEXT = ("resolution_text", "reasons", "financial_impact", "components", "references", "duties")
TAKEN_OVER: Mapping[PaperType, tuple[str, ...]] = {
    PaperType.ANSWER: ("name", "public", "department", "topics"),
    PaperType.AMENDMENT: ("name", "public", "topics"),
    PaperType.SUPPLEMENT: ("name", "public", "department", "topics", "resolution_text"),
    PaperType.ADDENDUM: ("name", "public", "department", "topics"),
    PaperType.REVISION: ("name", "public", "department", "topics", *WHOLE_TEXT),
}
"""What a paper that is written to another one begins with."""

ONLY_NOTED = frozenset({PaperType.ANSWER, PaperType.ADDENDUM})
"""Kinds of which bodies only take note, even where they decide on the other paper."""


def missing_parts(kind: PaperType, filled: Mapping[Part, str]) -> tuple[Reason, ...]:
    """A reason for every part that the kind needs and the paper lacks; what is not in `filled` is left out."""
    return tuple(
        Reason(use.missing)
        for part, use in KINDS[kind].parts.items()
        if use.needed and part in filled and not filled[part].strip()
    )


def check_relation(kind: PaperType, own: str, related: str, related_kind: PaperType | None) -> Verdict:
    """The paper that a kind belongs to must be named, must be another one, and of a fitting kind where it is known.

    `own` and `related` are numbers as compared (`numbering.key`), empty while there is none.
    """
    facts = KINDS[kind]
    if facts.relation is None:
        return Verdict()
    if not related:
        return Verdict((Reason(facts.relation_missing),))
    if related == own:
        return Verdict(
            (Reason(_("A paper cannot belong to itself. Please give the number of the other one.")),)
        )
    if related_kind is not None and facts.belongs_to and related_kind not in facts.belongs_to:
        return Verdict((Reason(_UNFIT[kind]),))
    return Verdict()


_UNFIT = {
    PaperType.ANSWER: _("Only an inquiry can be answered. The paper with that number is none."),
    PaperType.AMENDMENT: _("The paper with that number proposes no resolution that could be changed."),
}


def followers(kind: PaperType, state: PaperState) -> tuple[PaperType, ...]:
    """The kinds that may be written to a paper as it stands, in the order in which they are offered."""
    if state is PaperState.WITHDRAWN or state not in ON_ITS_WAY:
        return ()
    closed = {PaperType.AMENDMENT, PaperType.SUPPLEMENT, PaperType.REVISION}
    offered = (
        PaperType.ANSWER,
        PaperType.AMENDMENT,
        PaperType.SUPPLEMENT,
        PaperType.ADDENDUM,
        PaperType.REVISION,
    )
    return tuple(
        one
        for one in offered
        if (not KINDS[one].belongs_to or kind in KINDS[one].belongs_to)
        and not (state in CONCLUDED and one in closed)
        and not (kind in {PaperType.INQUIRY, PaperType.ANSWER} and one is PaperType.SUPPLEMENT)
    )


def check_still_decided(replaced_by: str) -> Verdict:
    """A paper whose new version is on its way is not decided any more: nobody would know what was adopted.

    `replaced_by` is the number of that new version, empty where there is none.
    """
    if not replaced_by:
        return Verdict()
    return Verdict(
        (
            Reason(
                _(
                    "This paper was replaced by %(number)s and is not decided any more. Please enter the "
                    "decision there; here, “withdrawn” or “settled” fits."
                ),
                {"number": replaced_by},
            ),
        )
    )
