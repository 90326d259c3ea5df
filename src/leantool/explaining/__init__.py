"""How a figure comes about, in a form that can be checked with a pocket calculator."""

from __future__ import annotations

from collections.abc import Collection

from leantool import manual
from leantool.analysis import Analysis
from leantool.explaining import maps, steps
from leantool.explaining.explanation import Explanation, Line, Workbook
from leantool.figures.figure import Figure
from leantool.model import Process, Step
from leantool.texts import Texts

__all__ = ["Explanation", "Line", "UnknownFigure", "explain", "keys"]


class UnknownFigure(ValueError):
    """There is no figure of that name; `guesses` are the nearest ones."""

    def __init__(self, word: str, guesses: list[str]) -> None:
        super().__init__(word)
        self.word = word
        self.guesses = guesses


def explain(analysis: Analysis, word: str, texts: Texts) -> Explanation:
    """How a figure comes about: `lead_time`, or `Weld.utilisation` for a step.  Raises `UnknownFigure`.

    Figures may have any of their names in the manual: `doorlooptijd`, `takt time`, `Weld.bezetting`.
    """
    book = Workbook(analysis.stream, texts)
    key = _key(word, maps.MAP)
    if key in maps.MAP:
        return maps.MAP[key](book, analysis.figures[key])
    found = _of_step(analysis, word.strip())
    if found is None:
        raise UnknownFigure(word, _guesses(analysis, word))
    step, figure = found
    if figure.key in steps.ANY_STEP:
        return steps.ANY_STEP[figure.key](book, step, figure)
    assert isinstance(step, Process)
    return steps.PROCESS[figure.key](book, step, figure)


def _of_step(analysis: Analysis, word: str) -> tuple[Step, Figure] | None:
    name, dot, key = word.rpartition(".")
    key = _key(key, {**steps.ANY_STEP, **steps.PROCESS})
    for step in analysis.stream.steps if dot else ():
        names = {step.name.casefold(), step.handle.casefold()}
        keys_here = {*steps.ANY_STEP, *(steps.PROCESS if isinstance(step, Process) else ())}
        if name.strip().casefold() in names and key in keys_here:
            return step, analysis.of(step)[key]
    return None


def _key(word: str, known: Collection[str]) -> str:
    """The key of a figure from any word for it; the word itself where the manual knows none."""
    key = word.strip().removesuffix("_s")
    if key in known:
        return key
    page = manual.find(f"figure:{word}")
    return page.id if page else key


def keys(analysis: Analysis) -> list[str]:
    """Every figure that can be explained."""
    found = list(maps.MAP)
    for step in analysis.stream.steps:
        own = [*steps.ANY_STEP, *(steps.PROCESS if isinstance(step, Process) else ())]
        found += [f"{step.name}.{key}" for key in own]
    return found


def _guesses(analysis: Analysis, word: str) -> list[str]:
    import difflib

    known = keys(analysis)
    by_plain = {key.casefold(): key for key in known}
    near = difflib.get_close_matches(word.strip().casefold(), by_plain, n=3, cutoff=0.5)
    return [by_plain[n] for n in near] or [key for key in known if word.casefold() in key.casefold()][:3]
