# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invented papers of invented towns in the layouts that towns use, each with what is to be read from it."""

from . import systems as systems
from . import towns as towns
from .record import LAYOUTS, Layout, Record

__all__ = ["LAYOUTS", "Layout", "Record", "systems", "towns"]
