# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Pictures from outside made harmless: SVG is reduced to drawing, PNG and JPEG are measured."""

import struct
from xml.etree import ElementTree

SVG = "http://www.w3.org/2000/svg"
# fmt: off
ELEMENTS = frozenset({
    "svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
    "tspan", "pattern", "clipPath", "linearGradient", "radialGradient", "stop",
})
ATTRIBUTES = frozenset({
    "id", "x", "y", "x1", "x2", "y1", "y2", "dx", "dy", "cx", "cy", "r", "rx", "ry", "fx", "fy", "d", "points",
    "width", "height", "viewBox", "preserveAspectRatio", "transform", "fill", "fill-opacity", "fill-rule", "stroke",
    "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin",
    "stroke-miterlimit", "opacity", "font-size", "font-weight", "font-style", "font-family", "text-anchor", "offset",
    "stop-color", "stop-opacity", "gradientUnits", "gradientTransform", "patternUnits", "patternTransform",
    "patternContentUnits", "clip-path", "clip-rule", "overflow",
})
# fmt: on
#: A drawing larger than this is no drawing.
LARGEST_SVG = 2_000_000
#: Nor does one nest deeper.
DEEPEST = 60
PNG_MARK = b"\x89PNG\r\n\x1a\n"
#: Mark, length, name, size, kind and check sum of the first chunk.
PNG_HEAD = 33
JPEG_MARK = b"\xff\xd8\xff"
#: Segments of a JPEG that tell its size: all kinds of frames.
FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
#: Segments without a length.
BARE = frozenset({0x01, *range(0xD0, 0xD9)})
LARGEST_SIDE = 20_000
#: More than any page of A4 can show (300 dots an inch are 9 million); what is larger only slows every reader down.
MOST_PIXELS = 30_000_000
#: Of a press (CMYK): PDF/A wants a profile of the press for them, which nobody has.
COLOURS_OF_A_PRESS = 4


def safe_svg(source: bytes | str) -> str:
    """Return the drawing as SVG text with known elements and attributes only.

    no script, style, link, image or entity.

    Raises ValueError when it is not SVG, too large, or carries a document type (the way to entity bombs).
    """
    if len(source) > LARGEST_SVG:
        raise ValueError("the drawing is larger than 2 MB.")
    try:
        text = source.decode("utf-8") if isinstance(source, bytes) else source
    except UnicodeDecodeError as error:
        raise ValueError("it is neither PNG nor SVG.") from error
    if "<!DOCTYPE" in text.upper() or "<!ENTITY" in text.upper():
        raise ValueError("an SVG with a document type is refused.")
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - without a document type there are no entities to expand
    except (ElementTree.ParseError, ValueError) as error:
        raise ValueError("it is neither PNG nor well-formed SVG.") from error
    if root.tag != f"{{{SVG}}}svg":
        raise ValueError("it is neither PNG nor SVG.")
    _clean(root)
    ElementTree.register_namespace("", SVG)
    return ElementTree.tostring(root, encoding="unicode")


def _clean(element: ElementTree.Element, depth: int = 0) -> None:
    if depth > DEEPEST:
        raise ValueError("the drawing nests too deeply.")
    for name, value in list(element.attrib.items()):
        squeezed = "".join(value.split()).lower()
        if name not in ATTRIBUTES or squeezed.count("url(") != squeezed.count("url(#"):
            del element.attrib[name]
    for child in list(element):
        if str(child.tag).removeprefix(f"{{{SVG}}}") not in ELEMENTS:
            element.remove(child)
        else:
            _clean(child, depth + 1)


def png_size(data: bytes) -> tuple[int, int]:
    """Return width and height in pixels. Raises ValueError for anything but a complete PNG head."""
    if len(data) < PNG_HEAD or not data.startswith(PNG_MARK) or data[12:16] != b"IHDR":
        raise ValueError("it is not a PNG.")
    width, height = struct.unpack(">II", data[16:24])
    if not 0 < width <= LARGEST_SIDE or not 0 < height <= LARGEST_SIDE:
        raise ValueError("its size is not believable.")
    return width, height


def jpeg_size(data: bytes) -> tuple[int, int]:
    """Return width and height in pixels. Raises ValueError for anything but a JPEG that says its size."""
    if not data.startswith(JPEG_MARK):
        raise ValueError("it is not a JPEG.")
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        kind = data[at + 1]
        if kind in FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            if not 0 < width <= LARGEST_SIDE or not 0 < height <= LARGEST_SIDE:
                raise ValueError("its size is not believable.")
            if data[at + 9 : at + 10] == bytes((COLOURS_OF_A_PRESS,)):
                raise ValueError("it has the colours of a press (CMYK).")
            return width, height
        # A bare segment, and a filling byte before the next one, have no length of their own.
        at += 1 if kind == 0xFF else 2 if kind in BARE else 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
    raise ValueError("it is a broken JPEG.")


def photo_type(data: bytes) -> str:
    """Return the content type of a PNG or JPEG, told by its first bytes; empty for anything else."""
    if data.startswith(PNG_MARK):
        return "image/png"
    return "image/jpeg" if data.startswith(JPEG_MARK) else ""


def photo_size(data: bytes) -> tuple[int, int]:
    """Return width and height of a PNG or JPEG in pixels. Raises ValueError for anything else and for broken ones."""
    return jpeg_size(data) if photo_type(data) == "image/jpeg" else png_size(data)


def refuse_too_large(data: bytes) -> None:
    """Raise ValueError for a photo with more pixels than a document takes, and for anything `photo_size` refuses."""
    width, height = photo_size(data)
    if width * height > MOST_PIXELS:
        have, most = round(width * height / 1_000_000), MOST_PIXELS // 1_000_000
        raise ValueError(
            f"it has {have} million pixels, at most {most} can be printed. Please make it smaller."
        )
