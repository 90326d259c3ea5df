"""A sheet with every kind of block in it, its texts as nasty as people can type them."""

from __future__ import annotations

from leantool.scene import Box, Label, Scene
from leantool.sheets.content import (
    Bar,
    Bars,
    Bullets,
    Cell,
    Column,
    Drawing,
    Field,
    Figure,
    Figures,
    Fishbone,
    Paragraph,
    Rib,
    Section,
    Sheet,
    Signature,
    Table,
    Target,
    Targets,
    Twig,
    Why,
    WhyTree,
)

HOSTILE = (
    "<script>alert(1)</script>",
    "*bold* _it_ `code` [link](http://example.org) | # not a heading",
    "- no list\n1. nor this\n> nor that",
    '=cmd|"/C calc"!A0',
    "#set text(red) $x^2$ @ref \\ // comment /* all */",
    "Unbroken" * 40,
    "Ünïcode 👩‍🏭 Ελλάδα Привет שלום",
    "bell \x07 and null \x00 and \u202eturned\u202c",
    "&amp; & &lt; \" '",
    "",
)


def sheet(*texts: str, kind: str = "problem_solving", language: str = "en") -> Sheet:
    """The sheet, with these texts by turns in every place for a text."""
    turn = iter(texts * 200)

    def text(usual: str) -> str:
        return next(turn, usual) if texts else usual

    map_ = Scene(
        120,
        40,
        (Box(2, 2, 30, 12, "process"), Label(17, 9, "Weld", 3.5, "text", "middle")),
        "Map",
        "A map",
        language,
    )
    whys = (
        Why(
            text("Files wait"),
            "1.1",
            whys=(Why(text("No rule for priority"), "1.1.1", main=True, evidence=text("12 of 15")),),
        ),
    )
    left = (
        Section(
            "background",
            1,
            text("Background"),
            (Paragraph(text("Why now"), "lead"), Paragraph(text("It takes long."))),
            step_name="Plan",
        ),
        Section(
            "current_condition",
            2,
            text("Current condition"),
            (
                Drawing(map_, text("Current state"), text("A map of welding"), "map_current"),
                Figures(
                    (
                        Figure(text("Lead time"), "23.6 d", text("33 calendar days")),
                        Figure("Takt time", "60 s"),
                    ),
                    text("From the map"),
                ),
                Bars(
                    (
                        Bar(text("Waiting"), 1.0, "20 d", "85 %", "alert"),
                        Bar("Work", 0.1, "2 d", "9 %", "good"),
                    ),
                    text("Wastes"),
                    "bars",
                ),
            ),
            step_name="Plan",
        ),
        Section(
            "goal",
            3,
            text("Goal"),
            (
                Targets(
                    (
                        Target(
                            text("Lead time"), "23.6 d", "5 d", "2027-03-01", "-79 %", (text("essential"),)
                        ),
                        Target("Errors"),
                    ),
                    ("Metric", "From", "To", "By"),
                ),
            ),
        ),
        Section(
            "analysis",
            4,
            text("Analysis"),
            (
                Fishbone(
                    text("Too late"),
                    (
                        Rib(text("Method"), (Twig(text("Batches"), "1"),)),
                        Rib("People", (Twig("Absent"),)),
                        Rib("Empty"),
                    ),
                    "fishbone",
                ),
                WhyTree(
                    (Why(text("Too late"), "1", whys=whys), Why("Second tree", "2")), "why?", "fact", "whys"
                ),
            ),
        ),
    )
    right = (
        Section(
            "countermeasures",
            5,
            text("Countermeasures"),
            (Bullets((text("One"), text("Two")), text("Ideas"), numbered=True), Bullets(("Three",))),
            side=1,
        ),
        Section(
            "plan",
            6,
            text("Plan"),
            (
                Table(
                    (
                        Column("Nr", 0, "middle"),
                        Column(text("What"), 5),
                        Column("Who", 3),
                        Column("End", 0, "end"),
                    ),
                    (
                        (
                            Cell("1", "muted"),
                            Cell(text("Rule for priority"), "strong"),
                            Cell(text("Team leader")),
                            Cell("2027-01-15", "alert"),
                        ),
                        (
                            Cell("2", "muted"),
                            Cell("Second line", "good"),
                            Cell("", "todo"),
                            Cell("2027-02-01"),
                        ),
                    ),
                    text("All lines"),
                    ((1, text("Loop 2")),),
                    text("A note"),
                ),
            ),
            step="do",
            step_name="Do",
            side=1,
        ),
        Section(
            "follow_up",
            7,
            text("Follow-up"),
            (Paragraph("When do you look?", "todo"),),
            empty=True,
            step="check",
            side=1,
        ),
    )
    return Sheet(
        kind,
        "Problem-solving A3",
        text("Welding keeps the customer waiting"),
        language,
        (
            Field("owner", "Owner", text("Team leader")),
            Field("date", "Date", "2026-11-20"),
            Field("coach", "Coach"),
        ),
        (*left, *right),
        (Signature("Owner", text("Team leader")), Signature("Sponsor")),
        text("Figures from the map"),
        text("Team leader"),
        {"contents": "Contents"},
    )
