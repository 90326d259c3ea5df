"""How the figures of a step come about."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from leantool.explaining.explanation import Explanation, Line, Workbook, count_text, total
from leantool.figures import capacity
from leantool.figures.figure import Figure, Reason
from leantool.figures.times import at_once, batch_waiting, per
from leantool.model import Process, Step, Stock, Transport, Wait
from leantool.units import ONE, Count, Duration


def waiting_lines(book: Workbook, step: Step) -> list[Line]:
    """What a step's waiting time is made of."""
    if isinstance(step, Process):
        return _process_waiting(book, step)
    name = book.name(step)
    if isinstance(step, Stock):
        return [_stock_waiting(book, step, name)]
    stated = step.duration if isinstance(step, Wait) else step.takes if isinstance(step, Transport) else None
    ref = book.place(step, "for", "takes")
    if stated is None:
        return [Line(name, book.say("to_measure"), None, ref)]
    return [Line(name, book.duration(stated), stated.seconds, ref)]


def _stock_waiting(book: Workbook, step: Stock, name: str) -> Line:
    ref = book.place(step, "for", "holds", "max")
    size = step.size
    seconds = book.work.times[step.index].total
    if not step.timed:
        return Line(name, book.say("not_timed"), Fraction(0), book.place(step, "timed"))
    if seconds is None or size is None:
        return Line(name, book.say("to_measure"), None, ref)
    if isinstance(size, Duration):
        return Line(name, book.duration(size), seconds, ref)
    if not size.value:
        return Line(name, "0", seconds, ref)
    demand = book.stream.demand_per_day or Fraction(0)
    pieces = count_text(book, size) + (f" / {book.plain(per(step))}" if per(step) != 1 else "")
    flow = book.plain(demand)
    if step.flow_share != 1:
        flow = f"({flow} x {book.share(step.flow_share)})"
    return Line(name, f"{pieces} / {flow} x {book.seconds(book.work.day)}", seconds, ref)


def _process_waiting(book: Workbook, step: Process) -> list[Line]:
    name = book.name(step)
    lines = []
    if step.lead_time is not None:
        touch = step.touch_time
        ref = book.place(step, "lead_time")
        if touch is None:
            lines.append(Line(name, book.say("to_measure"), None, ref))
        else:
            text = f"{book.duration(step.lead_time)} - {book.duration(touch)}"
            lines.append(Line(name, text, max(step.lead_time.seconds - touch.seconds, Fraction(0)), ref))
    if step.wait is not None:
        lines.append(Line(name, book.duration(step.wait), step.wait.seconds, book.place(step, "wait")))
    if step.transfer_batch is not None and step.touch_time is not None:
        batch = batch_waiting(step, step.touch_time.seconds)
        cycles = f"{book.plain(step.transfer_batch.value)} / {book.plain(at_once(step))} - 1"
        text = f"{book.seconds(step.touch_time.seconds)} x ({cycles})"
        lines.append(Line(name, text, batch, book.place(step, "transfer_batch")))
    return lines


def time_lines(book: Workbook, step: Step) -> list[Line]:
    """What a step adds to the lead time: its waiting, then its process time."""
    if isinstance(step, Process) and step.lead_time is not None:
        lead = Line(
            book.name(step), book.duration(step.lead_time), _lead(step), book.place(step, "lead_time")
        )
        waits = [line for line in _process_waiting(book, step) if line.ref and line.ref[-1] == "wait"]
        return [*waits, lead]
    return [*waiting_lines(book, step), *process_lines(book, step)]


def _lead(step: Process) -> Fraction:
    assert step.lead_time is not None
    touch = step.touch_time.seconds if step.touch_time else Fraction(0)
    return max(step.lead_time.seconds, touch)


