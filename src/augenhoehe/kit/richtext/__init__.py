# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text with structure out of DOCX, ODT, HTML and Markdown files, without trusting them.

`extract_story` reads one in a subprocess with limits; what cannot be read raises `RefusalError` with a `Refusal`.
"""

from augenhoehe.kit.richtext.limits import Limits, Refusal, RefusalError

__all__ = ["Limits", "Refusal", "RefusalError"]
