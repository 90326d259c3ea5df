"""How a line of information is drawn by its medium: kind of line, and the signs before its words."""

from __future__ import annotations

from leantool.model import Information
from leantool.scene import Glyph, Item, Label, Line, Point, Ref, ruler
from leantool.scene.icons import ICONS
from leantool.views import sizes
from leantool.views.across import bolted

SIGN = 4.6  # height of a sign
GAP = 1.2
BOLT = 8.0  # a lightning at the end of a line that goes on in another row
SIGNS = {"verbal": ("phone",), "meeting": ("meeting",), "go_see": ("go_see",)}


def role_of(given: Information) -> str:
    """The role of the line."""
    if given.is_kanban:
        return "kanban-path"
    return "info-electronic" if given.by == "electronic" else "info"


def signs(given: Information) -> tuple[str, ...]:
    """The icons that stand before the words: the card, the post, the telephone, the spectacles."""
    if given.is_kanban:
        card = (f"kanban_{given.kanban or 'production'}",)
        return ("kanban_post", *card) if given.post else card
    return SIGNS.get(given.by or "", ())


def line(given: Information, points: tuple[Point, ...], ref: Ref, end: Point | None = None) -> list[Item]:
    """The arrow, with its lightning where it is electronic: at this end where one is given."""
    role = role_of(given)
    if given.by == "electronic":
        return bolted(points, role, ref, end)
    return [Line(points, role, ref, end="arrow", radius=2)]


def signs_width(given: Information) -> float:
    """How much room the signs take before the words."""
    return sum(SIGN * ICONS[name].aspect + GAP for name in signs(given))


def words_width(given: Information) -> float:
    """How much room signs and words take."""
    return signs_width(given) + ruler.width(given.says or "", sizes.TEXT)


def words(given: Information, text: str, x: float, y: float, ref: Ref) -> list[Item]:
    """Signs and words from x on; y is where the words stand on."""
    items: list[Item] = []
    for name in signs(given):
        wide = SIGN * ICONS[name].aspect
        role = "kanban" if name.startswith("kanban") else "info-box"
        items.append(Glyph(name, x, y + 0.8 - SIGN, wide, SIGN, role, ref))
        x += wide + GAP
    if text:
        items.append(Label(x, y, text, sizes.TEXT, "text", (*ref, "says")))
    return items
