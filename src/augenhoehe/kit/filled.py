# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines of HTML by the hundreds: what `format_html` gives, without its care for lazy texts in every argument."""

from __future__ import annotations

import html
from typing import cast

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString


def filled(form: str, /, *parts: object, **named: object) -> SafeString:
    """The form with its parts, escaped unless they are safe already."""
    return SafeString(
        form.format(*map(escaped, parts), **{name: escaped(part) for name, part in named.items()})
    )


def escaped(part: object) -> str:
    """A part as HTML."""
    if type(part) is str:
        return SafeString(html.escape(part))
    return part if type(part) is SafeString else conditional_escape(cast("str", part))
