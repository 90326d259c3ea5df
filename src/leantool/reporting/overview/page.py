"""The overview as one page of HTML that needs nothing else: a table to sort, thumbnails, links to the pictures.

Without scripts it is a table in the order that was asked for.
"""

from __future__ import annotations

import os
import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from html import escape
from urllib.parse import quote

from leantool.reporting.overview import columns, page_parts
from leantool.reporting.overview.columns import PART, Column
from leantool.reporting.overview.pair import Pair
from leantool.reporting.overview.row import Row
from leantool.texts import Texts, numbers

SHOWN = (
    *("lead_time", "process_time", "flow_efficiency", "process_cycle_efficiency", "rolled_complete_accurate"),
    *("takt_time", "bottleneck", "bottleneck_utilisation", "wip", "largest_waste", "open_actions"),
)
_NO_TEXT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]|[\U0001fffe-\U0001ffff]"
)


def pieces(
    rows: Sequence[Row], pairs: Sequence[Pair], words: Texts, thumbnail: Callable[[str], bytes | None]
) -> Iterator[str]:
    """The page piece by piece, so that no more than one map is in memory; `thumbnail` gives the PNG of a path."""
    title = words.say(PART, "overview")
    yield page_parts.head(words.language, title)
    yield f"<h1>{text(title)}</h1>\n<p>{text(counts(rows, words))}</p>\n"
    yield from _table(rows, words, thumbnail)
    yield from _pairs(pairs, words)
    yield from _errors(rows, words)
    yield page_parts.TAIL


def text(value: str) -> str:
    """A text as HTML: nothing in it is markup, and nothing of it is what a page cannot hold."""
    return escape(_NO_TEXT.sub("\ufffd", value))


def link(path: str) -> str:
    """A path below the folder of the page, as an address."""
    return escape("/".join(quote(os.fsencode(part)) for part in path.split("/")).removeprefix("/"))


def counts(rows: Sequence[Row], words: Texts) -> str:
    """`40 maps, 3 with errors`."""
    broken = sum(bool(row.errors) for row in rows)
    return words.say(
        PART,
        "counts",
        maps=numbers.number(len(rows), words.language),
        broken=numbers.number(broken, words.language),
    )


def _table(rows: Sequence[Row], words: Texts, thumbnail: Callable[[str], bytes | None]) -> Iterator[str]:
    drawn = any(row.thumbnail for row in rows)
    shown = [columns.BY_ID[id_] for id_ in SHOWN]
    shown = [column for column in shown if any(column.said(row, words) for row in rows)]
    heads = [columns.BY_ID["title"], *shown]
    longest = max((days for row in rows if (days := row.lead_time_days)), default=None)
    yield '<div class="wide"><table id="maps">\n<thead><tr>'
    yield f'<th scope="col">{text(words.say(PART, "column_picture"))}</th>' if drawn else ""
    for column in heads:
        align = ' class="n"' if column.kind != "text" else ""
        yield f'<th scope="col"{align}><button type="button">{text(column.heading(words))}</button></th>'
    yield f'<th scope="col"><button type="button">{text(words.say(PART, "column_problems"))}</button></th>'
    yield "</tr></thead>\n<tbody>\n"
    for row in rows:
        picture = f"<td>{_picture(row, words, thumbnail)}</td>" if drawn else ""
        cells = "".join(_cell(row, column, words, longest) for column in shown)
        yield f"<tr>{picture}{_title(row, words)}{cells}{_problems(row, words)}</tr>\n"
    yield "</tbody></table></div>\n"


def _title(row: Row, words: Texts) -> str:
    """The title, the state, the file, and what was drawn."""
    links = "".join(f' <a href="{link(path)}">{text(_kind(path))}</a>' for path in row.pictures)
    state = columns.state(row, words)
    return (
        f'<th scope="row" data-v="{text(row.name.casefold())}"><bdi>{text(row.name)}</bdi>'
        f"<small>{text(state)}</small><small><bdi>{text(row.file)}</bdi>{links}</small></th>"
    )


def _kind(path: str) -> str:
    """What a link to a picture says: `PNG`, `A3 PDF`, `wastes PNG`."""
    name, _, suffix = path.rpartition(".")
    kind = name.rpartition(".")[2] if name.endswith((".a3", ".wastes")) else ""
    return f"{kind.upper() if kind == 'a3' else kind} {suffix.upper()}".strip()


