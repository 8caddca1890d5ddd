# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The process that reads one spreadsheet: the file on standard input, status line and sheets on standard output.

Run as a script in an isolated Python (`-I -S`), in the way of `richtext.child`: load, lock up, read, answer.

Arguments: format, folder of this package, encoding and delimiter (empty where to be found), and the limits.
Output: `ok` and a line end, then the sheets as JSON in UTF-8; or a refusal code alone.
"""

import codecs
import json
import os
import sys
from dataclasses import fields


def main(format_: str, sources: str, encoding: str, delimiter: str, *numbers: str) -> None:
    """Load, lock up, read, answer."""
    sys.path[:0] = [sources]
    from augenhoehe.kit.pdftext.child import limit
    from augenhoehe.kit.richtext.limits import RefusalError
    from augenhoehe.kit.spreadsheets import delimited, opendocument, workbook
    from augenhoehe.kit.spreadsheets.cells import to_json
    from augenhoehe.kit.spreadsheets.limits import Limits, Refusal, UnreadableError

    given = {field.name: float(number) for field, number in zip(fields(Limits), numbers, strict=True)}
    limits = Limits(**{name: int(number) for name, number in given.items()})
    for name in ("cp437", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "ascii"):
        codecs.lookup(name)  # loaded from a file, which is not possible further down
    limit("RLIMIT_CORE", 0)
    limit("RLIMIT_CPU", limits.cpu_seconds)
    limit("RLIMIT_AS", limits.memory_bytes)
    limit("RLIMIT_FSIZE", 0)
    limit("RLIMIT_NPROC", 0)
    limit("RLIMIT_NOFILE", 0)
    try:
        data = sys.stdin.buffer.read()
        if format_ == "xlsx":
            found = workbook.read(data, limits)
        elif format_ == "ods":
            found = opendocument.read(data, limits)
        else:
            found = delimited.read(data, limits, encoding=encoding, delimiter=delimiter)
        answer = "ok\n" + json.dumps(to_json(found), ensure_ascii=False, separators=(",", ":"))
    except (UnreadableError, RefusalError) as refused:
        answer = refused.code.value
    except (MemoryError, RecursionError):
        answer = Refusal.HOSTILE.value
    except Exception:  # noqa: BLE001 - whatever a hostile file breaks, the answer is that it is broken
        answer = Refusal.BROKEN.value
    sys.stdout.buffer.write(answer.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
