# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.actions.create_organization import create_organization
from augenhoehe.core.actions.create_vocabulary import create_vocabulary
from augenhoehe.core.enums import OrganizationKind, VocabularyKey
from augenhoehe.core.models import Municipality, Term, Vocabulary
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.spreadsheets.cells import Spreadsheet
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.actions.save_goal import save_goal
from augenhoehe.measures.measure_writing import Change, write_measures
from augenhoehe.measures.models import CatalogueMapping, Goal, Measure
from augenhoehe.measures.queries.measure_import import Choices, question_of, remembered_columns
from augenhoehe.measures.queries.measure_table import VOCABULARIES, stored_measures, vocabulary_of
from augenhoehe.measures.rules.columns import Source
from augenhoehe.measures.rules.import_cells import Fact
from augenhoehe.measures.rules.measure_import import NEW, SKIP, Fate, Plan, fingerprint, new_key, plan

CODED = re.compile(r"([A-ZÄÖÜ]{0,3}[ -]?\d+(?:\.\d+)*)\.?:?\s+(\S.*)", re.DOTALL)
"""A goal that begins with its code, such as “1.2 Sprache lernen”."""
NAMES = {
    VocabularyKey.FIELD_OF_ACTION: "Handlungsfelder",
    VocabularyKey.TARGET_GROUP: "Zielgruppen",
    VocabularyKey.KEYWORD: "Schlagwörter",
}


@dataclass(frozen=True, slots=True)
class Imported:
    """What was done: how many measures are new, changed, and as they were."""

    created: int
    changed: int
    same: int


@action
def import_measures(
    *, municipality: Municipality, read: Spreadsheet, choices: Choices, seen: str, by: Any
) -> Imported:
    """Write a table of measures into the catalogue, all of it or nothing.

    `seen` is the fingerprint of the plan that was looked through. Raises RuleViolation where a row is refused, a word
    is unknown, or the catalogue changed since.
    """
    # everybody who reads a table into this town waits here, and who edits a measure meanwhile is seen
    Municipality.objects.select_for_update().get(pk=municipality.pk)
    list(Measure.objects.select_for_update().filter(municipality=municipality).values_list("pk"))
    vocabulary = vocabulary_of(by, municipality)
    planned = plan(question_of(read, choices, vocabulary, stored_measures(by, municipality)))
    if fingerprint(planned) != seen:
        raise RuleViolation(
            _(
                "Somebody changed the catalogue meanwhile. Nothing was read in. Please look through the rows again."
            )
        )
    refused = planned.of(Fate.REFUSED)
    if refused:
        raise RuleViolation(
            _("Row %(row)s cannot be read in. Nothing was read in. Please correct it first.")
            % {"row": refused[0].number}
        )
    keys = _create_words(municipality, planned, by)
    changes = [
        Change(row.key, {name: _resolved(fact, keys) for name, fact in row.facts.items()}, row.before)
        for row in planned.rows
        if row.fate in (Fate.NEW, Fate.CHANGED)
    ]
    created, changed = write_measures(
        changes,
        municipality=municipality,
        by=by,
        made="measures.measure_read_in",
        edited="measures.measure_changed_by_table",
    )
    _remember(municipality, read, choices)
    done = Imported(len(created), len(changed), len(planned.of(Fate.SAME)))
    audit.record(
        "measures.table_read_in",
        by=by,
        of=municipality,
        municipality=municipality,
        after={"new": done.created, "changed": done.changed, "same": done.same},
    )
    return done


def _resolved(fact: Fact, keys: Mapping[str, str]) -> Fact:
    if isinstance(fact, frozenset):
        return frozenset(keys.get(key, key) for key in fact)
    return keys.get(fact, fact) if isinstance(fact, str) else fact


def _create_words(municipality: Municipality, planned: Plan, by: Any) -> dict[str, str]:
    """Make the words that were asked for; returns the keys of the plan with those in the database."""
    keys: dict[str, str] = {}
    for source, words in planned.created.items():
        if source is Source.ORGANIZATION:
            for word in words.values():
                key = new_key(source, word)
                made = create_organization(
                    municipality=municipality, kind=_kind(planned, key), name=word, by=by
                )
                keys[key] = str(made.pk)
        elif source is Source.GOAL:
            for word in words.values():
                keys[new_key(source, word)] = str(_create_goal(municipality, word, by).pk)
        else:
            keys |= _create_terms(municipality, source, list(words.values()), by)
    return keys


def _kind(planned: Plan, key: str) -> OrganizationKind:
    """What a new organisation is, by the columns in which it stands."""
    if any(row.facts.get("responsible") == key for row in planned.rows):
        return OrganizationKind.DEPARTMENT
    if any(row.facts.get("steering_body") == key for row in planned.rows):
        return OrganizationKind.GROUP
    return OrganizationKind.ASSOCIATION


def _create_goal(municipality: Municipality, word: str, by: Any) -> Goal:
    taken = set(Goal.objects.filter(municipality=municipality).values_list("code", flat=True))
    found = CODED.fullmatch(word)
    code, title = (found[1].strip()[:20], found[2]) if found else ("", word)
    number = len(taken) + 1
    while not code or code in taken:
        code, number = f"Z {number}", number + 1
    return save_goal(
        municipality=municipality,
        code=code,
        title=title.strip(),
        parent=None,
        position=len(taken),
        by=by,
    )


def _create_terms(municipality: Municipality, source: Source, labels: list[str], by: Any) -> dict[str, str]:
    key = next(key for key, of in VOCABULARIES.items() if of is source)
    vocabulary = Vocabulary.objects.filter(municipality=municipality, key=key).first()
    if vocabulary is None:
        vocabulary = create_vocabulary(
            municipality=municipality, key=key, name=NAMES[key], terms=labels, by=by
        )
    else:
        position = vocabulary.terms.count()
        Term.objects.bulk_create(
            Term(vocabulary=vocabulary, label=label, position=position + number)
            for number, label in enumerate(labels, 1)
        )
        audit.record(
            "measures.words_added",
            by=by,
            of=vocabulary,
            municipality=municipality,
            after={"terms": labels},
        )
    made = dict(vocabulary.terms.filter(label__in=labels).values_list("label", "pk"))
    return {new_key(source, label): str(made[label]) for label in labels}


def _remember(municipality: Municipality, read: Spreadsheet, choices: Choices) -> None:
    """Headers and words are proposed the next time as they were meant now; words that were made are known then."""
    mapping, _made = CatalogueMapping.objects.get_or_create(municipality=municipality)
    mapping.columns = {**mapping.columns, **remembered_columns(read, choices)}
    words = {source: dict(of) for source, of in mapping.words.items()}
    for source, of in choices.words.items():
        kept = {word: key for word, key in of.items() if key not in (NEW, SKIP)}
        words.setdefault(source, {}).update(kept)
    mapping.words = words
    mapping.save()
