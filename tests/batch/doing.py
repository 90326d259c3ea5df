"""Jobs for processes that are made anew: they must be found by name."""

from __future__ import annotations

import os
import signal


def double(task: int) -> int:
    return 2 * task


def dies_at_seven(task: int) -> int:
    """As if the system had ended it."""
    if task == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * task


def leaves_at_seven(task: int) -> int:
    if task == 7:
        os._exit(3)
    return 2 * task
