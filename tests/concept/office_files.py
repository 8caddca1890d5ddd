# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Word files as associations send them back: changes and comments of several people in one text."""

from __future__ import annotations

from html import escape

from augenhoehe.concept.models import Version
from tests.kit.richtext.office import docx

PEOPLE = ("Elif Aydın", "Jonas Weber")
DAY = "2023-01-10T10:00:00Z"


def answer_file(version: Version, *, others: tuple[str, ...] = PEOPLE) -> bytes:
    """The version of `builders.TEXT` as a DOCX, with tracked changes and comments.

    The first person rewords the passage on mentors and says why, the last one shortens another and asks something.
    """
    first, last = others[0], others[-1]
    changed = {
        "Die Stadt prüft Patenschaften.": (
            _run("Die Stadt ")
            + '<w:commentRangeStart w:id="0"/>'
            + _change("del", 1, first, "prüft")
            + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
            + _change("ins", 2, first, "fördert")
            + _run(" Patenschaften.")
        ),
        "Kurse finden zweimal im Jahr statt.": (
            _run("Kurse finden ") + _change("del", 3, last, "zweimal im Jahr ") + _run("statt.")
        ),
        "Betriebe bieten Praktika an.": (
            '<w:commentRangeStart w:id="1"/>'
            + _run("Betriebe")
            + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
            + _run(" bieten Praktika an.")
        ),
    }
    rows = version.blocks.order_by("position").exclude(kind="table")
    body = "".join(f"<w:p>{changed.get(row.plain_text, _run(row.plain_text))}</w:p>" for row in rows)
    comments = _comment(0, first, "Prüfen reicht nicht.") + _comment(1, last, "Welche Betriebe?")
    return docx(body, comments=comments)


def changed_file(text: str) -> bytes:
    """A text of the demo as a DOCX, in which one person adds words to the first passage and another asks something."""
    lines = [line.lstrip("#- ").strip() for line in text.splitlines() if line.strip() and "|" not in line]
    first = _run(lines[1]) + _change("ins", 1, PEOPLE[0], " Darauf achten wir gemeinsam.")
    second = (
        '<w:commentRangeStart w:id="0"/>'
        + _run(lines[3])
        + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    )
    changed = [_run(lines[0]), first, _run(lines[2]), second, *map(_run, lines[4:])]
    body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in changed)
    return docx(body, comments=_comment(0, PEOPLE[1], "Gilt das überall?"))


def _run(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'


def _change(kind: str, number: int, author: str, text: str) -> str:
    run = _run(text, "delText" if kind == "del" else "t")
    return f'<w:{kind} w:id="{number}" w:author="{author}" w:date="{DAY}">{run}</w:{kind}>'


def _comment(number: int, author: str, text: str) -> str:
    attributes = f'w:id="{number}" w:author="{author}" w:date="{DAY}"'
    return f"<w:comment {attributes}><w:p>{_run(text)}</w:p></w:comment>"
