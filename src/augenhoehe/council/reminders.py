# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mail that reminds somebody of a signature. It names the paper's number, never its text: mail is not private."""

from __future__ import annotations

from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from augenhoehe.council.models import SignOff
from augenhoehe.council.queries.sign_offs import signatories_of


def send_reminder(sign_off: SignOff, address: str) -> list[str]:
    """Write to whoever may sign; returns their names. Raises OSError where a mail cannot be sent.

    People of the demo are invented and get no mail.
    """
    people = signatories_of(sign_off)
    for account in people:
        if not account.is_demo:
            send_mail(
                _("Augenhöhe: please sign a council paper"),
                render_to_string(
                    "council/email/reminder.txt",
                    {"account": account, "sign_off": sign_off, "address": address},
                ),
                None,
                [account.email],
            )
    return [account.name for account in people]
