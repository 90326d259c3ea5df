"""The walks of `figures.graph` give what networkx gives."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from leantool.figures import graph

edges = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=25)


@given(edges)
def test_loops_are_the_strongly_connected_components(pairs: list[tuple[int, int]]) -> None:
    targets: dict[int, list[int]] = {n: [] for n in range(9)}
    for a, b in pairs:
        targets[a].append(b)
    want = [c for c in nx.strongly_connected_components(nx.DiGraph(targets)) if len(c) > 1]
    got = [set(c) for c in graph.loops(targets)]
    assert sorted(map(sorted, got)) == sorted(map(sorted, want))


@given(st.lists(st.lists(st.integers(0, 20), min_size=1, max_size=3), min_size=1, max_size=10))
def test_dominators_are_the_immediate_dominators(above: list[list[int]]) -> None:
    sources = {n: sorted({s % n for s in back}) for n, back in enumerate(above, start=1)}
    whole = nx.DiGraph((s, n) for n, back in sources.items() for s in back)
    want = nx.immediate_dominators(whole, 0)
    got = graph.dominators(list(sources), sources, 0)
    assert {n: got[n] for n in sources} == {n: want[n] for n in sources}


def test_a_chain_of_ten_thousand_loops_is_walked_without_recursion() -> None:
    targets = {n: [n + 1] for n in range(10_000)} | {10_000: [0]}
    assert len(graph.loops(targets)[0]) == 10_001
