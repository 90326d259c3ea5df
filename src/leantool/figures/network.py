"""A stream as a networkx graph, for analyses of one's own in a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leantool.figures.times import times
from leantool.model import START, Process, ValueStream

if TYPE_CHECKING:
    import networkx as nx


def graph(stream: ValueStream) -> nx.DiGraph[int | str]:
    """The steps as nodes (by position, with `name`, `kind`, `waiting_s`, `process_s`), what follows what as edges.

    Edges have a `share` (None where all items take them) and `rework` (True for the way back).  The node
    `"start"` leads to the steps that begin the stream.  Times are floats of working seconds, None when unknown.
    """
    import networkx as nx

    found: nx.DiGraph[int | str] = nx.DiGraph(title=stream.title)
    found.add_node("start")
    for step, time in zip(stream.steps, times(stream), strict=True):
        waiting, process = (None if t is None else float(t) for t in (time.waiting, time.process))
        found.add_node(step.index, name=step.name, kind=step.kind, waiting_s=waiting, process_s=process)
    for step in stream.steps:
        for link in step.follows:
            source = "start" if link.source == START else link.source
            share = None if link.share is None else float(link.share)
            found.add_edge(source, step.index, share=share, rework=False)
        for loop in step.rework if isinstance(step, Process) else ():
            found.add_edge(step.index, loop.to, share=float(loop.share), rework=True)
    return found
