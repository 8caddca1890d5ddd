# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is due in this room, a module for each noun; every one is registered by the room's AppConfig."""
