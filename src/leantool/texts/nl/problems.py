"""Wat er mis is met een kaart, en wat er dan wel moet staan: code bij (melding, hulp)."""

PROBLEMS: dict[str, tuple[str, str]] = {
    # Het bestand.
    "no-such-file": (
        "dit bestand bestaat niet{guess?; bedoel je {guess}??}",
        "Kijk de naam en de map na. Een nieuwe kaart begin je met: leantool new NAAM.yaml",
    ),
    "is-directory": (
        "dit is een map met bestanden (directory), geen waardestroomkaart; geef de naam van een bestand daarin",
        "Alle kaarten uit een map tegelijk: leantool check MAP/*.yaml",
    ),
    "not-a-file": (
        "dit is een apparaat of een pipe, geen bestand; sla de kaart op als bestand, of bied hem aan op "
        "standaardinvoer met -",
        "",
    ),
    "no-permission": (
        "je mag dit bestand niet lezen",
        "Vraag de eigenaar om leesrechten, of maak een kopie in een eigen map.",
    ),
    "unreadable-file": (
        "dit bestand is niet te lezen ({why})",
        "",
    ),
    "too-large": (
        "dit bestand is groter dan {most} MB, en een kaart is een klein tekstbestand; is dit het goede?",
        "",
    ),
    "binary": (
        "dit is geen tekstbestand; een kaart is platte tekst, opgeslagen als UTF-8",
        "Een kaart schrijf je in een teksteditor. Een spreadsheet, een Word-document of een plaatje is niet als "
        "kaart te lezen.",
    ),
    "wrong-encoding": (
        'dit bestand is niet opgeslagen als UTF-8 ({found}{byte?; hier staat "{byte}"?}); sla het opnieuw op met de '
        "codering UTF-8",
        "In Kladblok: Bestand, Opslaan als, Codering: UTF-8. In VS Code: klik op de codering in de statusbalk, "
        "heropen het bestand met de juiste codering en sla het dan op als UTF-8.",
    ),
    "control-character": (
        "hier staat een onzichtbaar stuurteken; haal het weg",
        "Het komt vaak mee met geplakte tekst. Haal het weg, of typ de regel opnieuw.",
    ),
    "empty-file": (
        "dit bestand is leeg; een kaart begint met een titel (title) en heeft stappen (steps)",
        "Schrijf zelf title: en steps:, of laat leantool new NAAM.yaml --force een eerste kaart maken.",
    ),
    "not-a-map": (
        'dit is geen waardestroomkaart; een kaart begint met "title: ..." en heeft "steps:"',
        "De regels van een kaart zijn: veld, dubbele punt, spatie, waarde. Zie: leantool explain steps",
    ),
    # De regels.
    "tab": (
        "er staat een tab in de inspringing van deze regel; gebruik spaties",
        "Typ evenveel spaties als de regels eromheen hebben. De meeste editors kunnen alle tabs in een bestand "
        "omzetten.",
    ),
    "bad-dash": (
        'een stap begint met een gewoon streepje en een spatie: schrijf "- {text}"',
        "Bolletjes, lange streepjes en een streepje zonder spatie erachter maken geen lijst.",
    ),
    "no-space-after-colon": (
        'na de dubbele punt ontbreekt een spatie; schrijf "{key}: {rest}"',
        "Een veld schrijf je als naam, dubbele punt, spatie, waarde.",
    ),
    "no-colon": (
        'in "{text}" staat geen dubbele punt achter de naam van het veld; schrijf het zoals "people: 2"',
        "Een veld schrijf je als naam, dubbele punt, spatie, waarde. Een langere tekst zet je op één regel of tussen "
        "aanhalingstekens.",
    ),
    "stray-colon": (
        "deze dubbele punt maakt van de tekst ervoor een veld; zet een tekst met een dubbele punt en een spatie erin "
        "tussen aanhalingstekens",
        "Een dubbele punt met een spatie sluit de naam van een veld af. Tussen aanhalingstekens hoort hij bij de "
        'tekst: title: "Acme: beugels"',
    ),
    "line-runs-on": (
        'deze regel wordt gelezen als de rest van "{field}" erboven; is "{key}" een veld, schrijf dan "{key}:" en '
        "zet het recht onder {field}",
        "Alle velden van een stap beginnen in dezelfde kolom, elk met een dubbele punt. Een tekst blijft op zijn "
        "eigen regel.",
    ),
    "indentation": (
        "deze regel begint niet in de kolom van de regels waar hij bij hoort; laat alle velden van een stap even ver "
        "inspringen",
        "De velden van een stap beginnen in dezelfde kolom, twee verder dan het streepje.",
    ),
    "text-after-quote": (
        "na een sluitend aanhalingsteken kan niets meer volgen; zet de hele tekst tussen aanhalingstekens, of laat "
        "ze weg",
        'Midden in een tekst mogen ze wel: process: Lijn "A"',
    ),
    "open-quote": (
        "dit aanhalingsteken wordt geopend en nergens gesloten; sluit het, of laat ze allebei weg",
        'De meeste teksten hebben geen aanhalingstekens nodig. Binnen een tekst mogen ze wel: notes: het "oude" '
        "formulier",
    ),
    "open-bracket": (
        'hier ontbreekt een "{sign}", of een komma voor het volgende veld; een tekst met een dubbele punt erin hoort '
        "tussen aanhalingstekens",
        "Schrijf alles op één regel: {{process: Lassen, people: 2}} of [A, B]",
    ),
    "extra-bracket": (
        'er staat een "{sign}" te veel; er staat hier niets open dat hij kan sluiten',
        "Elk haakje dat opent heeft er één dat sluit. In een tekst zet je ze tussen aanhalingstekens.",
    ),
    "special-character": (
        'een waarde kan niet met "{sign}" beginnen; zet hem tussen aanhalingstekens, of schrijf het anders',
        "Het procentteken staat achter het getal: 85 %. Andere teksten zet je tussen aanhalingstekens: notes: "
        '"@home". Wat je nog niet weet, laat je leeg.',
    ),
    "several-documents": (
        'hier begint na "---" een tweede kaart; in één bestand staat één kaart',
        "Zet de tweede kaart in een eigen bestand; leantool vsm kan er meer tegelijk aan.",
    ),
    "unknown-alias": (
        "een waarde die met * begint is een verwijzing (alias), en er is geen anker (&) met die naam; zet de tekst "
        "tussen aanhalingstekens",
        'Begint de tekst echt met een sterretje, schrijf dan: notes: "*belangrijk"',
    ),
    "aliases-explode": (
        "de verwijzingen (aliassen, *) in dit bestand staan voor meer dan {most} waarden, of een anker (&) bevat "
        "zichzelf; schrijf de regels uit",
        "",
    ),
    "tag": (
        '"{tag}" is een tag, en die kent een kaart niet; laat hem weg, of zet de tekst tussen aanhalingstekens',
        'Begint de tekst echt met een uitroepteken, schrijf dan: notes: "!belangrijk"',
    ),
    "too-deep": (
        "lijsten en accolades zitten hier meer dan {most} diep in elkaar; een kaart heeft er hooguit zes nodig",
        "",
    ),
    "yaml-syntax": (
        "deze regel is niet te lezen ({why})",
        "Zoek een teken met een eigen betekenis (aanhalingsteken, haakje, vraagteken, streepje) en zet de tekst "
        "tussen aanhalingstekens.",
    ),
    # Velden.
    "unknown-field": (
        'er is hier geen veld "{field}"{guess?; bedoel je {guess}??}',
        "{known?Hier kan staan: {known}. ?}Wat verder de moeite waard is, zet je onder data of notes.",
    ),
    "duplicate-field": (
        '"{field}" staat hier twee keer{line? (eerst op regel {line})?}; houd er één',
        "Twee woorden voor hetzelfde tellen als één veld: operators en people, customer en customers. De volgende "
        "stap begint met een eigen streepje.",
    ),
    "missing-field": (
        'het veld "{field}" ontbreekt hier',
        "Voeg er een regel voor toe; leantool explain {field} vertelt wat het betekent.",
    ),
    "missing-value": (
        '"{field}" is leeg; vul het in',
        "Een kaart heeft ten minste een titel en stappen. Andere velden mogen leeg blijven: die tellen als nog te "
        "meten.",
    ),
    "expected-text": (
        "{field}: hier hoort één waarde, geen lijst en geen groep velden",
        "Schrijf de waarde direct achter de dubbele punt, zonder [ ] of {{ }}. Een tekst die met een haakje begint "
        "zet je tussen aanhalingstekens.",
    ),
    "bad-key": (
        "de naam van een veld is een woord, geen lijst en geen groep velden",
        "Een tekst die met een haak begint zet je tussen aanhalingstekens.",
    ),
    "expected-mapping": (
        "{field} is een groep velden, elk met een eigen naam, dubbele punt en waarde",
        "Zet de velden ingesprongen op eigen regels eronder, of tussen accolades: {{naam: waarde, ...}}. leantool "
        "explain {field} laat een voorbeeld zien.",
    ),
    "expected-list": (
        '{field} is een lijst; begin elk onderdeel met een streepje en een spatie, zoals "- process: Lassen"',
        "Een stap is een streepje met de soort en de naam; de andere velden staan eronder, in dezelfde kolom als de "
        "soort.",
    ),
    "empty-mapping": (
        "{field}: er staat niets tussen de accolades; schrijf een waarde, of laat de regel weg",
        "Varianten schrijf je met hun naam: holds: {{LH: 4600, RH: 2400}}",
    ),
    "comma-in-braces": (
        'tussen accolades scheidt een komma de velden, dus "{text}" valt uit elkaar; schrijf {plain}',
        "Schrijf tussen {{ en }} decimalen met een punt en duizendtallen zonder teken, of zet elk veld op een eigen "
        "regel.",
    ),
    "unknown-choice": (
        '{field}: "{text}" kan hier niet; kies uit: {choices}',
        "De woorden zelf blijven Engels, in welke taal de kaart ook is. leantool explain {field} vertelt wat ze "
        "betekenen.",
    ),
    # Stappen en hun namen.
    "no-steps": (
        'er zijn geen stappen; een kaart heeft er ten minste één, zoals "- process: Lassen"',
        "",
    ),
    "not-a-step": (
        'dit is geen stap; een stap begint met zijn soort (process, wait, ...) en dan zijn naam{text?: "- process: '
        '{text}"?}',
        "Soorten: process, inventory, supermarket, fifo, safety_stock, buffer, queue, wait, transport.",
    ),
    "unknown-kind": (
        '"{word}" is geen soort stap{guess?; bedoel je {guess}??}',
        "Op de regel met het streepje staat de soort en dan de naam: - process: Lassen. Soorten: {kinds}.",
    ),
    "kind-not-first": (
        'een stap begint met zijn soort en naam; zet "{kind}: ..." op de regel met het streepje, voor {field}',
        "De volgorde van de andere velden maakt niet uit.",
    ),
    "step-without-name": (
        'deze stap ({kind}) heeft geen naam; schrijf "- {kind}: " en dan de naam van de stap',
        "Een naam die met # [ of {{ begint zet je tussen aanhalingstekens.",
    ),
    "kind-inside-step": (
        'met "{kind}" begint een nieuwe stap, en daar hoort een streepje voor: "- {kind}: ..."',
        "Elke stap heeft een eigen streepje, in dezelfde kolom als de andere streepjes.",
    ),
    "field-of-other-kind": (
        '"{field}" kan niet bij deze soort stap staan; het is een veld van: {kinds}{instead?; hier heet het '
        "{instead}?}",
        "leantool explain {field} vertelt waar het hoort.",
    ),
    "field-of-step": (
        '"{field}" hoort bij een stap; laat het inspringen, zodat het onder de stap in steps staat',
        "Tegen de kantlijn staan de velden van de hele kaart: title, calendar, customer, steps enzovoort.",
    ),
    "value-as-name": (
        '"{name}" wordt gelezen als de naam van deze stap ({kind}); schrijf daar een naam, en eronder "{field}: '
        '{name}"',
        "De waarde achter de soort is de naam op de kaart: - {kind}: Postbak",
    ),
    "duplicate-name": (
        '"{name}" is al de naam van de stap op regel {line}; geef een van beide een andere naam, of geef ze allebei '
        "een id",
        "Hoofdletters maken bij namen geen verschil. Met een id mogen ze dezelfde naam houden; andere regels "
        "gebruiken dan de id.",
    ),
    "reserved-name": (
        'een stap kan niet "{name}" heten: start, customer, supplier en control hebben een eigen betekenis',
        'Zet er een woord bij, zoals "balie {name}".',
    ),
    "ambiguous-name": (
        'er heten {count} stappen "{name}"; geef de stap die je bedoelt een id, en gebruik die hier',
        "Schrijf onder die stap: id: postbak 2",
    ),
    "name-with-ids": (
        '{count} stappen heten "{name}"; schrijf de id van de bedoelde stap: {ids}',
        "Waar stappen een naam delen, gebruiken andere regels de id.",
    ),
    "unknown-step": (
        'er is geen stap die "{name}" heet{guess?; bedoel je "{guess}"??}',
        "Gebruik de naam van een stap, of zijn id. Meer stappen zet je tussen vierkante haken: [A, B]. Een aandeel "
        "zet je tussen accolades: {{A: 80 %}}.",
    ),
    "unknown-end": (
        '"{name}" is geen stap, en ook niet customer, supplier of control{guess?; bedoel je "{guess}"??}',
        "Informatie loopt tussen customer, supplier, control, een klant of leverancier bij naam, en stappen.",
    ),
    # Wat op wat volgt.
    "after-itself": (
        '"{name}" volgt op zichzelf; werk dat wordt overgedaan schrijf je met rework, niet met after',
        "Bijvoorbeeld: rework: {{to: {name}, share: 8 %}}",
    ),
    "circle": (
        "deze stappen volgen in een kring op elkaar: {names}; een lus schrijf je met rework, niet met after",
        "Haal de after weg die terugwijst. Wat terug moet, zeg je bij de stap die het terugstuurt: rework: {{to: "
        "Lassen, share: 8 %}}",
    ),
    "after-twice": (
        '"{name}" staat twee keer in after; houd er één',
        "",
    ),
    "empty-after": (
        "after is leeg; noem de stap waar deze op volgt, of laat de regel weg",
        "Zonder after volgt een stap op de stap erboven. Een eigen tak begint met: after: start",
    ),
    "shares-do-not-add-up": (
        'de aandelen van wat "{name}" verlaat zijn samen {total} en geen 100 % ({parts})',
        'Een aandeel zegt welk deel van wat "{name}" verlaat naar een stap gaat, niet welk deel van een stap '
        "daarvandaan komt; het scheelt {missing}. Herstel (rework) gaat er eerst af en telt hier niet mee.",
    ),
    "mixed-split": (
        'sommige stappen krijgen een aandeel van wat "{name}" verlaat, maar "{step}" krijgt alles; geef die ook een '
        "aandeel (over is {rest})",
        "Een stap zonder after volgt op de stap erboven en krijgt alles wat daar vertrekt. Een aandeel schrijf je "
        "als: after: {{{name}: {rest}}}",
    ),
    "list-after-alternatives": (
        'door de lijst in after wacht "{name}" op "{one}" én "{other}", maar dat zijn alternatieven{split? na '
        '"{split}"?}: niet elk item komt langs allebei',
        "Waar alternatieven weer samenkomen: after: {{{one}: 100 %, {other}: 100 %}}",
    ),
    "shares-after-parallel": (
        '"{name}" krijgt een aandeel van "{one}" en van "{other}", maar die lopen parallel{split? na "{split}"?}: '
        "elk item komt langs allebei",
        "Een stap die op parallelle stappen wacht, heeft een lijst: after: [{one}, {other}]",
    ),
    # Herstel.
    "rework-forward": (
        'de rework van "{name}" gaat naar "{to}", maar die komt er niet voor; herstel gaat naar een eerdere stap of '
        "dezelfde",
        "Wat langs een andere weg vooruit gaat, schrijf je met aandelen: after: {{{name}: 20 %}}",
    ),
    "rework-twice": (
        '"{name}" stuurt herstel twee keer naar dezelfde stap; maak er één regel van en tel de aandelen op',
        "",
    ),
    "loop-without-exit": (
        'er kan niets weg bij "{name}": {total} ervan gaat terug of wordt afgekeurd; de lus heeft geen uitgang, houd '
        "rework en scrap samen onder 100 %",
        "Meet welk deel van de items bij elk bezoek terug moet.",
    ),
    "scrap-everything": (
        '"{name}" keurt 100 % af, dus er kan niets weg',
        "scrap is het deel van de stuks dat wordt weggegooid: scrap: 2 %",
    ),
    # Hoeveelheden.
    "time-without-unit": (
        '{field}: "{text}" heeft geen eenheid; schrijf {text} s, {text} min of {text} uur',
        "Dagen, weken, maanden en jaren mogen ook: dat is werktijd volgens de kalender.",
    ),
    "part-without-unit": (
        '{field}: het laatste getal in "{text}" heeft geen eenheid; schrijf {meant}',
        "Elk getal van een tijd heeft zijn eenheid: 1 uur 30 min",
    ),
    "clock-notation": (
        '{field}: "{text}" is op twee manieren te lezen; schrijf {first} of {second}',
        "Schrijf een tijd met zijn eenheden: 1 uur 30 min",
    ),
    "bad-duration": (
        '{field}: "{text}" is geen tijdsduur; schrijf het zoals 45 s, 1,5 min, 1 uur 30 min of 3 dagen',
        "Een bereik schrijf je als 1-3 uur. Is het nog niet gemeten? Laat de waarde dan leeg.",
    ),
    "unknown-unit": (
        '{field}: "{unit}" in "{text}" is geen eenheid van tijd; {guess?bedoel je {guess}? ?}gebruik s, min, uur, '
        "dagen, weken, maanden of jaar",
        "Een bereik schrijf je met een streepje: 5-6 min. Schrijf min of maand voluit, want m kan allebei zijn.",
    ),
    "range-order": (
        '{field}: het bereik "{text}" loopt terug; schrijf eerst de kortste tijd en als laatste de langste',
        "Een bereik heeft twee waarden, 1-3 uur, of drie: kortste, gewone, langste: 1-2-5 uur",
    ),
    "clock-time-needed": (
        '{field}: "{text}" is niet in uren en minuten; schrijf het zoals 8 uur of 20 min',
        "De kalender zegt hoe lang een dag duurt en kan dus zelf geen dagen gebruiken.",
    ),
    "thousands-comma": (
        '{field}: de komma in "{text}" kan voor duizendtallen of decimalen staan; schrijf {plain}, of een punt voor '
        "decimalen",
        "Duizendtallen schrijf je zonder teken: 18400",
    ),
    "thousands-sign": (
        '{field}: in "{text}" staan tekens of spaties tussen de duizendtallen; schrijf {plain}',
        "Duizendtallen schrijf je zonder teken: 18400. Decimalen staan achter een punt of een komma: 7,5",
    ),
    "dotted-thousands": (
        '"{text}" is gelezen met een decimale punt; schrijf {plain} als de punt duizendtallen scheidt',
        "Is het een decimaal getal, schrijf het dan met minder of meer dan drie decimalen.",
    ),
    "nearly-a-unit": (
        '"{text}" is gelezen als een aantal "{word}"; schrijf {guess} als je een tijd bedoelt',
        "",
    ),
    "number-too-long": (
        '{field}: "{text}" heeft te veel cijfers',
        "",
    ),
    "negative": (
        '{field}: "{text}" is negatief; het kan niet minder dan 0 zijn',
        "",
    ),
    "bad-number": (
        '{field}: "{text}" is geen getal; schrijf het zoals 2 of 4600 stuks',
        "Het getal staat voorop, in cijfers, zonder spaties of duizendtaltekens; er mag een woord achter. Is het nog "
        "niet geteld? Laat de waarde dan leeg.",
    ),
    "too-small": (
        '{field}: "{text}" is te klein; het moet {least} zijn',
        "",
    ),
    "not-whole": (
        '{field}: "{text}" is geen geheel getal',
        "",
    ),
    "distance-without-unit": (
        '{field}: "{text}" heeft geen eenheid; schrijf {text} m of {text} km',
        "",
    ),
    "variant-time": (
        '{field}: "{text}" is een tijd, en varianten tel je in stuks; schrijf één tijd voor alles: "holds: {text}"',
        "Of tel elke variant: holds: {{LH: 4600, RH: 2400}}",
    ),
    "rate-without-period": (
        '{field}: "{text}" heeft geen periode; schrijf {text}/dag, {text}/week of {text}/maand',
        "Per uur, dienst en jaar kan ook. Het woord voor het item staat voor de schuine streep: 400 aanvragen/week",
    ),
    "bad-rate": (
        '{field}: "{text}" is geen aantal per periode; schrijf het zoals 400/dag of 18400 stuks/maand',
        "Eén getal, dan eventueel het woord voor het item, dan de periode.",
    ),
    "unknown-period": (
        '{field}: "{unit}" in "{text}" is geen periode; gebruik uur, dienst, dag, week, maand of jaar',
        "",
    ),
    "bad-share": (
        '{field}: "{text}" is geen aandeel; schrijf een percentage, zoals 85 %',
        "",
    ),
    "share-out-of-range": (
        '{field}: "{text}" ligt buiten 0 tot 100 %',
        "",
    ),
    "share-zero": (
        '{field}: bij "{text}" blijft er helemaal geen tijd om te werken; het moet boven 0 % zijn',
        "",
    ),
    "bare-percent": (
        '"{text}" is gelezen als {text} %; schrijf {text} %, met het teken erbij',
        "",
    ),
    "percent-sign-required": (
        '{field}: "{text}" heeft een %-teken nodig, want het kan {text} % zijn of een deel van 1; schrijf het zoals '
        "8 %",
        "Juist bij kleine aandelen worden die twee verward; daarom is het teken hier altijd nodig.",
    ),
    "bad-date": (
        '{field}: "{text}" is geen datum; schrijf jaar-maand-dag, zoals 2026-12-15',
        "",
    ),
    "bad-score": (
        '{field}: "{text}" is geen score; geef een geheel getal van 1 tot en met {most}',
        "1 is weinig en {most} is veel, zowel voor effort (moeite) als voor impact (effect).",
    ),
    "not-measurable": (
        '{field}: "{text}" is niet te meten; begin met een getal: 5 dagen, 95 %, 12 klachten/maand',
        "Woorden als beter of minder zijn niet te toetsen. Wat na het getal staat is de eenheid.",
    ),
    "line-id-taken": (
        'het id "{id}" is al dat van een andere regel van het plan',
        "Geef elke kaizenregel een eigen id. Een kaal getal is het nummer van de regel, van boven af.",
    ),
    "unknown-line": (
        'blocks: er is geen kaizenregel "{name}"{guess?; bedoel je "{guess}"??}',
        "Schrijf het id van een regel, of het nummer van 1 tot en met {count}.",
    ),
    "blocks-itself": (
        'blocks: "{name}" is deze regel zelf',
        "Schrijf de regels die op deze moeten wachten.",
    ),
    # Waarden die niet samengaan.
    "lead-time-below-process-time": (
        'lead_time ({lead}) van "{name}" is korter dan {field} ({process}); de doorlooptijd bevat de bewerkingstijd',
        "lead_time loopt van aankomst bij de stap tot het item wordt doorgegeven. Kloppen de eenheden? Een dag is "
        "één werkdag van de kalender.",
    ),
    "value-above-process-time": (
        'value ({value}) van "{name}" is meer dan de bewerkingstijd ({process}), waar het een deel van is',
        "",
    ),
    "transfer-batch-in-lead-time": (
        '"{name}" heeft transfer_batch naast lead_time, en daar zit het wachten in de batch al in; laat een van '
        "beide weg",
        "",
    ),
    "oee-counts-twice": (
        '"{name}" heeft oee naast {other}, en dat zit al in een OEE; laat oee weg, of {other}',
        "uptime, changeover en scrap apart zeggen meer dan één oee.",
    ),
    "holds-and-for": (
        '"{name}" heeft holds en for, en beide zeggen hoe lang items hier wachten; laat een van beide weg',
        "",
    ),
    "calendar-impossible": (
        "calendar: {field} kan niet zo groot zijn; het moet binnen {most} blijven",
        "hours en breaks gelden voor één dienst; shifts zegt hoeveel diensten er in een dag zijn.",
    ),
    # Een kaart die op een andere is gebaseerd.
    "base-missing": (
        'er staat geen bestand "{file}" naast deze kaart{guess?; bedoelde je {guess}??}',
        "based_on is het pad van een kaart, gezien vanuit de map van dit bestand.",
    ),
    "base-circle": (
        "deze kaarten zijn op elkaar gebaseerd: {names}",
        "Een ervan moet eigen stappen hebben: schrijf ze daar op, en haal based_on daar weg.",
    ),
    "base-chain": (
        "hier zijn meer dan {most} kaarten op elkaar gebaseerd; baseer deze op een kaart met eigen stappen",
        "",
    ),
    "overlay-without-base": (
        '"{field}" hoort bij based_on: welke kaart verandert hier?',
        "Schrijf based_on: current.yaml (het bestand van die kaart), of schrijf de hele kaart op onder steps.",
    ),
    "steps-beside-base": (
        "een kaart met based_on neemt de stappen van die kaart over; zeg bij change, add en remove wat anders is",
        "Of haal based_on weg en schrijf hier alle stappen op.",
    ),
    "rename-by-kind": (
        'een nieuwe naam staat achter de soort van de stap: schrijf "{kind}: {name}"',
        "Met een andere soort wordt het een stap van die soort: supermarket: Gelaste delen, voor wat een "
        "inventory was.",
    ),
    "step-there-already": (
        'er is al een proces "{name}" (regel {where}); verander dat bij change, of geef het nieuwe een andere naam',
        "Moet het alleen ergens anders staan? Verwijder het dan en voeg het opnieuw toe.",
    ),
    "removed-step": (
        'de stap "{name}" wordt in deze kaart verwijderd; haal hem uit remove, of laat hem hier weg',
        "",
    ),
    "rework-to-removed": (
        '"{name}" stuurt werk terug naar "{to}", en die stap wordt verwijderd; zeg bij change waar het nu heen gaat',
        "Schrijf bij change: {name}: {{rework: {{to: ANDERE STAP, share: {share}}}}}, of rework: null als er niets "
        "meer teruggaat.",
    ),
    "order-unclear": (
        'zonder "{name}" is niet te zeggen wat "{other}" volgt: alles van de ene stap en een deel van een '
        "andere komen samen",
        "Schrijf bij change: {other}: {{after: ...}}, met de stap of de delen waar hij nu op volgt.",
    ),
    "information-falls-away": (
        'met "{name}" verdwijnt de informatiestroom van {source} naar {target}{says? ({says})?}',
        "Komt er iets voor in de plaats? Zeg dan bij information alle informatiestromen van deze kaart.",
    ),
    "kaizen-falls-away": (
        'met "{name}" verdwijnt de verbetering: {idea}',
        "Moet die nog gebeuren? Zeg dan bij kaizen alle verbeteringen van deze kaart.",
    ),
    # De opdrachtregel en de huisregels.
    "set-without-value": (
        '--set "{text}" heeft geen waarde; schrijf het zoals --set "Lassen.cycle_time=40 s"',
        "",
    ),
    "set-unknown": (
        '--set: op deze kaart heet niets "{path}"{guess?; bedoel je {guess}??}',
        "Het is de naam van een stap, een punt en een veld, of calendar of customer en een veld. Hier bekend: {known}.",
    ),
    "unknown-rule": (
        'er is geen regel "{name}"{guess?; bedoel je {guess}??}',
        "Gebruik het nummer (L-19) of de code van een regel, zoals leantool check die laat zien.",
    ),
    "config-unknown": (
        'huisregels: er is geen "{key}"{guess?; bedoel je {guess}??}',
        "Daar kan staan: {known}.",
    ),
    "config-value": (
        'huisregels: "{value}" kan niet de waarde zijn van {key} ({why})',
        "leantool config laat zien wat er nu geldt, en waar elke waarde vandaan komt.",
    ),
    "config-syntax": (
        "huisregels: deze regel is niet te lezen ({why})",
        'Hier is een regel: naam, is-gelijkteken, waarde, met teksten tussen aanhalingstekens: language = "nl"',
    ),
    # An A3.
    # Veel kaarten tegelijk.
    "internal-error": (
        "een fout in leantool zelf brak het werk aan deze kaart af: {what} ({where})",
        "de andere kaarten zijn gedaan; meld dit alsjeblieft, met de kaart erbij",
    ),
    "process-died": (
        "het proces dat aan deze kaart werkte is beëindigd: misschien was het geheugen vol, of deed iemand het",
        "de andere kaarten zijn gedaan; probeer hem alleen: leantool vsm",
    ),
    "not-written": (
        "{file} is niet geschreven: {why}",
        "de cijfers kloppen; doe het nog eens zodra dat verholpen is",
    ),
    "a3-not-map": (
        "dit is een A3, geen kaart; voor het vel: leantool a3 {file}",
        "De kaart waar hij over gaat staat in het bestand als current: of future:.",
    ),
    "a3-empty": (
        'dit is geen A3; een A3 begint met "type: problem-solving" en "title: ..."',
        "Een opzet met de nulmeting van een kaart erin: leantool a3 new --from KAART.yaml -o a3.yaml",
    ),
    "a3-no-map": (
        'er is geen kaart "{file}"{guess?; bedoel je {guess}??}',
        "Het pad geldt vanaf de bestandsmap van dit bestand. Een kaart heeft steps.",
    ),
    "a3-map-has-errors": (
        "de kaart {file} heeft fouten, dus er zijn geen kengetallen om over te nemen",
        "Ze staan hieronder, met hun eigen regels.",
    ),
    "a3-no-burst": (
        "er is geen flits {number} op de kaart: het zijn er {most}",
        "Flitsen zijn de regels onder kaizen op de kaart, geteld vanaf 1; die van de toekomstkaart als die ze heeft.",
    ),
    "a3-no-figure": (
        'er is geen kengetal "{name}"{guess?; bedoel je {guess}??}',
        "leantool explain noemt de kengetallen; dat van een stap schrijf je als Lassen.lead_time.",
    ),
    "unknown-cause": (
        'er is hier geen oorzaak "{name}"{guess?; bedoel je "{guess}"??}',
        "Schrijf de id van een oorzaak, of precies zijn woorden, uit causes of fishbone.",
    ),
    "cause-id-twice": (
        'de id "{name}" hoort al bij een andere oorzaak (regel {line})',
        "Geef elke oorzaak een eigen id.",
    ),
    "unknown-heading": (
        '"{name}" is geen kop van een A3{guess?; bedoel je {guess}??}',
        "Deze koppen kunnen een eigen woord krijgen: {known}.",
    ),
    # Lijsten met observaties.
    "list-empty": ("er staan geen observaties in deze lijst", "Schrijf op elke regel een observatie."),
    "list-is-workbook": (
        "dit is een werkmap, geen lijst",
        "Sla hem op als CSV (UTF-8) en gebruik dat bestand.",
    ),
    "list-encoding": ("de tekst is geen UTF-8, UTF-16 of Windows-1252", "Sla hem op als UTF-8."),
    "list-no-column": (
        'er is geen kolom "{column}"; er zijn: {known}',
        "Noem een van deze met --column.",
    ),
    "list-no-text": ("geen kolom bevat hier zinnen", "Noem de kolom met --column."),
    "list-row": (
        "deze rij heeft geen observatie in kolom {column}; aantal cellen: {count}",
        "Vul de cel, of haal de rij weg.",
    ),
    "list-quotes": (
        "hier begint een aanhalingsteken dat nooit sluit",
        "Sluit het, of schrijf er twee voor één in een tekst.",
    ),
    "list-json": ("deze regel is geen JSON: {why}", 'Schrijf op elke regel {{"text": "..."}}.'),
    "list-json-text": (
        "deze regel heeft geen tekst",
        'Schrijf {{"text": "..."}}, of {{"observation": "..."}}.',
    ),
    "list-waste": (
        '"{word}" is geen verspilling{guess?; bedoel je {guess}??}',
        "Kies uit {choices}, of laat leeg om de woorden te laten beslissen.",
    ),
}
