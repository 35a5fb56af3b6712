"""A Problem of a profile is found where it stands, however the file was written."""

from app.session.profile_lines import lines_of

TEXT = '''\
# a comment = no key
desk = "shared"
book.start = "home"

[clinic]   # the clinic
"name" = "a = b"
long = """
theme = 1
[look]
"""  # the end
apart = \'\'\'one line\'\'\'

[[clinic.phones]]
number = "1"
[[ clinic . phones ]]
number = "2"
[look]
theme = "day"
list = [
  "a",
]
'''


def test_keys_and_tables_have_their_lines() -> None:
    assert lines_of(TEXT) == {
        ("desk",): 2,
        ("book", "start"): 3,
        ("clinic",): 5,
        ("clinic", "name"): 6,
        ("clinic", "long"): 7,
        ("clinic", "apart"): 11,
        ("clinic", "phones"): 13,
        ("clinic", "phones", 0): 13,
        ("clinic", "phones", 0, "number"): 14,
        ("clinic", "phones", 1): 15,
        ("clinic", "phones", 1, "number"): 16,
        ("look",): 17,
        ("look", "theme"): 18,
        ("look", "list"): 19,
    }


def test_an_empty_file_has_none() -> None:
    assert lines_of("") == {}
