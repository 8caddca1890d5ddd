# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""LibreOffice, where it is installed: the program that the other side opens our files with."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

MISSING = "LibreOffice is not installed (apt-get install libreoffice-writer-nogui)"

_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Settle(folder As String)
    Dim hidden(0) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden"
    hidden(0).Value = True
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    nameOfFile = Dir(folder &amp; "/*.in.*")
    Do While nameOfFile &lt;&gt; ""
        For Each verb In Array("AcceptAllTrackedChanges", "RejectAllTrackedChanges")
            opened = StarDesktop.loadComponentFromURL(ConvertToURL(folder &amp; "/" &amp; nameOfFile), "_blank", 0, hidden())
            dispatcher.executeDispatch(opened.CurrentController.Frame, ".uno:" &amp; verb, "", 0, Array())
            Dim filter(0) As New com.sun.star.beans.PropertyValue
            filter(0).Name = "FilterName"
            filter(0).Value = "writer8"
            opened.storeToURL(ConvertToURL(folder &amp; "/" &amp; nameOfFile &amp; "." &amp; Left(verb, 6) &amp; ".odt"), filter())
            opened.close(True)
        Next
        nameOfFile = Dir
    Loop
End Sub
</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Module1"/></library:library>
"""
_LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple"
 library:link="false"/></library:libraries>
"""


def executable() -> str | None:
    """Where LibreOffice is, None where it is not installed."""
    return shutil.which("soffice")


def settle(files: Sequence[tuple[str, bytes]], folder: Path) -> list[tuple[bytes, bytes]]:
    """Every file (suffix, bytes) with all changes accepted and with all rejected, as ODT."""
    program = executable()
    assert program is not None
    basic = folder / "profile" / "user" / "basic"
    (basic / "Standard").mkdir(parents=True)
    (basic / "script.xlc").write_text(_LIBRARIES)
    (basic / "Standard" / "script.xlb").write_text(_LIBRARY)
    (basic / "Standard" / "Module1.xba").write_text(_MACRO)
    work = folder / "work"
    work.mkdir()
    for number, (suffix, data) in enumerate(files):
        (work / f"{number}.in.{suffix}").write_bytes(data)
    subprocess.run(
        [
            program,
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--norestore",
            f"macro:///Standard.Module1.Settle({work})",
        ],
        check=True,
        timeout=180,
        capture_output=True,
    )
    return [
        (
            (work / f"{number}.in.{suffix}.Accept.odt").read_bytes(),
            (work / f"{number}.in.{suffix}.Reject.odt").read_bytes(),
        )
        for number, (suffix, _) in enumerate(files)
    ]
