"""Are the signs of pull complete?  L-28."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.model import Process, Stock, ValueStream
from leantool.model.steps import PULL_KINDS
from leantool.rules.rule import Case, Hit, Rule


def fifo_without_max(case: Case) -> Iterator[Hit]:
    for step in case.stream.steps:
        if isinstance(step, Stock) and step.kind == "fifo" and step.max is None:
            yield Hit(("steps", step.index, "fifo"), {"name": step.name})


def push_behind_pull(case: Case) -> Iterator[Hit]:
    steps = case.stream.steps
    for process in case.stream.processes:
        if process.flow == "push":
            stocks = [steps[link.source] for link in process.follows if link.source >= 0]
            pulled = next((s.name for s in stocks if s.kind in PULL_KINDS), None)
            if pulled is not None:
                yield Hit(
                    ("steps", process.index, "flow"), {"name": case.stream.name_of(process), "stock": pulled}
                )


def _feeding(stream: ValueStream) -> Iterator[tuple[Process, Stock]]:
    """The processes that fill a supermarket, when the map shows information at all."""
    if not stream.information:
        return
    for step in stream.steps:
        if isinstance(step, Stock) and step.kind == "supermarket":
            for link in step.follows:
                before = stream.steps[link.source] if link.source >= 0 else None
                if isinstance(before, Process):
                    yield before, step


def _sources(stream: ValueStream, process: Process) -> set[str | int]:
    return {
        flow.source for flow in stream.information if process.index in flow.targets if flow.source is not None
    }


def supermarket_without_signal(case: Case) -> Iterator[Hit]:
    for process, stock in _feeding(case.stream):
        touched = any(stock.index in (flow.source, *flow.targets) for flow in case.stream.information)
        if not touched and not _sources(case.stream, process):
            said = {"name": stock.name, "process": case.stream.name_of(process)}
            yield Hit(("steps", stock.index, "supermarket"), said)


def schedule_into_supermarket(case: Case) -> Iterator[Hit]:
    """Schedules for a process that a supermarket should tell what to make; the pacemaker is scheduled."""
    stream = case.stream
    for process, stock in _feeding(stream):
        if process.pacemaker or _sources(stream, process) != {"control"}:
            continue
        if any(stock.index in (flow.source, *flow.targets) for flow in stream.information):
            continue
        n = next(n for n, flow in enumerate(stream.information) if process.index in flow.targets)
        yield Hit(("information", n, "to"), {"name": stock.name, "process": stream.name_of(process)})


RULES = (
    Rule(
        id="L-28",
        code="fifo-without-max",
        severity="warning",
        check=fifo_without_max,
        title={"en": "FIFO lane without maximum", "nl": "FIFO-baan zonder maximum"},
        message={
            "en": 'the FIFO lane "{name}" has no max: without one it is just a queue',
            "nl": 'de FIFO-baan "{name}" heeft geen max: zonder maximum is het gewoon een wachtrij',
        },
        help={
            "en": "Add max, the number at which the step before it stops.",
            "nl": "Voeg max toe, het aantal waarbij de stap ervoor stopt.",
        },
        manual={
            "en": "Looks for a FIFO lane without max. A lane limits what may lie between two steps: full "
            "means that the step before stops, and that keeps the lead time short. Make it as long as the "
            "longest stop it must bridge, divided by takt. If nothing limits it, draw it as a queue or an "
            "inventory.",
            "nl": "Zoekt een FIFO-baan zonder max. Een baan begrenst wat er tussen twee stappen mag liggen: "
            "vol betekent dat de stap ervoor stopt, en dat houdt de doorlooptijd kort. Maak hem zo lang als "
            "de langste stilstand die hij moet overbruggen, gedeeld door de takt. Begrenst niets hem, teken "
            "dan queue of inventory.",
        },
    ),
    Rule(
        id="L-28",
        code="push-behind-pull-stock",
        severity="warning",
        check=push_behind_pull,
        title={"en": "Push behind a pull stock", "nl": "Push achter een pullvoorraad"},
        message={
            "en": '"{name}" has flow: push, but "{stock}" before it is a stock to pull from',
            "nl": '"{name}" heeft flow: push, maar "{stock}" ervoor is een voorraad om uit te trekken',
        },
        help={
            "en": 'Write flow: pull (or fifo), or draw "{stock}" as inventory if items are pushed.',
            "nl": 'Schrijf flow: pull (of fifo), of teken "{stock}" als inventory als er geduwd wordt.',
        },
        manual={
            "en": "Looks for a process with flow: push directly behind a supermarket or FIFO lane. From a "
            "supermarket the next step takes what it needs; a lane hands on in order. If a schedule decides "
            "what comes, the stock is an ordinary inventory and the map promises a control that is not "
            "there.",
            "nl": "Zoekt een proces met flow: push direct achter een supermarkt of FIFO-baan. Uit een "
            "supermarkt pakt de volgende stap wat hij nodig heeft; een baan geeft op volgorde door. Bepaalt "
            "een planning wat er komt, dan is het een gewone voorraad en belooft de kaart een sturing die er "
            "niet is.",
        },
    ),
    Rule(
        id="L-28",
        code="supermarket-without-signal",
        severity="warning",
        check=supermarket_without_signal,
        title={"en": "Supermarket without signal", "nl": "Supermarkt zonder signaal"},
        message={
            "en": 'nothing tells "{process}" what was taken from the supermarket "{name}"',
            "nl": 'niets vertelt "{process}" wat er uit de supermarkt "{name}" is gepakt',
        },
        help={
            "en": "Add the signal to information: {{from: {name}, to: {process}, says: kanban}}.",
            "nl": "Voeg het signaal toe bij information: {{from: {name}, to: {process}, says: kanban}}.",
        },
        manual={
            "en": "On a map with information lines, looks for a supermarket that no line touches and whose "
            "supplying process gets no information at all. A supermarket works because taking something is "
            "the order to make it again: a card, an empty box, a light. Draw that signal; without it this is "
            "an inventory with a nicer sign.",
            "nl": "Zoekt op een kaart met informatieregels een supermarkt die geen regel raakt en waarvan "
            "het leverende proces geen enkele informatie krijgt. Een supermarkt werkt doordat pakken de "
            "opdracht is om bij te maken: een kaart, een lege bak, een lamp. Teken dat signaal; zonder "
            "signaal is het een voorraad met een mooier bordje.",
        },
    ),
    Rule(
        id="L-28",
        code="schedule-into-supermarket",
        severity="warning",
        check=schedule_into_supermarket,
        title={"en": "Schedule into a supermarket", "nl": "Planning naar een supermarkt"},
        message={
            "en": '"{process}" fills the supermarket "{name}" by schedule: what is taken should tell it what '
            "to make",
            "nl": '"{process}" vult de supermarkt "{name}" volgens planning: wat gepakt is hoort te zeggen '
            "wat er gemaakt wordt",
        },
        help={
            "en": 'Let the signal come from "{name}", or draw it as inventory if the schedule stays.',
            "nl": 'Laat het signaal van "{name}" komen, of teken inventory als de planning blijft.',
        },
        manual={
            "en": "Looks for a process before a supermarket that gets its orders from control only, while no "
            "line touches the supermarket and the process is not the pacemaker. Then the schedule pushes "
            "items in, and the stock grows where the forecast was wrong. Replace the schedule by a signal "
            "from the supermarket.",
            "nl": "Zoekt een proces voor een supermarkt dat zijn opdrachten alleen van control krijgt, "
            "terwijl geen regel de supermarkt raakt en het proces niet de pacemaker is. Dan duwt de planning "
            "er stukken in, en groeit de voorraad waar de prognose niet klopte. Vervang de planning door een "
            "signaal uit de supermarkt.",
        },
    ),
)
