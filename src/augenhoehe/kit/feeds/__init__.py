# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Feeds: Atom and iCalendar files, and answers that a reader's program asks for again and again."""

from augenhoehe.kit.feeds.answer import answer
from augenhoehe.kit.feeds.atom import Feed, FeedEntry, write_atom
from augenhoehe.kit.feeds.calendars import write_calendar
from augenhoehe.kit.feeds.carried import carried, carried_line

__all__ = ["Feed", "FeedEntry", "answer", "carried", "carried_line", "write_atom", "write_calendar"]
