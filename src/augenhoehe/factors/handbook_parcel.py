# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A handbook of this house as a parcel."""

from __future__ import annotations

from django.utils.translation import gettext as _

from augenhoehe.concept.models import Figure, Version
from augenhoehe.concept.texts import block_of, figure_key
from augenhoehe.core import storage
from augenhoehe.factors.enums import Licence
from augenhoehe.factors.files import checklist_of
from augenhoehe.factors.models import Handbook
from augenhoehe.factors.parcels.content import Parcel, ParcelFactor, ParcelPicture, ParcelTemplate
from augenhoehe.factors.parcels.reading import LIMITS
from augenhoehe.factors.parcels.writing import write_parcel
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.kit import clock
from augenhoehe.kit.violations import RuleViolation


def parcel_of(handbook: Handbook, version: Version) -> Parcel:
    """Everything another town needs: a frozen version of the text, the set, and the files."""
    blocks = tuple(block_of(row) for row in version.blocks.order_by("position"))
    keys = {figure_key(block) for block in blocks} - {""}
    figures = Figure.objects.filter(concept=version.concept_id, key__in=keys).select_related("file")
    chosen = handbook.set_of(version.number)
    return Parcel(
        title=handbook.concept.title,
        town=handbook.municipality.name,
        source=handbook.source_town,
        licence=Licence(handbook.licence),
        number=version.number,
        frozen_on=version.frozen_on or clock.today(),
        set_title=chosen.factor_set.title,
        set_description=chosen.factor_set.description,
        factors=tuple(
            ParcelFactor(
                one.key,
                one.title,
                one.explanation,
                one.when_missing,
                tuple((question.key, question.text) for question in one.questions.all()),
            )
            for one in factors_of(chosen)
        ),
        blocks=blocks,
        terms=tuple((term, meaning) for term, meaning in version.glossary),
        pictures=tuple(
            ParcelPicture(
                one.key, one.alternative_text, one.decorative, one.file.name, storage.get(one.file.sha512)
            )
            for one in figures.order_by("key")
        ),
        templates=tuple(
            ParcelTemplate(
                one.title, one.description, one.source, one.file.name, storage.get(one.file.sha512)
            )
            for one in handbook.templates.select_related("file")
        ),
    )


def parcel_file(handbook: Handbook, version: Version) -> bytes:
    """The file that another town takes over. Raises RuleViolation where it would be larger than is taken over."""
    content = write_parcel(parcel_of(handbook, version), checklist_of(handbook, number=version.number))
    if len(content) > LIMITS.bytes:
        raise RuleViolation(
            _(
                "The handbook is larger than 20 MB and could not be taken over. Please make its pictures smaller."
            )
        )
    return content
