"""A small sheet of what matters and of what to say back."""

from app.content.worksheet import Beginning, Check, Statement, Worksheets

CHOICE = Check(
    "fever",
    "start",
    "What do you do with a fever?",
    ("I wait", "I ring the ward"),
    "I ring the ward",
    "Ring at once, by day or by night.",
    "topic:first-week#hair",
)
OWN_WORDS = Check(
    "hair",
    "after",
    "What happens to your hair?",
    (),
    "",
    "It falls out, and it grows again.",
    "topic:first-week",
)
WORKSHEETS = Worksheets(
    (
        Statement("keep-body", "To keep what my body can do."),
        Statement("quiet-years", "To have quiet years."),
    ),
    (Beginning("most", "What matters most to me is …"),),
    (CHOICE, OWN_WORDS),
)
