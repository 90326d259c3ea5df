"""The plan in a terminal: the table by loop, the matrix, Eisenhower, the planning in time, the criteria."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from leantool.analysis import Analysis
from leantool.planning import QUADRANTS, Criterion, Group, Line, Plan, by_priority
from leantool.reporting import plan_time, table
from leantool.reporting.plan_words import SIGNS, PlanWords
from leantool.reporting.screen import ALARM, GOOD, HEADING, INDENT, QUIET, STRONG, WARN, Screen, pad
from leantool.texts import Texts

TONES = {"on": GOOD, "behind": WARN, "off": ALARM, "": QUIET}
EISENHOWER = ("do", "plan", "delegate", "drop", "")
SEPARATOR = " · "
_BESIDE = 36  # cells of the table beside the actions


def render(plan: Plan, analysis: Analysis, texts: Texts, console: Console, views: Sequence[str]) -> None:
    """Print the views of a plan that are asked for, in that order."""
    screen = Screen(console, texts, analysis.stream.calendar)
    screen.print(lines(screen, plan, analysis, views))


def lines(screen: Screen, plan: Plan, analysis: Analysis, views: Sequence[str]) -> list[Text]:
    """Title and counts, then view after view."""
    words = PlanWords(analysis.stream, screen.texts)
    found = _title(screen, plan, words)
    if not plan.lines:
        return [*found, Text(), *_plain(screen, words.say("empty"))]
    draw = {
        "table": _table,
        "matrix": _matrix,
        "eisenhower": _eisenhower,
        "gantt": plan_time.lines,
        "criteria": _criteria,
    }
    for view in views:
        found += [Text(), *draw[view](screen, plan, words)]
    return found


def _title(screen: Screen, plan: Plan, words: PlanWords) -> list[Text]:
    stream = words.stream
    state = screen.label(f"state_{stream.state}")
    on = words.say("on", today=plan.today.isoformat())
    head = Text.assemble((screen.safe(stream.title), STRONG), (f"{SEPARATOR}{state}{SEPARATOR}{on}", QUIET))
    return [*screen.wrap(head, screen.width), *_joined(screen, _counts(plan, words))]


def _counts(plan: Plan, words: PlanWords) -> list[Text]:
    """How many lines, and how many of these need attention."""
    if not plan.lines:
        return []
    closed = sum(line.status in ("done", "verified") for line in plan.lines)
    wanted = sum(line.status != "dropped" for line in plan.lines)
    found = [Text(words.count("lines", len(plan.lines)))]
    if closed:
        found.append(Text(words.say("count_closed", count=closed, all=wanted), GOOD))
    for id_, style, count in (
        ("late", ALARM, sum(line.late for line in plan.lines)),
        ("blocked", ALARM, sum(line.status == "blocked" for line in plan.lines)),
        ("soon", WARN, sum(line.soon for line in plan.lines)),
        ("measure", WARN, sum(line.status == "done" and line.burst.result is None for line in plan.lines)),
    ):
        if count:
            found.append(Text(words.say(f"count_{id_}", count=count, days=plan.soon_days), style))
    return found


def _table(screen: Screen, plan: Plan, words: PlanWords) -> list[Text]:
    found: list[Text] = []
    longest = max(Text(screen.safe(line.action)).cell_len for line in plan.lines)
    widths = (len(str(len(plan.lines))), min(longest, screen.width - _BESIDE))
    for group in plan.groups:
        found += [*([Text()] if found else []), *_group_head(screen, group, words)]
        found += (
            _rows(screen, group.lines, words, widths)
            if group.lines
            else _plain(screen, words.say("no_lines"))
        )
    return found


def _group_head(screen: Screen, group: Group, words: PlanWords) -> list[Text]:
    name = screen.safe(group.name) if group.name is not None else words.say("no_loop")
    about = [words.goal(group.goal), (group.loop.owner or "") if group.loop else ""]
    more = "".join(f"{SEPARATOR}{screen.safe(one)}" for one in about if one)
    return screen.wrap(Text.assemble((name, HEADING), (more, QUIET)), screen.width)


def _rows(screen: Screen, rows: Sequence[Line], words: PlanWords, widths: tuple[int, int]) -> list[Text]:
    """Each line with its sign, end and status; under it where, who, what for and what to say.

    `widths` are those of the numbers and the actions, the same for all loops.
    """
    names = [
        table.Name(
            pad(Text(screen.safe(line.action), STRONG if line.is_open else ""), widths[1]),
            f"{line.number:>{widths[0]}} {SIGNS[line.schedule] or ' '} ",
            note=Text("\n").join(_notes(screen, line, words)),
        )
        for line in rows
    ]
    ends = [table.Cell(Text(line.end.isoformat()), amount=False) if line.end else None for line in rows]
    states = [table.Cell(Text(words.status(line), TONES[line.schedule]), amount=False) for line in rows]
    columns = [
        table.Column(words.say("end"), tuple(ends), align="left"),
        table.Column(words.say("status"), tuple(states), align="left"),
    ]
    return table.lines(screen, names, columns, words.say("action"))


def _notes(screen: Screen, line: Line, words: PlanWords) -> list[Text]:
    about = [line.place or "", line.owner or "", words.category(line, derived=True)]
    goal = words.goal(line.goal, line.burst.on)
    if line.burst.result is not None:
        result = f"{words.say('result')} {words.measure(line.burst.result)}"
        goal = SEPARATOR.join(part for part in (goal, result) if part)
    times = [words.waits_for(line)]
    if line.reviews and line.status not in ("verified", "dropped"):
        times.append(f"{words.say('review')} {words.dates(line.reviews)}")
    rest = [SEPARATOR.join(filter(None, about)), goal, SEPARATOR.join(filter(None, times))]
    found = [Text(screen.safe(one), QUIET) for one in rest if one]
    why = words.why(line)
    found += [Text(why, TONES[line.schedule])] if why else []
    good = ("reached", "measure_at")
    return [
        *found,
        *(Text(screen.safe(words.remark(r)), GOOD if r.code in good else WARN) for r in line.remarks),
    ]


def _matrix(screen: Screen, plan: Plan, words: PlanWords) -> list[Text]:
    """The open lines by quadrant, in the order in which to take them up."""
    found = [Text(words.say("view_matrix"), HEADING)]
    ordered = sorted(plan.open, key=by_priority)
    for quadrant in QUADRANTS:
        rows = [line for line in ordered if line.quadrant == quadrant]
        if rows:
            found += _head(screen, words.say(f"quadrant_{quadrant}"), words.say(f"quadrant_{quadrant}_do"))
            found += [row for line in rows for row in _item(screen, line, _scores(line, words))]
    return found


def _scores(line: Line, words: PlanWords) -> list[str]:
    """Impact and effort, with the votes where these lie apart."""
    found = []
    for name, score in (("impact", line.impact), ("effort", line.effort)):
        if score.value is not None:
            votes = f" ({', '.join(map(str, score.votes))})" if score.discuss else ""
            found.append(f"{words.say(name)} {words.score(score)}{votes}")
    return found


def _eisenhower(screen: Screen, plan: Plan, words: PlanWords) -> list[Text]:
    """The open lines: do, plan, delegate, drop; with the reasons, and a warning where all is urgent."""
    found = [Text(words.say("view_eisenhower"), HEADING)]
    for group in EISENHOWER:
        rows = [line for line in sorted(plan.open, key=by_priority) if line.eisenhower == group]
        if rows:
            found += _head(screen, words.say(f"eisenhower_{group}"), words.say(f"eisenhower_{group}_what"))
        for line in rows:
            why = dict.fromkeys((*line.why_important, *line.why_urgent))
            found += _item(screen, line, [words.because(why)] if why else [])
    if plan.firefighting and plan.urgent_share is not None:
        warning = words.say("firefighting", share=screen.share(plan.urgent_share))
        found += [Text.assemble(INDENT, row) for row in screen.wrap(Text(warning, WARN), screen.width - 2)]
    return found


def _criteria(screen: Screen, plan: Plan, words: PlanWords) -> list[Text]:
    """Of each line that is open: its goal, what the team says, and the hints."""
    found = [Text(words.say("view_criteria"), HEADING)]
    for line in plan.open:
        found += _item(screen, line, [words.goal(line.goal, line.burst.on)] if line.goal else [])
        if line.goal is None:
            found += _hint(screen, "-", words.say("hint_no_goal"), WARN)
            continue
        for criterion in line.criteria:
            found += _criterion(screen, criterion, words)
        if line.accepted:
            found += _hint(screen, "✓", words.say("accepted"), GOOD)
    return found


def _criterion(screen: Screen, criterion: Criterion, words: PlanWords) -> list[Text]:
    verdict = words.say(f"verdict_{criterion.verdict or ''}")
    style = {"yes": GOOD, "doubt": WARN, "no": ALARM}.get(criterion.verdict or "", QUIET)
    said = Text.assemble(f"{words.say(criterion.name)}: ", (verdict, style))
    against = "; ".join(words.hint(hint) for hint in criterion.against)
    judged = criterion.name == "influence" and criterion.verdict == "yes"
    in_favour = "; ".join(words.hint(hint) for hint in criterion.for_ if not judged)
    if in_favour:
        said.append(f"{SEPARATOR}{screen.safe(in_favour)}", QUIET)
    if against:
        said.append(f"{SEPARATOR}{screen.safe(against)}", WARN)
    return _indented(screen, said, INDENT * 3)


def _hint(screen: Screen, sign: str, text: str, style: str) -> list[Text]:
    return _indented(screen, Text(text, style), INDENT * 3)


def _head(screen: Screen, name: str, what: str) -> list[Text]:
    return _indented(screen, Text.assemble((name, STRONG), (f"{SEPARATOR}{what}", QUIET)), INDENT)


def _item(screen: Screen, line: Line, about: Iterable[str]) -> list[Text]:
    """`3 Change over in ten minutes · Stamping · impact 5`."""
    parts = [line.place or "", *about, line.end.isoformat() if line.end else ""]
    more = "".join(f"{SEPARATOR}{screen.safe(part)}" for part in parts if part)
    said = Text.assemble((f"{line.number} ", QUIET), screen.safe(line.action), (more, QUIET))
    return _indented(screen, said, INDENT * 2)


def _indented(screen: Screen, text: Text, indent: str) -> list[Text]:
    return [
        Text.assemble(indent if n == 0 else indent + INDENT, row)
        for n, row in enumerate(screen.wrap(text, screen.width - len(indent) - len(INDENT)))
    ]


def _joined(screen: Screen, parts: Sequence[Text]) -> list[Text]:
    return screen.wrap(Text(", ").join(parts), screen.width) if parts else []


def _plain(screen: Screen, text: str) -> list[Text]:
    return [Text.assemble(INDENT, row) for row in screen.wrap(Text(text), screen.width - len(INDENT))]
