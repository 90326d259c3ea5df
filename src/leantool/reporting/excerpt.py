"""The line that a problem is about, with a caret under the place."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

from leantool.reporting.screen import QUIET, Screen, printable
from leantool.source import Document, Span

TAB = 4
CUT = "…"
ROOM_BEFORE = 2 / 3  # of the width, for what stands before the caret when a line is too long


def excerpt(screen: Screen, document: Document, span: Span, style: str) -> Iterator[Text]:
    """The line above where it says what this one belongs to, the line itself, and carets under the span."""
    if not document.text or not 1 <= span.line <= len(document.lines):
        return
    number = str(span.line)
    margin = f"  {number} | "
    for line in _before(document, span.line):
        shown, _, _ = _window(_cells(line, screen.encoding), 0, 1, screen.console.width - len(margin))
        yield Text.assemble((f"  {str(span.line - 1).rjust(len(number))} | ", QUIET), (shown, QUIET))
    cells = _cells(document.line(span.line), screen.encoding)
    first = span.column - 1
    shown, start, width = _window(cells, first, span.end_column - 1, screen.console.width - len(margin))
    yield Text.assemble((margin, QUIET), shown)
    yield Text.assemble((" " * (len(number) + 2) + " | ", QUIET), " " * start, ("^" * width, style))


def _before(document: Document, line: int) -> list[str]:
    """The line above, when it says what the one shown belongs to."""
    above, own = document.line(line - 1), document.line(line)
    indented = len(own) - len(own.lstrip())
    return [above] if above.strip() and not above.lstrip().startswith("#") and indented else []


def _cells(line: str, encoding: str) -> list[str]:
    """What each character of a line is shown as: tabs as spaces, what cannot be shown as a sign."""
    found, at = [], 0
    for c in line:
        shown = " " * (TAB - at % TAB) if c == "\t" else printable(c, encoding)
        found.append(shown)
        at += cell_len(shown)
    return found


def _window(cells: list[str], first: int, end: int, room: int) -> tuple[str, int, int]:
    """The part of the line around the place that fits, and where in it the carets stand and how many."""
    first = min(first, len(cells))
    end = max(min(end, len(cells)), first)
    widths = [cell_len(cell) for cell in cells]
    low = 0
    if sum(widths) > room:
        reach = max(int(room * ROOM_BEFORE), 1)
        before = sum(widths[:first])
        while low < first and before > reach:
            before -= widths[low]
            low += 1
    head = CUT if low else ""
    used, high = len(head), low
    while high < len(cells) and used + widths[high] <= room - (sum(widths[high + 1 :]) > 0):
        used += widths[high]
        high += 1
    shown = head + "".join(cells[low:high]) + (CUT if high < len(cells) else "")
    start = len(head) + sum(widths[low:first])
    return shown, start, max(min(sum(widths[first:end]), used - start), 1)
