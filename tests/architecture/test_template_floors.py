# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Templates include, extend, load and link only what their room may see; so do route names in Python."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.architecture.house import (
    PACKAGE,
    is_room,
    may_see,
    python_files,
    room_of,
    template_files,
    template_name,
)

NAMED = re.compile(r"""{%-?\s*(?:include|extends)\s+["']([^"']+)["']""")
LINKED = re.compile(r"""{%-?\s*url\s+["'](\w+):""")
LOADED = re.compile(r"{%-?\s*load\s+([\w\s.]+?)(?:\s+from\s+([\w.]+))?\s*-?%}")
COMPONENT = re.compile(r"<c-([\w.-]+)")
ROUTE = re.compile(r"([a-z_]+):[a-z][a-z0-9_:-]*")


@dataclass(frozen=True)
class Places:
    """Which room a template, a component or a tag library belongs to."""

    templates: dict[str, str] = field(default_factory=dict)
    libraries: dict[str, str] = field(default_factory=dict)


def component_key(name: str) -> str:
    """A component's name in the one spelling that files and tags share."""
    return name.removesuffix(".html").replace("/", ".").replace("_", "-")


def places(package: Path = PACKAGE) -> Places:
    """Read off the files where everything is."""
    found = Places()
    for path in template_files(package):
        found.templates[template_name(path)] = room_of(path, package)
    for path in package.glob("*/templatetags/*.py"):
        found.libraries[path.stem] = room_of(path, package)
    return found


def mentioned(source: str, where: Places) -> Iterator[tuple[str, str]]:
    """What a template mentions, and the room it belongs to."""
    components = {
        component_key(name.removeprefix("cotton/")): room
        for name, room in where.templates.items()
        if name.startswith("cotton/")
    }
    for name in NAMED.findall(source):
        yield name, where.templates.get(name.partition("#")[0], "")
    for namespace in LINKED.findall(source):
        yield f"{namespace}:…", namespace
    for names, library in LOADED.findall(source):
        for name in [library] if library else names.split():
            yield name, where.libraries.get(name, "")
    for name in COMPONENT.findall(source):
        yield f"c-{name}", components.get(component_key(name), "")


def template_offences(room: str, source: str, where: Places) -> list[str]:
    """What a template of the room mentions although it lies above."""
    return sorted(
        {name for name, other in mentioned(source, where) if is_room(other) and not may_see(room, other)}
    )


def route_offences(room: str, source: str) -> list[str]:
    """Route names of upper rooms in a room's Python code."""
    names = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    matches = [match for name in names if isinstance(name, str) and (match := ROUTE.fullmatch(name))]
    return sorted({m[0] for m in matches if is_room(m[1]) and not may_see(room, m[1])})


def test_no_template_looks_up() -> None:
    where = places()
    found = {
        str(path.relative_to(PACKAGE)): names
        for path in template_files()
        if (names := template_offences(room_of(path), path.read_text(), where))
    }
    assert found == {}


def test_no_python_names_a_route_above() -> None:
    found = {
        str(path.relative_to(PACKAGE)): names
        for path in python_files()
        if is_room(room_of(path)) and (names := route_offences(room_of(path), path.read_text()))
    }
    assert found == {}


WHERE = Places(
    templates={
        "core/base.html": "core",
        "concept/part.html": "concept",
        "cotton/concept/vote_card.html": "concept",
        "cotton/button.html": "kit",
    },
    libraries={"house": "kit", "votes": "concept"},
)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ('{% include "concept/part.html" with x=1 %}', "concept/part.html"),
        ("{% include 'concept/part.html#row' %}", "concept/part.html#row"),
        ('{% extends "concept/part.html" %}', "concept/part.html"),
        ("<a href=\"{% url 'concept:detail' slug 1 %}\">", "concept:…"),
        ("{% load house votes %}", "votes"),
        ("{% load card from votes %}", "votes"),
        ('<c-concept.vote-card title="x" />', "c-concept.vote-card"),
    ],
)
def test_looking_up_is_found(source: str, name: str) -> None:
    assert template_offences("council", source, WHERE) == [name]
    assert template_offences("reporting", source, WHERE) == []


def test_looking_down_is_fine() -> None:
    down = '{% extends "core/base.html" %}{% load house %}<c-button />{% url "council:list" %}'
    assert template_offences("council", down, WHERE) == []


def test_routes_above_are_found_in_python() -> None:
    source = 'redirect("concept:detail"); reverse("council:list"); text = "concept: a word"'
    assert route_offences("council", source) == ["concept:detail"]
    assert route_offences("concept", source) == []


def test_places_are_read_off_the_files(tmp_path: Path) -> None:
    for name in ("concept/templates/cotton/concept/vote_card.html", "concept/templatetags/votes.py"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).touch()
    found = places(tmp_path)
    assert found.templates == {"cotton/concept/vote_card.html": "concept"}
    assert found.libraries == {"votes": "concept"}
