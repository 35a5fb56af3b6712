from app.content.worksheet import Beginning, Check, Statement


def test_what_is_not_translated_says_so() -> None:
    check = Check("a", "start", "Why?", (), "", "So.", "topic:a")
    for own in (Statement("a", "Why?"), Beginning("a", "Why?"), check):
        assert own.shown == "Why?"
        assert own._replace(language="en").shown == "Why? (English)"
