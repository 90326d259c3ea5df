"""`leantool schema`: one JSON document for editors."""

import json

from cli.running import leantool, process


def test_the_schema_is_json_and_says_what_fields_mean() -> None:
    ran = leantool("schema")
    assert (ran.exit, ran.err) == (0, "")
    english = json.loads(ran.out)
    assert "//json-schema.org/" in english["$schema"]
    assert {"title", "steps", "calendar", "customer", "information", "kaizen", "ignore"} <= english[
        "properties"
    ].keys()
    dutch = json.loads(leantool("schema", "--lang", "nl").out)
    assert dutch["properties"].keys() == english["properties"].keys()
    assert dutch["properties"]["title"]["description"] != english["properties"]["title"]["description"]


def test_the_schema_reaches_a_file_whole() -> None:
    assert json.loads(process("schema", COLUMNS="20").out) == json.loads(leantool("schema").out)
