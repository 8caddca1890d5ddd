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
    found = Dir(folder &amp; "/in/", 0)
    Do While found &lt;&gt; ""
        Call SettleOne(folder, found, "AcceptAllTrackedChanges")
        Call SettleOne(folder, found, "RejectAllTrackedChanges")
        found = Dir
    Loop
End Sub
Sub SettleOne(folder, found, verb)
    Dim hidden(0) As New com.sun.star.beans.PropertyValue
    Dim asText(0) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden"
    hidden(0).Value = True
    asText(0).Name = "FilterName"
    asText(0).Value = "writer8"
    opened = StarDesktop.loadComponentFromURL(ConvertToURL(folder &amp; "/in/" &amp; found), "_blank", 0, hidden())
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(opened.CurrentController.Frame, ".uno:" &amp; verb, "", 0, Array())
    target = folder &amp; "/out/" &amp; found &amp; "." &amp; Left(verb, 6) &amp; ".odt"
    opened.storeToURL(ConvertToURL(target), asText())
    opened.close(True)
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
    start = [program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore"]
    # The first start makes the profile, and would overwrite a macro that lay there already.
    subprocess.run([*start, "--terminate_after_init"], check=True, timeout=120, capture_output=True)
    basic = folder / "profile" / "user" / "basic"
    (basic / "script.xlc").write_text(_LIBRARIES)
    (basic / "Standard" / "script.xlb").write_text(_LIBRARY)
    (basic / "Standard" / "Module1.xba").write_text(_MACRO)
    for name in ("in", "out"):
        (folder / name).mkdir()
    for number, (suffix, data) in enumerate(files):
        (folder / "in" / f"{number}.{suffix}").write_bytes(data)
    macro = f"macro:///Standard.Module1.Settle({folder})"
    subprocess.run([*start, macro], check=True, timeout=180, capture_output=True)
    return [
        (
            (folder / "out" / f"{number}.{suffix}.Accept.odt").read_bytes(),
            (folder / "out" / f"{number}.{suffix}.Reject.odt").read_bytes(),
        )
        for number, (suffix, _) in enumerate(files)
    ]
