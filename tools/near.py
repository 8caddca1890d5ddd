# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Runs the tests next to what was changed: `python -m tools.near [COMMIT]`, run by `make near`.

Changed is what differs from COMMIT (HEAD unless named), new files included. A module's tests mirror its path; a
file without a mirror, such as a template or a model, stands for the tests of its whole room. What holds for the
house, its architecture and its table of routes, is always among them. On SQLite, without a browser: `make test`
is still what counts before anything lands.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
ALWAYS = ("tests/architecture", "tests/routes/test_every_route.py::test_every_route_stands_in_the_table")
PACKAGE = PurePosixPath("src/augenhoehe")
#: Ends a run of git that has nothing to say.
NO_REPOSITORY = 2


def changed(commit: str, root: Path) -> list[PurePosixPath]:
    """Files below `root` that differ from a commit, and new ones that git does not know yet.

    Raises subprocess.CalledProcessError where there is no such commit.
    """
    commands = (
        ("diff", "--name-only", "--relative", "-z", commit),
        ("ls-files", "--others", "--exclude-standard", "-z"),
    )
    names: set[str] = set()
    for command in commands:
        said = subprocess.run(["git", *command], cwd=root, capture_output=True, text=True, check=True)
        names.update(filter(None, said.stdout.split("\0")))
    return sorted(map(PurePosixPath, names))


def mirrors(inside: PurePosixPath) -> Iterator[PurePosixPath]:
    """Where the tests of a module may be, by its path inside the package: in its own place, or its package's."""
    if inside.name == "__init__.py":
        inside = inside.parent.with_suffix(".py")
    packages = (parent.with_suffix(".py") for parent in inside.parents if len(parent.parts) > 1)
    for place in (inside, *packages):
        yield "tests" / place.with_name(f"test_{place.stem.strip('_')}.py")


def tests_near(files: Iterable[PurePosixPath], root: Path) -> list[str]:
    """The test files and folders to run for changed files, each once, without what lies in another of them."""
    near = {PurePosixPath(place) for place in ALWAYS}
    for file in files:
        near.update(_tests_of(file, root))
    return sorted(str(place) for place in near if not near.intersection(place.parents))


def _tests_of(file: PurePosixPath, root: Path) -> list[PurePosixPath]:
    if file.is_relative_to("tests/browser"):
        return []
    if file.is_relative_to("tests"):
        is_test = file.name.startswith("test_") and (root / file).exists()
        return [file] if is_test else [_folder(file)]
    if file.is_relative_to("tools"):
        return [PurePosixPath("tests/tools")]
    if not file.is_relative_to(PACKAGE):
        return []
    inside = file.relative_to(PACKAGE)
    found = [place for place in mirrors(inside) if (root / place).exists()] if file.suffix == ".py" else []
    return found or [PurePosixPath("tests", inside.parts[0])]


def _folder(file: PurePosixPath) -> PurePosixPath:
    """The room of a file below tests/ that is no test itself; what stands beside the rooms is for all of them."""
    return PurePosixPath(*file.parts[:2]) if len(file.parts) > 2 else PurePosixPath("tests")


def main(arguments: list[str]) -> int:
    """Run them; returns pytest's code, or 2 where git knows no such commit."""
    try:
        files = changed(arguments[0] if arguments else "HEAD", ROOT)
    except subprocess.CalledProcessError as problem:
        print(problem.stderr.strip(), file=sys.stderr)
        return NO_REPOSITORY
    places = [place for place in tests_near(files, ROOT) if (ROOT / place.partition("::")[0]).exists()]
    print(f"{len(files)} changed files; near them:", *places, sep="\n  ", flush=True)
    options = ["-q", "-n", "auto", "--dist", "worksteal", "-m", "not browser"]
    return subprocess.run(
        [sys.executable, "-m", "pytest", *options, *places], cwd=ROOT, check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
