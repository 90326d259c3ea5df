"""Many maps at once: which files, under which names, over how many processes, and what is kept of each.

`inputs` finds the files, `names` says what their outputs are called, `job` makes one map's record and pictures,
`pool` spreads the jobs over processes, `store` keeps what came of them on disk, `manifest` says what has changed,
`running` ties these together and `overview` writes the files that show all maps beside each other.
"""
