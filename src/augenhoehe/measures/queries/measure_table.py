# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A town's catalogue as a table: every measure with plain values, and the words that its keys stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from augenhoehe.concept.models import Version
from augenhoehe.core.enums import OrganizationKind, VocabularyKey
from augenhoehe.core.models import Municipality, Organization, Term
from augenhoehe.council.models import Resolution
from augenhoehe.kit import policies
from augenhoehe.kit.documents.xlsx import Cell, Sheet, SheetColumn
from augenhoehe.kit.spreadsheets.header import folded
from augenhoehe.measures import labels
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import Goal, Measure
from augenhoehe.measures.rules.columns import COLUMNS, Column, Kind, Source, joined
from augenhoehe.measures.rules.import_cells import Fact
from augenhoehe.measures.rules.measure_import import Stored, Words

VOCABULARIES = {
    VocabularyKey.FIELD_OF_ACTION: Source.FIELD_OF_ACTION,
    VocabularyKey.KEYWORD: Source.KEYWORD,
    VocabularyKey.TARGET_GROUP: Source.TARGET_GROUP,
}
CHOICES: dict[Source, Mapping[str, Any]] = {
    Source.STATUS: labels.STATUS,
    Source.TIMELINESS: labels.TIMELINESS,
    Source.EMPHASIS: labels.EMPHASIS,
    Source.NOVELTY: labels.NOVELTY,
    Source.PRIORITY: labels.PRIORITY,
    Source.REACH: labels.REACH,
}
OTHER_WORDS: dict[Source, Mapping[str, str]] = {
    Source.STATUS: {
        "geplant": MeasureStatus.PLANNED,
        "in Planung": MeasureStatus.PLANNED,
        "vorgesehen": MeasureStatus.PLANNED,
        "beschlossen": MeasureStatus.ADOPTED,
        "nicht begonnen": MeasureStatus.NOT_STARTED,
        "noch nicht begonnen": MeasureStatus.NOT_STARTED,
        "offen": MeasureStatus.NOT_STARTED,
        "in Umsetzung": MeasureStatus.IN_PROGRESS,
        "in Bearbeitung": MeasureStatus.IN_PROGRESS,
        "in Arbeit": MeasureStatus.IN_PROGRESS,
        "begonnen": MeasureStatus.IN_PROGRESS,
        "laufend": MeasureStatus.CONTINUING,
        "fortlaufend": MeasureStatus.CONTINUING,
        "dauerhaft": MeasureStatus.CONTINUING,
        "umgesetzt": MeasureStatus.DONE,
        "abgeschlossen": MeasureStatus.DONE,
        "erledigt": MeasureStatus.DONE,
        "zurückgestellt": MeasureStatus.DEFERRED,
        "ruht": MeasureStatus.DEFERRED,
        "verworfen": MeasureStatus.DROPPED,
        "entfällt": MeasureStatus.DROPPED,
    },
}
"""What real catalogues say instead of the house's own words, where it can mean one thing only."""
SEVERAL = {
    "further_fields": (Measure.further_fields.through, "term_id"),
    "keywords": (Measure.keywords.through, "term_id"),
    "target_groups": (Measure.target_groups.through, "term_id"),
    "partners": (Measure.partners.through, "organization_id"),
}
ATTRIBUTE = {
    column.name: f"{column.name}_id"
    if column.kind is Kind.ONE and column.source not in CHOICES
    else column.name
    for column in COLUMNS
    if column.kind is not Kind.SEVERAL
}
"""Where a field of one value is found on the model."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a town. labels: by source, key to the word as people read it, in the town's order.

    kinds: of organisations, by key.
    """

    words: Mapping[Source, Words]
    labels: Mapping[Source, Mapping[str, str]]
    kinds: Mapping[str, OrganizationKind]


