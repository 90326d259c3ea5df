"""`leantool vsm -o`: pictures of a map, written whole or not at all."""

from __future__ import annotations

import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest

from cli.maps import BAD, DUTCH, GOOD, WARNS, save
from cli.running import example, leantool, process

SIGNATURES = {"svg": b"<svg", "png": b"\x89PNG\r\n\x1a\n", "pdf": b"%PDF-", "json": b"{"}


@pytest.mark.parametrize("suffix", SIGNATURES)
def test_the_suffix_decides_the_format(suffix: str) -> None:
    picture = Path(f"picture.{suffix}")
    ran = leantool("vsm", save(GOOD), "-q", "-o", str(picture))
    assert ran.exit == 0
    assert picture.read_bytes().startswith(SIGNATURES[suffix])
    first = picture.read_bytes()
    leantool("vsm", save(GOOD), "-q", "-o", str(picture))
    assert picture.read_bytes() == first, "the same file gives the same bytes"


def test_hostile_names_stay_text() -> None:
    map_ = save(GOOD.replace("title: ", "title: <script>&", 1))
    assert leantool("vsm", map_, "-q", "-o", "picture.svg").exit == 0
    root = ElementTree.parse("picture.svg").getroot()
    assert not [element for element in root.iter() if element.tag.endswith("script")]


def test_a_map_with_mistakes_keeps_the_old_picture() -> None:
    Path("picture.svg").write_text("<svg>old</svg>")
    assert leantool("vsm", save(BAD), "-q", "-o", "picture.svg").exit == 1
    assert Path("picture.svg").read_text() == "<svg>old</svg>"


@pytest.mark.parametrize("name", ["map.yaml", "picture.bmp", "picture"])
def test_what_is_no_picture_is_never_overwritten(name: str) -> None:
    map_ = save(GOOD)
    before = Path(map_).read_text()
    assert leantool("vsm", map_, "-q", "-o", name).exit == 2
    assert Path(map_).read_text() == before
    assert name == "map.yaml" or not Path(name).exists()


def test_several_files_of_one_map() -> None:
    ran = leantool("vsm", save(GOOD), "-o", "wall.pdf", "-o", "web.svg", "-o", "scene.json")
    assert ran.exit == 0
    assert Path("wall.pdf").read_bytes().startswith(SIGNATURES["pdf"])
    assert Path("web.svg").read_bytes().startswith(SIGNATURES["svg"])
    assert [line.split()[1] for line in ran.err.splitlines() if line.startswith("wrote")] == [
        "wall.pdf",
        "web.svg",
        "scene.json",
    ]
    assert "Permit" in ran.out, "the report is still printed"


def test_quiet_prints_nothing() -> None:
    ran = leantool("vsm", save(GOOD), "-q", "-o", "picture.svg")
    assert (ran.out, ran.err) == ("", "")


def test_several_maps_go_into_a_folder() -> None:
    save(GOOD, "one.yaml")
    save(WARNS, "two.yaml")
    Path("drawn").mkdir()
    assert leantool("vsm", "one.yaml", "two.yaml", "-q", "-o", "drawn/", "--format", "svg").exit == 0
    assert sorted(path.name for path in Path("drawn").iterdir()) == ["one.svg", "two.svg"]


