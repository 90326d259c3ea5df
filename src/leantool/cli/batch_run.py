"""What `leantool batch` does: find the maps, run them, write the overview, and say what came of it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass

import typer

from leantool import configuration
from leantool.batch import inputs, overview, running
from leantool.batch.inputs import Found, Note, why
from leantool.batch.job import Asked
from leantool.batch.running import How, Result
from leantool.batch.store import Busy, NotOurs, Store
from leantool.cli import output
from leantool.cli.batch_progress import Interrupt, progress
from leantool.cli.batch_told import Teller
from leantool.texts import Texts, texts

INTERRUPTED = 130


@dataclass(frozen=True)
class Shows:
    """What is shown, and in which order."""

    sort: str | None = None
    top: int | None = None
    quiet: bool = False


class Run:
    """What is asked for."""

    def __init__(
        self,
        paths: Sequence[str],
        include: Sequence[str],
        exclude: Sequence[str],
        asked: Asked,
        how: How,
        shows: Shows,
    ) -> None:
        self.paths, self.include, self.exclude = paths, include, exclude
        self.asked, self.how, self.shows = asked, how, shows

    def once(self) -> int:
        """One run; its exit code."""
        with ExitStack() as stack:
            store = self.store(stack)
            if store is None:
                return output.Exit.NOTHING_RAN
            found = self.find()
            words = self.words
            if not found.files:
                Teller(words, self.shows).notes(found.notes)
                typer.echo(words.say("batch", "no_maps_in", paths=", ".join(self.paths)), err=True)
                return output.Exit.NOTHING_RAN
            return self.run(store, found)[1]

    def run(self, store: Store, found: Found, *, again: bool = False) -> tuple[Result, int]:
        """Run what was found, and say what came of it."""
        with Interrupt() as interrupt, progress(self.words, quiet=self.shows.quiet or again) as listener:
            result = running.run(self.asked, found, store, self.how, listener, interrupt.happened)
        teller = Teller(texts(result.asked.language), self.shows)
        written = None
        if not result.interrupted:
            if self.asked.out is not None:
                written = overview.write(result, store, self.shows.sort)
            store.keep_only(result.kept)
        teller.result(result, written, self.how, again=again)
        failed = written is not None and bool(written.failed)
        return result, self._exit(result, failed=failed)

    def find(self) -> Found:
        """The maps there are now."""
        return inputs.find(self.paths, self.include, self.exclude, self.asked.out)

    def store(self, stack: ExitStack) -> Store | None:
        """Where records are kept; told and None when nothing can be kept there."""
        out = self.asked.out or stack.enter_context(tempfile.TemporaryDirectory(prefix="leantool-"))
        told = self._refusal(out)
        store = None
        if not told:
            try:
                store = Store(out)
            except Busy:
                told = Note("out_busy", {"folder": out})
            except NotOurs as error:
                told = Note("foreign", {"file": str(error)})
            except OSError as error:
                told = Note("out_refused", {"folder": out, "why": why(error)})
        if store is not None:
            stack.callback(store.close, finished=True)
            if others := overview.foreign(out, store):
                told = Note("foreign", {"file": os.path.join(out, others[0])})
        if told or store is None:
            Teller(self.words, self.shows).notes([told] if told else [])
            return None
        if store.unfinished:
            store.clean()
        overview.claim(store)
        return store

    def _refusal(self, out: str) -> Note | None:
        """What stands in the way before anything is begun."""
        if os.path.lexists(out) and not os.path.isdir(out):
            return Note("out_is_file", {"folder": out})
        if self.asked.draws:
            from leantool.batch import outputs

            for lacking in outputs.missing(self.asked):
                return Note("out_refused", {"folder": out, "why": lacking.told(self.words)})
        return None

    @property
    def words(self) -> Texts:
        """The texts for what is said before any map is read."""
        return texts(self.asked.lang or configuration.for_folder(".").settings.language or "en")

    def _exit(self, result: Result, *, failed: bool) -> int:
        done = result.done
        if result.interrupted:
            return INTERRUPTED
        if done and not any(one.could_run for one in done):
            return output.Exit.NOTHING_RAN
        if not done:
            return output.Exit.NOTHING_RAN
        bad = any(running.is_bad(one, strict=self.how.strict) for one in done)
        return output.Exit.ERRORS if bad or failed or result.failed else output.Exit.FINE

    def watch(self) -> int:
        """Once, and again at each save, until Ctrl-C."""
        from leantool.cli import batch_watch

        return batch_watch.keep(self)
