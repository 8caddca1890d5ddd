# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core import audit_verbs
from augenhoehe.core.enums import PaperLayout
from augenhoehe.core.models import Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.actions import RuleViolation, action

RESERVED = frozenset(
    {
        "abo",
        "antwort",
        "beteiligung",
        "konto",
        "stellungnahme",
        "weiter",
        "demo",
        "statisch",
        "hilfe",
        "intern",
        "static",
        "media",
    }
)
"""First parts of addresses that belong to the house itself."""


@action
def create_municipality(
    *,
    by: Any,
    slug: str,
    name: str,
    short_name: str,
    head_title: str,
    paper_layout: PaperLayout,
    ags: str = "",
    background_term: str = "Einwanderungsgeschichte",
    languages: Sequence[str] = ("de",),
    introduction: str = "",
    easy_introduction: str = "",
) -> Municipality:
    """Set up a town. Raises RuleViolation where its address is one the house needs itself or is taken."""
    if slug in RESERVED or Municipality.objects.filter(slug=slug).exists():
        raise RuleViolation(_("The address “%(slug)s” is taken. Please choose another one.") % {"slug": slug})
    municipality = Municipality(
        slug=slug,
        name=name,
        short_name=short_name,
        ags=ags,
        head_title=head_title,
        paper_layout=paper_layout,
        background_term=background_term,
        languages=list(languages),
        introduction=introduction,
        easy_introduction=easy_introduction,
    )
    municipality.full_clean()
    municipality.save()
    audit.record(
        audit_verbs.MUNICIPALITY_CREATED,
        by=by,
        of=municipality,
        municipality=municipality,
        after={"slug": slug, "name": name},
    )
    return municipality
