"""What a misspelt word was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable

from leantool.model.given import keys
from leantool.model.steps import CLASS_OF_KIND, KINDS, ONLY_FOR_KINDS, Stock, Transport, Wait

_OTHER_WORDS = {
    "cycle_time": "ct c/t cyclustijd cycletijd cycle",
    "process_time": "pt p/t procestijd bewerkingstijd touch_time",
    "lead_time": "lt l/t doorlooptijd leadtime throughput_time",
    "wait": "wachttijd waiting waiting_time wait_time queue_time",
    "changeover": "c/o co setup setup_time omsteltijd changeover_time",
    "uptime": "availability beschikbaarheid",
    "scrap": "uitval scrap_rate reject",
    "complete_accurate": "c&a %c&a ca pca c&c %c&c",
    "people": "medewerkers fte staff persons",
    "operators": "operator workers",
    "holds": "quantity amount aantal pieces stock qty contains",
    "demand": "klantvraag vraag",
    "breaks": "break pauze pauzes",
    "hours": "uren hours_per_shift",
    "shifts": "ploegen shift",
    "title": "titel naam name",
    "steps": "stappen processes",
    "customer": "klant",
    "suppliers": "leverancier leveranciers",
    "language": "taal lang",
    "after": "na follows depends_on",
    "team": "afdeling department",
    "rework": "herwerk herbewerking",
    "kaizen": "bursts improvements",
    "process": "proces stap step name task processtap",
    "inventory": "voorraad stock",
    "supermarket": "supermarkt",
    "queue": "wachtrij postbak inbox",
    "transport": "vervoer transportation",
    "for": "duration duur",
    "owner": "eigenaar",
    "background": "achtergrond aanleiding",
    "current_condition": "huidige_situatie current_state current_situation",
    "goals": "doel doelen target targets",
    "causes": "oorzaken oorzaak grondoorzaken root_causes whys",
    "countermeasures": "maatregelen tegenmaatregelen measures actions",
    "plan": "actieplan action_plan",
    "follow_up": "opvolging borging followup check",
    "fishbone": "visgraat ishikawa",
}
_LASTS: dict[type, str] = {Wait: "for", Transport: "takes", Stock: "holds"}
_MEANT = {word: field for field, words in _OTHER_WORDS.items() for word in words.split()}


def guess(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """The known word nearest to `word`, empty when none is near."""
    import difflib

    by_plain = {_plain(k): k for k in reversed(list(known))}
    found = difflib.get_close_matches(_plain(word), by_plain, n=1, cutoff=cutoff)
    return by_plain[found[0]] if found else ""


def guess_field(word: str, known: Iterable[str]) -> str:
    """The field that was probably meant: a misspelling, or another usual word for it."""
    known = list(known)
    meant = _MEANT.get(word.strip().lower().replace(" ", "_").replace("-", "_"), "")
    return meant if meant in known else guess(word, known, cutoff=0.7)


def _plain(word: str) -> str:
    return "".join(c for c in word.casefold() if c.isalnum())


def kinds_with(field: str) -> tuple[str, ...]:
    """The kinds of step that have a field of this name."""
    return tuple(
        kind
        for kind in KINDS
        if field in keys(CLASS_OF_KIND[kind]) and kind in ONLY_FOR_KINDS.get(field, KINDS)
    )


def instead(field: str, model: type) -> str:
    """The field that says in steps of this class how long they last, where a field of other steps stands there."""
    return _LASTS.get(model, "") if field in ("for", "takes", "wait", "lead_time", "holds") else ""
