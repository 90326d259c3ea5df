"""Two maps under one another: steps that stay in the same place, both ladders on one scale, the key figures.

Where one row of steps is too long to be legible on A3, both maps go on in further rows, each row of the later map
under that of the earlier one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from leantool.scene import Box, Item, Label, Line, Scene, leaves, ruler
from leantool.scene.paper import SHEETS
from leantool.texts import Texts
from leantool.views import sizes
from leantool.views.compared import scaled, table
from leantool.views.compared.cells import How, Marked, new_cell, old_cell
from leantool.views.compared.columns import aligned
from leantool.views.compared.side import Side, arranged
from leantool.views.facts import Facts
from leantool.views.frame import Frame
from leantool.views.legend import legend
from leantool.views.rows import cuts, rows
from leantool.views.title import day_is
from leantool.views.words import SPACE

if TYPE_CHECKING:
    from leantool.analysis import Analysis
    from leantool.comparing import Comparison

MOST_ROWS = 6
HEAD = 11.0  # over each row of a map
BETWEEN = 5.0
BIG_GAP = 8.0  # between the rows of both maps and the next
LEAD_IN = 15.0  # where a component comes in from outside, or the flow from the row before
FRAMED = 6.0  # between a step with a frame and the next one
LADDER_LEAST = 150.0
LEAST = 200.0
BETTER = 1.03


def layout(
    comparison: Comparison,
    *,
    texts: Texts,
    names: Sequence[str],
    figures: Sequence[Sequence[str]],
    apart: str,
) -> Scene:
    """Both maps as a scene on paper of its own size.

    `names` tell the maps apart; `figures` are the rows of the table, the heads first; `apart` is how much the
    lead time differs.
    """
    pair = Pair(comparison, texts, names, figures, apart)
    best: tuple[float, Scene] | None = None
    wide, tall = SHEETS["a3"]
    for count in range(1, min(len(pair.cuts) + 1, MOST_ROWS) + 1):
        taller = False
        for flat in (False, True) if pair.branched else (False,):
            scene = pair.scene(count, flat)
            size = min(wide / scene.width, tall / scene.height)
            taller = tall / scene.height < wide / scene.width
            if best is None or size > best[0] * BETTER:
                best = (size, scene)
            if size >= 1:
                return best[1]
        if taller:
            break  # more rows would only make it taller
    assert best is not None
    return best[1]


@dataclass(eq=False, repr=False)
class Pair:
    """Two maps, and everything that is told of them."""

    comparison: Comparison
    texts: Texts
    names: Sequence[str]
    figures: Sequence[Sequence[str]]
    apart: str

    def __post_init__(self) -> None:
        both = self.comparison
        self.before, self.after = facts(both.before, self.texts), facts(both.after, self.texts)
        self.columns = aligned(self.before, self.after, both.steps)
        maps = ((self.before, self.columns.before), (self.after, self.columns.after))
        self.grids = [arranged(own, at, self.columns.many) for own, at in maps]
        self.cuts = sorted({*cuts(self.grids[0])} & {*cuts(self.grids[1])})
        self.branched = any(grid.tracks > 1 for grid in self.grids)

    def measured(self, flat: bool) -> tuple[Side, Side]:
        """Both maps with the measures of their steps; a step that stays is equally wide in both.

        Data boxes stand beside the processes of branches where height is dear (`flat`).
        """
        cells: tuple[dict[int, Marked], dict[int, Marked]] = ({}, {})
        for old, new in self.comparison.steps:
            how: How = "moved" if (old, new) in self.columns.moved else ""
            aside = flat and any(
                n is not None and grid.track[n] > 0 for n, grid in zip((old, new), self.grids, strict=True)
            )
            if old is not None:
                to = (self.after, new) if new is not None else None
                cells[0][old] = old_cell(self.before, old, how if to else "gone", to, aside)
            if new is not None:
                of = (self.before, old) if old is not None else None
                cells[1][new] = new_cell(self.after, new, how if of else "new", of, aside)
            if old is not None and new is not None and not how:
                even(((cells[0], old), (cells[1], new)))
        for column in range(self.columns.many) if flat else ():
            even(
                [
                    (some, n)
                    for some, at in zip(cells, self.columns[:2], strict=True)
                    for n in some
                    if at[n] == column and some[n].cell.panel
                ]
            )
        ordered = [dict(sorted(some.items())) for some in cells]
        return Side(self.before, self.grids[0], ordered[0]), Side(self.after, self.grids[1], ordered[1])

    def scene(self, count: int, flat: bool) -> Scene:
        """Everything drawn, in so many rows."""
        self.sides = self.measured(flat)
        frame = self.across(count)
        for side in self.sides:
            side.stand(frame.rows, frame)
        items, y = self.title(frame.page - 2 * sizes.MARGIN)
        y = self.stack(items, frame, y)
        items += [item for side in self.sides for item in side.draw()]
        more, y = self.foot(y, frame.page)
        items += more
        explained, y = self.legend(items, y + 3, frame.page)
        items += explained
        title = f"{self.title_words()}: {' → '.join(self.names)}"
        return Scene(
            frame.page, y + sizes.MARGIN - 2, tuple(items), title, self.spoken(), self.texts.language
        )

    def across(self, count: int) -> Frame:
        """What both maps have in common: columns, corridors, rows, and the width of the paper."""
        wide = dict.fromkeys(range(self.columns.many), 0.0)
        for side, column in zip(self.sides, (self.columns.before, self.columns.after), strict=True):
            for n, one in side.marked.items():
                wide[column[n]] = max(wide[column[n]], one.cell.width)
        gaps = self.gaps()
        own = rows([wide[c] for c in wide], gaps, self.cuts, count)
        frame = Frame(self.before, self.sides[0].grid, {}, [], own, width=wide)
        ends = [stand(frame, columns, gaps, first=n == 0) for n, columns in enumerate(own)]
        frame.gap[self.columns.many] = (ends[-1], gaps[-1])
        least = max(LEAST, table.width(self.figures) + LADDER_LEAST + 10)
        frame.page = max(*ends, sizes.MARGIN + least) + sizes.MARGIN + 4
        if len(own) > 1:
            frame.page += 8  # the flow goes on in the next row
        return frame

    def gaps(self) -> list[float]:
        """The width of the corridor before each column; wider where a step beside it has a frame of its own."""
        found = [max(a.width, b.width) for a, b in zip(*(s.corridors for s in self.sides), strict=True)]
        for side, column in zip(self.sides, (self.columns.before, self.columns.after), strict=True):
            for c in {column[n] for n, one in side.marked.items() if one.how in ("gone", "new")}:
                for gap in (c, c + 1):
                    found[gap] = max(found[gap], FRAMED)
        return found

    def title_words(self) -> str:
        """The title of the map, or of both where they differ."""
        titles = dict.fromkeys(one.stream.title for one in (self.before, self.after))
        return " → ".join(titles)

    def title(self, room: float) -> tuple[list[Item], float]:
        """What is compared."""
        y = sizes.MARGIN + sizes.HEADING * 0.8
        items: list[Item] = []
        for line in ruler.wrap(self.title_words(), sizes.HEADING, room, "bold", lines=2):
            items.append(Label(sizes.MARGIN, y, line, sizes.HEADING, "title", ("title",), weight="bold"))
            y += sizes.HEADING * 1.15
        return items, y - sizes.HEADING * 1.15 + 5

    def stack(self, items: list[Item], frame: Frame, y: float) -> float:
        """The rows of both maps under one another, each under its name; adds the names, returns where they end."""
        for row in range(len(frame.rows)):
            for number, side in enumerate(self.sides):
                if not side.has(row):
                    continue
                items += self.head(number, frame.page, y, full=row == 0)
                side.move(row, y + HEAD)
                y += HEAD + side.height(row) + BETWEEN
            if row < len(frame.rows) - 1:
                y += BIG_GAP - BETWEEN
                line = ((sizes.MARGIN, y - 4), (frame.page - sizes.MARGIN, y - 4))
                items.append(Line(line, "rule", ("title",)))
        return y

    def head(self, number: int, page: float, y: float, full: bool) -> list[Item]:
        """Which of the maps a row belongs to, and when and by whom it was made."""
        own = self.sides[number].facts
        name = ruler.shorten(capital(self.names[number]), sizes.NAME, 90, "bold")
        wide = ruler.width(name, sizes.NAME, "bold") + 5
        role = "new" if own.stream.state != "current" else "title-block"
        items: list[Item] = [
            Box(sizes.MARGIN, y + 1, wide, 6.2, role, ("state",), radius=1.2),
            Label(sizes.MARGIN + wide / 2, y + 5.4, name, sizes.NAME, "strong", ("state",), "middle", "bold"),
        ]
        stream = own.stream
        version = own.words("version", stream.version).replace(" ", SPACE, 1) if stream.version else None
        other = stream.title if self.before.stream.title != self.after.stream.title else None
        parts = [other, stream.date, version, stream.owner, day_is(own)]
        room = page - 2 * sizes.MARGIN - wide - 4
        told = ruler.shorten("  ·  ".join(p for p in parts if p), sizes.TEXT, room)
        if full:
            items.append(Label(sizes.MARGIN + wide + 3.5, y + 5.2, told, sizes.TEXT, "muted", ("title",)))
        return items

    def foot(self, y: float, page: float) -> tuple[list[Item], float]:
        """Ladders at the left and figures at the right, or under one another on narrow paper."""
        x, words = sizes.MARGIN, self.before.words
        right, wide = page - sizes.MARGIN, table.width(self.figures)
        room = right - x - wide - 10
        beside = room >= LADDER_LEAST
        items: list[Item] = [
            Line(((x, y), (right, y)), "rule", ("title",)),
            Label(x, y + 6, words("one-scale"), sizes.TEXT, "strong", ("title",), weight="bold"),
        ]
        both = scaled.ladders(self.before, self.after, [capital(name) for name in self.names])
        drawn, low = scaled.draw(both, self.apart, x, y + 10, room if beside else right - x)
        top = y + 3.5 if beside else low + 4
        left = right - wide if beside else x
        items += [*drawn, *table.table(self.figures, left, top)]
        return items, max(low, top + table.height(self.figures))

    def legend(self, items: list[Item], y: float, page: float) -> tuple[list[Item], float]:
        """What frames and bold words mean where there are any, then the icons."""
        words, x = self.after.words, sizes.MARGIN
        signs = [(role, words(f"{role}-means")) for role in ("gone", "added") if has(items, role)]
        found: list[Item] = []
        for role, said in signs:
            found += [
                Box(x + 0.5, y, 8, 4.2, role),
                Label(x + 10.5, y + 3.2, said, sizes.TEXT, "text", ("title",)),
            ]
            x += 17 + ruler.width(said, sizes.TEXT)
        if any(
            isinstance(i, Label) and " → " in i.text and i.ref and i.ref[0] == "steps"
            for i in leaves(tuple(items))
        ):
            said = words("changed-means")
            found.append(Label(x, y + 3.2, said, sizes.TEXT, "text", ("title",), weight="bold"))
        y += 7.5 if found else 0
        more, y = legend(self.after, leaves(tuple(items)), sizes.MARGIN, y, page - 2 * sizes.MARGIN)
        return [*found, *more], y

    def spoken(self) -> str:
        """What a screen reader says: the figures."""
        heads = self.figures[0]
        return (
            "; ".join(f"{row[0]}: {heads[1]} {row[1]}, {heads[2]} {row[2]}" for row in self.figures[1:]) + "."
        )


def facts(analysis: Analysis, texts: Texts) -> Facts:
    """What is told of one map; its improvements stand on its own drawing."""
    stream = replace(analysis.stream, kaizen=(), suppliers=(), customers=analysis.stream.customers)
    return Facts(stream, analysis.measured, texts)


def stand(frame: Frame, columns: range, gaps: Sequence[float], first: bool) -> float:
    """Gives the columns of a row their places; returns where the row ends."""
    x = sizes.MARGIN + max(gaps[columns[0]], LEAD_IN if gaps[columns[0]] > 3 or not first else 2.4)
    frame.gap[columns[0]] = (sizes.MARGIN, x - sizes.MARGIN)
    for place, column in enumerate(columns):
        if place:
            frame.gap[column] = (x, gaps[column])
            x += gaps[column]
        frame.left[column] = x
        x += frame.width[column]
    return x


def even(some: Iterable[tuple[dict[int, Marked], int]]) -> None:
    """Makes these steps equally wide, and the data boxes beside them."""
    some = list(some)
    cells = [cells[n].cell for cells, n in some]
    if not cells:
        return
    panel = max(cell.panel for cell in cells)
    wide = max(cell.width - cell.panel for cell in cells) + panel
    for (own, n), cell in zip(some, cells, strict=True):
        own[n] = replace(own[n], cell=replace(cell, width=wide, panel=panel))


def has(items: Sequence[Item], role: str) -> bool:
    """Whether something of this role is drawn."""
    return any(item.role == role for item in leaves(tuple(items)))


def capital(name: str) -> str:
    """A name as a heading begins."""
    return name[:1].upper() + name[1:]
