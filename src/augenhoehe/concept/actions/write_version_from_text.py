# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.utils.translation import gettext as _

from augenhoehe.concept import texts
from augenhoehe.concept.actions.fill_version import fill_version
from augenhoehe.concept.models import Version
from augenhoehe.core.models import Account
from augenhoehe.kit.actions import RuleViolation, action


@action
def write_version_from_text(*, version: Version, text: str, by: Account) -> int:
    """Fill an empty draft from one plain text ("# " chapter, "- " list, " | " table); returns the number of blocks.

    A draft that holds text already is left alone, so that a pasted text never wipes out other people's work.
    """
    blocks = texts.blocks_from_text(text)
    if not blocks:
        raise RuleViolation(_("Please paste the text first; nothing but blank lines arrived."))
    return fill_version(version=version, blocks=blocks, by=by)
