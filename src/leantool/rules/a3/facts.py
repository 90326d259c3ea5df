"""Title, background, current condition and goal of an A3.  A-01 to A-06."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.rules.a3.case import Case, figure_key, first_word, has_figure
from leantool.rules.rule import Hit, Rule

SOLUTIONS = (
    *(
        "implement",
        "implementing",
        "implementation",
        "introduce",
        "introducing",
        "introduction of",
        "install",
    ),
    *("buy", "purchase", "purchasing", "roll out", "rollout", "automate", "automating", "hire", "new system"),
    *("new software", "new tool", "migrate", "migration to", "invoeren", "invoering", "implementeren"),
    *("implementatie", "aanschaffen", "aanschaf", "kopen", "inkopen", "nieuw systeem", "nieuwe software"),
    *("uitrollen", "uitrol", "automatiseren", "automatisering", "digitaliseren", "inrichten", "aannemen"),
    *("overstappen", "overstap naar"),
)
"""Words of a title that name a solution."""

MOST_CHARACTERS = 600
"""Five lines on an A3."""

SHORTEST_WORD = 4
BLOCKS = ("text", "facts", "observed", "source")


def title_is_solution(case: Case) -> Iterator[Hit]:
    word = first_word(case.a3.title, SOLUTIONS)
    if word and case.a3.type == "problem_solving":
        yield Hit(("title",), {"word": word})


def background_too_long(case: Case) -> Iterator[Hit]:
    length = sum(map(len, case.a3.background))
    if length > MOST_CHARACTERS:
        yield Hit(("background",), {"lines": -(-length // (MOST_CHARACTERS // 5))})


def no_drawing(case: Case) -> Iterator[Hit]:
    stated = case.a3.condition
    if stated is None or "none" in stated.show:
        return
    if case.current is None or (stated.show and "map" not in stated.show):
        yield Hit(("current_condition",))


def undated(case: Case) -> Iterator[Hit]:
    stated = case.a3.condition
    if stated is None or not (stated.text or stated.facts):
        return
    dated = stated.observed or any(fact.observed for fact in stated.facts)
    if not dated:
        yield Hit(("current_condition",))


def goal_incomplete(case: Case) -> Iterator[Hit]:
    for n, goal in enumerate(case.a3.goals):
        missing = []
        if not goal.start and not has_figure(case.current, goal.metric):
            missing.append("from")
        if not goal.to and not has_figure(case.future, goal.metric):
            missing.append("to")
        if not goal.by:
            missing.append("by")
        if missing:
            yield Hit(("goals", n), {"metric": goal.metric, "missing": tuple(missing)})


def metric_not_in_condition(case: Case) -> Iterator[Hit]:
    stated = case.a3.condition
    if stated is None and case.current is None:
        return  # an empty section
    texts = [*stated.text, *(fact.fact for fact in stated.facts), *stated.figures] if stated else []
    said = " ".join(texts).casefold()
    for n, goal in enumerate(case.a3.goals):
        words = [w for w in figure_key(goal.metric).split("_") if len(w) >= SHORTEST_WORD]
        if not has_figure(case.current, goal.metric) and not any(word in said for word in words):
            yield Hit(("goals", n), {"metric": goal.metric})


RULES = (
    Rule(
        id="A-01",
        code="a3-title-is-solution",
        severity="warning",
        check=title_is_solution,
        title={"en": "The title is a solution", "nl": "De titel is een oplossing"},
        message={
            "en": 'the title names a solution ("{word}"), not a problem',
            "nl": 'de titel noemt een oplossing ("{word}"), geen probleem',
        },
        help={
            "en": "Say what is wrong, as the customer feels it: permits take 60 days. For a decision, take "
            "type: proposal.",
            "nl": "Zeg wat er mis is, zoals de klant het merkt: een vergunning duurt 60 dagen. Voor een "
            "besluit: type: proposal.",
        },
        manual={
            "en": "Looks in the title for words such as implement, buy or new system. A title with a "
            "solution ends the thinking before it has begun: all that follows will prove that the solution "
            "is needed. Name the gap between what is and what should be. A proposal A3 may name its "
            "proposal.",
            "nl": "Zoekt in de titel woorden als invoeren, aanschaffen of nieuw systeem. Een oplossing in de "
            "titel sluit het denken af voor het begint: alles wat volgt bewijst dat de oplossing nodig is. "
            "Noem het verschil tussen hoe het is en hoe het hoort. Een voorstel-A3 mag zijn voorstel noemen.",
        },
    ),
    Rule(
        id="A-02",
        code="a3-background-too-long",
        severity="info",
        check=background_too_long,
        title={"en": "A long background", "nl": "Een lange achtergrond"},
        message={
            "en": "the background takes about {lines} lines; three to five are enough",
            "nl": "de achtergrond beslaat ongeveer {lines} regels; drie tot vijf volstaan",
        },
        help={
            "en": "Keep why this, why now and for which customer; leave the rest to the conversation.",
            "nl": "Houd over waarom dit, waarom nu en voor welke klant; de rest hoort in het gesprek.",
        },
        manual={
            "en": "Looks for a background of more than some six hundred characters. Its reader needs to know "
            "why this problem, why now, for which customer, and which goal of the organisation it touches. "
            "A history of everything that went before pushes the facts off the sheet.",
            "nl": "Zoekt een achtergrond van meer dan zo'n zeshonderd tekens. De lezer moet weten waarom dit "
            "probleem, waarom nu, voor welke klant, en welk doel van de organisatie het raakt. Een hele "
            "voorgeschiedenis duwt de feiten van het vel.",
        },
    ),
    Rule(
        id="A-03",
        code="a3-no-drawing",
        severity="warning",
        check=no_drawing,
        title={"en": "No drawing of the current condition", "nl": "Geen tekening van de huidige situatie"},
        message={
            "en": "the current condition has no drawing",
            "nl": "de huidige situatie heeft geen tekening",
        },
        help={
            "en": "Point at the map of the current state: current: map.yaml. If no map fits here, write "
            "show: none.",
            "nl": "Wijs de kaart van de huidige situatie aan: current: kaart.yaml. Past hier geen kaart, "
            "schrijf show: none.",
        },
        manual={
            "en": "Looks for a current condition in words alone. A drawing shows in a second where the work "
            "waits, and a team can point at it and disagree. The map that current points at is drawn on the "
            "sheet by itself.",
            "nl": "Zoekt een huidige situatie in enkel woorden. Een tekening laat in één oogopslag zien waar "
            "het werk wacht, en een team kan ernaar wijzen en van mening verschillen. De kaart achter "
            "current komt vanzelf op het vel.",
        },
    ),
    Rule(
        id="A-04",
        code="a3-not-dated",
        severity="info",
        check=undated,
        title={"en": "Facts without a date", "nl": "Feiten zonder datum"},
        message={
            "en": "nothing says when the current condition was seen",
            "nl": "nergens staat wanneer de huidige situatie is gezien",
        },
        help={
            "en": "Add observed: with the day on which somebody went to see.",
            "nl": "Voeg observed toe: met de dag waarop iemand is gaan kijken.",
        },
        manual={
            "en": "Looks for a current condition without observed, neither of its own nor at a fact. What "
            "was seen at the gemba has a day. Without one nobody can tell whether the facts still hold, or "
            "whether anybody went to look at all.",
            "nl": "Zoekt een huidige situatie zonder observed, bij de situatie zelf of bij een feit. Wat op "
            "de werkvloer is gezien heeft een dag. Zonder die dag weet niemand of de feiten nog kloppen, of "
            "dat er wel iemand is gaan kijken.",
        },
    ),
    Rule(
        id="A-05",
        code="a3-goal-incomplete",
        severity="warning",
        check=goal_incomplete,
        title={"en": "A goal that cannot be missed", "nl": "Een doel dat je niet kunt missen"},
        message={
            "en": "the goal {metric} has no {missing}",
            "nl": "het doel {metric} heeft geen {missing}",
        },
        help={
            "en": "Write from, to and by. A metric that is a figure of the map, such as lead_time, takes "
            "from and to from there.",
            "nl": "Schrijf from, to en by. Een maat die een kengetal van de kaart is, zoals lead_time, haalt "
            "from en to daarvandaan.",
        },
        manual={
            "en": "Looks for a goal without baseline (from), target (to) or date (by). A goal without these "
            "is a wish: nobody can see afterwards whether it was reached. A metric that bears the name of a "
            "figure takes its baseline from the current map and its target from the future map.",
            "nl": "Zoekt een doel zonder nulmeting (from), streefwaarde (to) of datum (by). Zonder die drie "
            "is een doel een wens: achteraf ziet niemand of het gehaald is. Een maat met de naam van een "
            "kengetal haalt de nulmeting van de huidige kaart en de streefwaarde van de toekomstkaart.",
        },
    ),
    Rule(
        id="A-06",
        code="a3-metric-not-measured",
        severity="warning",
        check=metric_not_in_condition,
        title={"en": "The goal is about something else", "nl": "Het doel gaat over iets anders"},
        message={
            "en": "the current condition says nothing about {metric}",
            "nl": "de huidige situatie zegt niets over {metric}",
        },
        help={
            "en": "Measure in the current condition what the goal is about, or aim at what was measured.",
            "nl": "Meet in de huidige situatie waar het doel over gaat, of richt je op wat gemeten is.",
        },
        manual={
            "en": "Looks for a goal whose metric is neither a figure of the current map nor named in the "
            "current condition. The gap is the distance between the two; when they measure different things "
            "there is no gap to analyse.",
            "nl": "Zoekt een doel waarvan de maat geen kengetal van de huidige kaart is en ook niet in de "
            "huidige situatie wordt genoemd. Het verschil zit tussen die twee; meten ze iets anders, dan "
            "valt er niets te analyseren.",
        },
    ),
)
