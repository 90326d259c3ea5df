"""Why: words, the fishbone and the why trees, with the numbers by which countermeasures call the causes."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.model.a3 import FACTORY_BONES, OFFICE_BONES, Bone, Cause
from leantool.model.causes import main_causes
from leantool.sheets.case import Case
from leantool.sheets.condition import texts
from leantool.sheets.content import Block, Fishbone, Rib, Twig, Why, WhyTree
from leantool.source import Ref


def analysis(case: Case) -> Iterator[Block]:
    """Words first, then the causes by category, then the whys."""
    yield from texts(case.a3.analysis)
    main = {ref for ref, _ in main_causes(case.a3)}
    if case.a3.fishbone:
        yield _fishbone(case, main)
    if case.a3.causes:
        roots = tuple(_why(case, main, ("causes", n), cause) for n, cause in enumerate(case.a3.causes))
        alt = case.say("whys_alt", whys="; ".join(root.text for root in roots))
        yield WhyTree(roots, case.say("why"), case.say("evidence", evidence=""), alt)


def _fishbone(case: Case, main: set[Ref]) -> Fishbone:
    ribs = tuple(_rib(case, main, bone) for bone in _in_order(case))
    effect = case.a3.effect or case.a3.title
    told = "; ".join(f"{rib.name}: {', '.join(twig.text for twig in rib.twigs)}" for rib in ribs)
    return Fishbone(effect, ribs, case.say("fishbone_alt", effect=effect, ribs=told))


def _in_order(case: Case) -> list[Bone]:
    """The bones in the usual order of the form, those of one's own after them."""
    known = OFFICE_BONES if case.is_office() else FACTORY_BONES
    usual = [*known, *FACTORY_BONES, *OFFICE_BONES]
    key = {name: usual.index(name) for name in usual}
    return sorted(case.a3.fishbone, key=lambda bone: key.get(bone.category.lower(), len(usual)))


def _rib(case: Case, main: set[Ref], bone: Bone) -> Rib:
    known = bone.category.lower() in (*FACTORY_BONES, *OFFICE_BONES)
    name = case.say(f"bone_{bone.category.lower()}") if known else bone.category
    place = ("fishbone", bone.category)
    return Rib(name, tuple(_twig(case, main, (*place, n), cause) for n, cause in enumerate(bone.causes)))


def _twig(case: Case, main: set[Ref], ref: Ref, cause: Cause) -> Twig:
    below = tuple(_twig(case, main, (*ref, "why", n), one) for n, one in enumerate(cause.why))
    return Twig(cause.cause, case.numbers.get(ref, ""), ref in main, cause.evidence or "", below)


def _why(case: Case, main: set[Ref], ref: Ref, cause: Cause) -> Why:
    below = tuple(_why(case, main, (*ref, "why", n), one) for n, one in enumerate(cause.why))
    return Why(cause.cause, case.numbers.get(ref, ""), ref in main, cause.evidence or "", below)
