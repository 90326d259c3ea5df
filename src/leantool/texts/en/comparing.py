"""Words of `leantool compare`."""

WORDS: dict[str, str] = {
    # Headings.
    "changes_of": "{title}: what changed",
    "section_figures": "Figures",
    "section_ladders": "Time ladders, both on one scale",
    "section_ladders_three": "Time ladders, all on one scale",
    "section_elements": "What differs",
    "section_elements_of": "What differs: {before} → {after}",
    "section_warnings": "To think about",
    # The table.
    "difference": "difference",
    "epei": "Interval (EPEI), longest",
    "hand_overs": "Hand-overs between teams",
    "steps": "Steps",
    "processes": "Processes",
    "systems": "Systems",
    "distance": "Distance",
    "lead_time_calendar_days": "Lead time, calendar days",
    "points_said": "pp: percentage points, for ratios; % is of what it was.",
    # The ladders.
    "scale": "up: waiting, down: work; one column is about {time}",
    "unknown": "? is still to measure",
    # The elements.
    "signs": "+ added   - removed   ~ changed",
    "nothing": "Nothing differs.",
    "part_steps": "Steps and stocks",
    "part_map": "Map",
    "part_calendar": "Calendar",
    "part_customers": "Customers",
    "part_suppliers": "Suppliers",
    "part_control": "Production control",
    "part_information": "Information",
    "part_kaizen": "Improvements",
    "calendar": "working time",
    "field_kind": "kind",
    "field_name": "name",
    "yes": "yes",
    "and_more": "and {count} more",
    "earlier": "earlier",
    "later": "later",
    # The picture.
    "picture_not_yet": "the picture of a comparison cannot be drawn by this installation",
    # What was asked.
    "no_base": "{file} is not based on another map; give the map to compare it with",
}
