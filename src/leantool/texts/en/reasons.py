"""Why a figure has no value: code to sentence."""

REASONS: dict[str, str] = {
    # Demand.
    "no-customer": "there is no customer on the map, and so no demand",
    "no-demand": "the demand is not given; write it at the customer, such as demand: 400/day",
    "demand-zero": "the demand is 0",
    # Still to measure.
    "no-time": '"{step}": {field} has no value yet',
    "no-process-time": '"{step}" has a lead_time but no process_time yet',
    "no-cycle-time": '"{step}" has no cycle_time and no process_time yet',
    "no-quantity": '"{step}" does not say yet how much lies there (holds)',
    "several-missing": "{count} values are still to be measured, at: {steps}",
    "pieces-without-demand": '"{step}" is counted in pieces; without demand they cannot be turned into time',
    "pieces-without-flow": '"{step}" is counted in pieces, but no items pass there (its share is 0 %)',
    "no-people": 'nobody works at "{step}" (people: 0)',
    "no-utilisation": "no process has a utilisation; cycle times or process times are missing",
    # Nothing of the kind on the map.
    "no-stock": "there is no stock or queue on the map",
    "no-stock-in-pieces": "no stock or queue is counted in pieces",
    "nothing-waits": "nothing waits on this map",
    "nothing-classified": "no process says what its work is worth (value: adding, necessary or waste)",
    "no-complete-accurate": "no process states complete_accurate",
    "no-scrap": "no process states scrap",
    "no-teams": "no step on the path says its team",
    "no-systems": "no process says which systems it uses",
    "no-distance": "no step states a distance",
    "distance-unit": "the distances are in units that do not add up; write m or km",
    "no-interval": "no process gives what its interval (EPEI) rests on: changeover, variants, time left",
    "lead-time-zero": "the lead time is 0",
    "other-alternative": "this step is on an alternative that the path does not take",
    # Loops and branches that cannot be worked out exactly.
    "loop-crosses-block": 'the rework from "{step}" to "{to}" enters or leaves parallel branches halfway',
    "once-in-repeated-block": (
        '"{step}" repeats at most once, in parallel branches that an item may pass more than once'
    ),
    "not-nested": 'the parallel branches at "{step}" cross one another',
    "too-many-once": "{count} rework links with repeats: once are tangled in one loop; that is too many to work out",
    "nothing-delivered": "all items are scrapped on the way, so nothing is delivered",
    # Sizes of the future state.
    "no-changeover": "{step} states no changeover",
    "no-variants": (
        "how many variants {step} changes between is not stated: variants: 4, or demand: {{A: "
        "300/day, B: 200/day}}"
    ),
    "no-allocation": "{step} is shared, and how much of it is for this stream is not stated: allocation: 25 %",
    "no-time-left": "{step} runs {running} of the {available} a day: no time left to change over",
    "no-pack": "no customer states its pack: pack: 20 pieces",
    "no-disturbance": "no changeover or longest_stop to bridge at {before} and {after}",
    "no-wanted-lead-time": "no lead time is wanted: wanted_lead_time: 4 days, or --target-lead-time",
    "no-replenishment": "how long refilling takes is not stated at {step}: replenishment: 3 days",
    "no-container": "what a container holds is not stated at {step}: container: 20 pieces",
    "no-load": "the load of {step} is not known",
    "queue-without-limit": "{step} is loaded {load}: the queue grows without limit",
    "less-than-one-under-way": "less than one item is under way",
}
