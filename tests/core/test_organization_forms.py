# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from augenhoehe.core.enums import BodyClass, OrganizationKind
from augenhoehe.core.organization_forms import OrganizationForm


@pytest.mark.parametrize(
    ("kind", "chosen", "body_class"),
    [
        ("council_body", "committee", BodyClass.COMMITTEE),
        ("council_body", "", None),
        ("school", "committee", None),
    ],
)
def test_only_council_bodies_are_of_a_class(kind: str, chosen: str, body_class: BodyClass | None) -> None:
    form = OrganizationForm({"kind": kind, "name": "  Neu   hier ", "body_class": chosen})
    assert form.is_valid()
    assert form.facts() == {
        "kind": OrganizationKind(kind),
        "name": "Neu hier",
        "short_name": "",
        "body_class": body_class,
    }


@pytest.mark.parametrize("sent", [{}, {"kind": "king", "name": "X"}, {"kind": "school", "name": "X" * 201}])
def test_nonsense_is_refused(sent: dict[str, str]) -> None:
    assert not OrganizationForm(sent).is_valid()
