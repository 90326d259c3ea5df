"""Wat `leantool new` zegt van het bestand dat het moet schrijven."""

WORDS: dict[str, str] = {
    "new_suffix": "{file}: schrijf een naam die eindigt op .yaml",
    "new_exists": "{file} bestaat al; --force overschrijft het",
    "new_left": "Er is niets geschreven.",
}
