from pathlib import Path

from tests.compiler.writers import SVG, Writer

PNG = b"\x89PNG\r\n\x1a\n"


def test_pictures_inside_the_folder_are_taken_in(plain: Writer) -> None:
    plain.writes(
        "ward/a.md", "Look.\n\n![Map](../img/Map%20A.png)\n\n![Bed](bed.svg)\n"
    )
    plain.writes("ward/b.md", "![Map](../img/Map%20A.png)\n").writes(
        "ward/bed.svg", SVG
    )
    (plain.folder / "img").mkdir()
    (plain.folder / "img" / "Map A.png").write_bytes(PNG)

    library = plain.builds()

    topic = library.topic("ward/a")
    assert topic is not None
    assert '<img src="illustration:img/map-a-png" alt="Map"/>' in topic.page
    assert '<img src="illustration:ward/bed-svg" alt="Bed"/>' in topic.page
    picture = library.picture("img/map-a-png")
    assert picture is not None
    assert (picture.media, picture.data) == ("png", PNG)
    assert plain.checks() == ()


def test_pictures_of_the_same_name_are_kept_apart(plain: Writer) -> None:
    plain.writes("a.md", "![A](x.png)\n\n![B](X.png)\n\n![C](_.png)\n")
    for name in ("x.png", "X.png", "_.png"):
        (plain.folder / name).write_bytes(PNG + name.encode())

    library = plain.builds()
    names = ("x-png", "x-png-2", "png")
    pictures = [library.picture(name) for name in names]

    assert [each.data for each in pictures if each] == [
        PNG + b"x.png",
        PNG + b"X.png",
        PNG + b"_.png",
    ]


def test_pictures_that_are_not_safe_or_not_there_are_left_out(plain: Writer) -> None:
    (plain.folder.parent / "secret.png").write_bytes(PNG)
    plain.writes("bad.svg", SVG.replace("<g/>", "<script/>"))
    plain.writes(
        "a.md",
        "Look.\n\n![A](bad.svg)\n\n![B](../secret.png)\n\n![C](none.png)\n\n"
        "![D](https://example.org/a.png)\n\n![E](bad.svg)\n",
    )

    topic = plain.builds().topic("a")

    assert topic is not None
    assert topic.page == "<p>Look.</p>"
    assert plain.hears() == [
        (
            "a.md:3",
            "unsafe-picture",
            (
                'the picture "book/bad.svg" is left out: it holds <script>, which the reader '
                "does not draw (and 1 more)"
            ),
        ),
        (
            "a.md:5",
            "missing-picture",
            'the picture "secret.png" is left out (and 2 more)',
        ),
    ]


def test_a_link_out_of_the_folder_is_not_followed(plain: Writer) -> None:
    (plain.folder.parent / "secret.png").write_bytes(PNG)
    (plain.folder / "inside.png").symlink_to(plain.folder.parent / "secret.png")
    plain.writes("a.md", "Look.\n\n![A](inside.png)\n")

    assert [each[1] for each in plain.hears()] == ["missing-picture"]


def test_an_impossible_path_is_missing(plain: Writer) -> None:
    plain.writes("a.md", f"Look.\n\n![A]({'x' * 300}.png) ![B](a%00b.png)\n")

    assert [each[1] for each in plain.hears()] == ["missing-picture"]
    assert Path("book").is_dir()
