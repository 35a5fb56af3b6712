import pytest

from tests.compiler.writers import HEAD, Writer


def titles(plain: Writer) -> list[tuple[str, str, str]]:
    library = plain.builds()
    return [
        (shelf.title, topic.slug, topic.title)
        for shelf in library.shelves()
        for topic in library.topics_on(shelf.id)
    ]


def test_any_folder_of_markdown_is_a_book(plain: Writer) -> None:
    plain.writes("hello.md", "# Hello there\n\nText.\n")
    plain.writes("ward-3/Visitors.MD", "Come at two.\n")
    plain.writes(
        "ward-3/deep_er/x.md", "---\ntitle: From the head\n---\n# Other\n\nA\n"
    )
    plain.writes("notes.txt", "no").writes(".hidden/a.md", "no")

    assert titles(plain) == [
        ("Book", "hello", "Hello there"),
        ("Ward 3", "ward-3/visitors", "Visitors"),
        ("Ward 3 · Deep er", "ward-3/deep-er/x", "From the head"),
    ]
    assert plain.builds().book[:4] == ("book", "Book", "en", "1.0.0")
    assert plain.checks() == ()


def test_files_come_as_people_count_and_overviews_first(plain: Writer) -> None:
    for name in ("10.md", "2.md", "README.md", "index.md", "b.md"):
        plain.writes(name, "x\n")

    assert [each[1] for each in titles(plain)] == ["index", "readme", "2", "10", "b"]


def test_equal_names_do_not_clash(plain: Writer) -> None:
    for name in ("a b.md", "a-b.md", "a_b.md", "!.md"):
        plain.writes(name, "x\n")

    assert sorted(each[1] for each in titles(plain)) == [
        "a-b",
        "a-b-2",
        "a-b-3",
        "page",
    ]


def test_a_head_may_hold_anything(plain: Writer) -> None:
    plain.writes(
        "a.md",
        "---\nlayout: post\ntags: [x]\nsummary: A *short* one.\naccept: {x: y}\n---\n# T\n\nText.\n",
    )
    plain.writes("b.md", "---\n: [\n---\nText.\n").writes("c.md", "---\nText.\n")

    topic = plain.builds().topic("a")

    assert topic is not None
    assert topic.summary == "A <em>short</em> one."
    assert topic.words == 4
    assert [each[:2] for each in plain.hears()] == [
        ("a.md:5", "unused-accept"),
        ("b.md:2", "bad-yaml"),
    ]


def test_a_file_that_is_not_utf_8_is_skipped(plain: Writer) -> None:
    plain.writes("a.md", "x\n")
    (plain.folder / "b.md").write_bytes(b"caf\xe9")

    assert [each[1] for each in titles(plain)] == ["a"]
    assert plain.hears() == [("b.md:1", "not-utf-8", "the file is not UTF-8 text")]


def test_a_symbolic_link_out_of_the_folder_is_not_followed(plain: Writer) -> None:
    outside = plain.folder.parent / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text("secret\n")
    plain.writes("a.md", "x\n")
    (plain.folder / "b.md").symlink_to(outside / "secret.md")
    (plain.folder / "dir").symlink_to(outside)
    (plain.folder / "c.md").symlink_to(plain.folder / "a.md")

    assert [each[1] for each in titles(plain)] == ["a", "c"]


def test_raw_html_is_left_out(plain: Writer) -> None:
    plain.writes("a.md", "<div>\n\nHello <b>you</b> <!-- x -->\n\n</div>\n")

    topic = plain.builds().topic("a")

    assert topic is not None
    assert topic.page == "<p></p><p>Hello you </p><p></p>"
    assert plain.hears()[0][2].endswith("(and 4 more)")


def test_all_problems_of_a_plain_book_only_warn(plain: Writer) -> None:
    plain.writes("a.md", "[x](y.md) <b> ![](z.png)\n\n> ☃\n")

    assert {each.level for each in plain.checks()} == {"warning"}


def test_a_gate_makes_a_book_plain(plain: Writer) -> None:
    plain.writes(
        "book.yaml",
        "id: ward\ntitle: Our ward\nlanguage: en\nversion: 2.0.0\ngate: plain\n"
        "shelves: [{id: visits, title: Visiting us}, {id: none, title: None}]\n",
    )
    plain.writes("topics/visits/when.md", "At two. 20% come.\n").writes(
        "b.md", "not here"
    )

    assert titles(plain) == [("Visiting us", "visits/when", "When")]
    assert [each[1] for each in plain.hears()] == ["loose-figure"]
    assert plain.builds().book.version == "2.0.0"


def test_a_gated_folder_without_shelves_is_read_whole(plain: Writer) -> None:
    plain.writes(
        "book.yaml", "id: w\ntitle: W\nlanguage: en\nversion: 2.0.0\ngate: plain\n"
    )
    plain.writes("a.md", HEAD.format(title="A") + "Words.\n")

    assert titles(plain) == [("W", "a", "A")]


@pytest.mark.parametrize("text", ["", "---\n---\n", "# \n", "#\n"])
def test_an_empty_file_is_a_topic(plain: Writer, text: str) -> None:
    plain.writes("my-note.md", text)

    assert titles(plain)[0][2] == "My note"
