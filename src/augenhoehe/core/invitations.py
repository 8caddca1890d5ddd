# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mail with which somebody is invited, and the link in it: good for one password, within three days."""

from __future__ import annotations

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from augenhoehe.core.models import Account, Municipality


def password_link(account: Account, base_url: str) -> str:
    """The address where `account` sets a password; it stops working once a password is set."""
    path = reverse(
        "account_reset_password_from_key",
        kwargs={"uidb36": user_pk_to_url_str(account), "key": default_token_generator.make_token(account)},
    )
    return f"{base_url.rstrip('/')}{path}"


def send_invitation(account: Account, municipality: Municipality, link: str, sign_in_url: str) -> None:
    """Send the mail. Raises OSError (SMTP errors included) where it cannot be sent."""
    send_mail(
        _("Augenhöhe: your access to the integration management of %(town)s") % {"town": municipality.name},
        render_to_string(
            "core/email/invitation.txt",
            {"account": account, "municipality": municipality, "link": link, "sign_in_url": sign_in_url},
        ),
        None,
        [account.email],
    )
