"""Can each step keep the customer's pace?  L-02, L-03."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.rules import amounts, loads
from leantool.rules.rule import Case, Hit, Rule


def slower_than_takt(case: Case) -> Iterator[Hit]:
    for found in loads.of_cause(case, "cycle-time-above-takt"):
        yield Hit(("steps", found.process.index, "cycle_time"), loads.words(case, found))


def people_beside_cycle_time(case: Case) -> Iterator[Hit]:
    for found in loads.of_cause(case, "people-beside-cycle-time"):
        people = found.process.people
        said = {
            "people": amounts.number(people.value if people else 1),
            "time": found.process.cycle_time.text if found.process.cycle_time else "",
        }
        yield Hit(("steps", found.process.index, "cycle_time"), loads.words(case, found) | said)


def one_person_assumed(case: Case) -> Iterator[Hit]:
    for found in loads.of_cause(case, "one-person-assumed"):
        yield Hit(("steps", found.process.index, "process_time"), loads.words(case, found))


RULES = (
    Rule(
        id="L-02",
        code="cycle-time-above-takt",
        severity="warning",
        check=slower_than_takt,
        title={"en": "Slower than takt", "nl": "Trager dan de takt"},
        message={
            "en": '"{name}" cannot keep pace: {cycle} against takt {pace}, utilisation {load}',
            "nl": '"{name}" kan de klantvraag niet bijhouden: {cycle} tegen takt {pace}, bezettingsgraad '
            "{load}",
        },
        help={
            "en": "Check cycle_time, uptime, batch and scrap; if they are right, this step runs overtime or "
            "builds a backlog: plan an improvement here.",
            "nl": "Controleer cycle_time, uptime, batch en scrap; kloppen ze, dan draait deze stap overwerk "
            "of bouwt hij achterstand op: plan hier een verbetering.",
        },
        manual={
            "en": "Looks for a process whose effective cycle time (cycle time with losses and changeover) is "
            "longer than the takt time at that step. Where only part of the items passes, the takt there is "
            "longer; where several pieces go into one product, shorter. Such a step cannot deliver what the "
            "customer takes in the working time on the map: there is overtime, a growing queue, or a number "
            "is wrong. Check the numbers at the gemba first, then bring the work under takt.",
            "nl": "Zoekt een proces waarvan de effectieve cyclustijd (cyclustijd met verliezen en omstellen) "
            "langer is dan de takttijd bij die stap. Waar maar een deel van de stroom langskomt is de takt "
            "langer, waar meer stuks in één product gaan korter. Zo'n stap kan in de werktijd op de kaart "
            "niet leveren wat de klant afneemt: er is overwerk, een groeiende wachtrij, of een getal klopt "
            "niet. Controleer eerst de getallen op de gemba en breng daarna het werk onder de takt.",
        },
    ),
    Rule(
        id="L-03",
        code="people-beside-cycle-time",
        severity="warning",
        check=people_beside_cycle_time,
        title={"en": "Cycle time or the time of one person?", "nl": "Cyclustijd of tijd van één persoon?"},
        message={
            "en": '"{name}" takes {cycle} against takt {pace}, with {people} people: is {time} the time '
            "between two pieces, or the time of one person?",
            "nl": '"{name}" kost {cycle} tegen takt {pace}, met {people} mensen: is {time} de tijd tussen '
            "twee stuks, of de tijd van één persoon?",
        },
        help={
            "en": "If each of them makes a whole piece, write stations: {people}, or process_time: {time} "
            "instead of cycle_time.",
            "nl": "Maakt ieder een heel stuk, schrijf dan stations: {people}, of process_time: {time} in "
            "plaats van cycle_time.",
        },
        manual={
            "en": "Looks for a process that is slower than takt only if its cycle time is really the "
            "interval between two pieces, while several people work there and no stations are stated. A "
            "stopwatch on one person gives the process time; two packers of four minutes each deliver a "
            "piece every two minutes. Say how many places work side by side with stations, or write the time "
            "as process_time, which the people share.",
            "nl": "Zoekt een proces dat alleen trager dan de takt is als zijn cyclustijd echt de tijd tussen "
            "twee stuks is, terwijl er meer mensen werken en er geen stations staan. Een stopwatch bij één "
            "persoon geeft de bewerkingstijd; twee inpakkers van vier minuten elk leveren elke twee minuten "
            "een stuk. Zeg met stations hoeveel plaatsen naast elkaar werken, of schrijf de tijd als "
            "process_time, die de mensen delen.",
        },
    ),
    Rule(
        id="L-03",
        code="one-person-assumed",
        severity="warning",
        check=one_person_assumed,
        title={"en": "One person assumed", "nl": "Eén persoon aangenomen"},
        message={
            "en": '"{name}" would be loaded {load} by one person; how many people or stations do it is not '
            "stated",
            "nl": '"{name}" zou één persoon voor {load} bezetten; hoeveel mensen of stations het doen staat '
            "er niet",
        },
        help={
            "en": "Add people (who share the work) or stations (places side by side).",
            "nl": "Voeg people toe (mensen die het werk delen) of stations (plaatsen naast elkaar).",
        },
        manual={
            "en": "Looks for a process with a process time but no people and no stations, that one person "
            "could not do in the time there is. Without a number one person is assumed, so the load says "
            "little. Add people or stations; one is an answer too.",
            "nl": "Zoekt een proces met een bewerkingstijd maar zonder people en stations, dat één persoon "
            "niet in de beschikbare tijd kan doen. Zonder getal geldt één persoon, en dan zegt de "
            "bezettingsgraad weinig. Voeg people of stations toe; één is ook een antwoord.",
        },
    ),
)
