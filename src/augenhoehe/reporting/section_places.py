# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Places of sections in a row without gaps, of a report as of a template; parts of actions, no actions themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from augenhoehe.reporting import rules
from augenhoehe.reporting.enums import SectionKind
from augenhoehe.reporting.models import ReportSection, TemplateSection

S = TypeVar("S", ReportSection, TemplateSection)
NOWHERE = 0
"""A place no section stands at, while two change places."""


def placed(sections: Sequence[S]) -> list[rules.Placed]:
    """Sections as the rules see them."""
    return [rules.Placed(SectionKind(one.kind), one.field_of_action_id) for one in sections]


def make_room(sections: Sequence[S], kind: SectionKind) -> int:
    """The place of a new section among those there are, in their order; the later ones give way."""
    position = rules.place_of(kind, [SectionKind(one.kind) for one in sections])
    for later in reversed(sections[position - 1 :]):
        later.position += 1
        later.save()
    return position


def change_places(section: S, other: S) -> None:
    """Let two sections of a row change places."""
    old, new = section.position, other.position
    type(section)._default_manager.filter(pk=section.pk).update(position=NOWHERE)
    other.position = old
    other.save()
    section.position = new
    section.save()


def close_gap(following: Sequence[S]) -> None:
    """Let the sections behind one that was taken out move up; they come in their order."""
    for later in following:
        later.position -= 1
        later.save()
