# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Long work, done step by step in the background, that may be left and found again.

A room registers what it can do (`register`), a view begins it (`start_job`) and leads to its page (`core:job`),
which shows the steps as they go. A step that fails says why; going on does what is missing. How the work
reaches a process of its own is the business of `task`.
"""

from augenhoehe.kit.jobs.kinds import JobKind, Step, StepFailed, kind_of, register
from augenhoehe.kit.jobs.rules import Standing, standing
from augenhoehe.kit.jobs.start import start_job

__all__ = ["JobKind", "Standing", "Step", "StepFailed", "kind_of", "register", "standing", "start_job"]
