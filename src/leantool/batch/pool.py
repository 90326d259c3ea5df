"""Jobs over processes: the results as they come, and a process that dies costs one job.

Tasks go out in small parcels and in their order.  When a process dies, each task of its parcel is given out again,
alone; the one at which a process dies a second time has no result.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

Task = TypeVar("Task")
Answer = TypeVar("Answer")

TICK = 0.1  # seconds after which there is a sign of life
SHARES = 4  # parcels that each process should at least get, so that none waits long for the last
COLLECT = 64  # tasks after which a process looks for memory that is no longer used


class _Worker(Generic[Task, Answer]):
    """One process, the line to it, and the parcel it has."""

    def __init__(self, do: Callable[[Task], Answer], others: Sequence[Connection]) -> None:
        context: Any = multiprocessing.get_context(way())
        self.line, theirs = context.Pipe()
        close = (*others, self.line) if context.get_start_method() == "fork" else ()
        self.process = context.Process(target=_work, args=(theirs, do, close), daemon=True)
        self.process.start()
        theirs.close()
        self.parcel: list[Task] = []

    def give(self, parcel: list[Task]) -> None:
        self.parcel = parcel
        with suppress(OSError):  # a process that has died is seen when it is asked for its results
            self.line.send(parcel)

    def end(self) -> None:
        with suppress(OSError):
            self.line.send(None)
        self.line.close()
        self.process.join(1 if not self.parcel else 0)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


class Pool(Generic[Task, Answer]):
    """So many processes that `do` tasks; a context manager."""

    def __init__(self, do: Callable[[Task], Answer], jobs: int, parcel: int) -> None:
        self.do, self.jobs, self.parcel = do, jobs, parcel
        self.workers: list[_Worker[Task, Answer]] = []
        self.stopping = False

    def __enter__(self) -> Pool[Task, Answer]:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self.workers:
            worker.end()
        self.workers = []

    def stop(self) -> None:
        """Give nothing out any more; what is being done is finished."""
        self.stopping = True

    def run(self, tasks: Sequence[Task]) -> Iterator[tuple[Task, Answer | None] | None]:
        """Each task with its result as they come (None: no process survived it); just None as a sign of life."""
        fresh, alone = deque(tasks), deque[Task]()
        while True:
            busy = self._hand_out(fresh, alone)
            if not busy:
                return
            ready = wait([worker.line for worker in busy], TICK)
            if not ready:
                yield None
            for worker in [worker for worker in busy if worker.line in ready]:
                yield from self._answers(worker, alone)

    def _hand_out(self, fresh: deque[Task], alone: deque[Task]) -> list[_Worker[Task, Answer]]:
        """Give all idle processes something to do; those that have."""
        if not self.stopping:
            size = min(self.parcel, max(1, len(fresh) // (self.jobs * SHARES)))
            while len(self.workers) < min(self.jobs, len(self.workers) + len(fresh) + len(alone)):
                others = [worker.line for worker in self.workers]
                self.workers.append(_Worker(self.do, others))
            for worker in self.workers:
                if not worker.parcel and (alone or fresh):
                    parcel = (
                        [alone.popleft()]
                        if alone
                        else [fresh.popleft() for _ in range(min(size, len(fresh)))]
                    )
                    worker.give(parcel)
        return [worker for worker in self.workers if worker.parcel]

    def _answers(
        self, worker: _Worker[Task, Answer], alone: deque[Task]
    ) -> Iterator[tuple[Task, Answer | None]]:
        parcel = worker.parcel
        try:
            answers: Sequence[Answer] = worker.line.recv()
        except (EOFError, OSError):
            self.workers.remove(worker)
            worker.end()
            if len(parcel) == 1:
                yield parcel[0], None
            else:
                alone.extend(parcel)
            return
        worker.parcel = []
        yield from zip(parcel, answers, strict=True)


def way() -> str:
    """How processes are made: as copies where that is safe, which is fast; else anew."""
    copies = sys.platform.startswith("linux") and threading.active_count() == 1 and _own_threads() == 1
    return "fork" if copies else "spawn"


def _own_threads() -> int:
    """How many threads this process has, those that Python does not know included."""
    try:
        return len(os.listdir("/proc/self/task"))
    except OSError:
        return 1


def _work(line: Connection, do: Callable[[Task], Answer], close: Sequence[Connection]) -> None:
    """What a process does: answer parcels until nobody asks any more.  Ctrl-C is for the one who asks."""
    import gc

    for other in close:
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    gc.freeze()
    done = 0
    with suppress(EOFError, OSError):
        while (parcel := line.recv()) is not None:
            line.send([do(task) for task in parcel])
            done += len(parcel)
            if done >= COLLECT:
                gc.collect()
                done = 0
