# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is vendored can be collected, and the stylesheet names only what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from django.core.files.base import File

HOUSE = Path(str(finders.find("house/augenhoehe.css"))).parent


def served() -> list[Path]:
    return sorted(path for path in HOUSE.rglob("*") if path.suffix in {".css", ".js", ".woff2", ".svg"})


def test_addresses_in_the_stylesheet_survive_the_manifest(tmp_path: Path) -> None:
    storage = ManifestStaticFilesStorage(location=tmp_path, base_url=settings.STATIC_URL)
    found = {}
    for path in served():
        name = f"house/{path.relative_to(HOUSE).as_posix()}"
        with path.open("rb") as file:
            storage.save(name, File(file))
        found[name] = (storage, name)
    problems = [done for _, _, done in storage.post_process(found) if isinstance(done, Exception)]
    assert problems == []
    css = (tmp_path / storage.stored_name("house/augenhoehe.css")).read_text()
    assert re.search(r"url\(\"?fonts/augenhoehe-sans-400-latin\.[0-9a-f]{12}\.woff2", css)


def test_the_stylesheet_asks_no_other_server() -> None:
    for path in HOUSE.rglob("*.css"):
        for address in re.findall(r"url\(([^)]*)\)", path.read_text()):
            assert not re.match(r"[\"']?(https?:)?//", address), (path.name, address)


@pytest.mark.parametrize(
    "letters", ["ßäöüÄÖÜ€„“–…·›", "İşğçıŞĞ", "ąćęłńóśźż", "Українська їєґі", "Ελληνικά", "Tiếng Việt"]
)
def test_every_letter_has_a_font(letters: str) -> None:
    ranges = re.findall(r"Augenhoehe Sans.*?unicode-range: ([^;]+);", (HOUSE / "augenhoehe.css").read_text())
    covered: set[int] = set()
    for part in ", ".join(ranges).split(", "):
        first, _, last = part.removeprefix("U+").partition("-")
        covered.update(range(int(first, 16), int(last or first, 16) + 1))
    assert [letter for letter in letters if ord(letter) not in covered] == []


def test_every_foreign_file_says_its_licence() -> None:
    foreign = [path for path in served() if path.parent != HOUSE]
    assert foreign
    assert [path.name for path in foreign if not Path(f"{path}.license").exists()] == []


def test_own_script_stays_small() -> None:
    assert len((HOUSE / "house.js").read_text().splitlines()) < 60
