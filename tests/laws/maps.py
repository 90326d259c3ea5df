"""Small arbitrary maps: chains, parallel branches, alternatives, components, loops, losses, gaps.

A map is drawn as rows of plain texts and written as YAML by `write`; nothing here knows how figures are computed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

Row = dict[str, Any]

SHORT = ["10 s", "45 s", "2 min", "1.5 min", "1 h", "0.5 h", "1 h 30 min"]
SHORT_RANGES = ["1-3 min", "1-2-5 min", "10-20 s"]
LONG = ["2 h", "1 day", "2.5 days", "1 week", "3 calendar days"]
LONG_RANGES = ["2-3 h", "1-2-4 days", "1-2 weeks"]
SPLITS = {
    2: [("60 %", "40 %"), ("50 %", "50 %"), ("25 %", "75 %")],
    3: [("20 %", "30 %", "50 %"), ("33.3 %",) * 3],
}
STOCKS = ["inventory", "supermarket", "fifo", "safety_stock", "buffer", "queue"]


@dataclass(frozen=True)
class Allow:
    """What a drawn map may have in it."""

    steps: int = 8
    parallel: bool = True
    alternatives: bool = True
    components: bool = True
    rework: bool = True
    once: bool = True
    scrap: bool = True
    ranges: bool = True
    gaps: bool = True
    stocks: bool = True
    own: bool = True  # processes with a demand or a calendar of their own
    customer: bool | None = None  # None: may be absent


EVERYTHING = Allow()


def flow(value: Any) -> str:
    """A value on one line, as YAML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return str(value)


def write(top: Row, rows: list[Row]) -> str:
    """A map as YAML text."""
    lines = [f"{key}: {flow(value)}" for key, value in top.items()]
    lines.append("steps:")
    for row in rows:
        for n, (key, value) in enumerate(row.items()):
            lines.append(f"  {'- ' if n == 0 else '  '}{key}: {flow(value)}")
    return "\n".join(lines) + "\n"


@dataclass
class Exits:
    """Where a piece of stream ends: one step, steps that are all needed, or steps of which one."""

    names: list[str]
    kind: str = "one"  # one, all, any


