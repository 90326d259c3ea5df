"""What is wrong with a map, and what to write instead: code to (message, help)."""

PROBLEMS: dict[str, tuple[str, str]] = {
    # The file.
    "no-such-file": (
        "there is no such file{guess?; did you mean {guess}??}",
        "Check the name and the folder. A new map begins with: leantool new NAME.yaml",
    ),
    "is-directory": (
        "this is a directory (a folder), not a map; give the name of a file in it",
        "All maps of a folder at once: leantool check FOLDER/*.yaml",
    ),
    "not-a-file": (
        "this is a device or a pipe, not a file; save the map as a file, or pass it on standard input with -",
        "",
    ),
    "no-permission": (
        "you have no permission to read this file",
        "Ask its owner for the right to read it, or copy it to a folder of your own.",
    ),
    "unreadable-file": (
        "this file cannot be read ({why})",
        "",
    ),
    "too-large": (
        "this file is larger than {most} MB, and a map is a small text file; is it the right one?",
        "",
    ),
    "binary": (
        "this is not a text file; a map is plain text, saved as UTF-8",
        "A map is written in a text editor. A spreadsheet, a Word document or a picture cannot be read as a map.",
    ),
    "wrong-encoding": (
        'this file is not saved as UTF-8 ({found}{byte?; "{byte}" stands here?}); save it again with the encoding '
        "UTF-8",
        "In Notepad: File, Save as, Encoding: UTF-8. In VS Code: click the encoding in the status bar, reopen the "
        "file with the right one, then save it with encoding UTF-8.",
    ),
    "control-character": (
        "an invisible control character stands here; delete it",
        "It often comes along when text is pasted. Delete it, or type the line again.",
    ),
    "empty-file": (
        "this file is empty; a map begins with a title and has steps",
        "Write title: and steps: yourself, or let leantool new NAME.yaml --force write a first map.",
    ),
    "not-a-map": (
        'this is not a map; a map begins with "title: ..." and has "steps:"',
        "The lines of a map are field, colon, space, value. See: leantool explain steps",
    ),
    # The lines.
    "tab": (
        "a tab stands in the indentation of this line; use spaces instead",
        "Type as many spaces as the lines around it have. Most editors can turn all tabs of a file into spaces.",
    ),
    "bad-dash": (
        'a step begins with a plain dash and a space: write "- {text}"',
        "Bullets, long dashes and a dash without a space behind it do not make a list.",
    ),
    "no-space-after-colon": (
        'a space is missing after the colon; write "{key}: {rest}"',
        "A field is written as name, colon, space, value.",
    ),
    "no-colon": (
        'there is no colon after the name of the field in "{text}"; write it like "people: 2"',
        "A field is written as name, colon, space, value. A longer text goes on one line, or in quotes.",
    ),
    "stray-colon": (
        "this colon makes a field of the text before it; put a text that holds a colon and a space in quotes",
        'A colon followed by a space ends the name of a field. Quotes keep it in the text: title: "Acme: brackets"',
    ),
    "line-runs-on": (
        'this line is read as the rest of "{field}" above it; if "{key}" is a field, write "{key}:" and line it up '
        "with {field}",
        "All fields of a step begin in the same column, and each has its colon. A text stays on its own line.",
    ),
    "indentation": (
        "this line does not begin in the column of the lines it belongs with; give all fields of a step the same "
        "indentation",
        "The fields of a step begin in the same column, two further than the dash.",
    ),
    "text-after-quote": (
        "nothing can follow a closing quote; put the whole text in quotes, or leave the quotes out",
        'A quote inside a text is no trouble: process: Line "A"',
    ),
    "open-quote": (
        "this quote is opened and never closed; add the closing quote, or leave both out",
        'Most texts need no quotes. A quote inside a text is no trouble: notes: the "old" form',
    ),
    "open-bracket": (
        'a "{sign}" is missing here, or a comma before the next field; a text with a colon in it goes in quotes',
        "Write all of it on one line: {{process: Weld, people: 2}} or [A, B]",
    ),
    "extra-bracket": (
        'there is one "{sign}" too many; nothing is open here that it could close',
        "Every bracket that opens has one that closes. In a text they go in quotes.",
    ),
    "special-character": (
        'a value cannot begin with "{sign}"; put it in quotes, or write it another way',
        'A percentage has its sign behind the number: 85 %. Other texts go in quotes: notes: "@home". What is not '
        "known yet stays empty.",
    ),
    "several-documents": (
        'a second map begins here, after "---"; one file holds one map',
        "Put the second map in a file of its own; leantool vsm takes several files.",
    ),
    "unknown-alias": (
        "a value that begins with * is an alias, and there is no anchor (&) of that name; put the text in quotes",
        'For a text that really begins with a star: notes: "*important"',
    ),
    "aliases-explode": (
        "the aliases (*) in this file stand for more than {most} values, or an anchor (&) holds itself; write the "
        "lines out",
        "",
    ),
    "tag": (
        '"{tag}" is a tag, and maps have none; leave it out, or put the text in quotes',
        'For a text that really begins with an exclamation mark: notes: "!important"',
    ),
    "too-deep": (
        "lists and braces are nested more than {most} deep here; a map needs no more than six",
        "",
    ),
    "yaml-syntax": (
        "this line cannot be read ({why})",
        "Look for a sign that has a meaning of its own (quotes, brackets, a question mark, a dash) and put the text "
        "in quotes.",
    ),
    # Fields.
    "unknown-field": (
        'there is no field "{field}" here{guess?; did you mean {guess}??}',
        "{known?These may stand here: {known}. ?}Anything else worth keeping goes under data or notes.",
    ),
    "duplicate-field": (
        '"{field}" is given twice here{line? (first on line {line})?}; keep one of the two',
        "Two words for one thing count as the same: operators and people, customer and customers. The next step "
        "begins with a dash of its own.",
    ),
    "missing-field": (
        'the field "{field}" is missing here',
        "Add a line for it; leantool explain {field} tells what it means.",
    ),
    "missing-value": (
        '"{field}" is empty; fill it in',
        "A map needs at least a title and steps. Other fields may stay empty: they count as still to measure.",
    ),
    "expected-text": (
        "{field}: one value is expected here, not a list or a group of fields",
        "Write the value straight after the colon, without [ ] or {{ }}. A text that begins with a bracket goes in "
        "quotes.",
    ),
    "bad-key": (
        "the name of a field is a word, not a list or a group of fields",
        "Put a text that begins with a bracket in quotes.",
    ),
    "expected-mapping": (
        "{field} is a group of fields, each with its own name, colon and value",
        "Put the fields on lines of their own below it, indented, or in braces: {{name: value, ...}}. leantool "
        "explain {field} shows an example.",
    ),
    "expected-list": (
        '{field} is a list; begin every item with a dash and a space, such as "- process: Weld"',
        "A step is a dash with its kind and name; its other fields stand below, in the same column as the kind.",
    ),
    "empty-mapping": (
        "{field}: there is nothing between the braces; write a value, or leave the line out",
        "Variants are written with their name: holds: {{LH: 4600, RH: 2400}}",
    ),
    "comma-in-braces": (
        'inside braces a comma separates fields, so "{text}" falls apart; write {plain}',
        "Between {{ and }} write decimals with a full stop and thousands without a sign, or put each field on its "
        "own line.",
    ),
    "unknown-choice": (
        '{field}: "{text}" is not possible here; choose one of: {choices}',
        "The words themselves stay English, in every language of the map. leantool explain {field} tells what they "
        "mean.",
    ),
    # Steps and their names.
    "no-steps": (
        'there are no steps; a map has at least one, such as "- process: Weld"',
        "",
    ),
    "not-a-step": (
        'this is not a step; a step begins with its kind (process, wait, ...) and then its name{text?: "- process: '
        '{text}"?}',
        "Kinds: process, inventory, supermarket, fifo, safety_stock, buffer, queue, wait, transport.",
    ),
    "unknown-kind": (
        '"{word}" is not a kind of step{guess?; did you mean {guess}??}',
        "The line with the dash holds the kind and then the name: - process: Weld. Kinds: {kinds}.",
    ),
    "kind-not-first": (
        'a step begins with its kind and name; put "{kind}: ..." on the line with the dash, before {field}',
        "The order of the other fields does not matter.",
    ),
    "step-without-name": (
        'this {kind} has no name; write "- {kind}: " and then the name of the step',
        "A name that begins with # [ or {{ goes in quotes.",
    ),
    "kind-inside-step": (
        '"{kind}" begins a new step and needs a dash in front of it: "- {kind}: ..."',
        "Every step has a dash of its own, in the same column as the other dashes.",
    ),
    "field-of-other-kind": (
        '"{field}" cannot stand in this kind of step; it is a field of: {kinds}{instead?; here it is called '
        "{instead}?}",
        "leantool explain {field} tells where it belongs.",
    ),
    "field-of-step": (
        '"{field}" belongs to a step; indent it, so that it stands below the step in steps',
        "At the margin stand the fields of the whole map: title, calendar, customer, steps and so on.",
    ),
    "value-as-name": (
        '"{name}" is read as the name of this {kind}; write a name there, and below it "{field}: {name}"',
        "The value behind the kind is the name on the map: - {kind}: In-box",
    ),
    "duplicate-name": (
        '"{name}" is already the name of the step on line {line}; give one of them another name, or each an id',
        "Names are compared without regard to capitals. With an id both may keep their name; other lines then use "
        "the id.",
    ),
    "reserved-name": (
        'no step can be called "{name}": start, customer, supplier and control have a meaning of their own',
        'Add a word to it, such as "{name} desk".',
    ),
    "ambiguous-name": (
        '{count} steps are called "{name}"; give the one that is meant an id, and use that here',
        "Write below that step: id: box 2",
    ),
    "name-with-ids": (
        '{count} steps are called "{name}"; write the id of the one that is meant: {ids}',
        "Where steps share a name, other lines use the id.",
    ),
    "unknown-step": (
        'there is no step called "{name}"{guess?; did you mean "{guess}"??}',
        "Use the name of a step, or its id. Several steps go in square brackets: [A, B]. A share goes in braces: "
        "{{A: 80 %}}.",
    ),
    "unknown-end": (
        '"{name}" is no step, and not customer, supplier or control{guess?; did you mean "{guess}"??}',
        "Information runs between customer, supplier, control, a customer or supplier by name, and steps.",
    ),
    # What follows what.
    "after-itself": (
        '"{name}" follows itself; work that is done again is said with rework, not with after',
        "For example: rework: {{to: {name}, share: 8 %}}",
    ),
    "circle": (
        "these steps follow one another in a circle: {names}; a loop is said with rework, not with after",
        "Remove the after that points back. What is sent back is said at the step that sends it: rework: {{to: Weld, "
        "share: 8 %}}",
    ),
    "after-twice": (
        '"{name}" stands twice in after; keep one',
        "",
    ),
    "empty-after": (
        "after is empty; name the step that this one follows, or leave the line out",
        "Without after a step follows the one above it. A branch of its own begins with: after: start",
    ),
    "shares-do-not-add-up": (
        'the shares of what leaves "{name}" add up to {total}, not to 100 % ({parts})',
        'A share says which part of what leaves "{name}" goes to a step, not which part of a step comes from it; '
        "they are {missing} off. Rework is taken out first and does not count here.",
    ),
    "mixed-split": (
        'some steps take a share of what leaves "{name}", but "{step}" takes all of it; give it a share too ({rest} '
        "is left)",
        "A step without after follows the step above it and takes all that leaves it. A share is written as: after: "
        "{{{name}: {rest}}}",
    ),
    "list-after-alternatives": (
        'the list in after makes "{name}" wait for both "{one}" and "{other}", but these are alternatives{split? '
        'behind "{split}"?}: not every item passes both',
        "Where alternatives meet again: after: {{{one}: 100 %, {other}: 100 %}}",
    ),
    "shares-after-parallel": (
        '"{name}" takes a share from "{one}" and from "{other}", but these are parallel{split? behind "{split}"?}: '
        "every item passes both",
        "A step that waits for parallel steps has a list: after: [{one}, {other}]",
    ),
    # Rework.
    "rework-forward": (
        'the rework of "{name}" goes to "{to}", which does not come before it; rework goes to an earlier step or the '
        "same one",
        "What goes forward another way is said with shares: after: {{{name}: 20 %}}",
    ),
    "rework-twice": (
        '"{name}" sends rework to the same step twice; make it one line with the shares added up',
        "",
    ),
    "loop-without-exit": (
        'nothing can leave "{name}": {total} of it is sent back or scrapped; the loop needs an exit, so keep rework '
        "and scrap together below 100 %",
        "Measure which part of the items is sent back at each visit.",
    ),
    "scrap-everything": (
        '"{name}" scraps 100 %, so nothing can leave it',
        "scrap is the share of pieces that is thrown away: scrap: 2 %",
    ),
    # Quantities.
    "time-without-unit": (
        '{field}: "{text}" has no unit; write {text} s, {text} min or {text} h',
        "Days, weeks, months and years may be used too: they are working time of the calendar.",
    ),
    "part-without-unit": (
        '{field}: the last number in "{text}" has no unit; write {meant}',
        "Every number of a time has its unit: 1 h 30 min",
    ),
    "clock-notation": (
        '{field}: "{text}" can be read in two ways; write {first} or {second}',
        "A time is written with its units: 1 h 30 min",
    ),
    "bad-duration": (
        '{field}: "{text}" is not a length of time; write it like 45 s, 1.5 min, 1 h 30 min or 3 days',
        "A range is written as 1-3 h. Is it not measured yet? Then leave the value empty.",
    ),
    "unknown-unit": (
        '{field}: "{unit}" in "{text}" is not a unit of time; {guess?did you mean {guess}? ?}use s, min, h, '
        "days, weeks, months or years",
        "For a range write a hyphen: 5-6 min. Write min or month in full letters, because m could be either.",
    ),
    "range-order": (
        '{field}: the range "{text}" runs backwards; write the least first and the most last',
        "A range has two values, 1-3 h, or three: least, likely, most: 1-2-5 h",
    ),
    "clock-time-needed": (
        '{field}: "{text}" is not in hours and minutes; write it like 8 h or 20 min',
        "The calendar says how long a day is, so it cannot use days itself.",
    ),
    "thousands-comma": (
        '{field}: the comma in "{text}" can mean thousands or decimals; write {plain}, or a full stop for decimals',
        "Thousands are written without a sign: 18400",
    ),
    "thousands-sign": (
        '{field}: "{text}" has signs or spaces between its thousands; write {plain}',
        "Thousands are written without a sign: 18400. Decimals have a full stop or a comma: 7.5",
    ),
    "dotted-thousands": (
        '"{text}" is read with a decimal point; write {plain} if the point separates thousands',
        "If it is a decimal number, write it with fewer or more than three decimals.",
    ),
    "nearly-a-unit": (
        '"{text}" is read as a number of "{word}"; write {guess} if a time is meant',
        "",
    ),
    "number-too-long": (
        '{field}: "{text}" has too many digits',
        "",
    ),
    "negative": (
        '{field}: "{text}" is negative; it cannot be less than 0',
        "",
    ),
    "bad-number": (
        '{field}: "{text}" is not a number; write it like 2 or 4600 pieces',
        "The number comes first, in digits, without spaces or thousands signs; a word may follow. Is it not counted "
        "yet? Then leave the value empty.",
    ),
    "too-small": (
        '{field}: "{text}" is too small; it must be {least}',
        "",
    ),
    "not-whole": (
        '{field}: "{text}" is not a whole number',
        "",
    ),
    "distance-without-unit": (
        '{field}: "{text}" has no unit; write {text} m or {text} km',
        "",
    ),
    "variant-time": (
        '{field}: "{text}" is a time, and variants are counted in pieces; write one time for all: "holds: {text}"',
        "Or count each variant: holds: {{LH: 4600, RH: 2400}}",
    ),
    "rate-without-period": (
        '{field}: "{text}" has no period; write {text}/day, {text}/week or {text}/month',
        "Per hour, shift and year are possible too. The word for the item stands before the slash: 400 orders/week",
    ),
    "bad-rate": (
        '{field}: "{text}" is not a number per period; write it like 400/day or 18400 pieces/month',
        "One number, then the word for the item if you like, then the period.",
    ),
    "unknown-period": (
        '{field}: "{unit}" in "{text}" is not a period; use hour, shift, day, week, month or year',
        "",
    ),
    "bad-share": (
        '{field}: "{text}" is not a share; write a percentage such as 85 %',
        "",
    ),
    "share-out-of-range": (
        '{field}: "{text}" lies outside 0 to 100 %',
        "",
    ),
    "share-zero": (
        '{field}: "{text}" leaves no time to work at all; it must be above 0 %',
        "",
    ),
    "bare-percent": (
        '"{text}" is read as {text} %; write {text} %, with the sign',
        "",
    ),
    "percent-sign-required": (
        '{field}: "{text}" needs a % sign, because it can be {text} % or a fraction of 1; write it like 8 %',
        "Small shares are where the two are most often mixed up, so here the sign is always asked for.",
    ),
    "bad-date": (
        '{field}: "{text}" is not a date; write year-month-day, such as 2026-12-15',
        "",
    ),
    "bad-score": (
        '{field}: "{text}" is not a score; give a whole number from 1 to {most}',
        "1 is little and {most} is much, both for effort and for impact.",
    ),
    "not-measurable": (
        '{field}: "{text}" is no value that can be measured; begin with a number: 5 days, 95 %, 12 complaints/month',
        "Words such as better or fewer cannot be reviewed. What stands after the number is its unit.",
    ),
    "line-id-taken": (
        'the id "{id}" already means another line of the plan',
        "Give each kaizen line an id of its own. A bare number is the number of the line, from the top.",
    ),
    "unknown-line": (
        'blocks: there is no kaizen line "{name}"{guess?; did you mean "{guess}"??}',
        "Write the id of a line, or its number from 1 to {count}.",
    ),
    "blocks-itself": (
        'blocks: "{name}" is this line itself',
        "Write the lines that must wait for this one.",
    ),
    # Values that do not go together.
    "lead-time-below-process-time": (
        'lead_time ({lead}) of "{name}" is shorter than its {field} ({process}); lead_time contains the process time',
        "lead_time runs from arrival at the step until the item is handed on. Are both in the right unit? A day is "
        "one working day of the calendar.",
    ),
    "value-above-process-time": (
        'value ({value}) of "{name}" is more than its process time ({process}), of which it is a part',
        "",
    ),
    "transfer-batch-in-lead-time": (
        '"{name}" has transfer_batch beside lead_time, which holds the waiting in the batch already; leave one of '
        "them out",
        "",
    ),
    "oee-counts-twice": (
        '"{name}" has oee beside {other}, which an OEE holds already; leave out oee, or {other}',
        "uptime, changeover and scrap apart say more than one oee.",
    ),
    "holds-and-for": (
        '"{name}" has holds and for, and both say how long items wait here; leave one of them out',
        "",
    ),
    "calendar-impossible": (
        "calendar: {field} cannot be that much; it must stay within {most}",
        "hours and breaks are for one shift; shifts says how many there are in a day.",
    ),
    # A map that is based on another one.
    "base-missing": (
        'there is no file "{file}" beside this map{guess?; did you mean {guess}??}',
        "based_on is the path of a map, seen from the folder of this file.",
    ),
    "base-circle": (
        "these maps are based on each other: {names}",
        "One of them must have its own steps: write them there, and take its based_on out.",
    ),
    "base-chain": (
        "more than {most} maps are based on each other here; base this one on a map with its own steps",
        "",
    ),
    "overlay-without-base": (
        '"{field}" goes with based_on: which map is it that changes?',
        "Write based_on: current.yaml (the file of that map), or write the map in full under steps.",
    ),
    "steps-beside-base": (
        "a map with based_on takes its steps from that map; say under change, add and remove what differs",
        "Or take based_on out, and write all steps here.",
    ),
    "rename-by-kind": (
        'a new name stands behind the kind of the step: write "{kind}: {name}"',
        "Another kind there makes it a step of that kind: supermarket: Welded parts, for what was an inventory.",
    ),
    "step-there-already": (
        'there is a process "{name}" already (line {where}); change it under change, or give the new one another name',
        "To put it in another place as well, remove it and add it again.",
    ),
    "removed-step": (
        'the step "{name}" is removed in this map; take it out of remove, or leave it out here',
        "",
    ),
    "rework-to-removed": (
        '"{name}" sends items back to "{to}", which is removed; say under change where they go now',
        "Write under change: {name}: {{rework: {{to: ANOTHER STEP, share: {share}}}}}, or rework: null when nothing "
        "goes back any more.",
    ),
    "order-unclear": (
        'without "{name}" nobody can tell what "{other}" follows: all of one step and a share of another would meet',
        "Write under change: {other}: {{after: ...}}, with the step or the shares that it follows now.",
    ),
    "information-falls-away": (
        'with "{name}" goes the information flow from {source} to {target}{says? ({says})?}',
        "Does something take its place? Say all information flows of this map under information.",
    ),
    "kaizen-falls-away": (
        'with "{name}" goes the improvement: {idea}',
        "Still to be done? Say all improvements of this map under kaizen.",
    ),
    # The command line and the house rules.
    "set-without-value": (
        '--set "{text}" has no value; write it like --set "Weld.cycle_time=40 s"',
        "",
    ),
    "set-unknown": (
        '--set: nothing in this map is called "{path}"{guess?; did you mean {guess}??}',
        "It is the name of a step, a full stop and a field, or calendar or customer and a field. Known here: {known}.",
    ),
    "unknown-rule": (
        'there is no rule "{name}"{guess?; did you mean {guess}??}',
        "Use the id (L-19) or the code of a rule, as leantool check shows it.",
    ),
    "config-unknown": (
        'house rules: there is no "{key}"{guess?; did you mean {guess}??}',
        "These may stand there: {known}.",
    ),
    "config-value": (
        'house rules: "{value}" cannot be the value of {key} ({why})',
        "leantool config shows what holds now, and where each value comes from.",
    ),
    "config-syntax": (
        "house rules: this line cannot be read ({why})",
        'Here a line is name, equals sign, value, with texts in quotes: language = "nl"',
    ),
    # An A3.
    # Many maps at once.
    "internal-error": (
        "a mistake in leantool itself stopped the work on this map: {what} ({where})",
        "the other maps are done; please report this with the map",
    ),
    "process-died": (
        "the process that worked on this map was ended: out of memory, perhaps, or by somebody",
        "the other maps are done; try it alone: leantool vsm",
    ),
    "not-written": (
        "{file} is not written: {why}",
        "the figures are right; run it again once that is mended",
    ),
    "a3-not-map": (
        "this is an A3, not a map; for its sheet: leantool a3 {file}",
        "The map it is about stands in the file as current: or future:.",
    ),
    "a3-empty": (
        'this is not an A3; an A3 begins with "type: problem-solving" and "title: ..."',
        "A draft with the baseline of a map filled in: leantool a3 new --from MAP.yaml -o a3.yaml",
    ),
    "a3-no-map": (
        'there is no map "{file}"{guess?; did you mean {guess}??}',
        "The path is taken from the folder of this file. A map has steps.",
    ),
    "a3-map-has-errors": (
        "the map {file} has errors, so it has no figures to take over",
        "They are told below, with their own lines.",
    ),
    "a3-no-burst": (
        "there is no burst {number} on the map: it has {most}",
        "Bursts are the lines under kaizen on the map, counted from 1; those of the future map where it has some.",
    ),
    "a3-no-figure": (
        'there is no figure "{name}"{guess?; did you mean {guess}??}',
        "leantool explain lists the figures; that of a step is written as Weld.lead_time.",
    ),
    "unknown-cause": (
        'there is no cause "{name}" here{guess?; did you mean "{guess}"??}',
        "Write the id of a cause, or its exact words, from causes or fishbone.",
    ),
    "cause-id-twice": (
        'the id "{name}" is that of another cause already (line {line})',
        "Give each cause an id of its own.",
    ),
    "unknown-heading": (
        '"{name}" is not a heading of an A3{guess?; did you mean {guess}??}',
        "These headings can have a word of your own: {known}.",
    ),
    # Lists of observations.
    "list-empty": ("there are no observations in this list", "Write one observation on each line."),
    "list-is-workbook": (
        "this is a workbook, not a list",
        "Save it as CSV (UTF-8) and use that file.",
    ),
    "list-encoding": ("the text is neither UTF-8, UTF-16 nor Windows-1252", "Save it as UTF-8."),
    "list-no-column": (
        'there is no column "{column}"; there are: {known}',
        "Name one of these with --column.",
    ),
    "list-no-text": ("no column here holds sentences", "Name the column with --column."),
    "list-row": (
        "this row has no observation in column {column}; cells in it: {count}",
        "Fill in the cell, or take the row out.",
    ),
    "list-quotes": (
        "a quotation mark is opened here and never closed",
        "Close it, or write two of them for one in a text.",
    ),
    "list-json": ("this line is not JSON: {why}", 'Write {{"text": "..."}} on each line.'),
    "list-json-text": (
        "this line has no text",
        'Write {{"text": "..."}}, or {{"observation": "..."}}.',
    ),
    "list-waste": (
        '"{word}" is not a waste{guess?; did you mean {guess}??}',
        "Choose from {choices}, or leave it empty to have the words decide.",
    ),
}
