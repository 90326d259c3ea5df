"""Maps of up to 40 steps that nobody would draw by hand: branches, alternatives, components, rework, odd names."""

from __future__ import annotations

from hypothesis import strategies as st

LATIN = st.text("abcdefgh iklmn-ABCDEF&<>'éß", min_size=1, max_size=120)
OTHERS = st.text("漢字生産 مرحبا שלום 🚚🏭 Ωλж", min_size=1, max_size=40)
WORDS = st.one_of(LATIN, LATIN, LATIN, OTHERS).map(str.strip).filter(bool)
KINDS = ["process"] * 5 + ["inventory", "queue", "wait", "supermarket", "fifo", "transport", "buffer"]
MEANS = ["electronic", "manual", "verbal", "meeting", "kanban", "go_see"]


class Drawn:
    """Writes one map, line by line, with what a strategy draws."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.lines: list[str] = []

    def one_in(self, count: int) -> bool:
        return self.draw(st.integers(1, count)) == count

    def name(self) -> str:
        return '"' + self.draw(WORDS).replace("\\", "").replace('"', "") + '"'

    def map(self) -> str:
        draw, lines = self.draw, self.lines
        lines += [f"title: {self.name()}", f"language: {draw(st.sampled_from(['en', 'nl']))}"]
        lines += [f"state: {draw(st.sampled_from(['current', 'future']))}"]
        self.parties()
        count = draw(st.integers(1, 40))
        self.steps(count)
        self.information(count)
        return "\n".join(lines) + "\n"

    def parties(self) -> None:
        for kind, more in (("customers", ", demand: 100/day"), ("suppliers", ", delivers: 2/week")):
            count = self.draw(st.integers(0, 2))
            if count:
                self.lines.append(f"{kind}:")
                self.lines += [f"  - {{name: {self.name()}{more if n == 0 else ''}}}" for n in range(count)]
        if self.draw(st.booleans()):
            self.lines.append(
                f"control: {{name: {self.name()}, system: {self.name()}, heijunka: true, pitch: 20 min}}"
            )

    def steps(self, count: int) -> None:
        """A line of steps in which blocks of parallel branches, alternatives and components come and go."""
        self.lines.append("steps:")
        tails: list[int] = []  # of the branches of an open block
        source = -1  # the step they leave; -1: the start
        shares = False
        for n in range(count):
            after = ""
            if tails:
                choice = self.draw(st.integers(0, 3))
                if choice == 0 and len(tails) < 5:
                    tails.append(n)
                    after = self.branch(source, shares)
                elif choice == 1 and len(tails) > 1:
                    after = self.join(tails, shares)
                    tails = []
                else:
                    tails[-1] = n
            elif n and self.one_in(5):
                source, shares, tails = self.draw(st.sampled_from([n - 1, n - 1, -1])), False, [n - 1, n]
                shares = source == n - 1 and self.draw(st.booleans())
                tails = [n] if source == n - 1 else [n - 1, n]
                after = self.branch(source, shares)
            self.step(n, after, alone=not tails and not after)
        if shares and tails:
            self.fill(len(tails))

    def branch(self, source: int, shares: bool) -> str:
        if source < 0:
            return "start"
        return f"{{s{source}: SHARE}}" if shares else f"s{source}"

    def join(self, tails: list[int], shares: bool) -> str:
        if shares:
            self.fill(len(tails))
            return "{" + ", ".join(f"s{t}: 100 %" for t in tails) + "}"
        return "[" + ", ".join(f"s{t}" for t in tails) + "]"

    def fill(self, count: int) -> None:
        """The shares of a block, now that it is known how many branches it has."""
        open_ones = [i for i, line in enumerate(self.lines) if "SHARE" in line]
        for place, i in enumerate(open_ones):
            part = 20 if place else 100 - 20 * (count - 1)
            self.lines[i] = self.lines[i].replace("SHARE", f"{part} %")

    def step(self, n: int, after: str, alone: bool) -> None:
        draw, lines = self.draw, self.lines
        kind = draw(st.sampled_from(KINDS))
        lines += [f"  - {kind}: {self.name()}", f"    id: s{n}"]
        lines += [f"    after: {after}"] if after else []
        if kind == "process":
            lines.append("    cycle_time: " + draw(st.sampled_from(["39 s", "10 min", "2-3-5 h"])))
            for field in ("people: 12", "team: Werkvoorbereiding", "cell: true", "type: approve", "shared: true",
                          "systems: [MES, Zaaksysteem]", "pacemaker: true", "flow: pull"):  # fmt: skip
                if self.one_in(4):
                    lines.append(f"    {field}")
            if self.one_in(5):
                to = draw(st.integers(max(0, n - 4), n)) if alone else n
                lines.append(f"    rework: {{to: s{to}, share: 8 %, wait: 3 days}}")
        elif kind == "wait":
            lines.append("    for: 2 days")
        elif kind == "transport":
            lines.append("    takes: 4 h")
        else:
            lines.append("    holds: " + draw(st.sampled_from(["3 days", "1200 pieces", "7"])))

    def information(self, count: int) -> None:
        ends = [*(f"s{n}" for n in range(count)), "customer", "supplier", "control"]
        flows = self.draw(st.lists(st.tuples(st.sampled_from(ends), st.sampled_from(ends)), max_size=6))
        told = [
            f"  - {{from: {a}, to: {b}, says: {self.name()}, by: {self.draw(st.sampled_from(MEANS))}}}"
            for a, b in flows
            if a != b
        ]
        self.lines += ["information:", *told] if told else []
        on = self.draw(st.lists(st.integers(0, count - 1), max_size=3))
        self.lines += ["kaizen:", *(f"  - {{on: s{n}, idea: {self.name()}}}" for n in on)] if on else []


@st.composite
def maps(draw: st.DrawFn) -> str:
    """The text of a map; some have mistakes, and those have no picture."""
    return Drawn(draw).map()