def _picture(row: Row, words: Texts, thumbnail: Callable[[str], bytes | None]) -> str:
    data = thumbnail(row.thumbnail) if row.thumbnail else None
    if not data:
        return ""
    source = f"data:image/png;base64,{b64encode(data).decode()}"
    wide, tall = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
    about = text(words.say(PART, "picture_of", title=row.name))
    image = f'<img src="{source}" width="{wide // 2}" height="{tall // 2}" alt="{about}" loading="lazy">'
    return f'<a href="{link(row.pictures[0])}">{image}</a>' if row.pictures else image


def _cell(row: Row, column: Column, words: Texts, longest: float | None) -> str:
    value, said = column.value(row), column.said(row, words)
    if column.kind == "text":
        return f'<td data-v="{text(str(value or "").casefold())}"><bdi>{text(said)}</bdi></td>'
    sort = "" if value is None else f"{value:.12g}"
    bar = ""
    if column.id == "lead_time":
        if value is None and row.lead_time_at_least_s and row.day_s:
            sort = f"{row.lead_time_at_least_s / row.day_s:.12g}"
        bar = _bar(row, longest)
    return f'<td class="n" data-v="{sort}">{text(said)}{bar}</td>'


def _bar(row: Row, longest: float | None) -> str:
    """The lead time beside that of others: waiting, and what is processing."""
    if not longest or row.lead_time_days is None or row.lead_time_s is None or not row.lead_time_s:
        return ""
    whole = 100 * row.lead_time_days / longest
    work = whole * min((row.process_time_s or 0) / row.lead_time_s, 1)
    return (
        f'<span class="bar" aria-hidden="true"><span class="w" style="width:{whole - work:.2f}%"></span>'
        f'<span class="p" style="width:{work:.2f}%"></span></span>'
    )


def _problems(row: Row, words: Texts) -> str:
    counted = (("errors", row.errors), ("warnings", row.warnings), ("infos", row.remarks))
    said = [
        words.label(key if count != 1 else f"{key}_one", count=numbers.number(count, words.language))
        for key, count in counted
        if count
    ]
    mark = ' class="bad"' if row.errors else ""
    order = -(row.errors * 1_000_000 + row.warnings * 1_000 + row.remarks)
    return f'<td data-v="{order}"{mark}>{text(", ".join(said) or words.say(PART, "fine"))}</td>'


def _pairs(pairs: Sequence[Pair], words: Texts) -> Iterator[str]:
    """What is gained between the states of one stream."""
    if not pairs:
        return
    heads = ("title", "before", "after", "lead_time_before", "lead_time_after", "gain")
    yield f'<h2>{text(words.say(PART, "section_pairs"))}</h2>\n<div class="wide"><table>\n<thead><tr>'
    for id_ in heads:
        align = ' class="n"' if id_.startswith(("lead", "gain")) else ""
        yield f'<th scope="col"{align}>{text(words.say(PART, f"column_{id_}"))}</th>'
    yield "</tr></thead>\n<tbody>\n"
    for pair in pairs:
        before, after = pair.before, pair.after
        texts = (f"<td><bdi>{text(row.file)}</bdi></td>" for row in (before, after))
        times = (f'<td class="n">{text(row.said.get("lead_time", ""))}</td>' for row in (before, after))
        gain = f'<td class="n">{text(percent(pair.lead_time_gain, words))}</td>'
        yield f'<tr><th scope="row"><bdi>{text(after.name)}</bdi></th>{"".join((*texts, *times))}{gain}</tr>\n'
    yield "</tbody></table></div>\n"


def percent(gain: float | None, words: Texts) -> str:
    """A gain as a percentage."""
    from fractions import Fraction

    return "" if gain is None else numbers.share(Fraction(gain).limit_denominator(10**6), words.language)


def _errors(rows: Sequence[Row], words: Texts) -> Iterator[str]:
    """The errors, each with its place."""
    if not any(row.errors_at for row in rows):
        return
    yield f"<h2>{text(words.say(PART, 'section_errors'))}</h2>\n<ul>\n"
    for row in rows:
        yield from (f"<li><bdi>{text(line)}</bdi></li>\n" for line in row.errors_at)
    yield "</ul>\n"