@dataclass
class _Drawing:
    draw: DrawFn
    allow: Allow
    rows: list[Row] = field(default_factory=list)
    left: int = 0

    def chance(self, percent: int) -> bool:
        return self.draw(st.integers(0, 99)) < percent

    def pick(self, options: list[Any]) -> Any:
        return self.draw(st.sampled_from(options))

    # Structure.

    def stream(self) -> None:
        self.left = self.draw(st.integers(1, self.allow.steps))
        begin = Exits(["start"])
        if self.allow.components and self.left > 3 and self.chance(25):
            begin = self.parallel(begin, 0)
        elif self.allow.alternatives and self.left > 3 and self.chance(15):
            begin = self.alternatives([begin.names], 0)
        if self.left or not self.rows:
            self.sequence(self.after(begin), 0)

    def sequence(self, after: Any, depth: int) -> Exits:
        exits = Exits([self.step(after)])
        while self.left and self.chance(70):
            if (
                exits.kind == "one"
                and self.allow.parallel
                and self.left > 2
                and depth < 3
                and self.chance(35)
            ):
                exits = self.parallel(exits, depth)
            elif (
                exits.kind != "all"
                and self.allow.alternatives
                and self.left > 2
                and depth < 3
                and self.chance(40)
            ):
                exits = self.alternatives([exits.names], depth)
            else:
                exits = Exits([self.step(self.after(exits))])
        return exits

    def parallel(self, begin: Exits, depth: int) -> Exits:
        names: list[str] = []
        for _ in range(self.draw(st.integers(2, 3))):
            exits = self.sequence(begin.names[0], depth + 1)
            if exits.kind == "any":
                exits = Exits([self.step(self.after(exits))])
            names += exits.names
        if depth == 0 and self.chance(15):
            names = names[1:]  # the first leads nowhere
        return Exits(names, "all" if len(names) > 1 else "one")

    def alternatives(self, begin: list[list[str]], depth: int) -> Exits:
        names: list[str] = []
        for part in self.pick(SPLITS[self.draw(st.integers(2, 3))]):
            exits = self.sequence(dict.fromkeys(begin[0], part), depth + 1)
            if exits.kind == "all":
                exits = Exits([self.step(self.after(exits))])
            names += exits.names
        if depth == 0 and self.chance(25):
            names = names[1:]
        return Exits(names, "any" if len(names) > 1 else "one")

    def after(self, exits: Exits) -> Any:
        if exits.kind == "any":
            return dict.fromkeys(exits.names, "100 %")
        return exits.names if exits.kind == "all" else exits.names[0]

    # Steps.

    def step(self, after: Any) -> str:
        self.left = max(self.left - 1, 0)
        number = len(self.rows) + 1
        kind = self.pick(
            ["process"] * 5 + (["stock"] * 3 if self.allow.stocks else []) + ["wait", "transport"]
        )
        row: Row = {}
        if kind == "process":
            row["process"] = f"P{number}"
            self.process(row)
        elif kind == "stock":
            row[self.pick(STOCKS)] = f"S{number}"
            self.stock(row)
        else:
            row[kind] = f"W{number}"
            if not (self.allow.gaps and self.chance(5)):
                row["for" if kind == "wait" else "takes"] = self.time(long=True)
        above = next(iter(self.rows[-1].values())) if self.rows else "start"
        if after != above or self.chance(30):
            row["after"] = after
        self.rows.append(row)
        return str(next(iter(row.values())))

    def time(self, *, long: bool = False) -> str:
        plain, ranges = (LONG, LONG_RANGES) if long else (SHORT, SHORT_RANGES)
        return str(self.pick(ranges if self.allow.ranges and self.chance(10) else plain))

    def process(self, row: Row) -> None:
        if not (self.allow.gaps and self.chance(4)):
            for key in self.pick([["cycle_time"], ["process_time"], ["process_time", "cycle_time"]]):
                row[key] = self.time()
        timed = len(row) > 1
        if self.chance(25) and (timed or self.allow.gaps):
            row["lead_time"] = self.time(long=True)
        if self.chance(20):
            row["wait"] = self.time(long=True)
        if "lead_time" not in row and self.chance(12):
            row["transfer_batch"] = self.pick(["1", "6", "20 pieces"])
        for key, options, percent in (
            ("pieces_per_cycle", ["2", "5"], 12),
            ("stations", ["2", "3"], 12),
            (self.pick(["people", "operators"]), ["1", "2", "0.5"], 20),
            ("complete_accurate", ["90 %", "50 %", "0.8", "100 %"], 25),
            ("per", ["2", "4"], 8),
        ):
            if self.chance(percent):
                row[key] = self.pick(options)
        if timed and self.chance(20):
            row["value"] = self.pick(["adding", "necessary", "waste", "5 s"])
        self.losses(row)
        if self.allow.own:
            if self.chance(6):
                row["demand"] = self.pick(["50/day", "1000 pieces/week"])
            if self.chance(6):
                row["calendar"] = self.pick(
                    [{"shifts": "2", "hours": "8 h"}, {"hours": "7.5 h", "breaks": "30 min"}]
                )

    def losses(self, row: Row) -> None:
        if self.chance(8):
            row["oee"] = self.pick(["80 %", "60 %"])
            return
        if self.chance(15):
            row["uptime"] = self.pick(["85 %", "0.9"])
        if self.chance(12):
            row["changeover"] = self.pick(["10 min", "1 h"])
            if self.chance(80):
                row["batch"] = self.pick(["100", "400 pieces"])
        if self.allow.scrap and self.chance(20):
            row["scrap"] = self.pick(["2 %", "10 %", "0 %"])

    def stock(self, row: Row) -> None:
        kind = next(iter(row))
        if self.allow.gaps and self.chance(6):
            return
        key = "max" if kind in ("fifo", "supermarket") and self.chance(30) else "holds"
        row[key] = (
            self.pick(["100", "4600 pieces", "30", {"LH": "60", "RH": "40"}])
            if self.chance(60)
            else self.time(long=True)
        )
        if kind == "queue" and self.chance(40):
            row.pop("holds")
            row["for"] = self.time(long=True)
        if self.chance(10):
            row["timed"] = "false"
        if self.chance(12):
            row["per"] = self.pick(["2", "4"])

    # Loops.

    def rework(self) -> None:
        above = _ancestors(self.rows)
        names = [str(next(iter(row.values()))) for row in self.rows]
        for n, row in enumerate(self.rows):
            if "process" not in row or not self.chance(25):
                continue
            targets = [names[n], *(names[m] for m in sorted(above[n]))]
            loops = []
            for to in self.draw(st.lists(st.sampled_from(targets), min_size=1, max_size=2, unique=True)):
                loop = {"to": to, "share": self.pick(["10 %", "20 %", "0.5 %", "35 %"])}
                if self.chance(30):
                    loop["wait"] = self.time(long=True)
                if self.allow.once and self.chance(30):
                    loop["repeats"] = "once"
                loops.append(loop)
            row["rework"] = loops if len(loops) > 1 else loops[0]

    # What stands around the steps.

    def top(self) -> Row:
        top: Row = {"title": "Drawn"}
        if self.chance(75):
            calendar: Row = {"hours": self.pick(["8 h", "7.5 h", "450 min"])}
            if self.chance(40):
                calendar["shifts"] = self.pick(["2", "3"])
            if self.chance(30):
                calendar["breaks"] = "30 min"
            if self.chance(20):
                calendar["productive_hours"] = self.pick(["6.5 h", "6 h"])
            if self.chance(25):
                calendar["days_per_week"] = self.pick(["4", "6", "5"])
            if self.chance(25):
                calendar["days_per_month"] = self.pick(["20", "21"])
            top["calendar"] = calendar
        has_customer = self.allow.customer if self.allow.customer is not None else self.chance(80)
        if has_customer:
            demand = [
                "400 pieces/day",
                "30/week",
                "5/h",
                "12000/year",
                {"LH": "300/week", "RH": "100/week"},
                "20/shift",
            ]
            customer = {"name": "Customer Co", "demand": self.pick(demand)}
            if self.chance(15):
                top["customers"] = [customer, {"name": "Another", "demand": "2/day"}]
            else:
                top["customer"] = customer
        return top


