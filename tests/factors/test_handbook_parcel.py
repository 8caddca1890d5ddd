# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core import storage
from augenhoehe.core.demo import Cast
from augenhoehe.factors import handbook_parcel
from augenhoehe.factors.actions import add_template as adding
from augenhoehe.factors.actions.add_template import add_template
from augenhoehe.factors.handbook_parcel import parcel_file, parcel_of
from augenhoehe.factors.parcels.reading import read_parcel
from augenhoehe.kit.richtext.limits import Limits
from augenhoehe.kit.violations import RuleViolation
from tests.factors import builders
from tests.pictures import NOTED_JPEG, PLACE

pytestmark = pytest.mark.django_db


def test_everything_of_a_handbook_goes_along_and_gives_the_same_bytes(cast: Cast) -> None:
    handbook = builders.handbook(cast)
    version = builders.frozen_text(cast, handbook)
    content = parcel_file(handbook, version)
    assert content == parcel_file(handbook, version)
    parcel = read_parcel(content)
    assert parcel == parcel_of(handbook, version)
    assert (parcel.town, len(parcel.pictures), len(parcel.templates)) == (cast.bergkamen.name, 1, 1)
    assert parcel.terms == (("Teilhabe", "Dabei sein."),)


def test_what_would_be_too_large_to_be_taken_over_is_not_exported(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    handbook = builders.handbook(cast)
    version = builders.frozen_text(cast, handbook)
    monkeypatch.setattr(handbook_parcel, "LIMITS", Limits(bytes=100))
    with pytest.raises(RuleViolation, match="größer als 20 MB"):
        parcel_file(handbook, version)


def test_templates_lose_what_a_camera_noted_and_are_not_too_many_bytes(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    handbook, anna = builders.handbook(cast), cast.people["anna"]
    made = add_template(
        handbook=handbook, title="Foto", description="Vom Fest", name="f.jpg", content=NOTED_JPEG, by=anna
    )
    assert PLACE not in storage.get(made.file.sha512)
    monkeypatch.setattr(adding, "MOST_BYTES", 100)
    with pytest.raises(RuleViolation, match="15 MB"):
        add_template(handbook=handbook, title="B", description="C", name="b.txt", content=b"Hallo", by=anna)
