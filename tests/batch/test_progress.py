"""How far it is: a bar at a terminal, lines in logs."""

from __future__ import annotations

from pathlib import Path

import pytest

from batch.some import many_maps, small, write
from cli.running import at_terminal, needs_terminal, process
from leantool.batch.job import Done
from leantool.cli import batch_progress
from leantool.reporting.overview.row import Row
from leantool.texts import texts


@needs_terminal
def test_at_a_terminal_a_bar_counts_and_goes_away() -> None:
    many_maps.write(Path("m"), 30)
    ran = at_terminal("batch", "m", "-o", "out", "--draw", "svg", width=100, cwd=Path.cwd())
    assert "/30" in ran.shown
    assert "with errors" in ran.shown
    assert "30 maps" in ran.shown
    quiet = at_terminal("batch", "m", "-o", "out", "--force", "-q", width=100, cwd=Path.cwd())
    assert "/30" not in quiet.shown
    assert (
        "━"
        not in at_terminal("batch", "m", "-o", "out", "--force", width=100, cwd=Path.cwd(), CI="true").shown
    )


def test_in_a_pipe_nothing_moves() -> None:
    write({"m/a.yaml": small()})
    ran = process("batch", "m", cwd=Path.cwd())
    assert "\x1b" not in ran.out + ran.err
    assert "━" not in ran.err


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "20 of 1,000 maps, 4 a second, 4 min 5 s left, 10 with errors\n"),
        ("nl", "20 van 1.000 kaarten, 4 per seconde, nog 4 min 5 s, 10 met fouten\n"),
    ],
)
def test_lines_come_every_few_seconds(
    language: str, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = [100.0]
    monkeypatch.setattr(batch_progress.time, "monotonic", lambda: now[0])
    lines = batch_progress.Lines(texts(language))
    lines.started(1500, 500)
    for number in range(25):
        now[0] += 0.25
        lines.did(Done(number, "a", "a", Row(file="a", errors=number % 2)))
    assert capsys.readouterr().err == told
