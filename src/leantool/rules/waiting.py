"""Is all waiting on the map, and once only?  L-12, L-13."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.model import Process, Step, Stock, Transport, Wait
from leantool.rules.rule import Case, Hit, Rule
from leantool.units import Duration

_FEWEST = 3


def no_waiting(case: Case) -> Iterator[Hit]:
    steps = case.stream.steps
    if len(steps) >= _FEWEST and not any(_waits(step) for step in steps):
        yield Hit(("steps",))


def _waits(step: Step) -> bool:
    """An item waits here, or nobody says that it does not."""
    if isinstance(step, Process):
        touch = step.touch_time
        return (
            touch is None
            or bool(step.wait and step.wait.seconds)
            or (step.lead_time is not None and step.lead_time.seconds > touch.seconds)
            or bool(step.transfer_batch and step.transfer_batch.value > 1)
            or any(loop.wait and loop.wait.seconds for loop in step.rework)
        )
    if isinstance(step, Stock):
        size = step.size
        return size is None or bool(size.seconds if isinstance(size, Duration) else size.value)
    time = step.duration if isinstance(step, Wait) else step.takes if isinstance(step, Transport) else None
    return time is None or bool(time.seconds)


def queues_before(case: Case, *, timed: bool) -> Iterator[tuple[Stock, Process]]:
    """The processes that state a lead time, with the stocks directly before them."""
    steps = case.stream.steps
    for process in case.stream.processes:
        if process.lead_time is not None:
            for link in process.follows:
                stock = steps[link.source] if link.source >= 0 else None
                if isinstance(stock, Stock) and stock.timed is timed:
                    yield stock, process


def counted_twice(case: Case) -> Iterator[Hit]:
    for stock, process in queues_before(case, timed=True):
        touch = process.touch_time
        waits_inside = process.lead_time and (touch is None or process.lead_time.seconds > touch.seconds)
        if waits_inside and _waits(stock):
            said = {"name": case.stream.name_of(process), "stock": stock.name}
            yield Hit(("steps", process.index, "lead_time"), said)


RULES = (
    Rule(
        id="L-12",
        code="no-waiting",
        severity="warning",
        check=no_waiting,
        title={"en": "No waiting anywhere", "nl": "Nergens wachttijd"},
        message={
            "en": "no step waits and no stock lies anywhere: this is a flow chart of the work, not yet a "
            "value stream",
            "nl": "er wacht niets en er ligt nergens voorraad: dit is een stroomschema van het werk, nog "
            "geen waardestroom",
        },
        help={
            "en": "Walk the stream and note what lies between the steps: inventory, queue, wait, or "
            "lead_time of a step.",
            "nl": "Loop de stroom en noteer wat er tussen de stappen ligt: inventory, queue, wait, of "
            "lead_time van een stap.",
        },
        manual={
            "en": "Looks for a map of three steps or more on which nothing ever waits. In nearly every "
            "stream waiting is most of the lead time, so a map without it shows the work and hides the "
            "problem. Count what lies between the steps or ask how old the oldest and the newest case in the "
            "in-box are.",
            "nl": "Zoekt een kaart van drie stappen of meer waarop nooit iets wacht. In bijna elke stroom is "
            "wachten het grootste deel van de doorlooptijd, dus een kaart zonder wachten toont het werk en "
            "verbergt het probleem. Tel wat er tussen de stappen ligt, of vraag hoe oud de oudste en de "
            "nieuwste zaak in het bakje zijn.",
        },
    ),
    Rule(
        id="L-13",
        code="waiting-counted-twice",
        severity="warning",
        check=counted_twice,
        title={"en": "The same waiting twice", "nl": "Dezelfde wachttijd twee keer"},
        message={
            "en": 'the waiting in "{stock}" and the lead time of "{name}" behind it may be the same time, '
            "counted twice",
            "nl": 'de wachttijd in "{stock}" en de doorlooptijd van "{name}" erachter zijn misschien '
            "dezelfde tijd, dubbel geteld",
        },
        help={
            "en": 'If the lead time starts when an item arrives in "{stock}", write timed: false there.',
            "nl": 'Begint de doorlooptijd als een stuk in "{stock}" aankomt, schrijf daar dan timed: false.',
        },
        manual={
            "en": "Looks for a stock or queue that is turned into time, directly before a process that "
            "states a lead time. The lead time of a step starts when the work is available to it, so it "
            "usually contains that queue. Keep one of the two: timed: false shows the queue without its "
            "time, process_time alone leaves the waiting to the queue.",
            "nl": "Zoekt een voorraad of wachtrij die in tijd wordt omgezet, direct voor een proces dat een "
            "doorlooptijd noemt. De doorlooptijd van een stap begint als het werk ervoor klaarligt, dus die "
            "wachtrij zit er meestal al in. Houd één van de twee: timed: false toont de wachtrij zonder "
            "tijd, alleen process_time laat het wachten bij de wachtrij.",
        },
    ),
)
