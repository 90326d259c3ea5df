"""Writing the files of a plan: never over something that leantool did not write, nor over somebody's work in it."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from leantool import files

if TYPE_CHECKING:
    from leantool.pipeline import Outcome
    from leantool.planning import Plan


class NotWritten(Exception):
    """Why a file is not written: the id of a sentence and what it needs."""

    def __init__(self, reason: str, **args: object) -> None:
        super().__init__(reason)
        self.reason, self.args_ = reason, args


def write(name: str, kind: str, plan: Plan, outcome: Outcome, *, quiet: bool = False) -> bool:
    """Write one file, whole or not at all, and say so unless `quiet`; False when it could not be."""
    words = outcome.texts
    try:
        path = _target(name)
        data = _content(name, kind, plan, outcome)
        files.write(path, data)
    except NotWritten as why:
        if "kind" in why.args_:
            why.args_["kind"] = words.say("plan", f"plan.kind_{why.args_['kind']}")
        said = words.say("plan", f"plan.{why.reason}", **why.args_)
    except OSError as error:
        said = words.say("plan", "plan.not_written", file=name, why=error.strerror or str(error))
    else:
        if not quiet:
            typer.echo(words.say("plan", "plan.wrote", file=name), err=True)
        return True
    typer.echo(said, err=True)
    return False


def _target(name: str) -> Path:
    """The file to write, where a link leads; raises NotWritten when that would destroy something."""
    from leantool.reporting import plan_ours

    path = Path(name)
    try:
        path = path.resolve()
        if not path.exists():
            if not path.parent.is_dir():
                raise NotWritten("no_folder", file=name, folder=str(Path(name).parent))
            return path
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotWritten("not_written", file=name, why=os.strerror(21))
        suffix = path.suffix.lower().removeprefix(".")
        ours = plan_ours.look(suffix, path.read_bytes())
    except RuntimeError as error:  # links that go round
        raise NotWritten("not_written", file=name, why=str(error)) from error
    if ours == "foreign":
        raise NotWritten("foreign", file=name, kind=suffix)
    if ours == "worked_in":
        raise NotWritten("worked_in", file=name)
    if not os.access(path, os.W_OK):
        raise NotWritten("not_written", file=name, why=os.strerror(13))
    return path


def _content(name: str, kind: str, plan: Plan, outcome: Outcome) -> bytes:
    analysis, words, suffix = outcome.analysis, outcome.texts, Path(name).suffix.lower().removeprefix(".")
    assert analysis is not None
    try:
        if kind == "gantt":
            from leantool.charts import gantt

            return gantt.draw(plan, analysis.stream.title, words, suffix)
        if kind == "matrix":
            from leantool.charts import impact_effort

            high = float(outcome.settings.thresholds.high_score)
            return impact_effort.draw(plan, analysis.stream.title, words, suffix, high)
    except ModuleNotFoundError as error:
        if error.name != "matplotlib":
            raise
        needs = {"kind": suffix, "name": "matplotlib", "package": "leantool[charts]"}
        raise NotWritten("needs", **needs) from error
    from leantool.reporting import plan_calendar, plan_data, plan_markdown, plan_sheet

    if suffix == "xlsx":
        return plan_sheet.xlsx(plan, analysis, words)
    if suffix == "ics":
        return plan_calendar.ics(plan, analysis, words)
    if suffix == "csv":
        return plan_data.csv_text(plan, analysis, words).encode(errors="replace")
    return plan_markdown.text(plan, analysis, words).encode(errors="replace")
