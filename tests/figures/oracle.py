"""A second opinion on every figure: brute force, written from the format's own words.

It shares nothing with the program but the YAML text.  Where the program folds blocks, solves for rework flows and
walks a graph in order, this one takes every alternative at every choice, one branch at every parallel split, every
path from start to end, and inverts the whole matrix.  Only for small maps.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cached_property
from typing import Any

from figures.chance import Chance
from figures.plain import START, STOCKS, WORD, Number, Range, number, share


class Oracle(Chance):
    """The figures of one map; `figures()` and `steps()` give exact numbers, names and None."""

    # Times of a step.

    def stated(self, n: int, key: str) -> Range | None:
        return self.duration(self.rows[n].get(key))

    def touch(self, n: int) -> Range | None:
        return self.stated(n, "process_time") or self.stated(n, "cycle_time")

    def in_pieces(self, n: int) -> Number:
        """What a stock holds when it is counted in pieces."""
        if self.kinds[n] not in STOCKS:
            return None
        row = self.rows[n]
        stated = row.get("holds") or (row.get("max") if self.kinds[n] in ("fifo", "supermarket") else None)
        if "for" in row or stated is None:
            return None
        if isinstance(stated, dict):
            return sum(map(number, stated.values()), Fraction(0))
        found = re.fullmatch(r"([\d.,]+)\s*(\w*)", stated)
        return number(found[1]) if found and found[2] not in WORD else None

    def times(self, n: int, at: int = 0) -> tuple[Number, Number, Number]:
        """Waiting, process and total time of a step; `at` 0 likely, 1 least, 2 most."""
        row, kind = self.rows[n], self.kinds[n]
        if kind == "process":
            touch, lead, wait = self.touch(n), self.stated(n, "lead_time"), self.stated(n, "wait")
            waiting = wait[at] if wait else Fraction(0)
            if lead:
                if touch is None:
                    return None, None, lead[at] + waiting
                return lead[at] - touch[at] + waiting, touch[at], lead[at] + waiting
            if touch is None:
                return (wait[at] if wait and "transfer_batch" not in row else None), None, None
            if "transfer_batch" in row:
                at_once = self.amount(n, "pieces_per_cycle") * self.amount(n, "stations")
                extra = touch[at] * (self.amount(n, "transfer_batch") / at_once - 1)
                waiting += extra if extra > 0 else 0
            return waiting, touch[at], waiting + touch[at]
        if kind in ("wait", "transport"):
            stated = self.stated(n, "for" if kind == "wait" else "takes")
            waiting_ = stated[at] if stated else None
            return waiting_, Fraction(0), waiting_
        waiting_ = self._stock_time(n, at)
        return waiting_, Fraction(0), waiting_

    def _stock_time(self, n: int, at: int) -> Number:
        row = self.rows[n]
        if row.get("timed") == "false":
            return Fraction(0)
        pieces = self.in_pieces(n)
        if pieces is not None:
            flow = (self.demand or Fraction(0)) * self.flow_shares[n]
            if not flow:
                return None if pieces else Fraction(0)
            return pieces / self.amount(n, "per") / flow * self.day.seconds
        stated = row.get("for") or row.get("holds") or row.get("max")
        found = self.duration(stated)
        return found[at] if found else None

    # Lead time, path, slack.

    def longest(self, steps: dict[int, list[int]], at: int = 0) -> tuple[Fraction, tuple[int, ...]]:
        """The longest way; the first in the file when tied, judged from the end."""
        known = [self.known(n, at) for n in range(self.n)]
        return max(
            ((sum((known[n] for n in way), Fraction(0)), way) for way in self.paths(steps)),
            key=lambda found: (found[0], tuple(-n for n in reversed(found[1]))),
        )

    def known(self, n: int, at: int = 0) -> Fraction:
        """What is known of the time of a step, its stated wait included."""
        total = self.times(n, at)[2]
        if total is not None:
            return total
        wait = self.stated(n, "wait") if self.kinds[n] == "process" else None
        return wait[at] if wait else Fraction(0)

    def complete(self, steps: Any) -> bool:
        return all(self.times(n)[2] is not None for n in steps)

    @cached_property
    def lead_time(self) -> Number:
        return self.longest(self.main)[0] if self.complete(self.main) else None

    @cached_property
    def path(self) -> tuple[int, ...]:
        return self.longest(self.main)[1]

    def slack(self, n: int) -> Number:
        if self.lead_time is None or n not in self.main:
            return None
        through = [
            sum((self.known(m) for m in way), Fraction(0)) for way in self.paths(self.main) if n in way
        ]
        return self.lead_time - max(through)

    @cached_property
    def expected_lead_time(self) -> Number:
        if not self.real_choices and not self.loops:
            return self.lead_time
        if not self.complete(range(self.n)) or self.loop_crosses_block:
            return None
        best = None
        for ways in self.selections:
            visits, back, _ = self.visits_of(ways)
            total = Fraction(0)
            for n, v in visits.items():
                if n != START:
                    counted = self.in_pieces(n) is not None
                    total += (self.flow_shares[n] if counted else v) * self.known(n)
            total += sum((flow * loop.wait for loop, flow in back.items()), Fraction(0))
            best = total if best is None or total > best else best
        return best

    # Figures of a process.

    def productive(self, n: int) -> Fraction:
        """Seconds a day that a process is there for this stream."""
        return self._day(self.rows[n].get("calendar")).productive * share(
            self.rows[n].get("allocation", "100 %")
        )

    def effective_cycle_time(self, n: int) -> Number:
        row, cycle, process = self.rows[n], self.stated(n, "cycle_time"), self.stated(n, "process_time")
        if cycle:
            pace = cycle.likely / self.amount(n, "pieces_per_cycle") / self.amount(n, "stations")
        elif process:
            people = row.get("people", row.get("operators"))
            side_by_side = (
                self.amount(n, "stations") if "stations" in row else number(people) if people else Fraction(1)
            )
            if not side_by_side:
                return None
            pace = process.likely / self.amount(n, "pieces_per_cycle") / side_by_side
        else:
            return None
        if "oee" in row:
            return pace / share(row["oee"])
        if "uptime" in row:
            pace /= share(row["uptime"])
        changeover = self.stated(n, "changeover")
        if changeover and "batch" in row:
            pace += changeover.likely / self.amount(n, "batch")
        return pace / (1 - self.scrap(n))

    def required(self, n: int) -> tuple[Any, bool, bool]:
        """Value, whether it is exact, whether this oracle can say."""
        if "demand" in self.rows[n]:
            return self.rates(self.rows[n]["demand"]), True, True
        if self.demand is None:
            return None, True, True
        amounts, exact = self.amounts()
        if amounts is None:
            return None, True, exact
        return self.demand * amounts[n] * (1 - self.scrap(n)) * self.amount(n, "per"), exact, True

    def steps(self) -> list[dict[str, Any]]:
        """The figures of every step; the value `...` where this oracle cannot say."""
        return [self._step(n) for n in range(self.n)]

    def _step(self, n: int) -> dict[str, Any]:
        waiting, process, total = self.times(n)
        found: dict[str, Any] = {"waiting_time": waiting, "slack": self.slack(n)}
        if self.kinds[n] != "process":
            return found
        found |= {"process_time": process, "lead_time": total}
        found["flow_efficiency"] = process / total if process is not None and total else None
        required, exact, can = self.required(n)
        own = self.rows[n].get("demand")
        demand = self.rates(own) if own is not None else self.demand
        found["takt_time"] = self.productive(n) / demand if demand else None
        cycle = self.effective_cycle_time(n)
        found["effective_cycle_time"] = cycle
        load = None if required is None or cycle is None else required * cycle / self.productive(n)
        if not exact:
            required, load = required and float(required), load and float(load)
        found["required_per_day"] = required if can else ...
        found["utilisation"] = load if can else ...
        return found

    # Figures of the map.

    def figures(self) -> dict[str, Any]:
        day, lead = self.day, self.lead_time
        parts = [self.times(n) for n in self.path]
        # without a lead time another branch may turn out to be the path; on a single way its parts are known
        unsure = lead is None and len(self.path) < len(self.main)
        process = (
            None if unsure or any(p[1] is None for p in parts) else sum((p[1] for p in parts), Fraction(0))
        )
        waiting = (
            None if unsure or any(p[0] is None for p in parts) else sum((p[0] for p in parts), Fraction(0))
        )
        takt = day.productive / self.demand if self.demand else None
        everything = self.complete(range(self.n))
        added = self._value_added()
        found: dict[str, Any] = {
            "available_time_per_day": day.seconds,
            "demand_per_day": self.demand,
            "takt_time": takt,
            "lead_time": lead,
            "path": tuple(self.names[n] for n in self.path),
            "waiting_time": waiting,
            "process_time": process,
            "lead_time_days": None if lead is None else lead / day.seconds,
            "lead_time_calendar_days": None if lead is None else lead / day.seconds * 7 / day.per_week,
            "inventory_turns": day.per_month * 12 / (lead / day.seconds) if lead else None,
            "flow_efficiency": process / lead if process is not None and lead else None,
            "value_added_time": added,
            "process_cycle_efficiency": added / lead if added is not None and lead else None,
            "expected_lead_time": self.expected_lead_time,
            "total_process_time": self._process_time(self.flow_shares),
            "expected_process_time": self._process_time(self.visits),
            "rolled_complete_accurate": self._rolled("complete_accurate", share),
            "rolled_throughput_yield": self._rolled("scrap", lambda text: 1 - share(text)),
            "operators_needed": self._operators(takt),
            **self._stocks(),
        }
        if self.real_choices:
            longest = max(self.longest(steps)[0] for _, steps in self.scenarios)
            found["longest_lead_time"] = longest if everything else None
        else:
            found["longest_lead_time"] = lead
        if lead is None:
            found["lead_time_at_least"] = self.longest(self.main)[0]
        if process is None:
            found["process_time_at_least"] = sum((p[1] for p in parts if p[1]), Fraction(0))
        if "-" in " ".join(self._all_times()):
            found["lead_time_least"] = None if lead is None else self.longest(self.main, 1)[0]
            found["lead_time_most"] = None if lead is None else self.longest(self.main, 2)[0]
        waits = [self.times(n)[0] or Fraction(0) for n in range(self.n)]
        found["longest_wait"] = self.names[waits.index(max(waits))] if any(waits) else None
        return found

    def _all_times(self) -> list[str]:
        keys = ("cycle_time", "process_time", "lead_time", "wait", "holds", "for", "takes", "max")
        return [v for row in self.rows for k in keys if isinstance(v := row.get(k), str)]

    def _value_added(self) -> Number:
        if not any("value" in row for row in self.rows):
            return None
        total = Fraction(0)
        for n in self.path:
            value = self.rows[n].get("value")
            if value == "adding":
                if self.times(n)[1] is None:
                    return None
                total += self.times(n)[1]
            elif value not in (None, "necessary", "waste"):
                total += self.duration(value).likely
        return total

    def _process_time(self, weights: list[Fraction] | None) -> Number:
        times = [self.times(n)[1] for n in range(self.n)]
        if weights is None or None in times:
            return None
        return sum((t * w for t, w in zip(times, weights, strict=True)), Fraction(0))

    def _rolled(self, key: str, read: Any) -> Number:
        stated = {n: read(row[key]) for n, row in enumerate(self.rows) if key in row}
        if not stated:
            return None
        total = Fraction(0)
        for chance, steps in self.scenarios:
            for n in steps:
                chance *= stated.get(n, 1)
            total += chance
        return total

    def _operators(self, takt: Number) -> Number:
        processes = [n for n in range(self.n) if self.kinds[n] == "process"]
        touches = [self.touch(n) for n in processes]
        if not takt or None in touches:
            return None
        content = Fraction(0)
        for n, touch in zip(processes, touches, strict=True):
            content += (
                touch.likely
                / self.amount(n, "pieces_per_cycle")
                * self.amount(n, "per")
                * self.flow_shares[n]
            )
        return content / takt

    def _stocks(self) -> dict[str, Any]:
        stocks = [n for n in range(self.n) if self.kinds[n] in STOCKS]
        pieces = [p for n in stocks if (p := self.in_pieces(n)) is not None]
        times = [self.times(n)[2] for n in stocks]
        days = sum(times, Fraction(0)) / self.day.seconds if stocks and None not in times else None
        return {"wip": sum(pieces, Fraction(0)) if pieces else None, "inventory_days": days}
