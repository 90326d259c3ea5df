"""Who an A3 is for.  A-18."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leantool.rules.a3.case import Case
from leantool.rules.rule import Hit, Rule

CUSTOMERS = (
    *(
        "customer",
        "client",
        "patient",
        "applicant",
        "user",
        "citizen",
        "resident",
        "guest",
        "buyer",
        "student",
    ),
    *(
        "passenger",
        "traveller",
        "tenant",
        "consumer",
        "policyholder",
        "klant",
        "cliënt",
        "patiënt",
        "aanvrager",
    ),
    *(
        "gebruiker",
        "burger",
        "inwoner",
        "bewoner",
        "gast",
        "koper",
        "afnemer",
        "leerling",
        "reiziger",
        "huurder",
    ),
    *("opdrachtgever", "consument", "ondernemer", "verzekerde", "indiener", "zorgvrager"),
)
"""How words for a customer begin."""

SHORTEST_WORD = 4
"""Letters of a word in the name of a customer that says who it is."""

_WORDS = re.compile(r"\w+")


def no_customer(case: Case) -> Iterator[Hit]:
    """A background in which no word is one for a customer, nor from the name of a customer on the maps."""
    said = _words(" ".join(case.a3.background))
    if said and not any(word.startswith((*CUSTOMERS, *_names(case))) for word in said):
        yield Hit(("background",))


def _names(case: Case) -> list[str]:
    maps = (one.stream for one in (case.current, case.future) if one is not None)
    words = (word for stream in maps for party in stream.customers for word in _words(party.name or ""))
    return [word for word in words if len(word) >= SHORTEST_WORD]


def _words(text: str) -> list[str]:
    return _WORDS.findall(text.casefold())


RULES = (
    Rule(
        id="A-18",
        code="a3-no-customer",
        severity="info",
        check=no_customer,
        title={"en": "A background without a customer", "nl": "Een achtergrond zonder klant"},
        message={
            "en": "the background does not say which customer feels this",
            "nl": "de achtergrond zegt niet welke klant dit merkt",
        },
        help={
            "en": "Say for whom it is a problem, and what they notice of it.",
            "nl": "Zeg voor wie het een probleem is, en wat die ervan merkt.",
        },
        manual={
            "en": "Looks in the background for the name of a customer on the maps, or a word such as customer, "
            "patient or applicant. A problem that nobody outside the department notices rarely comes first.",
            "nl": "Zoekt in de achtergrond de naam van een klant op de kaarten, of een woord als klant, patiënt "
            "of aanvrager. Een probleem dat buiten de afdeling niemand merkt, komt zelden als eerste aan de beurt.",
        },
    ),
)