def process_lines(book: Workbook, step: Step) -> list[Line]:
    """The process time of a step, when it is a process."""
    if not isinstance(step, Process):
        return []
    ref = book.place(step, "process_time", "cycle_time")
    if step.touch_time is None:
        return [Line(book.name(step), book.say("to_measure"), None, ref)]
    return [Line(book.name(step), book.duration(step.touch_time), step.touch_time.seconds, ref)]


# One explainer a figure.


def _waiting(book: Workbook, step: Step, figure: Figure) -> Explanation:
    lines = waiting_lines(book, step)
    return Explanation(figure, step, tuple(lines), _added(book, lines), total(lines))


def _added(book: Workbook, lines: list[Line]) -> str:
    return " + ".join(line.expression for line in lines) if lines else "0"


def _process_time(book: Workbook, step: Process, figure: Figure) -> Explanation:
    lines = process_lines(book, step)
    return Explanation(figure, step, tuple(lines), _added(book, lines), total(lines))


def _lead_time(book: Workbook, step: Process, figure: Figure) -> Explanation:
    lines = time_lines(book, step)
    return Explanation(figure, step, tuple(lines), _added(book, lines), total(lines))


def _flow_efficiency(book: Workbook, step: Process, figure: Figure) -> Explanation:
    lines = (*process_lines(book, step), *time_lines(book, step))
    times = book.work.times[step.index]
    if not times.process or not times.total:
        return Explanation(figure, step, lines)
    filled = f"{book.seconds(times.process)} / {book.seconds(times.total)}"
    return Explanation(figure, step, lines, filled, times.process / times.total)


def _takt(book: Workbook, step: Process, figure: Figure) -> Explanation:
    time = capacity.productive_time(step, book.stream)
    own = capacity.own_demand(step)
    demand = own if own is not None else book.stream.demand_per_day
    demand_ref = book.place(step, "demand") if own is not None else ("customer",)
    lines = [Line(book.say("productive_time"), book.seconds(time), time, _calendar_ref(book, step))]
    if not demand:
        return Explanation(figure, step, tuple(lines))
    lines.append(Line(book.say("demand_per_day"), book.plain(demand), demand, demand_ref, is_time=False))
    return Explanation(
        figure, step, tuple(lines), f"{book.seconds(time)} / {book.plain(demand)}", time / demand
    )


def _calendar_ref(book: Workbook, step: Process) -> tuple[str | int, ...]:
    return book.place(step, "calendar") if step.calendar is not None else ("calendar",)


def _effective_cycle_time(book: Workbook, step: Process, figure: Figure) -> Explanation:
    lines: list[Line] = []

    def given(field: str, amount: Fraction, text: str, *, is_time: bool = False) -> None:
        lines.append(Line(field, text, amount, book.place(step, field, "operators"), is_time))

    pace = step.cycle_time or step.process_time
    if pace is None:
        return Explanation(figure, step, ())
    given(
        "cycle_time" if step.cycle_time else "process_time", pace.seconds, book.duration(pace), is_time=True
    )
    filled, amount = book.seconds(pace.seconds), pace.seconds
    for field in ("pieces_per_cycle", "stations"):
        count: Count | None = getattr(step, field)
        if count is not None:
            given(field, count.value, book.plain(count.value))
            filled, amount = f"{filled} / {book.plain(count.value)}", amount / count.value
    if step.cycle_time is None and step.stations is None and step.people is not None and step.people.value:
        given("people", step.people.value, book.plain(step.people.value))
        filled, amount = f"{filled} / {book.plain(step.people.value)}", amount / step.people.value
    for field in ("uptime", "oee"):
        share: Fraction | None = getattr(step, field)
        if share is not None:
            given(field, share, book.share(share))
            filled, amount = f"{filled} / {book.share(share)}", amount / share
    if step.changeover is not None and step.batch is not None:
        given("changeover", step.changeover.seconds, book.duration(step.changeover), is_time=True)
        given("batch", step.batch.value, book.plain(step.batch.value))
        filled += f" + {book.seconds(step.changeover.seconds)} / {book.plain(step.batch.value)}"
        amount += step.changeover.seconds / step.batch.value
    if step.scrap:
        given("scrap", step.scrap, book.share(step.scrap))
        filled, amount = f"({filled}) / (1 - {book.share(step.scrap)})", amount / (1 - step.scrap)
    note = book.say("one_assumed") if capacity.assumes_one_person(step) else ""
    return Explanation(figure, step, tuple(lines), filled, amount, note)


