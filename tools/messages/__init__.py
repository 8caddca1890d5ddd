# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The message catalogues: one per room, English msgids from the code, German beside them.

`python -m tools.messages update|compile|check`; nothing but Babel is needed, no GNU gettext.
"""
