"""Does every branch arrive?  L-07, L-22, L-23."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.rules import amounts
from leantool.rules.branches import Ends
from leantool.rules.rule import Case, Hit, Rule


def _ends(case: Case) -> Ends | None:
    """The ends of a stream that has more than one."""
    followed = {link.source for step in case.stream.steps for link in step.follows}
    return Ends(case.stream) if sum(s.index not in followed for s in case.stream.steps) > 1 else None


def leads_nowhere(case: Case) -> Iterator[Hit]:
    ends = _ends(case)
    if ends is None or ends.all_alternatives:
        return
    steps = case.stream.steps
    for one in ends.loose():
        step = steps[one.end]
        yield Hit(("steps", one.end, step.kind), {"name": step.name, "other": steps[ends.main].name})


def follows_one_branch(case: Case) -> Iterator[Hit]:
    ends = _ends(case)
    if ends is None or ends.all_alternatives:
        return
    for step, missing in ends.missing_at(ends.loose(), main_only=True).items():
        yield _missing(case, step, missing)


def follows_one_alternative(case: Case) -> Iterator[Hit]:
    ends = _ends(case)
    if ends is None:
        return
    for step, missing in ends.missing_at(ends.alternatives_apart(), main_only=False).items():
        yield _missing(case, step, missing)


def _missing(case: Case, n: int, missing: list[int]) -> Hit:
    steps = case.stream.steps
    others = [steps[m].handle for m in missing]
    last = steps[steps[n].follows[0].source].handle
    said = {
        "name": steps[n].name,
        "last": last,
        "others": amounts.some(others),
        "all": amounts.some([*others, last], 8),
    }
    return Hit(("steps", n, steps[n].kind), said)


RULES = (
    Rule(
        id="L-07",
        code="branch-leads-nowhere",
        severity="warning",
        check=leads_nowhere,
        title={"en": "A branch that leads nowhere", "nl": "Een tak die nergens heen gaat"},
        message={
            "en": 'the branch that ends at "{name}" leads nowhere: it never joins the way to "{other}"',
            "nl": 'de tak die eindigt bij "{name}" gaat nergens heen: hij komt niet samen met de weg naar '
            '"{other}"',
        },
        help={
            "en": "Name it in the after of the step that needs it, as in after: [{name}, ...].",
            "nl": "Noem hem in de after van de stap die hem nodig heeft, zoals after: [{name}, ...].",
        },
        manual={
            "en": "Looks for a parallel branch or component that ends without being joined to the rest. Two "
            "steps after the same one run in parallel and each item needs both, so somewhere a step must "
            "wait for both. Now the customer is taken to have everything when the last part arrives. Let the "
            "step where the branches meet say after: [A, B]; for alternatives give shares, as in after: {A: "
            "30 %}.",
            "nl": "Zoekt een parallelle tak of een onderdeel dat eindigt zonder bij de rest te komen. Twee "
            "stappen na dezelfde stap lopen naast elkaar en elk stuk heeft beide nodig, dus ergens wacht een "
            "stap op beide. Nu heet de klant alles te hebben als het laatste deel aankomt. Laat de stap waar "
            "de takken samenkomen after: [A, B] zeggen; geef bij alternatieven aandelen, zoals after: {A: 30 "
            "%}.",
        },
    ),
    Rule(
        id="L-07",
        code="follows-one-branch",
        severity="warning",
        check=follows_one_branch,
        title={"en": "Follows only the last branch", "nl": "Volgt alleen de laatste tak"},
        message={
            "en": '"{name}" follows only "{last}", the step above it; {others} also ran in parallel: is its '
            "after missing?",
            "nl": '"{name}" volgt alleen "{last}", de stap erboven; parallel liep ook {others}: ontbreekt '
            "hier after?",
        },
        help={
            "en": "Write after: [{all}] if it waits for all of them, after: {last} if it does not.",
            "nl": "Schrijf after: [{all}] als hij op alle wacht, after: {last} als dat niet zo is.",
        },
        manual={
            "en": "Looks for a step after parallel branches that has no after, while another branch leads "
            "nowhere. Without after a step follows only the one above it, so a joint decision would start "
            "when the last branch in the file is ready, not when all are. Write the branches it waits for as "
            "a list; an after that names one branch keeps the rule quiet.",
            "nl": "Zoekt een stap na parallelle takken zonder after, terwijl een andere tak nergens heen "
            "gaat. Zonder after volgt een stap alleen die erboven, en dan begint een gezamenlijk besluit als "
            "de laatste tak in het bestand klaar is, niet als ze allemaal klaar zijn. Schrijf de takken "
            "waarop hij wacht als lijst; een after die één tak noemt houdt de regel stil.",
        },
    ),
    Rule(
        id="L-07",
        code="follows-one-alternative",
        severity="info",
        check=follows_one_alternative,
        title={"en": "Follows only the last alternative", "nl": "Volgt alleen het laatste alternatief"},
        message={
            "en": '"{name}" follows only "{last}", the step above it; items that took {others} leave the '
            "stream there",
            "nl": '"{name}" volgt alleen "{last}", de stap erboven; wat langs {others} ging, verlaat daar de '
            "stroom",
        },
        help={
            "en": "If they come here too, name each with 100 % in its after; if not, write after: {last} to "
            "say so.",
            "nl": "Komen ze hier ook, noem dan elk met 100 % in after; zo niet, schrijf dan after: {last}.",
        },
        manual={
            "en": "Looks for a step without after that stands below the last of several alternatives, while "
            "the others end before it. That can be right: what is refused leaves the stream. If all come "
            "together here, write after: {A: 100 %, B: 100 %}; otherwise the expected and the longest lead "
            "time miss a part. An after that names one alternative keeps the rule quiet.",
            "nl": "Zoekt een stap zonder after onder het laatste van een paar alternatieven, terwijl de "
            "andere ervoor eindigen. Dat kan kloppen: wat geweigerd is verlaat de stroom. Komen ze hier "
            "samen, schrijf dan after: {A: 100 %, B: 100 %}; anders missen de verwachte en de langste "
            "doorlooptijd een deel. Een after die één alternatief noemt houdt de regel stil.",
        },
    ),
    Rule(
        id="L-22",
        code="shares-do-not-add-up",
        severity="error",
        told_as=("shares-do-not-add-up", "mixed-split"),
        title={"en": "Shares do not add up", "nl": "Aandelen tellen niet op"},
        help={
            "en": "Make the shares that leave one step add up to 100 %.",
            "nl": "Laat de aandelen die uit één stap komen optellen tot 100 %.",
        },
        manual={
            "en": "Told while reading: the shares of the alternatives that leave a step must add up to 100 "
            "%, within half a point. What is missing would vanish, what is too much would come from nowhere. "
            "Work that is sent back is no alternative: say it with rework.",
            "nl": "Wordt bij het lezen gemeld: de aandelen van de alternatieven uit een stap tellen op tot "
            "100 %, op een half punt na. Wat ontbreekt zou verdwijnen, wat te veel is zou nergens vandaan "
            "komen. Werk dat teruggaat is geen alternatief: schrijf dat met rework.",
        },
    ),
    Rule(
        id="L-23",
        code="loop-without-exit",
        severity="error",
        told_as=("loop-without-exit", "circle", "after-itself", "rework-forward"),
        title={"en": "A loop without exit", "nl": "Een lus zonder uitgang"},
        help={
            "en": "Say work that goes back with rework: {{to: step, share: 8 %}}, less than 100 % together.",
            "nl": "Schrijf werk dat teruggaat met rework: {{to: stap, share: 8 %}}, samen minder dan 100 %.",
        },
        manual={
            "en": "Told while reading: steps that follow one another in a circle, rework that goes forward, "
            "or rework and scrap that together leave nothing to hand on. Nothing would ever reach the "
            "customer. A loop is always said with rework, to an earlier step or to itself, and a part must "
            "be able to leave.",
            "nl": "Wordt bij het lezen gemeld: stappen die elkaar in een kring volgen, herstel dat vooruit "
            "gaat, of herstel en uitval die samen niets overlaten om door te geven. Er zou nooit iets bij de "
            "klant komen. Een lus schrijf je altijd met rework, naar een eerdere stap of naar zichzelf, en "
            "een deel moet eruit kunnen.",
        },
    ),
)
