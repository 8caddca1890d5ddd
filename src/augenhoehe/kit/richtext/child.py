# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The process that reads one file: the file on standard input, status line and story on standard output.

Run as a script in an isolated Python (`-I -S`). Everything it needs is loaded first; then it locks itself up, so
that no file can be opened and no process started, and only then it reads.

Arguments: format, folder of this package, folder of the libraries, and the limits in the order of `Limits`.
Output: `ok` and a line end, then the story as JSON in UTF-8; or a refusal code alone.
"""

import codecs
import json
import os
import sys
from dataclasses import fields
from importlib import import_module


def main(format_: str, sources: str, libraries: str, *numbers: str) -> None:
    """Load, lock up, read, answer."""
    sys.path[:0] = [sources]
    sys.path.append(libraries)
    from augenhoehe.kit.pdftext.child import limit
    from augenhoehe.kit.richtext.limits import Limits, Refusal, RefusalError
    from augenhoehe.kit.richtext.story import story_to_json

    read = import_module(f"augenhoehe.kit.richtext.{format_}").read
    given = {field.name: float(number) for field, number in zip(fields(Limits), numbers, strict=True)}
    limits = Limits(**{name: int(number) for name, number in given.items()})
    for name in ("cp437", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "ascii"):
        codecs.lookup(name)  # loaded from a file, which is not possible further down
    limit("RLIMIT_CORE", 0)
    limit("RLIMIT_CPU", limits.cpu_seconds)
    limit("RLIMIT_AS", limits.memory_bytes)
    limit("RLIMIT_FSIZE", 0)
    limit("RLIMIT_NPROC", 0)
    limit("RLIMIT_NOFILE", 0)
    try:
        story = read(sys.stdin.buffer.read(), limits)
        answer = "ok\n" + json.dumps(story_to_json(story), ensure_ascii=False)
    except RefusalError as refused:
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
