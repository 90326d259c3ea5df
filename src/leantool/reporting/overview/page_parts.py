"""What every overview page has: its look, and the few lines that sort its table."""

from __future__ import annotations

from html import escape

STYLE = """
:root { color-scheme: light; --line: #d5dbe1; --ink: #1d2733; --quiet: #5b6875; --wait: #c9b7a6;
  --work: #2e7d4f }
body { font: 15px/1.4 system-ui, "Segoe UI", "Noto Sans", sans-serif; color: var(--ink); background: #fff;
  margin: 2rem }
h1 { font-size: 1.5rem; margin: 0 } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem }
.wide { overflow-x: auto }
table { border-collapse: collapse }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem; border-bottom: 1px solid var(--line) }
tbody td:not(.n) { max-width: 15rem; overflow-wrap: anywhere }
tbody th { font-weight: 600; min-width: 14rem; max-width: 26rem; overflow-wrap: anywhere }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom }
thead .n { text-align: right } .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
small { display: block; font-weight: 400; color: var(--quiet); overflow-wrap: anywhere }
thead button { font: inherit; font-weight: 600; color: inherit; background: none; border: 0; padding: 0;
  cursor: pointer }
thead .n button { text-align: right } thead button { text-align: left }
[aria-sort=ascending] button::after { content: " \\2191" } [aria-sort=descending] button::after { content: " \\2193" }
.bar { display: block; height: 6px; width: 9rem; margin: .3rem 0 0 auto; white-space: nowrap; font-size: 0;
  text-align: left }
.bar span { display: inline-block; height: 6px } .w { background: var(--wait) }
.p { background: var(--work); min-width: 1px }
.bad { color: #9c2b1f; font-weight: 600 } img { border: 1px solid var(--line); background: #fff }
@media print { body { margin: 0; font-size: 10px } thead { display: table-header-group } .wide { overflow: visible } }
"""

SCRIPT = """
for (const button of document.querySelectorAll("#maps thead button")) button.onclick = () => {
  const head = button.parentNode, heads = [...head.parentNode.children], at = heads.indexOf(head)
  const down = head.getAttribute("aria-sort") === "ascending", body = document.querySelector("#maps tbody")
  const of = row => row.children[at].dataset.v, isNumber = head.matches(".n") || at === heads.length - 1
  const compare = (a, b) => isNumber ? a - b : a.localeCompare(b, document.documentElement.lang)
  const rows = [...body.rows].sort((x, y) => {
    const a = of(x), b = of(y)
    return a === "" || b === "" ? (a === "") - (b === "") : down ? compare(b, a) : compare(a, b)
  })
  heads.forEach(one => one.removeAttribute("aria-sort"))
  head.setAttribute("aria-sort", down ? "descending" : "ascending")
  body.append(...rows)
}
"""

POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
"""The page asks nothing of anybody, and browsers hold it to that."""

TAIL = f"<script>{SCRIPT}</script>\n</body>\n</html>\n"


def head(language: str, title: str) -> str:
    """The page up to its first heading."""
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
    )
