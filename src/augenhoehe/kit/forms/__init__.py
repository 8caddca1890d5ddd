# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""KERN forms: renderer, revision field, and `attempt`, which brings an action's refusal back into the form."""

from django.forms.renderers import TemplatesSetting


class KernRenderer(TemplatesSetting):
    """Renders Django forms with KERN's markup."""
