import pytest

from tests.compiler.markdown.pages import page, parsed, told


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Words:\n- one\n- two", "<p>Words:</p><ul><li>one</li><li>two</li></ul>"),
        ("Words:\n1. one", "<p>Words:</p><ol><li>one</li></ol>"),
        ("In\n2019. It", "<p>In 2019. It</p>"),
        (
            "- a\n  - b\n    - c",
            "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>",
        ),
        ("- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("1. a\n   - b", "<ol><li>a<ul><li>b</li></ul></li></ol>"),
        ("1) a\n2) b", "<ol><li>a</li><li>b</li></ol>"),
        ("3. a", '<ol start="3"><li>a</li></ol>'),
        ("- a\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>"),
        ("- a\n  goes on", "<ul><li>a goes on</li></ul>"),
        ("- a\n\n  more", "<ul><li><p>a</p><p>more</p></li></ul>"),
        ("- a\n\nafter", "<ul><li>a</li></ul><p>after</p>"),
        ("- a\n## Next", '<ul><li>a</li></ul><h2 id="next">Next</h2>'),
        ("## Next\n- a", '<h2 id="next">Next</h2><ul><li>a</li></ul>'),
        ("- a\n  - b\n\n  c", "<ul><li><p>a</p><ul><li>b</li></ul><p>c</p></li></ul>"),
        ("> quoted\n- a", "<blockquote><p>quoted - a</p></blockquote>"),
        ("words\n-\n", "<p>words -</p>"),
        ("words\n    - far", "<p>words - far</p>"),
        ("Title\n=====\n\nwords", '<h2 id="title">Title</h2><p>words</p>'),
        ("a\n\n---\nb", "<p>a</p><hr/><p>b</p>"),
        ("a\nb\n***\nc", "<p>a b</p><hr/><p>c</p>"),
        ("- - - -", "<hr/>"),
        ("```\na\n\nb\n```", "<pre>a\n\nb</pre>"),
        ("~~~ text\n```\n~~~", "<pre>```</pre>"),
        ("```\nopen\n", "<pre>open</pre>"),
        ("  ```\n    a\n  ```", "<pre>  a</pre>"),
        ("words\n\n    code", "<p>words</p><pre>code</pre>"),
        ("- a\n\n  ```\n  code\n  ```", "<ul><li><p>a</p><pre>code</pre></li></ul>"),
        (
            "words\n| a | b |\n|---|---|\n| c | d |",
            (
                '<p>words</p><table><thead><tr><th scope="col">a</th><th scope="col">b</th>'
                "</tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>"
            ),
        ),
        ("-\n\nwords", "<ul><li></li></ul><p>words</p>"),
    ],
)
def test_what_the_parser_misses_is_mended(text: str, html: str) -> None:
    # A first heading becomes the title of a plain page: a word before it keeps it.
    found = page(f"Begin.\n\n{text}", is_plain=True)

    assert found == f"<p>Begin.</p>{html}"


def test_a_list_right_under_a_paragraph_is_told_in_a_book() -> None:
    assert told("Words:\n- one") == [
        (2, "list-after-text", "a list stands right under a paragraph")
    ]


def test_a_list_in_a_list_has_four_spaces_in_a_book() -> None:
    assert told("- a\n  - b") == [
        (2, "list-indent", "a list in a list is indented by four spaces")
    ]
    assert told("- a\n    - b\n\n        more") == []


def test_code_in_a_list_is_kept_and_told_in_a_book() -> None:
    text = "- a\n\n    ```\n    code\n    ```"

    assert told(text) == [(3, "code-in-list", "code stands inside a list")]
    assert "<pre>code</pre>" in parsed(text).page


@pytest.mark.parametrize(
    "text",
    [
        ">" * 10_000 + " deep",
        "- " * 10_000 + "deep",
        "> - " * 5_000 + "deep",
        "\n".join("  " * depth + "- deep" for depth in range(300)),
        "\n".join("> " + "    " * depth + "- deep" for depth in range(200)),
        "words\n\n" + " " * 90_000 + "deep",
        "".join(f"{'>' * depth} deep\n" for depth in range(1, 300)),
    ],
    ids=["quotes", "marks", "mixed", "lists", "quoted", "wide", "growing"],
)
def test_deep_nesting_is_cut_back(text: str) -> None:
    found = parsed(text, is_plain=True)

    assert "deep" in found.page
    assert {each.rule for each in found.problems} == {"too-tangled"}
