# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Makes the environment .venv from requirements.lock: `python3 tools/install.py`, run by `make setup`.

Runs on the system's Python before anything is installed, hence on the standard library alone. Every
package is checked against the hash in the lock. uv installs fastest; where it cannot be had, pip does
the same more slowly.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
OLDEST = (3, 11)


def pinned(lock: str, name: str) -> str:
    """The entry of one package in a lock, with its hashes.

    Raises LookupError where the lock does not have the package.
    """
    entry: list[str] = []
    for line in lock.splitlines():
        if line.startswith(f"{name}==") or (entry and line.startswith(" ")):
            entry.append(line)
        elif entry:
            break
    if not entry:
        raise LookupError(f"{name} is not in the lock")
    return "\n".join(entry) + "\n"


def without(lock: str, names: frozenset[str]) -> str:
    """The lock without the entries of the named packages."""
    kept: list[str] = []
    skipping = False
    for line in lock.splitlines():
        if not line.startswith(" "):
            skipping = line.partition("==")[0] in names
        if not skipping:
            kept.append(line)
    return "\n".join(kept) + "\n"


def make_environment(folder: Path) -> None:
    """Create the virtual environment if it is missing."""
    if (folder / "bin" / "pip").exists():
        return
    print(f"Making {folder.name} …", flush=True)
    made = subprocess.run([sys.executable, "-m", "venv", str(folder)], check=False)
    if made.returncode:
        sys.exit("The virtual environment could not be made. On Debian: apt-get install python3-venv")


def install_with_uv(folder: Path) -> bool:
    """Install all that the lock lists and remove all else, through uv; tells whether that went well."""
    lock = LOCK.read_text(encoding="utf-8")
    pip = [str(folder / "bin" / "pip"), "--disable-pip-version-check", "install", "--quiet"]
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as only_uv:
        only_uv.write(pinned(lock, "uv"))
        only_uv.flush()
        if subprocess.run([*pip, "--require-hashes", "-r", only_uv.name], check=False).returncode:
            return False
    print("Installing the packages of requirements.lock …", flush=True)
    uv = [str(folder / "bin" / "uv"), "pip"]
    python = ["--python", str(folder / "bin" / "python")]
    sync = [*uv, "sync", "--quiet", *python, "--require-hashes", str(LOCK)]
    editable = [*uv, "install", "--quiet", *python, "--no-deps", "--no-build-isolation", "-e", str(ROOT)]
    return quietly(sync) and quietly(editable)


def quietly(command: list[str]) -> bool:
    """Run uv with its own certificates, then with the system's, as networks with a proxy of their own need."""
    for certificates in ("false", "true"):
        environment = {**os.environ, "UV_SYSTEM_CERTS": certificates}
        if subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 0:
            return True
    return False


def install_with_pip(folder: Path) -> None:
    """Install all that the lock lists, through pip.

    uv itself is left out: where this is needed, it could not be had.
    """
    print("uv did not work here; installing with pip, which takes longer …", flush=True)
    pip = [str(folder / "bin" / "pip"), "--disable-pip-version-check", "install", "--quiet"]
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as rest:
        rest.write(without(LOCK.read_text(encoding="utf-8"), frozenset({"uv"})))
        rest.flush()
        subprocess.run([*pip, "--require-hashes", "-r", rest.name], check=True)
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)], check=True)


def main() -> None:
    """Make or renew the environment; ends with one clear sentence where that is impossible."""
    if sys.version_info < OLDEST:
        wanted = ".".join(map(str, OLDEST))
        sys.exit(
            f"Python {wanted} or newer is needed, this is {sys.version.split()[0]}. "
            "Where another one is installed, say so: make PYTHON=python3.12 setup"
        )
    folder = ROOT / ".venv"
    make_environment(folder)
    if not install_with_uv(folder):
        try:
            install_with_pip(folder)
        except subprocess.CalledProcessError:
            sys.exit("The packages could not be installed; the lines above say why.")
    print("Everything is installed in .venv.")


if __name__ == "__main__":
    main()
