"""One arrangement of a map: in so many rows, everything at its place, then drawn."""

from __future__ import annotations

from leantool.scene import Group, Item, Label, Scene, around, leaves
from leantool.views import above, across, information, ladder, parties, rework, sizes, straight, title, totals
from leantool.views.cells import Cell
from leantool.views.deliveries import deliveries
from leantool.views.foot import Foot
from leantool.views.frame import Frame, spread
from leantool.views.heads import heads, reach
from leantool.views.lanes import Lanes, attach, stack_loops
from leantool.views.material import Material
from leantool.views.plan import Plan
from leantool.views.process_box import process_box
from leantool.views.rows import cuts, rows
from leantool.views.stack import Needs, stack
from leantool.views.stores import store
from leantool.views.wire_lanes import order_wires
from leantool.views.wires import information as informed


class Arrangement:
    """A map with so many rows: where everything stands, then how it is drawn.

    `spare` is the height that the paper has left over: it goes where the map can do with air.
    """

    def __init__(self, plan: Plan, count: int, spare: float = 0) -> None:
        self.plan, self.facts, self.spare = plan, plan.facts, spare
        frame = self.frame = Frame(plan.facts, plan.grid, plan.cells, plan.gaps, [])
        for column in range(plan.grid.columns):
            frame.width[column] = max(plan.cells[n].width for n in plan.grid.steps_in(column))
        widths = [frame.width[c] for c in range(plan.grid.columns)]
        frame.rows = rows(widths, [gap.width for gap in plan.gaps], cuts(plan.grid), count)
        row_of = {c: n for n, columns in enumerate(frame.rows) for c in columns}
        self.across, wires = informed(plan.facts, plan.grid, row_of)
        self.lanes = Lanes(frame, wires, plan.loops)
        self.parties = above.Parties({}, {})
        self.beside = False  # suppliers beside each other, and customers

    def scene(self) -> Scene:
        """Everything drawn, on paper just large enough."""
        self.place_columns()
        items, top = title.title_block(self.facts, self.frame.page - 2 * sizes.MARGIN)
        items += self.place_parties(top)
        self.place_rows(top)
        items += self.body()
        items += Foot(self.plan, self.frame, self.spare).draw(items)
        words, stream = self.facts.words, self.facts.stream
        return Scene(
            self.frame.page, self.frame.height, tuple(items), stream.title, self.spoken(), words.language
        )

    def place_columns(self) -> float:
        """Across the page: columns, and the width of the paper, which it gives."""
        frame, plan = self.frame, self.plan
        apart = max(across.across_room(self.facts, self.across), 12)
        stacked = {kind: some[0].width if some else sizes.PARTY for kind, some in plan.blocks.items()}
        abreast = {
            kind: max(sum(b.width + 6 for b in some) - 6, sizes.PARTY) for kind, some in plan.blocks.items()
        }
        least = above.room(stacked, apart)
        least = max(least, title.least_width(self.facts))
        start = sizes.MARGIN + (8 if plan.style == "two-row" else 0)
        right = totals.width(self.facts) + 4
        if plan.style == "none" or plan.totals_under:
            beyond = 17.0 if len(frame.rows) > 1 else 14.0  # the way to the customer
            right = beyond if self.facts.stream.customers else 4.0
        end = spread(frame, start, sizes.MARGIN + least - right)
        frame.page = max(end + right, sizes.MARGIN + least) + sizes.MARGIN
        self.beside = above.room(abreast, apart) <= frame.page - 2 * sizes.MARGIN
        return frame.page

    def place_parties(self, top: float) -> list[Item]:
        """Suppliers, planning and customers at the top, and what goes straight from one to the next.

        The first supplier and the first customer, whose material is drawn, stand outside or lowest.
        """
        page = self.frame.page
        items: list[Item] = []
        for kind, blocks in self.plan.blocks.items():
            least = across.across_height(self.across) if kind == "control" else 0
            x, y, each = 0.0, top, self.parties.each.setdefault(kind, [])
            for place, block in enumerate(blocks if self.beside else blocks[::-1]):
                wide = block.width
                if place and self.beside:
                    x += (wide + 6) * (1 if kind == "supplier" else -1)
                else:
                    x = {"supplier": sizes.MARGIN, "control": (page - wide) / 2}.get(
                        kind, page - sizes.MARGIN - wide
                    )
                group, low = parties.draw(block, x, y, least)
                items.append(group)
                each.append((x, y, x + wide, low))
                y = y if self.beside else low + 4
            if not self.beside:
                each.reverse()
            if each:
                self.parties.whole[kind] = around(iter(each))
        return items + straight.draw_across(self.facts, self.across, self.parties.whole)

    def place_rows(self, top: float) -> None:
        """Down the page: lanes of information, rework, boxes, timelines, row after row."""
        frame, lanes = self.frame, self.lanes
        party_x = {kind: (box[0] + box[2]) / 2 for kind, box in self.parties.whole.items()}
        attach(lanes, party_x)
        stack_loops(lanes)
        order_wires(lanes, party_x)
        counts = [lanes.wire_count.get(row, 0) for row in range(len(frame.rows))]
        air = self.spare * 0.25
        plan, share = self.plan, air / len(frame.rows)
        timeline = ladder.height(plan.style)
        needs = Needs(counts, heads(lanes), reach(lanes), timeline, share)
        frame.height = stack(frame, above.start(lanes, self.parties, top, counts[0]) + air, needs)
        above.party_ports(lanes, self.parties)

    def body(self) -> list[Item]:
        """Lines first, boxes over them, words along the lines last."""
        items: list[Item] = [*ladder.draw(self.frame, self.plan.style)]
        items += Material(self.frame).draw()
        items += deliveries(self.frame, self.parties.each, self.lanes.wire_count.get(0, 0))
        loop_lines, loop_words = rework.draw(self.lanes)
        said = [item.bounds for item in leaves(tuple(items)) if isinstance(item, Label)]
        lines, words = information.Information(self.lanes, self.parties, said).draw()
        items += [*loop_lines, *lines, *loop_words, *words]
        return items + [self.step(cell) for cell in self.plan.cells.values()]

    def step(self, cell: Cell) -> Group:
        """One step, whatever it is."""
        return process_box(self.frame, cell) if cell.is_process else store(self.frame, cell)

    def spoken(self) -> str:
        """What a screen reader says of the map: its steps in order, and its totals."""
        names = ", ".join(self.facts.steps[n].name for n in self.facts.path)
        sums = "; ".join(f"{row.label} {row.value} {row.note}".strip() for row in totals.totals(self.facts))
        return f"{names}. {sums}."