def _ancestors(rows: list[Row]) -> list[set[int]]:
    names = {str(next(iter(row.values()))): n for n, row in enumerate(rows)}
    found: list[set[int]] = []
    for n, row in enumerate(rows):
        after = row.get("after", [n - 1])
        sources = (
            {n - 1}
            if "after" not in row
            else {names[s] for s in ([after] if isinstance(after, str) else after) if s != "start"}
        )
        found.append(set().union(*({s, *found[s]} for s in sources if s >= 0)))
    return found


@st.composite
def drawn(draw: DrawFn, allow: Allow = EVERYTHING) -> tuple[Row, list[Row]]:
    """The top and the rows of a map."""
    drawing = _Drawing(draw, allow)
    drawing.stream()
    if allow.rework and drawing.chance(50):
        drawing.rework()
    return drawing.top(), drawing.rows


@st.composite
def crossing(draw: DrawFn, allow: Allow = EVERYTHING) -> str:
    """Parallel branches without any order: every step waits for some of those above it.

    Where loops are allowed, one goes round it all; where alternatives are, they come after.
    """
    drawing = _Drawing(draw, allow)
    names = [drawing.step("start")]
    for _ in range(draw(st.integers(2, allow.steps))):
        after = draw(st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True))
        names.append(drawing.step(after if len(after) > 1 else after[0]))
    if allow.rework or allow.alternatives:
        waited_for = {name for row in drawing.rows for name in _sources(row)}
        ends = [name for name in names if name not in waited_for]
        last = drawing.step(ends if len(ends) > 1 else ends[0])
        if allow.alternatives and drawing.chance(70):
            drawing.alternatives([[last]], 0)
        if allow.rework and drawing.chance(70):
            row = next(row for row in drawing.rows if last in row.values())
            if "process" in row:
                row["rework"] = {"to": drawing.pick([names[0], last]), "share": "20 %"}
    return write(drawing.top(), drawing.rows)


def _sources(row: Row) -> list[str]:
    after = row.get("after", [])
    return [after] if isinstance(after, str) else list(after)


def texts(allow: Allow = EVERYTHING) -> st.SearchStrategy[str]:
    """Maps as YAML text."""
    return drawn(allow).map(lambda parts: write(*parts))
