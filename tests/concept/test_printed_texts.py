# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import base64
import datetime
import io
import zipfile

import pytest

from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.printed_texts import TEXTS, TRACKING, text_file, tracked_file
from augenhoehe.concept.printed_versions import blocks_of
from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from augenhoehe.kit.downloads import Ending
from augenhoehe.kit.manuscripts import read_revised
from tests.concept import builders
from tests.concept.test_figures import SENT, shown
from tests.pictures import JPEG


@pytest.mark.parametrize("ending", TEXTS)
def test_a_version_gives_the_same_bytes_every_day(cast: Cast, ending: Ending) -> None:
    version = builders.frozen(cast)
    blocks = blocks_of(version)
    with clock.standing_on(datetime.date(2031, 5, 5)):
        later = text_file(version, blocks, ending)
    assert later == text_file(version, blocks, ending)


@pytest.mark.parametrize("ending", TRACKING)
def test_a_draft_is_compared_as_of_today(cast: Cast, ending: Ending) -> None:
    first = builders.frozen(cast)
    second = builders.next_version(cast, first.concept)
    row = builders.row(second)
    row.content = {"runs": [["Die Stadt handelt.", []]]}
    row.save()
    with clock.standing_on(datetime.date(2031, 5, 5)):
        told = tracked_file(first, second, ending)
    assert {change.date and change.date.date() for change in read_revised(told).changes} == {
        datetime.date(2031, 5, 5)
    }


def test_the_files_hold_the_figures(cast: Cast) -> None:
    version = builders.draft(cast)
    shown(cast, version)
    freeze_version(version=version, revision=None, by=cast.people["anna"])
    version.refresh_from_db()
    blocks = blocks_of(version)
    page = text_file(version, blocks, Ending.HTML).decode()
    assert f'alt="{SENT.alternative_text}"' in page
    assert base64.b64encode(JPEG).decode() in page
    with zipfile.ZipFile(io.BytesIO(text_file(version, blocks, Ending.ODT))) as archive:
        assert archive.read("Pictures/1.jpg") == JPEG
    assert (
        f"![{SENT.alternative_text}](abbildung-1.jpg" in text_file(version, blocks, Ending.MARKDOWN).decode()
    )
