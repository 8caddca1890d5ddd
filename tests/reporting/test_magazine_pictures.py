# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.reporting.magazine_pictures import Sent
from augenhoehe.reporting.models import MagazinePicture


def test_the_words_of_a_picture_are_fields_of_it_and_leave_out_the_file() -> None:
    words = Sent("Ein Tisch", "Am Abend", "Anna", "CC BY", "nobody", name="t.png", content=b"x").words()
    assert set(words) <= {field.name for field in MagazinePicture._meta.get_fields()}
    assert (words["holder"], words["focus_x"], "content" in words) == ("Anna", 50, False)
