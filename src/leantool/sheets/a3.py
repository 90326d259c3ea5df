"""An A3 as a sheet: its header, the sections of its type in order, each filled or visibly empty."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple

from leantool.model.a3 import A3
from leantool.settings import STANDARD, Settings
from leantool.sheets import actions, causes, condition, goals, maps
from leantool.sheets.case import Case
from leantool.sheets.content import Block, Field, Paragraph, Section, Sheet, Signature
from leantool.texts import Texts, texts

if TYPE_CHECKING:
    from leantool.analysis import Analysis

Make = Callable[[Case], Iterable[Block]]
Step = Literal["plan", "do", "check", "act"]


class Part(NamedTuple):
    """A section of a type of A3: its id, step of PDCA, half of the sheet, and what fills it.

    An `optional` one is left out when there is nothing in it.
    """

    id: str
    step: Step
    side: Literal[0, 1]
    make: Make
    optional: bool = False


BACKGROUND = Part("background", "plan", 0, lambda case: condition.texts(case.a3.background))
CURRENT = Part("current_condition", "plan", 0, condition.current_condition)
TYPES: dict[str, tuple[Part, ...]] = {
    "problem_solving": (
        BACKGROUND,
        CURRENT,
        Part("goal", "plan", 0, goals.goal),
        Part("analysis", "plan", 0, causes.analysis),
        Part("countermeasures", "plan", 1, actions.countermeasures),
        Part("plan", "do", 1, actions.plan),
        Part("follow_up", "check", 1, actions.follow_up),
    ),
    "proposal": (
        BACKGROUND,
        CURRENT,
        Part("goal", "plan", 0, goals.goal, optional=True),
        Part("proposal", "plan", 0, lambda case: _proposal(case)),
        Part("trade_off", "plan", 1, causes.analysis),
        Part("plan", "do", 1, actions.plan),
        Part("unresolved", "plan", 1, lambda case: actions.open_points(case, case.a3.unresolved)),
        Part("timeline", "do", 1, actions.timeline),
        Part("follow_up", "check", 1, actions.follow_up, optional=True),
    ),
    "status": (
        BACKGROUND,
        Part("goal", "plan", 0, goals.goal, optional=True),
        Part("progress", "check", 0, condition.progress),
        Part("results", "check", 1, lambda case: condition.texts(case.a3.results)),
        Part("remaining", "act", 1, lambda case: actions.open_points(case, case.a3.remaining)),
        Part("analysis", "plan", 1, causes.analysis, optional=True),
        Part("countermeasures", "plan", 1, actions.countermeasures, optional=True),
        Part("next_actions", "act", 1, actions.plan),
        Part("follow_up", "check", 1, actions.follow_up, optional=True),
    ),
}
"""The sections of each type, in the order in which they are read: the left half first."""

NAMES = {"problem_solving": "problem_solving", "proposal": "proposal_a3", "status": "status_a3"}
FIELDS = ("owner", "author", "coach", "sponsor", "team", "date", "version")
ALWAYS = ("owner", "coach", "date", "version")
"""Lines of the header that are there to be filled in; the others are shown when they are."""


def content(
    a3: A3,
    current: Analysis | None = None,
    future: Analysis | None = None,
    words: Texts | None = None,
    *,
    today: str = "",
    settings: Settings = STANDARD,
) -> Sheet:
    """The sheet of an A3 and its maps; `words` of the language asked for, else of the A3 or its map.

    `today` (2027-03-01) tells what is late or due; without it nothing is.
    """
    known = current or future
    language = a3.language or (known.stream.language if known is not None else "en")
    case = Case(a3, current, future, words or texts(language), today, settings)
    parts = [(part, tuple(part.make(case))) for part in TYPES[a3.type]]
    kept = [(part, blocks) for part, blocks in parts if blocks or not part.optional]
    return Sheet(
        kind=a3.type,
        kind_name=case.say(NAMES[a3.type]),
        title=a3.title,
        language=case.language,
        fields=tuple(_fields(case)),
        sections=tuple(_section(case, n, part, blocks) for n, (part, blocks) in enumerate(kept, 1)),
        signatures=tuple(_signatures(case)),
        sources=maps.sources(case),
        author=a3.author or a3.owner or "",
    )


def _proposal(case: Case) -> Iterable[Block]:
    yield from condition.texts(case.a3.proposal)
    yield from actions.alternatives(case)
    yield from actions.countermeasures(case)


def _section(case: Case, number: int, part: Part, blocks: tuple[Block, ...]) -> Section:
    """A section; an empty one asks what it waits for."""
    step_name = case.say("check_act_step" if part.id == "follow_up" else f"{part.step}_step")
    asked: tuple[Block, ...] = (Paragraph(case.say(f"ask_{part.id}"), "todo"),)
    return Section(
        id=part.id,
        number=number,
        title=case.heading(part.id),
        blocks=blocks or asked,
        empty=not blocks,
        step=part.step,
        step_name=step_name,
        side=part.side,
        ref=(part.id,),
    )


def _fields(case: Case) -> Iterable[Field]:
    for name in FIELDS:
        value = getattr(case.a3, name) or ""
        if value or name in ALWAYS:
            yield Field(name, case.heading(name), value)


def _signatures(case: Case) -> Iterable[Signature]:
    """Who signs: as stated, else owner, coach and sponsor."""
    a3 = case.a3
    if a3.signatures:
        yield from (Signature(role) for role in a3.signatures)
        return
    for name in ("owner", "coach", "sponsor"):
        value = getattr(a3, name)
        if value or name in ALWAYS:
            yield Signature(case.heading(name), value or "")
