"""The plan as a workbook that a team works in: the plan itself, what comes first, and the criteria of the goals."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from leantool.analysis import Analysis
from leantool.model.parts import WASTES
from leantool.model.plan import CATEGORIES, STATUSES, VERDICTS
from leantool.planning import Line, Plan, by_priority
from leantool.reporting import workbook
from leantool.reporting.plan_rows import Amounts, amounts
from leantool.reporting.plan_words import PlanWords
from leantool.reporting.workbook import Column, Sheet, Toned, Value
from leantool.texts import Texts

Cell = Value | Toned
Row = Callable[[Line, Amounts, PlanWords], Cell]


def xlsx(plan: Plan, analysis: Analysis, texts: Texts) -> bytes:
    """The plan as the bytes of an `.xlsx` file, headings and choices in the language of the reader."""
    words = PlanWords(analysis.stream, texts)
    sheets = (_plan(plan, words), _first(plan, words), _criteria(plan, words))
    return workbook.xlsx(sheets, f"{analysis.stream.title}: {words.say('title').lower()}")


def _plan(plan: Plan, words: PlanWords) -> Sheet:
    """One row a line, in the order of the loops; amounts as numbers in the unit beside them."""

    def offered(part: str, keys: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(words.say(f"{part}_{key}") for key in keys)

    columns: tuple[tuple[Column, Row], ...] = (
        (Column(words.say("nr"), "whole", width=7), lambda line, _, __: line.number),
        (Column(words.say("loop")), lambda line, _, __: line.loop),
        (Column(words.say("place")), lambda line, _, __: line.place),
        (Column(words.say("action"), width=36), lambda line, _, __: line.action),
        (Column(words.say("metric")), lambda line, _, w: w.metric(line.goal.metric) if line.goal else None),
        (Column(words.say("from"), "number"), lambda _, amount, __: amount.baseline),
        (Column(words.say("to"), "number"), lambda _, amount, __: amount.target),
        (Column(words.say("unit")), lambda _, amount, __: amount.unit),
        (
            Column(words.say("category"), choices=offered("category", CATEGORIES)),
            lambda line, _, w: w.category(line),
        ),
        (Column(words.say("owner")), lambda line, _, __: line.owner),
        (Column(words.say("start"), "date"), lambda line, _, __: line.start),
        (Column(words.say("end"), "date"), _end),
        (Column(words.say("review"), "date"), lambda line, _, __: _review(line, plan)),
        (Column(words.say("status"), choices=offered("status", STATUSES)), lambda line, _, w: w.status(line)),
        (Column(words.say("schedule")), _schedule),
        (Column(words.say("result"), "number"), lambda _, amount, __: amount.result),
        (Column(words.say("measured_on"), "date"), lambda line, _, __: line.measured_on),
        (Column(words.say("waste"), choices=_wastes(words)), lambda line, _, w: w.waste(line)),
        (Column(words.say("a3")), lambda line, _, __: line.burst.a3),
        (Column(words.say("remarks"), width=48), lambda line, _, w: "\n".join(w.remarks(line))),
    )
    lines = [line for group in plan.groups for line in group.lines]
    return Sheet(
        words.say("title"),
        [column for column, _ in columns],
        [_row(line, [value for _, value in columns], words) for line in lines],
        fixed=4,
    )


def _row(line: Line, values: list[Row], words: PlanWords) -> list[Cell]:
    amount = amounts(line, words)
    return [value(line, amount, words) for value in values]


def _end(line: Line, amount: Amounts, words: PlanWords) -> Cell:
    return Toned(line.end, "bad") if line.late else Toned(line.end, "warn") if line.soon else line.end


def _schedule(line: Line, amount: Amounts, words: PlanWords) -> Cell:
    tones = {"on": "good", "behind": "warn", "off": "bad"}
    return Toned(words.schedule(line), tones[line.schedule]) if line.schedule else None  # type: ignore[arg-type]


def _review(line: Line, plan: Plan) -> Cell:
    """The next review, else the last one."""
    return next(
        (day for day in line.reviews if day >= plan.today), line.reviews[-1] if line.reviews else None
    )


def _first(plan: Plan, words: PlanWords) -> Sheet:
    """Impact and effort with the votes, and the Eisenhower groups with the reasons; sorted as a matrix is."""
    columns = [
        Column(words.say("nr"), "whole", width=7),
        Column(words.say("action"), width=36),
        *(Column(words.say(name), "number") for name in ("impact", "effort")),
        Column(words.say("quadrant")),
        Column(words.say("eisenhower")),
        Column(words.say("view_eisenhower")),
    ]
    rows: list[list[Cell]] = [
        [
            line.number,
            line.action,
            _score(line.impact.value, discuss=line.impact.discuss),
            _score(line.effort.value, discuss=line.effort.discuss),
            words.say(f"quadrant_{line.quadrant}"),
            words.say(f"eisenhower_{line.eisenhower}"),
            words.because(dict.fromkeys((*line.why_important, *line.why_urgent))),
        ]
        for line in sorted(plan.open, key=by_priority)
    ]
    return Sheet(words.say("view_matrix"), columns, rows, fixed=2)


def _score(value: Fraction | None, *, discuss: bool) -> Cell:
    return Toned(value, "warn") if discuss else value


def _criteria(plan: Plan, words: PlanWords) -> Sheet:
    """What the team says of each goal, to fill in, and the hints from the data."""
    names = ("influence", "stretch", "essential")
    verdicts = tuple(words.say(f"verdict_{verdict}") for verdict in VERDICTS)
    columns = [
        Column(words.say("nr"), "whole", width=7),
        Column(words.say("action"), width=36),
        Column(words.say("metric")),
        *(Column(words.say(name), choices=verdicts) for name in names),
        Column(words.say("remarks"), width=60),
    ]
    rows: list[list[Cell]] = []
    for line in plan.lines:
        hints = [words.hint(hint) for one in line.criteria for hint in (*one.against, *one.for_)]
        said = [words.say(f"verdict_{one.verdict}") if one.verdict else None for one in line.criteria]
        about = "\n".join(dict.fromkeys(hints))
        rows.append([line.number, line.action, words.goal(line.goal), *said, about])
    return Sheet(words.say("criteria"), columns, rows, fixed=2)


def _wastes(words: PlanWords) -> tuple[str, ...]:
    return tuple(words.texts.label(f"waste.{waste}") for waste in WASTES)
