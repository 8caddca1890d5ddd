# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from augenhoehe.kit.documents.pictures import jpeg_size, photo_size, photo_type, png_size, safe_svg
from tests.pictures import JPEG, PNG

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="x()">'


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<style>*{background:url(https://a.example)}</style>",
        '<image href="file:///etc/passwd"/>',
        '<use xlink:href="https://a.example/x.svg#a"/>',
        "<foreignObject><body/></foreignObject>",
        '<a href="javascript:alert(1)"><text>x</text></a>',
        '<rect onclick="alert(1)" style="fill:url(https://a.example)" fill="url( https://a.example/a )"/>',
        '<rect fill="url(#a) url(https://a.example/a)"/>',
    ],
)
def test_only_drawing_is_left(inside: str) -> None:
    cleaned = safe_svg(f"{HEAD}{inside}<circle r='3'/></svg>")
    for word in ("script", "style", "href", "passwd", "example", "onload", "onclick", "foreignObject"):
        assert word not in cleaned
    assert "circle" in cleaned


def test_drawing_text_and_patterns_stay() -> None:
    source = (
        f"{HEAD}<defs><pattern id='p'/></defs><rect fill='url(#p)'/><text x='1'>Grüße &amp; mehr</text></svg>"
    )
    cleaned = safe_svg(source.encode())
    assert 'fill="url(#p)"' in cleaned
    assert "Grüße &amp; mehr" in cleaned


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (
            '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
            "document type",
        ),
        ("<svg", "well-formed"),
        ("<svg/>", "neither PNG nor SVG"),
        (HEAD + "<g>" * 100 + "</g>" * 100 + "</svg>", "too deeply"),
        (HEAD + " " * 2_000_001 + "</svg>", "larger than 2 MB"),
    ],
)
def test_bombs_and_broken_files_are_refused(source: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        safe_svg(source)


def test_size_of_a_png(png: bytes) -> None:
    assert png_size(png) == (2, 2)
    with pytest.raises(ValueError, match="not a PNG"):
        png_size(png[:20])
    with pytest.raises(ValueError, match="believable"):
        png_size(png[:16] + b"\x00" * 4 + png[20:])


def test_size_and_type_of_photos() -> None:
    assert [photo_size(photo) for photo in (JPEG, PNG)] == [(8, 4), (8, 4)]
    assert [photo_type(photo) for photo in (JPEG, PNG, b"GIF89a")] == ["image/jpeg", "image/png", ""]


@pytest.mark.parametrize(
    ("photo", "reason"),
    [
        (PNG, "not a JPEG"),
        (JPEG[:20], "broken"),
        (b"\xff\xd8\xff\xd9" + b"\x00" * 20, "broken"),
        (b"\xff\xd8\xff\xff\xd0\xff\xc0\x00\x11\x08\x00\x00\x00\x04\x00", "believable"),
        (b"\xff\xd8\xff\xe0\xff\xff" + b"\x00" * 20, "broken"),
    ],
)
def test_photos_that_do_not_say_their_size_are_refused(photo: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        jpeg_size(photo)