@pytest.mark.parametrize(
    "words",
    [
        ("one.yaml", "two.yaml", "-o", "both.svg"),
        ("one.yaml", "-o", "nowhere/"),
        ("one.yaml", "-o", "a.svg", "-o", "./a.svg"),
        ("one.yaml", "other/one.yaml", "-o", "drawn/"),
        ("one.yaml", "-o", "a.svg", "--dpi", "300"),
        ("one.yaml", "-o", "a.png", "--dpi", "300", "--width", "800"),
        ("one.yaml", "-o", "a.svg", "--margin", "10"),
        ("one.yaml", "--theme", "dark"),
        ("one.yaml", "--wastes"),
        ("one.yaml", "--wastes", "--json"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_meant_is_refused_before_anything_is_drawn(words: tuple[str, ...]) -> None:
    for folder in ("drawn", "other"):
        Path(folder).mkdir()
    for name in ("one.yaml", "two.yaml", "other/one.yaml"):
        save(GOOD, name)
    ran = leantool("vsm", *words)
    assert ran.exit == 2
    assert ran.err
    assert not [path for path in Path().rglob("*") if path.suffix in (".svg", ".png")]


def test_one_map_with_mistakes_does_not_keep_the_others_from_being_drawn() -> None:
    save(GOOD, "one.yaml")
    save(BAD, "two.yaml")
    Path("drawn").mkdir()
    ran = leantool("vsm", "one.yaml", "two.yaml", "-o", "drawn/", "--format", "svg")
    assert ran.exit == 1
    assert [path.name for path in Path("drawn").iterdir()] == ["one.svg"]
    assert "drawn/two.svg is not drawn" in ran.err


def test_wastes_are_marked_and_numbered_as_in_the_list_of_wastes() -> None:
    acme = example("acme-stamping")
    assert leantool("vsm", acme, "-q", "-o", "plain.svg").exit == 0
    ran = leantool("vsm", acme, "-o", "marked.svg", "--wastes", "--lang", "nl")
    assert ran.exit == 0
    assert "marked.svg" in ran.err
    marked, plain = (Path(name).read_text(encoding="utf-8") for name in ("marked.svg", "plain.svg"))
    assert "voorraad · Stamped parts" in marked
    assert "inventory · Stamped parts" not in plain
    first = next(line for line in leantool("wastes", acme).lines if line.strip().startswith("1 "))
    assert "inventory · Stamped parts" in first


def test_rules_that_a_map_switches_off_mark_nothing() -> None:
    text = Path(example("acme-stamping")).read_text(encoding="utf-8")
    ignore = "".join(f"  - {{rule: W-{n:02}, because: not now}}\n" for n in range(1, 26))
    assert leantool("vsm", save(f"{text}\nignore:\n{ignore}"), "-q", "-o", "a.svg", "--wastes").exit == 0
    assert "Wastes" not in Path("a.svg").read_text(encoding="utf-8")


def long_map(steps: int) -> str:
    """A map of so many steps."""
    lines = "".join(
        f"  - {{process: Step number {n}, process_time: 5 min, wait: 1 day}}\n" for n in range(steps)
    )
    return f"title: Long\ncalendar: {{hours: 8 h}}\ncustomer: {{name: C, demand: 5/day}}\nsteps:\n{lines}"


@pytest.mark.parametrize(("steps", "warned"), [(3, False), (90, True)])
def test_words_too_small_for_the_sheet_are_told(steps: int, warned: bool) -> None:
    ran = leantool("vsm", save(long_map(steps)), "-o", "picture.svg", "--paper", "a3")
    assert ran.exit == 0
    assert ("the words are only" in ran.err) == warned


def test_the_sheet_on_which_the_words_are_legible_is_told() -> None:
    ran = leantool("vsm", example("hip-replacement"), "-o", "picture.svg", "--paper", "a4")
    assert "--paper a2 keeps them legible" in ran.err
    assert "only" not in leantool("vsm", example("first-map"), "-o", "small.svg", "--paper", "a4").err


def test_a_foreign_file_with_the_name_of_a_picture_is_kept() -> None:
    for name, text in (("a.svg", "steps: []\n"), ("a.json", '{"a": 1}'), ("a.png", "x"), ("a.pdf", "# YAML")):
        Path(name).write_text(text, encoding="utf-8")
        ran = leantool("vsm", save(GOOD), "-q", "-o", name)
        assert ran.exit == 2
        assert "left as it is" in ran.err
        assert Path(name).read_text(encoding="utf-8") == text


def test_a_picture_that_cannot_be_drawn_leaves_the_old_one() -> None:
    map_ = save(GOOD)
    leantool("vsm", map_, "-q", "-o", "picture.png")
    before = Path("picture.png").read_bytes()
    ran = leantool("vsm", map_, "-q", "-o", "picture.png", "--width", "100000")
    assert ran.exit == 2
    assert "too large" in ran.err
    assert Path("picture.png").read_bytes() == before


def test_a_picture_takes_the_place_of_the_old_one_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    map_ = save(GOOD)
    leantool("vsm", map_, "-q", "-o", "picture.svg")
    before = Path("picture.svg").read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    ran = leantool("vsm", save(DUTCH), "-q", "-o", "picture.svg")
    assert ran.exit == 2
    assert "No space left" in ran.err
    assert Path("picture.svg").read_bytes() == before
    assert not list(Path().glob(".*.part"))


@pytest.mark.parametrize(
    "name",
    ["<script>alert(1)</script>", "A & B", "'\"]]>", "\\u0001\\u0007\\u001b[31m", "\\u202eright to left\\u202c",
     "שלום עולם", "\\ud83d\\ude9a", "{{name}} $PATH %s"],
)  # fmt: skip
def test_any_name_gives_well_formed_xml(name: str) -> None:
    quoted = '"' + name.replace('"', '\\"') + '"'
    text = GOOD.replace("process: Intake", f"process: {quoted}\n    id: first").replace(
        "to: Intake", "to: first"
    )
    ran = leantool("vsm", save(text.replace("title: Permit", f"title: {quoted}")), "-q", "-o", "picture.svg")
    assert ran.exit in (0, 1)
    if ran.exit == 0:
        root = ElementTree.parse("picture.svg").getroot()
        tags = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert tags <= {"svg", "title", "desc", "rect", "text", "path", "g"}
        assert not [key for element in root.iter() for key in element.attrib if key.lower().startswith("on")]


def test_the_same_bytes_in_every_process() -> None:
    map_ = save(GOOD)
    drawn = set()
    for seed in ("0", "1", "4242"):
        files = [f"{seed}.{suffix}" for suffix in SIGNATURES]
        words = [word for file in files for word in ("-o", file)]
        assert (
            process("vsm", map_, "-q", *words, PYTHONHASHSEED=seed, LC_ALL="C", TZ=f"UTC{seed[0]}").exit == 0
        )
        drawn.add(tuple(Path(file).read_bytes() for file in files))
    assert len(drawn) == 1


@pytest.mark.parametrize(
    ("words", "dots"), [((), 5906), (("--dpi", "96"), 3780), (("--dpi", "300"), 11811)], ids=str
)
def test_a_png_says_its_dots(words: tuple[str, ...], dots: int) -> None:
    assert leantool("vsm", save(GOOD), "-q", "-o", "picture.png", *words).exit == 0
    png = Path("picture.png").read_bytes()
    at = png.index(b"pHYs") + 4
    across, down, metres = struct.unpack(">IIB", png[at : at + 9])
    assert (across, down) == pytest.approx((dots, dots), rel=0.002)
    assert metres == 1


def test_a_png_is_as_wide_as_asked() -> None:
    leantool("vsm", save(GOOD), "-q", "-o", "picture.png", "--width", "777")
    assert struct.unpack(">I", Path("picture.png").read_bytes()[16:20]) == (777,)


@pytest.mark.parametrize(
    ("sheet", "size"),
    [("a4", (297, 210)), ("a3", (420, 297)), ("a1", (841, 594)), ("letter", (279.4, 215.9))],
)
def test_a_pdf_is_a_page_to_search_with_its_fonts_inside(sheet: str, size: tuple[float, float]) -> None:
    from pypdf import PdfReader

    assert leantool("vsm", save(DUTCH), "-q", "-o", "wall.pdf", "--paper", sheet).exit == 0
    (page,) = PdfReader("wall.pdf").pages
    assert (page.mediabox.width, page.mediabox.height) == pytest.approx(
        [mm / 25.4 * 72 for mm in size], abs=0.1
    )
    text = page.extract_text()
    for word in ("Permit", "Intake", "Decide", "Doorlooptijd", "Applicant"):
        assert word in text
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        assert {"/FontFile2", "/FontFile3"} & set(inner["/FontDescriptor"].get_object())


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that the machine's own programs were asked to show."""
    shown: list[str] = []
    monkeypatch.setattr("typer.launch", lambda file: shown.append(file) or 0)
    monkeypatch.setenv("DISPLAY", ":0")
    return shown


def test_open_shows_the_first_picture(opened: list[str]) -> None:
    assert leantool("vsm", save(GOOD), "-q", "-o", "a.svg", "-o", "b.png", "--open").exit == 0
    assert opened == ["a.svg"]


def test_nothing_is_opened_that_is_not_drawn(opened: list[str]) -> None:
    assert leantool("vsm", save(BAD), "-q", "-o", "a.svg", "--open").exit == 1
    assert leantool("vsm", save(GOOD), "-q", "-o", "a.svg").exit == 0
    assert opened == []


def test_without_a_screen_the_picture_is_there_all_the_same(
    opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    ran = leantool("vsm", save(GOOD), "-q", "-o", "a.svg", "--open")
    assert ran.exit == 0
    assert opened == []
    assert "a.svg is not opened" in ran.err
    assert Path("a.svg").exists()
