"""Laws of the design help: for any map it answers, in both languages, and never guesses silently."""

from __future__ import annotations

import io
import json

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from laws.maps import Row, write
from leantool.analysis import analyse
from leantool.designing import design, line_balance
from leantool.reading import read_text
from leantool.reporting import balance, balance_data, future, future_data
from leantool.reporting.design_words import Words
from leantool.texts import texts

TIMES = st.sampled_from(["0", "5 s", "62 s", "3 min", "2 h", "1 day"])
COUNTS = st.integers(1, 40)
SHARES = st.integers(1, 100).map(lambda n: f"{n} %")
ELEMENTS = st.sampled_from([
    [{"name": "a", "takes": "3 s", "operator": 1}, {"name": "b", "takes": "4 s", "value": "waste"}],
    ["a", {"name": "b", "takes": "0"}],
])  # fmt: skip
PROCESS: dict[str, st.SearchStrategy[object]] = {
    "cycle_time": TIMES, "process_time": TIMES, "lead_time": st.just("2 days"), "machine_time": TIMES,
    "changeover": TIMES, "longest_stop": TIMES, "wanted_lead_time": TIMES, "batch": COUNTS, "variants": COUNTS,
    "people": st.integers(0, 4), "stations": st.integers(1, 3), "pieces_per_cycle": COUNTS, "per": COUNTS,
    "uptime": SHARES, "allocation": SHARES, "complete_accurate": SHARES,
    "scrap": st.integers(0, 60).map(lambda n: f"{n} %"),
    "shared": st.just("true"), "team": st.sampled_from(["A", "B"]), "demand": st.sampled_from(["0/day", "40/day"]),
    "variation": st.integers(0, 3), "value": st.sampled_from(["adding", "waste", "1 s"]), "elements": ELEMENTS,
    "every": st.sampled_from(["2 weeks", "1/day"]), "flow": st.sampled_from(["push", "fifo"]),
}  # fmt: skip
STOCK: dict[str, st.SearchStrategy[object]] = {
    "holds": st.sampled_from([0, 700, "3 days"]), "replenishment": TIMES, "withdrawal": TIMES, "container": COUNTS,
    "buffer_share": SHARES, "safety_share": SHARES, "service_factor": st.integers(0, 3),
}  # fmt: skip
CUSTOMERS = st.sampled_from([
    None, {"name": "A"}, {"demand": "0/day"}, {"demand": "800/day", "pack": 20, "variation": 0.3},
    {"demand": {"LH": "500/day", "RH": "300/day"}, "pack": 7, "wanted_lead_time": "5 days"},
    {"demand": {"LH": "0/day", "RH": "0/day"}, "peak": "60/day"},
])  # fmt: skip


@st.composite
def maps(draw: st.DrawFn) -> str:
    """A chain of processes with some of their fields, and stocks, waits and transports between."""
    rows: list[Row] = []
    for n in range(draw(st.integers(1, 5))):
        kind = draw(st.sampled_from(["", "inventory", "supermarket", "fifo", "wait", "transport"]))
        if kind in ("inventory", "supermarket"):
            rows.append({kind: f"S{n}", **draw(st.fixed_dictionaries({}, optional=STOCK))})
        elif kind == "fifo":
            rows.append({kind: f"S{n}", "max": 20})
        elif kind == "wait":
            rows.append({kind: f"S{n}", "for": "1 day", "reason": "law"})
        elif kind == "transport":
            rows.append({kind: f"S{n}", "by": draw(st.sampled_from(["truck", "person"])), "takes": "2 h"})
        rows.append({"process": f"P{n}", **draw(st.fixed_dictionaries({}, optional=PROCESS))})
    top: Row = {"title": "T", "calendar": {"hours": "8 h"}}
    customer = draw(CUSTOMERS)
    if customer is not None:
        top["customer"] = customer
    top["form"] = draw(st.sampled_from(["office", "factory"]))
    return write(top, rows)


@given(maps(), st.sampled_from(["en", "nl"]))
def test_any_map_is_answered(text: str, language: str) -> None:
    stream = read_text(text).stream
    if stream is None:
        return
    analysis = analyse(stream)
    found, balanced = design(analysis), line_balance(analysis)
    for size in found.sizes:
        assert (size.amount is None) == (size.reason is not None)
        if size.amount is not None and size.planned is not None and size.key not in ("people", "wip_limit"):
            assert size.planned.value >= size.amount.value
        if size.key in ("kanban", "withdrawal_kanban") and size.planned is not None:
            assert size.planned.value >= 2
    words = Words(stream, texts(language))
    data = json.loads(future_data.dump(future_data.of_map(found, words, "map.yaml")))
    assert len(data["questions"]) == (7 if stream.is_office else 8)
    assert json.loads(balance_data.dump(balance_data.of_map(balanced, words, "map.yaml")))
    console = Console(file=io.StringIO(), width=60)
    future.render(stream, found, texts(language), console)
    balance.render(balanced, words, console)
