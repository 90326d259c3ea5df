"""What `leantool compare` does: reads the maps, holds each against the first, shows or draws what differs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from leantool import comparing, pipeline
from leantool.cli import output

if TYPE_CHECKING:
    from leantool.comparing import Comparison
    from leantool.pipeline import Outcome
    from leantool.texts import Texts


class Run:
    """What is asked for; `shown` is report, json, csv or problems."""

    def __init__(
        self, maps: Sequence[str], lang: str | None, shown: str, picture: Path | None, strict: bool
    ) -> None:
        self.maps, self.lang, self.shown = maps, lang, shown
        self.picture, self.strict = picture, strict

    def once(self) -> output.Exit:
        """Compare, and say how it went."""
        outcomes = self._outcomes()
        told = set[str]()
        for outcome in outcomes:
            output.show_house_problems(outcome, told)
        words = outcomes[0].texts
        some = self._compared(outcomes)
        if self.shown == "json":
            from leantool.reporting import comparison_data

            readings = [outcome.reading for outcome in outcomes]
            output.write(comparison_data.dump(comparison_data.result(readings, some, words)))
        else:
            _tell(outcomes)
        if not some:
            return self._without(outcomes, words)
        self._show(some, words)
        drawn = self._draw(some, outcomes[0]) if self.picture is not None else True
        code = output.exit_code(outcomes, strict=self.strict)
        if self.strict and any(one.warnings for one in some):
            code = max(code, output.Exit.ERRORS)
        return code if drawn or code else output.Exit.NOTHING_RAN

    def _outcomes(self) -> list[Outcome]:
        """The maps as they are read; before a single one the map that it is based on."""
        found = list(pipeline.run(self.maps, (), self.lang))
        bases = found[0].reading.document.bases
        if len(found) == 1 and bases:
            found = [*pipeline.run([bases[0].name], (), self.lang), *found]
        return found

    def _compared(self, outcomes: Sequence[Outcome]) -> list[Comparison]:
        """Each later map held against the first one; none where one of them has errors."""
        analyses = [outcome.analysis for outcome in outcomes]
        first = analyses[0]
        if first is None or None in analyses:
            return []
        return [
            comparing.compare(first, outcome.analysis, outcome.settings)
            for outcome in outcomes[1:]
            if outcome.analysis is not None
        ]

    def _without(self, outcomes: Sequence[Outcome], words: Texts) -> output.Exit:
        """Why nothing was compared."""
        if len(outcomes) == 1 and outcomes[0].analysis is not None:
            said = words.say("comparing", "no_base", file=outcomes[0].reading.document.name)
            typer.echo(said, err=True)
            return output.Exit.NOTHING_RAN
        if not all(outcome.could_run for outcome in outcomes):
            return output.Exit.NOTHING_RAN
        return output.Exit.ERRORS

    def _show(self, some: Sequence[Comparison], words: Texts) -> None:
        if self.shown == "csv":
            from leantool.reporting import comparison_data

            output.write(comparison_data.table(some, words).rstrip("\n"))
        elif self.shown == "report":
            from leantool.reporting import comparison

            comparison.render(some, words, output.console())
        elif self.shown == "problems":
            _warn(some, words)

    def _draw(self, some: Sequence[Comparison], first: Outcome) -> bool:
        """Write the picture of both maps; False (after saying why) when that cannot be."""
        from leantool import pictures

        assert self.picture is not None
        words = first.texts
        try:
            format = pictures.format_of(self.picture)
            pictures.target(self.picture)
            scene = pictures.lay_out_comparison(some[0], words)
            data = pictures.draw(scene, format, first.settings.theme)
            pictures.save(data, self.picture)
        except pictures.CannotDraw as why:
            typer.echo(why.told(words), err=True)
            return False
        if self.shown != "problems":
            size = pictures.size(scene, format, data)
            typer.echo(words.label("draw_written", file=self.picture, size=size), err=True)
        return True


def _tell(outcomes: Sequence[Outcome]) -> None:
    """The mistakes in the maps, each once: a map and the one it is based on have them in common."""
    from leantool.reporting import problems

    seen: set[tuple[object, ...]] = set()
    for outcome in outcomes:
        document = outcome.reading.document
        errors = []
        for problem in outcome.problems:
            span = problem.span
            key = (document.of(span).name, span.line, span.column, problem.code)
            if problem.is_error and key not in seen:
                errors.append(problem)
            seen.add(key)
        if errors:
            shown = problems.full(document, errors, outcome.texts)
            output.console(stderr=True).print(shown, soft_wrap=True)


def _warn(some: Sequence[Comparison], words: Texts) -> None:
    from leantool.reporting import problems

    for one in some:
        document = one.after.stream.document
        if one.warnings and document is not None:
            output.console(stderr=True).print(problems.full(document, one.warnings, words), soft_wrap=True)
