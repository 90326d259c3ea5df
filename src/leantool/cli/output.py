"""Where results and problems go, and how a run ends."""

from __future__ import annotations

import errno
import functools
import os
import sys
from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from leantool import collector

if TYPE_CHECKING:
    from rich.console import Console

    from leantool.a3_files import A3Outcome
    from leantool.pipeline import Outcome


CANNOT_WRITE = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG)


class Exit(IntEnum):
    """How a run ends; the numbers are stable."""

    FINE = 0
    ERRORS = 1
    NOTHING_RAN = 2
    STOPPED = 130


def guarded(run: Callable[[], Any]) -> None:
    """Run the program; Ctrl-C is no error to print."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        with collector.seldom():
            run()
    except KeyboardInterrupt:
        sys.exit(Exit.STOPPED)


def forgiving(command: Callable[..., None]) -> Callable[..., None]:
    """A command that ends quietly when its reader goes away (`| head`), and says so when nothing can be written."""

    @functools.wraps(command)
    def run(*args: Any, **options: Any) -> None:
        try:
            try:
                command(*args, **options)
            finally:
                sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(Exit.FINE)
        except OSError as error:
            if error.errno not in CANNOT_WRITE:
                raise
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.stderr.write(f"leantool: {error.strerror}\n")
            sys.exit(Exit.NOTHING_RAN)

    return run


def write(text: str) -> None:
    """Results on standard output, ending in a line end: UTF-8 as it is wherever it is not a screen."""
    if sys.stdout.isatty() or not hasattr(sys.stdout, "buffer"):
        sys.stdout.write(text + "\n")
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode() + b"\n")


def console(*, stderr: bool = False) -> Console:
    """A console for people: no colour on pipes or with NO_COLOR, words never split from their style."""
    from rich.console import Console

    class Patient(Console):
        """A console that leaves a reader who went away to `forgiving`."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    return Patient(stderr=stderr, highlight=False, soft_wrap=False, emoji=False, markup=False)


def exit_code(outcomes: Iterable[Outcome | A3Outcome], *, strict: bool = False) -> Exit:
    """Fine when all maps are; errors when some have them; 2 when none could even be read."""
    seen = list(outcomes)
    if seen and not any(o.could_run for o in seen):
        return Exit.NOTHING_RAN
    return Exit.ERRORS if any(o.failed(strict=strict) for o in seen) else Exit.FINE


def show_house_problems(outcome: Outcome | A3Outcome, told: set[str]) -> None:
    """What is wrong in the house rules, once for each file that holds them."""
    for document, problem in outcome.house:
        from leantool.reporting import problems

        key = f"{document.name}:{problem.span.line}:{problem.code}"
        if key not in told:
            told.add(key)
            told_now = problems.full(document, [problem], outcome.texts)
            screen = console(stderr=True)
            screen.print(told_now, soft_wrap=True)
            screen.line()
