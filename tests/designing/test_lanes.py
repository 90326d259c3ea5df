"""FIFO lanes and limits to work under way: C-25, C-24."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from designing.maps import OFFICE, case, process
from leantool.designing import lanes
from leantool.designing.lanes import lane, wip_limit

TWO = """\
title: Two
calendar: {{shifts: 2, hours: 8 h, breaks: 40 min}}
customer: {{name: A, demand: 800/day}}
steps:
  - process: Weld
    cycle_time: 50 s
    {weld}
  - process: Pack
    cycle_time: 40 s
    {pack}
"""


def size(weld: str, pack: str = "uptime: 90 %") -> lanes.Sizing:
    found = case(TWO.format(weld=weld, pack=pack))
    return lanes.size(found, process(found, "Weld"), process(found, "Pack"))


def test_the_longest_stop_or_changeover_of_either_neighbour() -> None:
    assert size("longest_stop: 20 min").planned == lanes.pieces(19)
    assert size("changeover: 11 min").value == 10
    found = size("changeover: 11 min", "longest_stop: 22 min")
    assert found.value == 20
    assert found.inputs[0].ref == ("steps", 1, "longest_stop")


def test_where_nothing_is_to_bridge_it_says_so() -> None:
    found = size("changeover: 0")
    assert found.reason is not None
    assert found.reason.code == "no-disturbance"


def test_without_demand_there_is_no_lane() -> None:
    found = case(TWO.format(weld="changeover: 11 min", pack="uptime: 90 %").replace(", demand: 800/day", ""))
    assert lanes.size(found, process(found, "Weld"), process(found, "Pack")).reason is not None


def test_the_limit_of_an_office() -> None:
    assert wip_limit(Fraction(6), Fraction(4)) == 24
    found = case(OFFICE, wanted=Fraction(4 * 8 * 3600))
    assert lanes.limit(found).value == 24
    text = OFFICE.replace("{process: Check,", "{process: Check, wanted_lead_time: 2 days,")
    found = case(text)
    assert lanes.limit(found, process(found, "Check")).value == 12
    absent = lanes.limit(found, process(found, "Assess"))
    assert absent.reason is not None
    assert absent.reason.code == "no-wanted-lead-time"


@given(st.fractions(Fraction(1, 10), 10_000), st.fractions(Fraction(1, 10), 1000), st.fractions(0, 1000))
def test_a_lane_holds_what_passes_and_grows_with_the_stop(
    bridge: Fraction, takt: Fraction, more: Fraction
) -> None:
    found = lane(bridge, takt)
    assert found.denominator == 1
    assert found * takt >= bridge > (found - 1) * takt
    assert lane(bridge + more, takt) >= found
