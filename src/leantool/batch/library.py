"""Many maps for programs: the same files as `leantool batch` reads, one outcome each."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

from leantool.batch import inputs, job
from leantool.pipeline import Outcome


def run(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    language: str | None = None,
) -> Iterator[Outcome]:
    """The outcome of each map in files, folders and patterns, in their order, one at a time.

    A file that cannot be read or has errors is an outcome without an analysis, with its problems; so is one at which
    this program itself fails.  `language` is that of the results; else each map's own.
    """
    several = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    found = inputs.find([os.fspath(path) for path in several], include, exclude)
    for one in found.files:
        outcome = job.outcome(one.path, language)
        if one.named or not job.is_other(outcome):
            yield outcome
