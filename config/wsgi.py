# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The WSGI entry for granian or gunicorn."""

import os

from django.core.wsgi import get_wsgi_application

from augenhoehe.kit import circles

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()
circles.look_seldom()
