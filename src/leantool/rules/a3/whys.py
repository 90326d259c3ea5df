"""The analysis of an A3: how far it digs, and where it ends.  A-09 to A-11."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.model.a3 import Cause
from leantool.model.causes import all_causes, main_causes
from leantool.rules.a3.case import Case, first_word
from leantool.rules.rule import Hit, Rule

BLAME = (
    *("human error", "operator error", "user error", "carelessness", "careless", "inattention", "negligence"),
    *("forgot", "forgets", "forget", "lazy", "attitude", "motivation", "unmotivated", "discipline", "sloppy"),
    *("does not pay attention", "do not pay attention", "not paying attention", "no time", "lack of time"),
    *(
        "too busy",
        "not enough time",
        "no budget",
        "no money",
        "lack of budget",
        "lack of money",
        "understaffed",
    ),
    *("too few people", "not enough people", "no system", "menselijke fout", "bedieningsfout", "onoplettend"),
    *("onoplettendheid", "slordig", "slordigheid", "vergeten", "vergeet", "lui", "houding", "motivatie"),
    *(
        "ongemotiveerd",
        "discipline",
        "let niet op",
        "letten niet op",
        "geen tijd",
        "te weinig tijd",
        "tijdgebrek",
    ),
    *("te druk", "geen budget", "geen geld", "te weinig budget", "onderbezetting", "te weinig mensen"),
    *("personeelstekort", "geen systeem"),
)
"""Words of a last why that blame somebody, or name what is lacking in place of why."""

FEWEST_LEVELS = 2


def _depth(cause: Cause) -> int:
    return 1 + max((_depth(one) for one in cause.why), default=0)


def too_shallow(case: Case) -> Iterator[Hit]:
    for n, root in enumerate(case.a3.causes):
        if _depth(root) <= FEWEST_LEVELS - 1:
            yield Hit(("causes", n), {"cause": root.cause})


def ends_at_blame(case: Case) -> Iterator[Hit]:
    for ref, cause in all_causes(case.a3):
        word = first_word(cause.cause, BLAME) if not cause.why and ref[0] == "causes" else ""
        if word:
            yield Hit(ref, {"cause": cause.cause, "word": word})


def no_evidence(case: Case) -> Iterator[Hit]:
    for ref, cause in main_causes(case.a3):
        if not cause.evidence:
            yield Hit(ref, {"cause": cause.cause})


RULES = (
    Rule(
        id="A-09",
        code="a3-whys-too-shallow",
        severity="warning",
        check=too_shallow,
        title={"en": "Only one why", "nl": "Maar één waarom"},
        message={
            "en": "nobody asked why: {cause}",
            "nl": "niemand vroeg waarom: {cause}",
        },
        help={
            "en": "Ask why this is so, and put the answer below it as why.",
            "nl": "Vraag waarom dit zo is, en zet het antwoord er als why onder.",
        },
        manual={
            "en": "Looks for a why tree of one level. The first answer is a symptom that everybody knows. "
            "Ask on until a measure can prevent it from coming back, and read the chain the other way with "
            "therefore between the steps: it must still be true.",
            "nl": "Zoekt een waaromboom van één laag. Het eerste antwoord is een symptoom dat iedereen al "
            "kent. Vraag door tot een maatregel herhaling kan voorkomen, en lees de keten dan terug met dus "
            "tussen de stappen: dan moet hij nog steeds kloppen.",
        },
    ),
    Rule(
        id="A-10",
        code="a3-why-ends-at-blame",
        severity="warning",
        check=ends_at_blame,
        title={"en": "The last why blames somebody", "nl": "Het laatste waarom wijst iemand aan"},
        message={
            "en": 'the last why ends at "{word}": {cause}',
            "nl": 'het laatste waarom eindigt bij "{word}": {cause}',
        },
        help={
            "en": "Ask once more: what in the way of working lets this happen?",
            "nl": "Vraag nog één keer door: wat in de manier van werken laat dit gebeuren?",
        },
        manual={
            "en": "Looks for a last why that ends at a person, at human error, or at no time, no budget, too "
            "few people or no system. People make the mistakes that the work invites, and what is lacking "
            "is a solution turned round. Ask what in the method, the information or the planning makes it "
            "so.",
            "nl": "Zoekt een laatste waarom dat eindigt bij een persoon, bij een menselijke fout, of bij "
            "geen tijd, geen budget, te weinig mensen of geen systeem. Mensen maken de fouten die het werk "
            "uitlokt, en wat ontbreekt is een omgekeerde oplossing. Vraag wat in de methode, de informatie "
            "of de planning het zo maakt.",
        },
    ),
    Rule(
        id="A-11",
        code="a3-cause-without-evidence",
        severity="info",
        check=no_evidence,
        title={"en": "A root cause without a fact", "nl": "Een grondoorzaak zonder feit"},
        message={
            "en": "no fact shows that this is a cause: {cause}",
            "nl": "geen feit laat zien dat dit een oorzaak is: {cause}",
        },
        help={
            "en": "Add evidence: what was counted, seen or tried, and when.",
            "nl": "Voeg evidence toe: wat er geteld, gezien of geprobeerd is, en wanneer.",
        },
        manual={
            "en": "Looks for root causes without evidence. A cause is a guess until a fact bears it out: a "
            "count, an observation at the gemba, a trial in which the effect came and went. A measure "
            "against a guess costs a month.",
            "nl": "Zoekt grondoorzaken zonder evidence. Een oorzaak is een gok tot een feit hem staaft: een "
            "telling, een waarneming op de werkvloer, een proef waarin het effect kwam en ging. Een "
            "maatregel tegen een gok kost een maand.",
        },
    ),
)
