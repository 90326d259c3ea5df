"""The dates of an A3: plan, goal and checks.  A-14 to A-17."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.rules.a3.case import Case
from leantool.rules.rule import Hit, Rule


def start_after_end(case: Case) -> Iterator[Hit]:
    for n, line in enumerate(case.a3.plan):
        if line.start and line.end and line.start > line.end:
            yield Hit(("plan", n, "start"), {"start": line.start, "end": line.end})


def end_after_goal(case: Case) -> Iterator[Hit]:
    dates = case.goal_dates
    for n, line in enumerate(case.a3.plan if dates else ()):
        if line.end and line.end > dates[-1]:
            yield Hit(("plan", n, "end"), {"end": line.end, "by": dates[-1]})


def check_too_early(case: Case) -> Iterator[Hit]:
    """Checks are looked at together: the last of them must come after the last line of the plan is done."""
    ends = sorted(line.end for line in case.a3.plan if line.end)
    stated = case.a3.follow_up
    dated = [(one.when, n) for n, one in enumerate(stated.checks) if one.when] if stated else []
    if ends and dated and max(dated)[0] < ends[-1]:
        when, n = max(dated)
        yield Hit(("follow_up", "checks", n, "when"), {"when": when, "end": ends[-1]})


def result_due(case: Case) -> Iterator[Hit]:
    stated = case.a3.follow_up
    if not case.today or stated is None:
        return
    for n, one in enumerate(stated.checks):
        if one.when and one.when < case.today and not one.result:
            yield Hit(("follow_up", "checks", n), {"what": one.what, "when": one.when})


RULES = (
    Rule(
        id="A-14",
        code="a3-start-after-end",
        severity="error",
        check=start_after_end,
        title={"en": "It ends before it begins", "nl": "Het eindigt voor het begint"},
        message={
            "en": "this starts on {start}, after its end on {end}",
            "nl": "dit begint op {start}, na het eind op {end}",
        },
        help={"en": "Correct one of the two dates.", "nl": "Verbeter een van de twee datums."},
        manual={
            "en": "Looks for lines of the plan whose start lies after their end. It is nearly always a slip "
            "of the year or of the month. Dates are written year, month, day.",
            "nl": "Zoekt regels van het plan waarvan het begin na het eind ligt. Bijna altijd is dat een "
            "verschrijving in jaar of maand. Datums schrijf je als jaar, maand, dag.",
        },
    ),
    Rule(
        id="A-15",
        code="a3-plan-after-goal",
        severity="warning",
        check=end_after_goal,
        title={"en": "Done after the goal's date", "nl": "Klaar na de datum van het doel"},
        message={
            "en": "this is done on {end}, after the date of the goal, {by}",
            "nl": "dit is klaar op {end}, na de datum van het doel, {by}",
        },
        help={
            "en": "Move the line forward, or agree on a later date for the goal.",
            "nl": "Haal de regel naar voren, of spreek een latere datum voor het doel af.",
        },
        manual={
            "en": "Looks for lines of the plan that end after the date of the last goal. What is done by "
            "then cannot help to reach the goal in time. Either the plan or the goal is wrong.",
            "nl": "Zoekt regels van het plan die eindigen na de datum van het laatste doel. Wat dan pas "
            "klaar is helpt niet om het doel op tijd te halen. Of het plan of het doel klopt niet.",
        },
    ),
    Rule(
        id="A-16",
        code="a3-check-too-early",
        severity="warning",
        check=check_too_early,
        title={"en": "Checked before it is done", "nl": "Getoetst voor het klaar is"},
        message={
            "en": "the last check, on {when}, comes before the plan is done on {end}",
            "nl": "de laatste toets, op {when}, valt voordat het plan klaar is op {end}",
        },
        help={
            "en": "Plan a check after the last line of the plan, when its effect can be seen.",
            "nl": "Plan een toets na de laatste regel van het plan, als het effect te zien is.",
        },
        manual={
            "en": "Looks for a follow-up whose last check lies before the end of the last line of the plan. "
            "Checks on the way are good, but the effect of a measure is seen some weeks after it is in "
            "place: think of 30, 60 and 90 days.",
            "nl": "Zoekt een opvolging waarvan de laatste toets ligt voor het eind van de laatste regel van "
            "het plan. Onderweg toetsen is goed, maar het effect van een maatregel zie je pas een paar weken "
            "later: denk aan 30, 60 en 90 dagen.",
        },
    ),
    Rule(
        id="A-17",
        code="a3-result-due",
        severity="warning",
        check=result_due,
        title={"en": "A check without its result", "nl": "Een toets zonder resultaat"},
        message={
            "en": "the result of the check of {when} is not filled in: {what}",
            "nl": "het resultaat van de toets van {when} is niet ingevuld: {what}",
        },
        help={
            "en": "Write result: the measured value, also when it disappoints.",
            "nl": "Schrijf result: de gemeten waarde, ook als die tegenvalt.",
        },
        manual={
            "en": "With --today it looks for checks whose day has passed and whose result is empty. Check "
            "and Act are the half of PDCA that is skipped most. A value that disappoints teaches more than "
            "none.",
            "nl": "Zoekt met --today toetsen waarvan de dag voorbij is en het resultaat leeg. Check en Act "
            "zijn de helft van PDCA die het vaakst wordt overgeslagen. Een waarde die tegenvalt leert meer "
            "dan geen waarde.",
        },
    ),
)
