# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The hand that acts without an account. The log does not say whose link it was: answers are given apart."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from augenhoehe.core.hand import Hand

BY_LINK = Hand(_("somebody with a link to the check"))
