"""The future state of a report beside the current one: figures, then part by part."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.comparing import Comparison
from leantool.reporting import comparison_parts, differences
from leantool.reporting.comparison import figure_name, names
from leantool.sheets.content import Block, Bullets, Cell, Column, Paragraph, Table
from leantool.sheets.report_case import ReportCase


def comparison(case: ReportCase) -> Iterator[Block]:
    """The figures, then the parts; nothing without a future state."""
    if case.comparison is None:
        return
    yield from _table(case, case.comparison)
    if case.comparison.elements:
        yield Paragraph(case.say("changes"), "lead")
        yield from _parts(case, case.comparison)


def _table(case: ReportCase, found: Comparison) -> Iterator[Block]:
    """Figure, from, to, difference, percent."""
    before, after = names(case.screen, [found.before, found.after])
    rows = []
    for row in found.rows:
        if row.key == "lead_time_days":
            continue
        apart, percent = (
            differences.difference(case.screen, row, short=True),
            differences.percent(case.screen, row),
        )
        cells = [figure_name(case.screen, row.key)]
        cells += [
            case.shown(row.before) or case.say("no_value"),
            case.shown(row.after, found.after) or case.say("no_value"),
        ]
        cells += [cell.text.plain if cell else "" for cell in (apart, percent)]
        looks = ("", "", "strong", "", "muted")
        rows.append(tuple(Cell(text, look) for text, look in zip(cells, looks, strict=True)))  # type: ignore[arg-type]
    columns = [Column(case.say("figure"), 3), Column(before, 2, "end"), Column(after, 2, "end")]
    columns += [Column(case.say("difference"), 0, "end"), Column(case.say("percent"), 0, "end")]
    yield Table(tuple(columns), tuple(rows), note=case.say("points_said"))


def _parts(case: ReportCase, found: Comparison) -> Iterator[Block]:
    """What came, went and changed, part by part; and what makes the future doubtful."""
    for part in comparison_parts.PARTS:
        some = [one for one in found.elements if one.part == part]
        if some:
            title = case.words.say("comparing", f"part_{part}")
            yield Bullets(tuple(comparison_parts.said(case.screen, one).plain for one in some), title)
