# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The hand that acts where no account does: the command line and the set-up of a town."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Hand:
    """Stands in the audit log as a person does, but has no account."""

    label: str | Promise
    pk: int | None = None

    def __str__(self) -> str:
        return str(self.label)


COMMAND_LINE = Hand(_("command line"))
SET_UP = Hand(_("set-up"))
