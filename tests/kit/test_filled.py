# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.filled import filled

PARTS = st.one_of(
    st.text(),
    st.text().map(mark_safe),
    st.integers(),
    st.none(),
    st.sampled_from([gettext_lazy("not stated"), gettext_lazy("Save")]),
)


@given(st.lists(PARTS, min_size=2, max_size=2), PARTS)
def test_it_gives_what_django_gives(parts: list[Any], named: Any) -> None:
    form = "<b title='{}'>{}</b>{named}"
    made = filled(form, *parts, named=named)
    assert made == format_html(form, *parts, named=named)
    assert isinstance(made, SafeString)


def test_markup_in_a_part_is_text() -> None:
    assert filled("<i>{}</i>", "<script>'&\"") == "<i>&lt;script&gt;&#x27;&amp;&quot;</i>"
