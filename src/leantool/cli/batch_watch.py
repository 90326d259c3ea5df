"""`leantool batch --watch`: a run, and another one at each save, until Ctrl-C."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from leantool import configuration
from leantool.batch.inputs import Found
from leantool.cli import output, watching
from leantool.cli.batch_told import Teller
from leantool.texts import texts

if TYPE_CHECKING:
    from leantool.batch.running import Result
    from leantool.cli.batch_run import Run


def keep(run: Run) -> int:
    """Keep the overview as the files are; only what was saved is done again.  Ctrl-C is how it ends."""
    with ExitStack() as stack:
        store = run.store(stack)
        if store is None:
            return output.Exit.NOTHING_RAN
        found = run.find()
        seen = look(found)
        result, code = run.run(store, found)
        if result.interrupted:
            return code
        teller = Teller(texts(result.asked.language), run.shows)
        if not run.shows.quiet:
            typer.echo(teller.say("watching", paths=", ".join(run.paths)), err=True)
        with suppress(KeyboardInterrupt):
            for _ in watching.ticks(_folders(found)):
                found = run.find()
                now = look(found)
                if now != seen and found.files:
                    changed = [path for path in now if now[path] != seen.get(path)]
                    seen = now
                    configuration.for_folder.cache_clear()
                    result, _ = run.run(store, found, again=True)
                    _tell(teller, changed, result)
                    if result.interrupted:
                        break
    return output.Exit.FINE


def look(found: Found) -> dict[Path, tuple[int, int, int] | None]:
    """How each map and the house rules that may hold for it look now."""
    return watching.look([one.path for one in found.files])


def _folders(found: Found) -> Sequence[Path]:
    """The folders that files were looked for in; those below are looked at every now and then."""
    return sorted({Path(base) for base in found.bases if os.path.isdir(base)})


def _tell(teller: Teller, changed: Sequence[Path], result: Result) -> None:
    if teller.shows.quiet:
        return
    names = ", ".join(str(path) for path in changed) or "-"
    count = len(result.done) - result.unchanged
    typer.echo(teller.say("watch_done", time=time.strftime("%H:%M:%S"), count=count, files=names), err=True)