def vocabulary_of(actor: Any, municipality: Municipality) -> Vocabulary:
    """Everything that a cell of the table can name, as far as `actor` may see it. Five queries."""
    names: dict[Source, dict[str, str]] = defaultdict(dict)
    others: dict[Source, list[tuple[str, str]]] = defaultdict(list)
    for source, choices in CHOICES.items():
        names[source] = {str(value): str(label) for value, label in choices.items()}
        known = OTHER_WORDS.get(source, {})
        others[source] = [
            *((str(value), str(value)) for value in choices),
            *((str(value), word) for word, value in known.items()),
        ]
    for goal in Goal.objects.filter(municipality=municipality).order_by("position", "code"):
        key = str(goal.pk)
        names[Source.GOAL][key] = str(goal)
        others[Source.GOAL] += [(key, goal.code), (key, goal.title)]
    terms = Term.objects.filter(vocabulary__municipality=municipality, vocabulary__key__in=VOCABULARIES)
    for term in terms.select_related("vocabulary").order_by("position", "label"):
        names[VOCABULARIES[VocabularyKey(term.vocabulary.key)]][str(term.pk)] = term.label
    kinds = {}
    for organization in Organization.objects.filter(municipality=municipality):
        key = str(organization.pk)
        kinds[key] = OrganizationKind(organization.kind)
        names[Source.ORGANIZATION][key] = organization.name
        others[Source.ORGANIZATION] += [(key, organization.short_name), (key, organization.code)]
    for resolution in policies.visible_in(actor, Resolution.objects.all(), municipality).select_related(
        "consultation__paper"
    ):
        names[Source.RESOLUTION][str(resolution.pk)] = str(resolution)
    for version in policies.visible_in(
        actor, Version.objects.all(), municipality, town="concept__municipality"
    ).select_related("concept"):
        names[Source.VERSION][str(version.pk)] = str(version)
    words = {source: _words(names[source], others[source]) for source in Source if source}
    return Vocabulary(words, names, kinds)


def _words(names: Mapping[str, str], others: Iterable[tuple[str, str]]) -> Words:
    """Each word with its keys; a full name comes before another's short name or code."""
    keys: dict[str, tuple[str, ...]] = {}
    for key, word in names.items():
        plain = folded(word)
        keys[plain] = (*keys.get(plain, ()), key)
    full = set(keys)
    for key, word in others:
        plain = folded(word)
        if plain and plain not in full and key not in keys.get(plain, ()):
            keys[plain] = (*keys.get(plain, ()), key)
    return Words(keys)


def stored_measures(actor: Any, municipality: Municipality) -> list[Stored]:
    """Every measure of the town that `actor` may see, by code, with plain values. Five queries."""
    measures = policies.visible_in(actor, Measure.objects.all(), municipality).order_by("code")
    several: dict[str, dict[int, set[str]]] = {}
    for name, (through, column) in SEVERAL.items():
        found: dict[int, set[str]] = defaultdict(set)
        rows = through._default_manager.filter(measure__municipality=municipality)
        for measure, key in rows.values_list("measure_id", column):
            found[measure].add(str(key))
        several[name] = found
    attributes = list(ATTRIBUTE.values())
    listed = []
    for number, *values in measures.values_list("pk", *attributes):
        facts: dict[str, Fact] = {
            name: _plain(name, value) for name, value in zip(ATTRIBUTE, values, strict=True)
        }
        facts |= {name: frozenset(found.get(number, ())) for name, found in several.items()}
        listed.append(Stored(number, str(facts["code"]), facts))
    return listed


def _plain(name: str, value: Any) -> Fact:
    if value is None or value == "":
        return None
    return str(value) if ATTRIBUTE[name] != name else value


def sheet_of(stored: Iterable[Stored], vocabulary: Vocabulary) -> Sheet:
    """The catalogue as a sheet with all columns, as `measure_import` reads it again."""
    columns = [SheetColumn(column.header, column.width) for column in COLUMNS]
    return Sheet("Maßnahmen", columns, [list(_cells(item, vocabulary)) for item in stored])


def _cells(item: Stored, vocabulary: Vocabulary) -> Iterator[Cell]:
    for column in COLUMNS:
        yield cell_of(column, item.facts.get(column.name), vocabulary)


def cell_of(column: Column, fact: Fact, vocabulary: Vocabulary) -> Cell:
    """One field as it stands in a file: keys as their words, several of them in the town's order."""
    if fact is None:
        return None
    names = vocabulary.labels.get(column.source, {})
    if isinstance(fact, frozenset):
        order = {key: place for place, key in enumerate(names)}
        keys = sorted(fact, key=lambda key: (order.get(key, len(order)), key))
        return joined([names.get(key, key) for key in keys]) or None
    if column.kind is Kind.ONE:
        return names.get(str(fact), str(fact))
    return fact if not isinstance(fact, Decimal) else fact.quantize(Decimal("0.01"))
