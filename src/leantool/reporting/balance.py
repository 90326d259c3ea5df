"""The balance of a line in the terminal: bars of work against takt, and what they come to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from leantool.designing.labels import bar_name
from leantool.designing.operators import advised
from leantool.figures import Reason
from leantool.reporting.design_words import Words
from leantool.reporting.screen import ALARM, GOOD, HEADING, INDENT, QUIET, STRONG, WARN, Screen, fit, pad
from leantool.texts import numbers
from leantool.units import ZERO

if TYPE_CHECKING:
    from leantool.designing import Balance, Bar

SIGNS = {"adding": "■", "necessary": "▲", "waste": "x", "unclassified": "·"}
STYLES = {"adding": GOOD, "necessary": WARN, "waste": ALARM, "unclassified": QUIET}
_TAKT = "│"
_FEWEST = 12
"""Cells that a bar at takt takes at least."""


def render(balance: Balance, words: Words, console: Console, *, asked: bool = False) -> None:
    """Print the balance of a map; `asked` says that somebody chose the steps."""
    screen = Screen(console, words.texts, words.calendar)
    screen.print(lines(screen, balance, words, asked=asked))


def lines(screen: Screen, balance: Balance, words: Words, *, asked: bool = False) -> list[Text]:
    """Title, bars with their legend, what they come to, and what is not in them."""
    stream = words.stream
    state = screen.label(f"state_{stream.state}")
    title = Text.assemble((screen.safe(stream.title), STRONG), (f" · {state}", QUIET))
    found = [*screen.wrap(title, screen.width), Text(), Text(words.say("balance.title"), HEADING)]
    if not balance.bars:
        found.append(Text(INDENT + words.say("balance.empty")))
    else:
        found += [*_bars(screen, balance, words), *_legend(screen, balance, words), Text()]
        found += _outcome(screen, balance, words)
    for text in _remarks(balance, words, asked):
        found += _hanging(screen, text)
    return found


def _bars(screen: Screen, balance: Balance, words: Words) -> Iterator[Text]:
    """One line a bar: its name, its work in signs with takt as a line across, and its time."""
    names = [screen.safe(bar_name(bar, balance, words.texts)) for bar in balance.bars]
    times = [screen.work(bar.seconds, _unit(balance)) for bar in balance.bars]
    widest = max(cell_len(time) for time in times)
    most = max(cell_len(name) for name in names)
    free = screen.width - len(INDENT) - widest - 4
    width = min(most, max(free - 2 * _FEWEST, free // 2))
    room = free - width
    pace = None if isinstance(balance.takt, Reason) else balance.takt
    scale = room / max(balance.longest, *(bar.takt or pace or ZERO for bar in balance.bars))
    for bar, name, time in zip(balance.bars, names, times, strict=True):
        above = pace is not None and bar.seconds > (bar.takt or pace)
        shown = _work(bar, scale, room, bar.takt or pace)
        amount = pad(Text(time, ALARM if above else ""), widest, "right")
        yield Text.assemble(INDENT, pad(Text(fit(name, width)), width), "  ", pad(shown, room), "  ", amount)


def _unit(balance: Balance) -> str | None:
    return "s" if balance.longest < 600 else None


def _work(bar: Bar, scale: Fraction, room: int, takt: Fraction | None) -> Text:
    """The pieces of a bar as signs, and a line where takt is."""
    cells: list[tuple[str, str]] = [(" ", "")] * room
    at = Fraction(0)
    for piece in bar.pieces:
        first, at = round(at * scale), at + piece.seconds
        for n in range(first, min(max(round(at * scale), first + 1), room)):
            cells[n] = (SIGNS[piece.kind], STYLES[piece.kind])
    if takt is not None:
        cells[min(max(round(takt * scale) - 1, 0), room - 1)] = (_TAKT, STRONG)
    return Text.assemble(*cells)


def _legend(screen: Screen, balance: Balance, words: Words) -> list[Text]:
    """What the signs mean, as many on a line as fit."""
    kinds = dict.fromkeys(piece.kind for bar in balance.bars for piece in bar.pieces)
    found = [
        Text.assemble((SIGNS[kind], STYLES[kind]), (f" {words.say(f'balance.{kind}')}", QUIET))
        for kind in SIGNS
        if kind in kinds
    ]
    if not isinstance(balance.takt, Reason):
        time = words.say("balance.takt", time=clock(balance.takt, balance, words))
        found.append(Text(f"{_TAKT} {time}", QUIET))
    lines = [Text(INDENT)]
    for one in found:
        if lines[-1].plain.strip() and lines[-1].cell_len + one.cell_len + 2 > screen.width:
            lines.append(Text(INDENT))
        lines[-1] = Text.assemble(lines[-1], "  " if lines[-1].plain.strip() else "", one)
    return lines


def clock(seconds: Fraction, balance: Balance, words: Words) -> str:
    """A time in the unit of the bars."""
    unit = _unit(balance)
    if unit is None:
        return numbers.clock(seconds, words.language)
    return numbers.duration(seconds, words.calendar, words.language, unit)


def _outcome(screen: Screen, balance: Balance, words: Words) -> list[Text]:
    """The figures of the balance, and what they advise."""
    rows: list[tuple[str, str]] = [("work", clock(balance.content, balance, words))]
    if balance.people:
        needed = f"{words.filled(balance.people)} = {words.plain(balance.people.amount)}"  # type: ignore[arg-type]
        rows.append(("needed", needed))
    for key, value in (("ratio", balance.ratio), ("loss", balance.loss), ("efficiency", balance.efficiency)):
        if value is not None:
            rows.append((key, screen.share(value)))
    if balance.idle:
        rows.append(("idle", clock(balance.idle, balance, words)))
    width = max(cell_len(words.say(f"balance.{key}")) for key, _ in rows)
    found = []
    for key, shown in rows:
        name = words.say(f"balance.{key}")
        if len(INDENT) + width + 2 + cell_len(shown) <= screen.width:
            found.append(Text.assemble(INDENT, pad(Text(name, QUIET), width), "  ", shown))
        else:
            found += [Text.assemble(INDENT, line) for line in _folded(screen, f"{name}: {shown}")]
    return found


def _remarks(balance: Balance, words: Words, asked: bool) -> Iterator[str]:
    """Advice, bars above takt, and what is not in the chart."""
    if isinstance(balance.takt, Reason):
        yield words.reason(balance.takt)
    if balance.planned is not None and balance.bars:
        yield words.say("balance.planned", time=clock(balance.planned, balance, words))
    if balance.above:
        yield words.say(
            "balance.above", names=_joined([bar_name(bar, balance, words.texts) for bar in balance.above])
        )
    if balance.advice and isinstance(balance.takt, Fraction):
        yield words.sentence(advised(balance.people, balance.takt, balance.advice))
    if balance.idle and len(balance.bars) > 1 and not words.stream.is_office:
        yield words.say("balance.fill")
    if balance.left_out:
        key = "unselected" if asked else "left_out"
        yield words.say(f"balance.{key}", names=_joined(balance.left_out))
    if balance.unknown:
        yield words.say("balance.unknown", names=_joined(balance.unknown))


def _joined(names: Sequence[str]) -> str:
    return ", ".join(names)


def _hanging(screen: Screen, text: str) -> list[Text]:
    """A sentence that stands in from the edge."""
    return [Text.assemble(INDENT, line) for line in _folded(screen, text)]


def _folded(screen: Screen, text: str) -> list[Text]:
    return screen.wrap(Text(screen.safe(text)), screen.width - len(INDENT))