def _required(book: Workbook, step: Process, figure: Figure) -> Explanation:
    own = capacity.own_demand(step)
    if own is not None:
        line = Line("demand", book.plain(own), own, book.place(step, "demand"), is_time=False)
        return Explanation(figure, step, (line,), book.plain(own), own)
    demand, amounts = book.stream.demand_per_day, book.work.amounts
    if demand is None or isinstance(amounts, Reason):
        return Explanation(figure, step, ())
    worked = amounts[step.index]
    lines = [
        Line(book.say("demand_per_day"), book.plain(demand), demand, ("customer",), is_time=False),
        Line(book.say("worked_on_per_delivered"), book.number(worked), worked, None, is_time=False),
    ]
    filled, amount = f"{book.plain(demand)} x {book.plain(worked)}", demand * worked
    if step.scrap:
        lines.append(
            Line("scrap", book.share(step.scrap), step.scrap, book.place(step, "scrap"), is_time=False)
        )
        filled, amount = f"{filled} x (1 - {book.share(step.scrap)})", amount * (1 - step.scrap)
    if per(step) != ONE:
        lines.append(Line("per", book.plain(per(step)), per(step), book.place(step, "per"), is_time=False))
        filled, amount = f"{filled} x {book.plain(per(step))}", amount * per(step)
    return Explanation(figure, step, tuple(lines), filled, amount)


def _utilisation(book: Workbook, step: Process, figure: Figure) -> Explanation:
    required, cycle = book.work.required[step.index], book.work.cycle_times[step.index]
    time = capacity.productive_time(step, book.stream)
    if not isinstance(required, Fraction) or not isinstance(cycle, Fraction):
        return Explanation(figure, step, ())
    lines = (
        Line(book.say("required_per_day"), book.number(required), required, None, is_time=False),
        Line(
            book.say("effective_cycle_time"),
            book.seconds(cycle),
            cycle,
            book.place(step, "cycle_time", "process_time"),
        ),
        Line(book.say("productive_time"), book.seconds(time), time, _calendar_ref(book, step)),
    )
    filled = f"{book.plain(required)} x {book.seconds(cycle)} / {book.seconds(time)}"
    return Explanation(figure, step, lines, filled, required * cycle / time)


def _slack(book: Workbook, step: Step, figure: Figure) -> Explanation:
    slack, lead = book.work.slack, book.work.lead_time
    if isinstance(slack, Reason) or not isinstance(lead, Fraction) or step.index not in slack:
        return Explanation(figure, step, ())
    through = lead - slack[step.index]
    lines = (
        Line(book.say("lead_time"), book.seconds(lead), lead, None),
        Line(
            book.say("longest_through", step=book.name(step)),
            book.seconds(through),
            through,
            ("steps", step.index),
        ),
    )
    return Explanation(figure, step, lines, f"{book.seconds(lead)} - {book.seconds(through)}", lead - through)


ANY_STEP: dict[str, Callable[[Workbook, Step, Figure], Explanation]] = {
    "waiting_time": _waiting,
    "slack": _slack,
}
PROCESS: dict[str, Callable[[Workbook, Process, Figure], Explanation]] = {
    "process_time": _process_time,
    "lead_time": _lead_time,
    "flow_efficiency": _flow_efficiency,
    "takt_time": _takt,
    "effective_cycle_time": _effective_cycle_time,
    "required_per_day": _required,
    "utilisation": _utilisation,
}
