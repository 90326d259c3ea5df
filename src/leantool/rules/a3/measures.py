"""Countermeasures of an A3 and the causes they are for.  A-12, A-13."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.model.causes import all_causes, find_cause, main_causes, plain
from leantool.rules.a3.case import Case
from leantool.rules.rule import Hit, Rule


def without_cause(case: Case) -> Iterator[Hit]:
    for n, measure in enumerate(case.a3.countermeasures):
        if not measure.cause:
            yield Hit(("countermeasures", n), {"action": measure.action})


def without_measure(case: Case) -> Iterator[Hit]:
    """Only once there are countermeasures: before that the section is empty."""
    measures = case.a3.countermeasures
    if not measures:
        return
    places = {find_cause(case.a3, word) for one in measures if one.chosen for word in one.cause}
    words = {plain(cause.cause) for ref, cause in all_causes(case.a3) if ref in places}
    for ref, cause in main_causes(case.a3):
        if ref not in places and plain(cause.cause) not in words:
            yield Hit(ref, {"cause": cause.cause})


RULES = (
    Rule(
        id="A-12",
        code="a3-measure-without-cause",
        severity="warning",
        check=without_cause,
        title={"en": "A countermeasure without a cause", "nl": "Een maatregel zonder oorzaak"},
        message={
            "en": "this countermeasure is tied to no cause: {action}",
            "nl": "deze maatregel hoort bij geen oorzaak: {action}",
        },
        help={
            "en": "Add cause: with the id or the words of a cause above.",
            "nl": "Voeg cause toe: met de id of de woorden van een oorzaak hierboven.",
        },
        manual={
            "en": "Looks for countermeasures without cause. A measure that is tied to no cause was there "
            "before the analysis. It may still be a good idea, but this sheet does not show why.",
            "nl": "Zoekt maatregelen zonder cause. Een maatregel zonder oorzaak was er al voor de analyse. "
            "Hij kan best goed zijn, maar dit vel laat niet zien waarom.",
        },
    ),
    Rule(
        id="A-13",
        code="a3-cause-without-measure",
        severity="warning",
        check=without_measure,
        title={"en": "A root cause that stays", "nl": "Een grondoorzaak die blijft"},
        message={
            "en": "no chosen countermeasure takes this cause away: {cause}",
            "nl": "geen gekozen maatregel neemt deze oorzaak weg: {cause}",
        },
        help={
            "en": "Add a countermeasure with this cause, or mark with main: yes which causes matter most.",
            "nl": "Voeg een maatregel met deze cause toe, of wijs met main: yes aan welke oorzaken het meest "
            "tellen.",
        },
        manual={
            "en": "Looks for root causes (marked main, else the ends of the why trees) that no chosen "
            "countermeasure is tied to. What is left in place brings the problem back. If the team leaves a "
            "cause for later, mark the others as main.",
            "nl": "Zoekt grondoorzaken (aangewezen met main, anders de uiteinden van de waarombomen) waar "
            "geen gekozen maatregel bij hoort. Wat blijft liggen brengt het probleem terug. Laat het team "
            "een oorzaak voor later, wijs dan de andere met main aan.",
        },
    ),
)
