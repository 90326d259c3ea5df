"""Python's garbage collector looks through all that lives again and again while much is being made.

A map and its figures hold no circles, so reading and measuring go on without it: half the time on large maps.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 100_000  # objects made before the collector looks again


@contextmanager
def paused() -> Iterator[None]:
    """Leave the collector off for a while, and put it back as it was."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def seldom() -> Iterator[None]:
    """For one command, which ends soon: look through all seldom, and not at all for what is left at its end."""
    before = gc.get_threshold()
    gc.set_threshold(SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.freeze()  # the end of the program looks three times more for circles in what it throws away as a whole
