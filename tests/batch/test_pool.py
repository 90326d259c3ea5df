"""Jobs over processes."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from batch import doing
from leantool.batch import pool
from leantool.batch.pool import Pool


@pytest.fixture(params=["fork", "spawn"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How processes are made: both ways hold everywhere."""
    usual = pool.way()
    if request.param == "spawn" or usual == "fork":
        monkeypatch.setattr(pool, "way", lambda: request.param)
    return str(request.param)


def done(do: Callable[[int], int], count: int, jobs: int, parcel: int) -> dict[int, int | None]:
    with Pool(do, jobs, parcel) as some:
        return {answer[0]: answer[1] for answer in some.run(range(count)) if answer is not None}


@pytest.mark.usefixtures("way")
def test_every_task_is_done_once() -> None:
    assert done(doing.double, 50, 2, 8) == {n: 2 * n for n in range(50)}


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("parcel", [1, 8])
@pytest.mark.parametrize("do", [doing.dies_at_seven, doing.leaves_at_seven])
@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
def test_a_process_that_dies_costs_one_task(do: Callable[[int], int], parcel: int) -> None:
    assert done(do, 20, 2, parcel) == {n: None if n == 7 else 2 * n for n in range(20)}


def test_after_stop_what_is_given_out_is_finished_and_no_more() -> None:
    with Pool(doing.double, 1, 2) as some:
        seen = []
        for answer in some.run(range(1000)):
            if answer is not None:
                seen.append(answer[0])
                some.stop()
    assert seen == list(range(len(seen)))
    assert 1 <= len(seen) <= 2


def test_nothing_to_do_makes_no_process() -> None:
    with Pool(doing.double, 4, 8) as some:
        assert list(some.run([])) == []
        assert some.workers == []
