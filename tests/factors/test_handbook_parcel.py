# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.factors.handbook_parcel import parcel_file, parcel_of
from augenhoehe.factors.parcels.reading import read_parcel
from tests.factors import builders

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
