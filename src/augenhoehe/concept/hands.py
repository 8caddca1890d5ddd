# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The hands that act without an account. The log never says more of a sender than the sender allows."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from augenhoehe.core.hand import Hand

BY_PERSONAL_LINK = Hand(_("somebody with a personal link"))
BY_PUBLIC_FORM = Hand(_("somebody by the public form"))
