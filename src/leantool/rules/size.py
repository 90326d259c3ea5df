"""Is the map the right size?  L-27."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from leantool.rules import amounts
from leantool.rules.rule import Case, Hit, Rule


def too_many_steps(case: Case) -> Iterator[Hit]:
    processes, most = case.stream.processes, case.thresholds.most_steps
    if len(processes) > most:
        said = {"count": amounts.number(len(processes)), "most": amounts.number(most)}
        yield Hit(("steps", processes[int(most)].index, "process"), said)


def too_few_steps(case: Case) -> Iterator[Hit]:
    """Not of a future map, where steps have been brought together."""
    fewest = case.thresholds.fewest_steps
    if len(case.stream.processes) < fewest and case.stream.state == "current":
        yield Hit(("steps",), {"fewest": amounts.number(fewest)})


def too_detailed(case: Case) -> Iterator[Hit]:
    """Steps of seconds, waiting included, in an office stream of days."""
    if not case.stream.is_office:
        return
    figures = case.measured.figures
    total = figures.lead_time.value or figures.lead_time_at_least.value
    if not isinstance(total, Fraction) or total < case.stream.calendar.day:
        return
    tiny = []
    for process in case.stream.processes:
        time = case.measured.steps[process.index].lead_time.value
        if isinstance(time, Fraction) and 0 < time < case.thresholds.short_step:
            tiny.append(process)
    if tiny:
        names = amounts.some([case.stream.name_of(p) for p in tiny])
        said = {"names": names, "limit": amounts.time(case.thresholds.short_step, case.stream.calendar)}
        yield Hit(("steps", tiny[0].index, "process"), said)


RULES = (
    Rule(
        id="L-27",
        code="too-many-steps",
        severity="info",
        check=too_many_steps,
        title={"en": "Too many steps", "nl": "Te veel stappen"},
        message={
            "en": "{count} processes on one map, more than {most}: hard to see as a whole",
            "nl": "{count} processen op één kaart, meer dan {most}: moeilijk als geheel te zien",
        },
        help={
            "en": "Join steps without waiting between them, or map a part of the stream on its own.",
            "nl": "Voeg stappen zonder wachten ertussen samen, of breng een deel van de stroom apart in "
            "kaart.",
        },
        manual={
            "en": "Looks for a map of more than fifteen processes. A process box ends where the item stops "
            "and waits; work that goes on without a stop is one box, whatever the number of tasks in it. A "
            "map that fits on a wall shows the whole; details belong on a second map or a work sheet.",
            "nl": "Zoekt een kaart met meer dan vijftien processen. Een procesvak eindigt waar het stuk "
            "stopt en wacht; werk dat zonder onderbreking doorgaat is één vak, hoeveel taken er ook in "
            "zitten. Een kaart die op een muur past laat het geheel zien; details horen op een tweede kaart "
            "of een werkblad.",
        },
    ),
    Rule(
        id="L-27",
        code="too-few-steps",
        severity="info",
        check=too_few_steps,
        title={"en": "Few steps", "nl": "Weinig stappen"},
        message={
            "en": "fewer than {fewest} processes: little for a stream from door to door",
            "nl": "minder dan {fewest} processen: weinig voor een stroom van deur tot deur",
        },
        help={
            "en": "Start where the request or the material comes in and end where the customer has the "
            "result.",
            "nl": "Begin waar de aanvraag of het materiaal binnenkomt en eindig waar de klant het resultaat "
            "heeft.",
        },
        manual={
            "en": "Looks for a current-state map of fewer than three processes. Waiting is found between the "
            "steps, so a map of one or two boxes hides it inside them. Walk from the dock or the desk to the "
            "customer and make a box wherever the item is handed on.",
            "nl": "Zoekt een kaart van de huidige toestand met minder dan drie processen. Wachten vind je "
            "tussen de stappen, dus een kaart met één of twee vakken verstopt het erin. Loop van ingang tot "
            "klant en maak een vak telkens als het stuk wordt doorgegeven.",
        },
    ),
    Rule(
        id="L-27",
        code="too-detailed",
        severity="info",
        check=too_detailed,
        title={"en": "Too detailed", "nl": "Te gedetailleerd"},
        message={
            "en": "steps of less than {limit} in a stream of days: {names}",
            "nl": "stappen van minder dan {limit} in een stroom van dagen: {names}",
        },
        help={
            "en": "Make them part of the step before or after, unless an item waits there.",
            "nl": "Maak ze deel van de stap ervoor of erna, tenzij er iets wacht.",
        },
        manual={
            "en": "On an office map, looks for a process that takes less than a minute, waiting included, "
            "while the stream takes days. It is a click or a movement inside another step and draws the eye "
            "away from where the days go. Keep it apart only if work waits there or goes wrong there.",
            "nl": "Zoekt op een kantoorkaart een proces van minder dan een minuut, wachten inbegrepen, "
            "terwijl de stroom dagen duurt. Het is een klik of handeling binnen een andere stap en trekt het "
            "oog weg van waar de dagen blijven. Houd het alleen apart als er werk wacht of misgaat.",
        },
    ),
)
