"""The icons: own drawings, each a few paths in a frame of its own size, y downwards.

A part is a path and how it is painted: "line" (not filled), "paper" (filled, so that
nothing behind it shows), "hatch" (with slanted stripes, which black and white keeps; corners
only, no curves), "ink" (solid, no line). A path uses absolute M L H V C Q A Z only, so that
it can be stretched.
"""

from __future__ import annotations

from typing import NamedTuple


class Icon(NamedTuple):
    """The frame and the parts."""

    width: float
    height: float
    parts: tuple[tuple[str, str], ...]

    @property
    def aspect(self) -> float:
        """Width for a height of one."""
        return self.width / self.height


def ring(x: float, y: float, r: float) -> str:
    """A circle as a path."""
    return f"M{x - r:g},{y:g} A{r:g},{r:g} 0 1 0 {x + r:g},{y:g} A{r:g},{r:g} 0 1 0 {x - r:g},{y:g} Z"


def person(x: float, y: float, k: float = 1) -> str:
    """A head above half round shoulders, x the middle and y the feet."""
    head = ring(x, y - 38 * k, 11 * k)
    return f"{head} M{x - 18 * k:g},{y:g} A{18 * k:g},{20 * k:g} 0 0 1 {x + 18 * k:g},{y:g} Z"


ARROW = "M0,18 H74 V4 L100,30 L74,56 V42 H0 Z"
CARD = "M0,0 H82 L100,18 V60 H0 Z"
WHEELS = f"{ring(20, 46, 8)} {ring(78, 46, 8)}"
BURST = (
    "M50,1 L58,13.7 L73.8,5.6 L71.8,19.4 L91.2,18 L79.8,29.3 L97.6,35 L79.8,40.7 L91.2,52 L71.8,50.6 L73.8,64.4 "
    "L58,56.3 L50,69 L42,56.3 L26.2,64.4 L28.2,50.6 L8.8,52 L20.2,40.7 L2.4,35 L20.2,29.3 L8.8,18 L28.2,19.4 "
    "L26.2,5.6 L42,13.7 Z"
)
FLASH = "M0,30 H50 L42,42 L62,18 L54,30 H90"


def icon(width: float, height: float, **parts: str) -> Icon:
    """An icon from its parts, named by how they are painted (a digit keeps names apart)."""
    return Icon(width, height, tuple((name.rstrip("0123456789"), d) for name, d in parts.items()))


