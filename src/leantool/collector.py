"""Python's garbage collector looks through all that lives again and again while much is being made.

A map and its figures hold no circles, so reading and measuring go on without it: half the time on large maps.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
