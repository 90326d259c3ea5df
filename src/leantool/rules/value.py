"""Is the work classed honestly?  L-29, F-01."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.model import Process
from leantool.rules.rule import Case, Hit, Rule

_FEWEST = 3


def all_work_adds_value(case: Case) -> Iterator[Hit]:
    working = [p for p in case.stream.processes if p.touch_time is None or p.touch_time.seconds]
    if len(working) >= _FEWEST and all(map(_adds_throughout, working)):
        yield Hit(("steps", working[0].index, "value"))


def _adds_throughout(process: Process) -> bool:
    value, touch = process.value, process.touch_time
    if value is None:
        return False
    if value.added is not None:
        return touch is not None and value.added.seconds == touch.seconds
    return value.kind == "adding"


def necessary_without_reason(case: Case) -> Iterator[Hit]:
    for process in case.stream.processes:
        if process.value is not None and process.value.kind == "necessary" and not process.reason:
            yield Hit(("steps", process.index, "value"), {"name": case.stream.name_of(process)})


RULES = (
    Rule(
        id="L-29",
        code="all-work-adds-value",
        severity="warning",
        check=all_work_adds_value,
        title={"en": "All work adds value?", "nl": "Voegt al het werk waarde toe?"},
        message={
            "en": "every process counts all of its time as adding value: process time is not the same as "
            "value",
            "nl": "elk proces telt al zijn tijd als waardetoevoegend: bewerkingstijd is niet hetzelfde als "
            "waarde",
        },
        help={
            "en": "Take out what only checks, searches, types over or moves: value: 20 min states the part "
            "that adds.",
            "nl": "Haal eruit wat alleen controleert, zoekt, overtypt of verplaatst: value: 20 min noemt het "
            "deel dat toevoegt.",
        },
        manual={
            "en": "Looks for a map of three processes or more that are all classed adding, or whose "
            "value-adding part is the whole process time. Work adds value only if the customer cares, the "
            "product or case changes, and it is right the first time. Loading, checking and looking for "
            "things are in the process time too. State the part that adds value as a time, or leave value "
            "out: then no cycle efficiency is shown.",
            "nl": "Zoekt een kaart met drie of meer processen die allemaal adding zijn, of waarvan het "
            "waardetoevoegende deel de hele bewerkingstijd is. Werk voegt alleen waarde toe als het de klant "
            "iets uitmaakt, het product of de zaak verandert, en het in één keer goed is. Beladen, "
            "controleren en zoeken zitten ook in de bewerkingstijd. Noem het waardetoevoegende deel als "
            "tijd, of laat value weg: dan wordt er geen procesefficiëntie getoond.",
        },
    ),
    Rule(
        id="F-01",
        code="necessary-without-reason",
        severity="warning",
        check=necessary_without_reason,
        title={"en": "Necessary, but why?", "nl": "Noodzakelijk, maar waarom?"},
        message={
            "en": '"{name}" is classed necessary, and no reason is given',
            "nl": '"{name}" heet noodzakelijk, en er staat geen reden bij',
        },
        help={
            "en": "Add reason: law, risk, safety, technical, contract; without one it is waste.",
            "nl": "Voeg reason toe: wet, risico, veiligheid, techniek, contract; zonder reden is het "
            "verspilling.",
        },
        manual={
            "en": "Looks for a process with value: necessary and no reason. Necessary means: adds no value, "
            "but cannot be left out today, because of a law, a risk, safety, technique or a contract. The "
            "word is easily given to whatever we are used to. Write the reason; if there is none, class it "
            "as waste.",
            "nl": "Zoekt een proces met value: necessary zonder reason. Noodzakelijk betekent: voegt geen "
            "waarde toe, maar kan vandaag niet weg, vanwege een wet, een risico, veiligheid, techniek of een "
            "contract. Het woord is snel gegeven aan alles wat we gewend zijn. Schrijf de reden op; is er "
            "geen, dan is het verspilling.",
        },
    ),
)
