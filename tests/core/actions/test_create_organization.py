# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.actions.create_organization import create_organization
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import OrganizationKind
from augenhoehe.core.hand import SET_UP


def test_only_bodies_of_the_council_have_a_class(cast: Cast) -> None:
    school = create_organization(
        by=SET_UP, municipality=cast.kamen, kind=OrganizationKind.SCHOOL, name="Schule am Bach"
    )
    assert school.body_class == ""
    assert cast.bodies["kamen"]["rat"].body_class == "council"
