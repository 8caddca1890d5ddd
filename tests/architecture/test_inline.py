# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nothing in the pages needs a lax Content-Security-Policy: no inline style, script or event handler."""

from __future__ import annotations

import re

import pytest

from tests.architecture.house import PACKAGE, python_files, template_files

COMMENTS = re.compile(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}|<!--.*?-->", re.DOTALL)
INLINE = {
    "a style attribute": re.compile(r"""\sstyle\s*=\s*["'{]"""),
    "a style element": re.compile(r"<style\b", re.IGNORECASE),
    "an event handler": re.compile(r"""\s(?:hx-)?on[a-z:-]+\s*=\s*["']""", re.IGNORECASE),
    "a script without a file": re.compile(
        r"""<script\b(?![^>]*\ssrc\s*=)(?![^>]*\stype\s*=\s*["']application/(?:ld\+)?json)""", re.IGNORECASE
    ),
    "a javascript: address": re.compile(r"javascript:", re.IGNORECASE),
}
#: Mark-up that Python code writes, such as the SVG of charts, falls under the same policy.
IN_PYTHON = {
    "a style attribute": re.compile(r"<[a-z][^<>]*\sstyle\s*=", re.IGNORECASE),
    "an event handler": re.compile(r"<[a-z][^<>]*\son[a-z]+\s*=", re.IGNORECASE),
}


def offences(source: str, patterns: dict[str, re.Pattern[str]] = INLINE) -> list[str]:
    """What is inline in a piece of mark-up, comments left out."""
    bare = COMMENTS.sub("", source)
    return [name for name, pattern in patterns.items() if pattern.search(bare)]


def test_templates_have_nothing_inline() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix(): names
        for path in template_files()
        if (names := offences(path.read_text()))
    }
    assert found == {}


def test_python_writes_nothing_inline() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix(): names
        for path in python_files()
        if (names := offences(path.read_text(), IN_PYTHON))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ('<p style="color:red">', "a style attribute"),
        ("<p\n  style='{{ x }}'>", "a style attribute"),
        ("<style>p {}</style>", "a style element"),
        ('<button onclick="go()">', "an event handler"),
        ('<button hx-on:click="go()">', "an event handler"),
        ('<script nonce="x">go()</script>', "a script without a file"),
        ('<a href="javascript:go()">', "a javascript: address"),
    ],
)
def test_inline_parts_are_found(source: str, name: str) -> None:
    assert offences(source) == [name]


@pytest.mark.parametrize(
    "source",
    [
        '<script src="/x.js" defer></script>',
        '<script type="application/ld+json">{}</script>',
        '{# <p style="x"> #}<!-- <style> -->',
        '<p class="style" data-on="x">style = on purpose</p>',
    ],
)
def test_what_is_allowed(source: str) -> None:
    assert offences(source) == []


def test_inline_parts_are_found_in_python() -> None:
    assert offences("""svg = f'<rect x="1" style="fill:red"/>'""", IN_PYTHON) == ["a style attribute"]
