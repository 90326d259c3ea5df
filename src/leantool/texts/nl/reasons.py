"""Waarom een kengetal geen waarde heeft: code bij zin."""

REASONS: dict[str, str] = {
    # Klantvraag.
    "no-customer": "er staat geen klant op de kaart, en dus ook geen klantvraag",
    "no-demand": "de klantvraag ontbreekt; schrijf die bij de klant, zoals demand: 400/dag",
    "demand-zero": "de klantvraag is 0",
    # Nog te meten.
    "no-time": '"{step}": {field} heeft nog geen waarde',
    "no-process-time": '"{step}" heeft wel een lead_time maar nog geen process_time',
    "no-cycle-time": '"{step}" heeft nog geen cycle_time en geen process_time',
    "no-quantity": 'bij "{step}" staat nog niet hoeveel er ligt (holds)',
    "several-missing": "er zijn nog {count} waarden te meten, bij: {steps}",
    "pieces-without-demand": '"{step}" is geteld in stuks; zonder klantvraag worden die geen tijd',
    "pieces-without-flow": '"{step}" is geteld in stuks, maar er komen geen items langs (het aandeel is 0 %)',
    "no-people": 'bij "{step}" werkt niemand (people: 0)',
    "no-utilisation": "geen enkel proces heeft een bezettingsgraad; cyclustijden of bewerkingstijden ontbreken",
    # Staat niet op de kaart.
    "no-stock": "er staat geen voorraad of wachtrij op de kaart",
    "no-stock-in-pieces": "geen enkele voorraad of wachtrij is geteld in stuks",
    "nothing-waits": "op deze kaart wacht niets",
    "nothing-classified": "geen enkel proces zegt wat het werk waard is (value: adding, necessary of waste)",
    "no-complete-accurate": "geen enkel proces vermeldt complete_accurate",
    "no-scrap": "geen enkel proces vermeldt scrap",
    "no-teams": "geen stap op het pad noemt een team",
    "no-systems": "geen proces noemt systemen",
    "no-distance": "geen stap geeft een afstand",
    "distance-unit": "de afstanden staan in eenheden die niet optellen; schrijf m of km",
    "no-interval": "geen proces geeft waar het interval (EPEI) op rust: changeover, varianten, tijd die over is",
    "lead-time-zero": "de doorlooptijd is 0",
    "other-alternative": "deze stap ligt op een alternatief waar het pad niet langs gaat",
    # Lussen en takken die niet precies uit te rekenen zijn.
    "loop-crosses-block": 'het herstel van "{step}" naar "{to}" komt halverwege parallelle takken in of uit',
    "once-in-repeated-block": (
        '"{step}" herhaalt hooguit één keer, in parallelle takken die een stuk vaker kan doorlopen'
    ),
    "not-nested": 'de parallelle takken bij "{step}" kruisen elkaar',
    "too-many-once": "{count} regels rework met repeats: once zitten in één lus verstrikt; dat zijn er te veel",
    "nothing-delivered": "alle items worden onderweg afgekeurd, dus er wordt niets geleverd",
    # Sizes of the future state.
    "no-changeover": "{step} noemt geen omsteltijd",
    "no-variants": (
        "tussen hoeveel varianten {step} omstelt staat er niet: variants: 4, of demand: {{A: "
        "300/dag, B: 200/dag}}"
    ),
    "no-allocation": "{step} is gedeeld, en welk deel voor deze stroom is staat er niet: allocation: 25 %",
    "no-time-left": "{step} draait {running} van de {available} per dag: geen tijd over om om te stellen",
    "no-pack": "geen klant noemt zijn verpakking: pack: 20 stuks",
    "no-disturbance": "geen changeover of longest_stop te overbruggen bij {before} en {after}",
    "no-wanted-lead-time": "er is geen doorlooptijd gewenst: wanted_lead_time: 4 dagen, of --target-lead-time",
    "no-replenishment": "hoe lang aanvullen duurt staat er niet bij {step}: replenishment: 3 dagen",
    "no-container": "wat er in een bak gaat staat er niet bij {step}: container: 20 stuks",
    "no-load": "de bezetting van {step} is niet bekend",
    "queue-without-limit": "{step} is {load} bezet: de rij groeit zonder grens",
    "less-than-one-under-way": "er is minder dan één stuk onderhanden",
}