PLACES = {
    "source": icon(100, 64, paper="M2,62 L2,27 L34,7 L34,27 L66,7 L66,27 L98,7 L98,62 Z"),
    "process": icon(100, 62, paper="M1,1 H99 V61 H1 Z", line="M1,19 H99"),
    "shared": icon(40, 40, line="M4,40 L40,4 M16,40 L40,16 M28,40 L40,28"),
    "control": icon(100, 62, paper="M1,1 H99 V61 H1 Z", line="M1,19 H99"),
    "databox": icon(100, 62, paper="M1,1 H99 V61 H1 Z",
                    line="M1,16 H99 M1,31 H99 M1,46 H99"),
    "cell": icon(100, 62, paper="M1,1 H99 V61 H70 V31 H30 V61 H1 Z"),
    "system": icon(100, 66, paper="M5,12 A45,10 0 0 1 95,12 V54 A45,10 0 0 1 5,54 Z", line="M5,12 A45,10 0 0 0 95,12"),
    "warehouse": icon(100, 62, paper="M2,61 V23 L50,2 L98,23 V61 Z",
                      line="M20,61 V35 H80 V61 M20,44 H80 M20,53 H80"),
}  # fmt: skip
STORES = {
    "inventory": icon(100, 88, paper="M50,2 L98,86 H2 Z",
                      line="M50,40 V72 M43,40 H57 M43,72 H57"),
    "supermarket": icon(70, 64, line="M4,2 H66 V62 H4 M4,22 H66 M4,42 H66"),
    "fifo": icon(100, 60, line="M0,6 H100 M0,54 H100 M8,30 H80",
                 ink="M78,22 L96,30 L78,38 Z"),
    "buffer": icon(70, 64, paper="M4,2 H66 V62 H4 Z", line="M4,22 H66 M4,42 H66"),
    "safety_stock": icon(70, 64, paper="M4,2 H66 V62 H4 Z",
                         line="M4,22 H66 M4,42 H66 M10,2 V62 M60,2 V62"),
    "queue": icon(100, 62, paper="M2,32 L14,60 H86 L98,32 Z", line="M16,24 H84 M22,16 H78 M28,8 H72"),
    "people": icon(116, 60, paper=person(24, 58), paper2=person(58, 58), paper3=person(92, 58)),
    "wait": icon(64, 64, paper=ring(32, 32, 29), line="M32,32 V13 M32,32 L45,39"),
}  # fmt: skip
FLOWS = {
    "push": icon(100, 60, hatch=ARROW),
    "shipment": icon(100, 60, paper=ARROW),
    "withdrawal": icon(80, 80, line="M63.2,26.6 A28,28 0 1 0 66.6,49.6",
                       ink="M58.2,53.6 L73.6,55 L68.8,40.6 Z"),
    "rework": icon(100, 52, line="M94,50 C94,-10 10,-10 8,40", ink="M2,38 L14,38 L8,51 Z"),
    "manual": icon(100, 40, line="M0,20 H90",
                   ink="M86,14 L100,20 L86,26 Z"),
    "electronic": icon(100, 60, line=FLASH,
                       ink="M86,24 L100,30 L86,36 Z"),
    "info-box": icon(100, 44, paper="M1,2 H99 V42 H1 Z"),
    "kanban-path": icon(100, 40, line="M0,20 H90", ink="M86,14 L100,20 L86,26 Z"),
}  # fmt: skip
VEHICLES = {
    "truck": icon(100, 58, paper="M2,6 H62 V46 H2 Z", paper2="M62,20 H84 L98,33 V46 H62 Z",
                  paper3=WHEELS),
    "expedite": icon(100, 58, paper="M2,6 H62 V46 H2 Z",
                     paper2="M62,20 H84 L98,33 V46 H62 Z", paper3=WHEELS, line="M32,12 V28", ink=ring(32, 35, 2.6)),
    "milk_run": icon(100, 66, line="M14,50 A40,40 0 0 1 86,50 M20,62 H80",
                     ink="M78,46 L96,46 L88,61 Z", paper="M24,28 H54 V48 H24 Z", paper2="M54,35 H66 L74,42 V48 H54 Z",
                     paper3=f"{ring(34, 49, 5)} {ring(64, 49, 5)}"),
    "rail": icon(100, 58, paper="M6,8 H84 Q98,14 98,42 H6 Z", line="M0,54 H100 M14,16 H34 V28 H14 Z "
                 "M44,16 H64 V28 H44 Z M74,16 H84 L90,28 H74 Z", paper2=f"{ring(24, 46, 6)} {ring(76, 46, 6)}"),
    "ship": icon(100, 62, paper="M2,36 H98 L84,56 H18 Z", paper2="M20,20 H46 V36 H20 Z",
                 paper3="M46,20 H72 V36 H46 Z", paper4="M78,10 H90 V36 H78 Z",
                 line="M0,60 Q12,54 25,60 Q37,66 50,60 Q62,54 75,60 Q87,66 100,60"),
    "air": icon(100, 62, paper="M4,30 Q8,25 18,25 H40 L28,4 H38 L58,25 H78 L88,12 H96 L92,31 "
                "L96,46 H89 L80,37 H58 L38,58 H28 L40,37 H16 Q6,36 4,30 Z"),
    "forklift": icon(100, 66, paper="M8,30 H34 L40,44 H58 V54 H8 Z",
                     line="M14,30 V6 H44 L56,44 M66,4 V56 H98", paper2=f"{ring(20, 56, 8)} {ring(50, 56, 8)}",
                     paper3="M70,34 H94 V54 H70 Z"),
    "person": icon(60, 66, paper=ring(22, 12, 9),
                   line="M22,22 L20,42 M20,42 L10,64 M20,42 L30,64 M22,27 L40,36", paper2="M38,26 H58 V42 H38 Z"),
    "mail": icon(96, 60, paper="M3,4 H93 V56 H3 Z", line="M3,4 L48,36 L93,4"),
    "electronic_transfer": icon(96, 62, paper="M14,4 H82 V46 H14 Z",
                                line="M2,58 H94 M48,12 L38,27 H52 L44,40"),
}  # fmt: skip
PULLS = {
    "kanban_production": icon(100, 60, paper=CARD),
    "kanban_withdrawal": icon(100, 60, hatch=CARD),
    "kanban_signal": icon(100, 88, paper="M2,2 H98 L50,86 Z"),
    "kanban_batch": icon(100, 62, paper="M14,2 H86 L98,12 V46 H14 Z", paper2="M8,8 H80 L92,18 V52 H8 Z",
                         paper3="M2,14 H74 L86,24 V60 H2 Z"),
    "kanban_post": icon(60, 72, line="M10,2 V24 H50 V2 M30,24 V70 M14,70 H46"),
    "sequenced_pull": icon(64, 64, paper=ring(32, 32, 29), line=ring(32, 32, 15)),
    "heijunka": icon(100, 44, paper="M1,4 H99 V40 H1 Z",
                     line=f"{ring(17, 22, 9)} {ring(61, 22, 9)} "
                          "M31,13 L47,31 M47,13 L31,31 M75,13 L91,31 M91,13 L75,31"),
    "pacemaker": icon(60, 66, line="M8,2 V64", ink="M8,3 L54,15 L8,27 Z"),
    "go_see": icon(100, 46, line=f"{ring(28, 28, 15)} {ring(72, 28, 15)} "
                   "M43,26 Q50,18 57,26 M13,26 L6,8 M87,26 L94,8"),
}  # fmt: skip
SIGNS = {
    "operator": icon(60, 62, paper=person(30, 60, 1.1)),
    "kaizen": icon(100, 70, paper=BURST),
    "document": icon(80, 66, paper="M6,2 H58 L74,18 V64 H6 Z",
                     line="M58,2 V18 H74 M16,30 H62 M16,40 H62 M16,50 H48"),
    "phone": icon(80, 66, paper="M20,8 C10,18 28,60 60,62 L70,50 L56,40 L48,46 C40,42 36,34 35,29 L44,23 L36,6 Z"),
    "meeting": icon(100, 62, paper=person(22, 40, 0.8), paper2=person(78, 40, 0.8),
                    paper3="M4,40 H96 V48 H4 Z", line="M14,48 V60 M86,48 V60"),
    "approval": icon(62, 62, paper="M4,4 H58 V58 H4 Z", line="M15,32 L27,44 L48,18"),
    "decision": icon(100, 62, paper="M50,2 L98,31 L50,60 L2,31 Z"),
    "bottleneck": icon(60, 44, ink="M4,4 H56 L30,42 Z"),
    "over-takt": icon(60, 62, line="M0,40 H60", ink="M20,62 V22 H10 L30,0 L50,22 H40 V62 Z"),
    "timeline": icon(100, 60, line="M0,12 H36 V48 H64 V12 H100"),
}  # fmt: skip
ICONS: dict[str, Icon] = {**PLACES, **STORES, **FLOWS, **VEHICLES, **PULLS, **SIGNS}
