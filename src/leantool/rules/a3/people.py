"""Who: the owner of an A3 and the people in its plan.  A-07, A-08."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leantool.rules.a3.case import Case
from leantool.rules.rule import Hit, Rule

SEVERAL = re.compile(r"[;&+/]|,|\b(and|en)\b", re.IGNORECASE)
"""What stands between two owners."""


def no_owner(case: Case) -> Iterator[Hit]:
    if not case.a3.owner:
        yield Hit(("title",))


def several_owners(case: Case) -> Iterator[Hit]:
    if case.a3.owner and SEVERAL.search(case.a3.owner):
        yield Hit(("owner",), {"owner": case.a3.owner})


def nobody_or_never(case: Case) -> Iterator[Hit]:
    for n, line in enumerate(case.a3.plan):
        if line.number or line.every:
            continue
        missing = tuple(word for word, value in (("who", line.who), ("end", line.end)) if not value)
        if missing:
            yield Hit(("plan", n), {"what": line.what or "", "missing": missing})


RULES = (
    Rule(
        id="A-07",
        code="a3-no-owner",
        severity="warning",
        check=no_owner,
        title={"en": "Nobody owns the A3", "nl": "Niemand is eigenaar van de A3"},
        message={"en": "the A3 has no owner", "nl": "de A3 heeft geen eigenaar"},
        help={
            "en": "Add owner: one role or name.",
            "nl": "Voeg owner toe: één rol of naam.",
        },
        manual={
            "en": "Looks for an A3 without owner. The owner is the one who goes to see, thinks and keeps the "
            "sheet alive, not the one who fills in the form. Without one the A3 is a document.",
            "nl": "Zoekt een A3 zonder owner. De eigenaar is wie gaat kijken, nadenkt en het vel levend "
            "houdt, niet wie het formulier invult. Zonder eigenaar is de A3 een document.",
        },
    ),
    Rule(
        id="A-07",
        code="a3-several-owners",
        severity="warning",
        check=several_owners,
        title={"en": "Several owners", "nl": "Meer eigenaren"},
        message={
            "en": "the A3 has several owners: {owner}",
            "nl": "de A3 heeft meer eigenaren: {owner}",
        },
        help={
            "en": "Choose one; the others are the team.",
            "nl": "Kies er één; de anderen zijn het team.",
        },
        manual={
            "en": "Looks for an owner with a comma, a slash or the word and in it. What two people own waits "
            "for the other one. Name one, and the others under team.",
            "nl": "Zoekt een owner met een komma, een schuine streep of het woord en erin. Wat van twee "
            "mensen is wacht op de ander. Noem er één, en de anderen bij team.",
        },
    ),
    Rule(
        id="A-08",
        code="a3-nobody-or-never",
        severity="warning",
        check=nobody_or_never,
        title={"en": "Nobody, or never", "nl": "Niemand, of nooit"},
        message={
            "en": "a line of the plan without {missing}: {what}",
            "nl": "een regel van het plan zonder {missing}: {what}",
        },
        help={
            "en": "Write who does it and end: the day on which it is ready.",
            "nl": "Schrijf who, wie het doet, en end, de dag waarop het klaar is.",
        },
        manual={
            "en": "Looks for lines of the plan without who or end. A plan is an agreement between people, "
            "and an agreement has a name and a day. Lines that come from the map are judged there.",
            "nl": "Zoekt regels van het plan zonder who of end. Een plan is een afspraak tussen mensen, en "
            "een afspraak heeft een naam en een dag. Regels die van de kaart komen worden daar beoordeeld.",
        },
    ),
)
