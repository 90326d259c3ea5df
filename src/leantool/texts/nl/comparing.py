"""Woorden van `leantool compare`."""

WORDS: dict[str, str] = {
    # Koppen.
    "changes_of": "{title}: wat is er veranderd",
    "section_figures": "Kengetallen",
    "section_ladders": "Tijdlijnen, beide op één schaal",
    "section_ladders_three": "Tijdlijnen, alle op één schaal",
    "section_elements": "Wat verschilt",
    "section_elements_of": "Wat verschilt: {before} → {after}",
    "section_warnings": "Om over na te denken",
    # De tabel.
    "difference": "verschil",
    "epei": "Interval (EPEI), langste",
    "hand_overs": "Overdrachten tussen teams",
    "steps": "Stappen",
    "processes": "Processen",
    "systems": "Systemen",
    "distance": "Afstand",
    "lead_time_calendar_days": "Doorlooptijd, kalenderdagen",
    "points_said": "pp: procentpunten, voor verhoudingen; % is van wat het was.",
    # De tijdlijnen.
    "scale": "boven: wachten, onder: werk; één kolom is ongeveer {time}",
    "unknown": "? is nog te meten",
    # De onderdelen.
    "signs": "+ erbij   - weg   ~ anders",
    "nothing": "Er verschilt niets.",
    "part_steps": "Stappen en voorraden",
    "part_map": "Kaart",
    "part_calendar": "Kalender",
    "part_customers": "Klanten",
    "part_suppliers": "Leveranciers",
    "part_control": "Productiebesturing",
    "part_information": "Informatie",
    "part_kaizen": "Verbeteringen",
    "calendar": "werktijd",
    "field_kind": "soort",
    "field_name": "naam",
    "yes": "ja",
    "and_more": "en nog {count}",
    "earlier": "eerder",
    "later": "later",
    # De tekening.
    "picture_not_yet": "deze installatie kan de tekening van een vergelijking niet maken",
    # Wat gevraagd werd.
    "no_base": "{file} is niet op een andere kaart gebaseerd; geef de kaart waarmee je wilt vergelijken",
}
