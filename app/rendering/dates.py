"""Days in the words of the interface."""

from app.i18n import N_, tr


def date_in_words(iso: str) -> str:
    """Write a day in words; what is no date stays as it is."""
    parts = iso.split("-")
    if len(parts) != _PARTS_OF_DATE or not all(part.isdecimal() for part in parts):
        return iso
    year, month, day = (int(part) for part in parts)
    if not 1 <= month <= len(_MONTHS):
        return iso
    words = tr("{day} {month} {year}")
    return words.format(day=day, month=tr(_MONTHS[month - 1]), year=year)


_PARTS_OF_DATE = 3
_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
