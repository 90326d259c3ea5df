"""What a problem says, whoever tells it: reading the file, or a rule."""

from __future__ import annotations

from leantool import rules
from leantool.diagnostics import Problem
from leantool.texts import Texts, fill


def sentence(problem: Problem, texts: Texts) -> tuple[str, str]:
    """The message and what to do about it (may be empty), in the language of `texts`."""
    templates = texts.problems.get(problem.code) or rules.message(problem, texts.language)
    if templates is None:
        raise KeyError(problem.code)
    return fill(templates[0], problem.args, texts), fill(templates[1], problem.args, texts)
