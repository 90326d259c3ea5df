"""The fonts that ship with the program, for every writer that sets text."""

from __future__ import annotations

from pathlib import Path

FAMILY = "Leantool Sans"
FOLDER = Path(__file__).parent
FILES = [str(FOLDER / "LeantoolSans-Regular.ttf"), str(FOLDER / "LeantoolSans-Bold.ttf")]
