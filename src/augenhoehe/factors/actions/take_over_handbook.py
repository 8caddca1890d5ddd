# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.concept import texts
from augenhoehe.concept.actions.create_concept import create_concept
from augenhoehe.concept.actions.explain_term import explain_term
from augenhoehe.concept.actions.fill_version import fill_version
from augenhoehe.concept.enums import ConceptKind
from augenhoehe.concept.figures import Sent
from augenhoehe.concept.figures import made as figure_made
from augenhoehe.concept.models import Concept
from augenhoehe.core.models import Municipality
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.actions.add_template import add_template
from augenhoehe.factors.actions.create_set import create_set
from augenhoehe.factors.actions.publish_version import publish_version
from augenhoehe.factors.labels import LICENCE_NAME
from augenhoehe.factors.models import FactorSet, GuidingQuestion, Handbook, SetVersion, SuccessFactor
from augenhoehe.factors.parcels.content import Parcel
from augenhoehe.factors.queries.handbook_text import blocks_of
from augenhoehe.factors.queries.handbooks import words_of
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.text import Block, Link, Run
from augenhoehe.kit.violations import RuleViolation


@action
def take_over_handbook(
    *, municipality: Municipality, parcel: Parcel, sha256: str, again: bool, by: Any
) -> Handbook:
    """Make a handbook of another town the own one: a draft with the same words, its set, pictures and templates.

    All rows are new; where it comes from stays with it. Raises RuleViolation where the same file (`sha256`) was
    taken over before and nobody has said that it shall be taken over `again`.
    """
    known = (
        Handbook.objects.filter(municipality=municipality, source_sha256=sha256)
        .select_related("concept")
        .first()
    )
    if known is not None and not again:
        raise RuleViolation(
            _("This handbook was taken over already, as “%(title)s”. Say below if you want it a second time.")
            % {"title": known.concept.title},
            field="again",
        )
    version = _set(municipality, parcel, by)
    source = f"{parcel.town} ({parcel.source})" if parcel.source else parcel.town
    concept = create_concept(
        municipality=municipality,
        title=_free(parcel.title, parcel.town, _titles(municipality)),
        by=by,
        kind=ConceptKind.HANDBOOK,
    )
    keys = {
        one.key: figure_made(
            concept, Sent("-", one.alternative_text, one.decorative, one.name, one.content), None, by=by
        ).key
        for one in parcel.pictures
    }
    offered = dict(words_of(blocks_of(municipality, version)))
    said = Block(
        None,
        "note",
        runs=(Run(f"Übernommen von {source}, Fassung {parcel.number}, {LICENCE_NAME[parcel.licence]}."),),
    )
    fill_version(
        version=concept.versions.get(),
        blocks=[said, *(_own(block, keys, offered) for block in parcel.blocks)],
        by=by,
    )
    for term, meaning in parcel.terms:
        explain_term(concept=concept, term=term, meaning=meaning, by=by)
    handbook = Handbook.objects.create(
        municipality=municipality,
        concept=concept,
        set_version=version,
        licence=parcel.licence,
        offered=offered,
        source_town=source[:200],
        source_licence=parcel.licence,
        source_sha256=sha256,
        taken_over_on=clock.today(),
    )
    for one in parcel.templates:
        add_template(
            handbook=handbook,
            title=one.title,
            description=one.description,
            name=one.name,
            content=one.content,
            source=one.source or parcel.town,
            by=by,
        )
    audit.record(
        audit_verbs.HANDBOOK_TAKEN_OVER,
        by=by,
        of=handbook,
        municipality=municipality,
        after={"title": concept.title, "town": parcel.town, "licence": parcel.licence, "sha256": sha256},
    )
    return handbook


def _set(municipality: Municipality, parcel: Parcel, by: Any) -> SetVersion:
    """The other town's set, published, so that checks can be made with it."""
    taken = set(FactorSet.objects.filter(municipality=municipality).values_list("title", flat=True))
    factor_set = create_set(
        municipality=municipality,
        title=_free(parcel.set_title, parcel.town, taken),
        description=parcel.set_description,
        short=False,
        by=by,
    )
    draft = factor_set.versions.get()
    for position, factor in enumerate(parcel.factors, 1):
        row = SuccessFactor.objects.create(
            version=draft,
            key=factor.key,
            position=position,
            title=factor.title,
            explanation=factor.explanation,
            when_missing=factor.when_missing,
        )
        GuidingQuestion.objects.bulk_create(
            GuidingQuestion(factor=row, key=key, position=place, text=text)
            for place, (key, text) in enumerate(factor.questions, 1)
        )
    return publish_version(version=draft, revision=None, by=by)


def _titles(municipality: Municipality) -> set[str]:
    return set(Concept.objects.filter(municipality=municipality).values_list("title", flat=True))


def _free(title: str, town: str, taken: set[str]) -> str:
    """The title, with the town it comes from and a number where it is taken."""
    wanted, number = title, 1
    while wanted in taken:
        ending = f" ({town})" if number == 1 else f" ({town}, {number})"
        wanted, number = f"{title[: 200 - len(ending)]}{ending}", number + 1
    return wanted


def _own(block: Block, keys: Mapping[str, str], known: Container[str]) -> Block:
    """The block with pictures under their new keys; its own is kept where the set knows the passage, else new."""
    block = block if block.id in known else replace(block, id=None)
    if not texts.figure_key(block):
        return block
    runs = tuple(
        run._replace(
            marks=tuple(
                Link(f"{texts.FIGURE}{keys[mark.href.removeprefix(texts.FIGURE)]}")
                if isinstance(mark, Link) and mark.href.startswith(texts.FIGURE)
                else mark
                for mark in run.marks
            )
        )
        for run in block.runs
    )
    return replace(block, runs=runs)
