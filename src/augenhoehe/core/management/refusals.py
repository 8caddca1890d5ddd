# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.core.management.base import CommandError

from augenhoehe.kit.violations import RuleViolation


@contextmanager
def told_in_one_line() -> Iterator[None]:
    """Turn what an action or a field refuses inside into a CommandError with all reasons."""
    try:
        yield
    except RuleViolation as refusal:
        raise CommandError(" ".join(map(str, refusal.reasons))) from None
    except ValidationError as refusal:
        raise CommandError(" ".join(refusal.messages)) from None
