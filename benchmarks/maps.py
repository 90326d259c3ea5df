"""Maps of any size, as text."""

from __future__ import annotations

HEAD = """title: {title}
calendar: {{shifts: 2, hours: 8 h, breaks: 20 min}}
customer: {{name: Customer, demand: 18400 pieces/month}}
steps:
"""
PROCESS = """  - process: Step {n}
    cycle_time: {seconds} s
    changeover: 10 min
    batch: 400
    uptime: 85 %
    operators: 1
"""


def chain(steps: int, extra: str = "") -> str:
    """Stocks and processes by turns."""
    lines = [HEAD.format(title="Chain")]
    for n in range(steps):
        if n % 2:
            lines.append(PROCESS.format(n=n, seconds=20 + n % 20) + extra)
        else:
            lines.append(f"  - inventory: Stock {n}\n    holds: {100 + n}\n")
    return "".join(lines)


def scrap_chain(steps: int) -> str:
    """A chain in which every process throws something away."""
    return chain(steps, "    scrap: 1 %\n")


def branches(steps: int) -> str:
    """Blocks of three parallel branches and their join."""
    lines, before = [HEAD.format(title="Branches")], "start"
    for block in range(max(steps // 4, 1)):
        names = [f"Branch {block}.{n}" for n in range(3)]
        lines += [f"  - {{process: '{n}', after: '{before}', process_time: {9 + len(n)} s}}\n" for n in names]
        before = f"Join {block}"
        lines.append(f"  - {{process: {before}, after: [{', '.join(names)}], process_time: 5 s}}\n")
    return "".join(lines)


def alternatives(steps: int) -> str:
    """Blocks of two alternatives that meet again."""
    lines, before = [HEAD.format(title="Alternatives"), "  - {process: First, process_time: 5 s}\n"], "First"
    for block in range(max(steps // 3, 1)):
        a, b = f"Usual {block}", f"Rare {block}"
        lines.append(f"  - {{process: {a}, after: {{{before}: 70 %}}, process_time: 9 s}}\n")
        lines.append(f"  - {{process: {b}, after: {{{before}: 30 %}}, process_time: 30 s}}\n")
        before = f"Meet {block}"
        lines.append(f"  - {{process: {before}, after: {{{a}: 100 %, {b}: 100 %}}, process_time: 5 s}}\n")
    return "".join(lines)


def local_rework(steps: int) -> str:
    """A chain in which every tenth process sends some back to the one before."""
    lines = [HEAD.format(title="Rework")]
    for n in range(steps):
        loop = f", rework: {{to: Step {n - 1}, share: 10 %}}" if n % 10 == 9 else ""
        lines.append(f"  - {{process: Step {n}, process_time: 20 s{loop}}}\n")
    return "".join(lines)


def tangled_rework(steps: int) -> str:
    """One loop in which every process sends some back to the first."""
    lines = [HEAD.format(title="Tangle")]
    for n in range(steps):
        loop = ", rework: {to: Step 0, share: 1 %}" if n else ""
        lines.append(f"  - {{process: Step {n}, process_time: 20 s{loop}}}\n")
    return "".join(lines)


def overlapping_rework(steps: int) -> str:
    """Loops that hang together: every process sends some back to the third before it."""
    lines = [HEAD.format(title="Overlap")]
    for n in range(steps):
        loop = f"rework: {{to: Step {max(n - 3, 0)}, share: 5 %}}"
        lines.append(f"  - {{process: Step {n}, process_time: 20 s, {loop}}}\n")
    return "".join(lines)
