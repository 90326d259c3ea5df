"""Candidates for the pacemaker: the last process after which work only flows."""

from __future__ import annotations

from designing.maps import case, example
from leantool.designing.pacemaker import candidates, scheduled, stated

LINE = """\
title: Line
steps:
  - {process: One, cycle_time: 5 s, shared: true}
  - {inventory: Pile, holds: 100}
  - {process: Two, cycle_time: 5 s}
  - {fifo: Lane, max: 10}
  - {process: Three, cycle_time: 5 s}
  - {inventory: Finished, holds: 10}
  - {process: Ship, process_time: 0}
"""


def points(text: str) -> list[tuple[str, str]]:
    found = case(text)
    return [(found.name(one.steps[0]), one.reasons[0].id) for one in candidates(found)]


def test_it_is_upstream_of_what_flows() -> None:
    assert points(LINE) == [("Two", "only_flow_after")]


def test_a_pile_ends_the_flow_until_the_pair_is_joined() -> None:
    text = LINE.replace("{fifo: Lane, max: 10}", "{inventory: Lane, holds: 10}")
    assert points(text) == [("Three", "last_process"), ("Two", "flow_after_improvement")]


def test_pull_ends_the_flow() -> None:
    text = LINE.replace("{process: Three, cycle_time: 5 s}", "{process: Three, cycle_time: 5 s, flow: push}")
    assert points(text)[0] == ("Three", "last_process")


def test_acme_could_be_scheduled_at_its_cell() -> None:
    found = example("acme-stamping")
    assert [found.name(one.steps[0]) for one in candidates(found)] == ["Assembly 2", "S. Weld 1"]
    assert len(scheduled(found)) == 6
    future = example("acme-stamping-future")
    assert [p.name for p in stated(future)] == ["Weld and assembly cell"]
    assert [future.name(one.steps[0]) for one in candidates(future)] == ["Weld and assembly cell"]


def test_without_work_there_is_none() -> None:
    assert points("title: A\nsteps:\n  - {process: Ship, process_time: 0}\n") == []
