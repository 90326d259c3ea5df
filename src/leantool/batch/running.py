"""A batch from its files to its records: what is unchanged is kept, the rest goes through the pool."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from leantool import configuration
from leantool.batch import job, manifest, names
from leantool.batch.inputs import Found, Note
from leantool.batch.job import Asked, Done, Task
from leantool.batch.pool import Pool
from leantool.batch.store import Kept, Store
from leantool.texts import LANGUAGES

PARCEL = 8
"""How many maps a process gets at once where nothing is drawn: they take a few milliseconds each."""


class Listener(Protocol):
    """Who is told how it goes."""

    def started(self, total: int, unchanged: int) -> None: ...
    def did(self, done: Done) -> None: ...
    def tick(self) -> None: ...


@dataclass
class Result:
    """What came of a batch: the records in the order of the files, without what is no map."""

    asked: Asked
    kept: list[Kept]
    notes: list[Note]
    unchanged: int = 0
    left: int = 0
    interrupted: bool = False
    passed_over: int = 0

    @property
    def done(self) -> list[Done]:
        return [one.done for one in self.kept]

    @property
    def failed(self) -> bool:
        """Whether something went wrong that is not a map's own problem."""
        return any(note.grave for note in self.notes)


@dataclass(frozen=True)
class How:
    """How a batch is run."""

    jobs: int = 1
    force: bool = False
    fail_fast: bool = False
    strict: bool = False


def run(
    asked: Asked,
    found: Found,
    store: Store,
    how: How,
    listener: Listener,
    stopped: Callable[[], bool] = lambda: False,
) -> Result:
    """Do all files that were found.  Results are kept in the store as they come; `stopped` ends it early."""
    paths = [one.path for one in found.files]
    looks = [manifest.look(path) for path in paths]
    if asked.language not in LANGUAGES:
        asked = replace(asked, language=_language(asked, [language for _, language in looks]))
    contexts = manifest.Contexts(asked)
    named = names.assign(paths, found.bases)
    tasks = [
        Task(n, one.path, name.stem, contexts.of(one.path), one.named)
        for n, (one, name) in enumerate(zip(found.files, named, strict=True))
    ]
    result = Result(asked, [], list(found.notes))
    if asked.draws:
        result.notes += [
            Note("renamed", {"file": job.shown(p), "other": job.shown(n.other), "name": n.stem}, grave=False)
            for p, n in zip(paths, named, strict=True)
            if n.other
        ]
    kept = _unchanged(tasks, [text for text, _ in looks], store, how)
    listener.started(len(tasks), len(kept))
    result.unchanged = sum(one.done.is_map for one in kept.values())
    todo = [task for task in tasks if task.number not in kept]
    _do(todo, asked, store, how, listener, stopped, kept)
    _conclude(result, kept, len(tasks), how, interrupted=stopped())
    return result


def _language(asked: Asked, stated: Sequence[str]) -> str:
    """The language of the overview: asked for, the house's, or that of most maps."""
    if asked.lang:
        return asked.lang
    house = configuration.for_folder(".").settings.language
    if house:
        return house
    return max(LANGUAGES, key=lambda language: (stated.count(language), -LANGUAGES.index(language)))


def _unchanged(tasks: Sequence[Task], looks: Sequence[str], store: Store, how: How) -> dict[int, Kept]:
    """The records of maps that need not be done again, by their number."""
    records = store.records()
    if how.force:
        return {}
    found = {}
    for task, text in zip(tasks, looks, strict=True):
        known = records.get(task.path)
        mark = manifest.of_map(text, task.context)
        if (
            known is not None
            and known.done.stem == task.stem
            and manifest.is_unchanged(known.done, mark, store.out)
        ):
            found[task.number] = replace(known, done=replace(known.done, number=task.number))
    return found


def _do(
    todo: Sequence[Task],
    asked: Asked,
    store: Store,
    how: How,
    listener: Listener,
    stopped: Callable[[], bool],
    kept: dict[int, Kept],
) -> None:
    """Do what is to be done, over processes."""
    if not todo:
        return
    job.warm(asked)
    parcel = 1 if asked.draws else PARCEL
    with Pool(partial(job.do, asked=asked), min(how.jobs, len(todo)), parcel) as pool:
        for answer in pool.run(todo):
            if stopped():
                pool.stop()
            if answer is None:
                listener.tick()
                continue
            task, done = answer
            if done is None:
                done = job.record(task, job.died(task.path, asked.lang), asked)
            kept[task.number] = store.add(done)
            listener.did(done)
            if how.fail_fast and is_bad(done, strict=how.strict):
                pool.stop()


def _conclude(result: Result, kept: dict[int, Kept], total: int, how: How, *, interrupted: bool) -> None:
    """The records in order; with `fail_fast` up to the first map that has errors."""
    result.interrupted = interrupted
    numbers = sorted(kept)
    if how.fail_fast:
        first = next((n for n in numbers if is_bad(kept[n].done, strict=how.strict)), total)
        numbers = [n for n in numbers if n <= first]
    result.left = total - len(numbers)
    maps = [kept[n] for n in numbers]
    result.kept = [one for one in maps if one.done.is_map]
    result.passed_over = len(maps) - len(result.kept)


def is_bad(done: Done, *, strict: bool) -> bool:
    """Whether a map has errors; with `strict`, warnings too."""
    return bool(done.row.errors or (strict and done.row.warnings))
