"""Profile: what a clinic decides for its desks and its kiosk; values only, no reading.

A field is the whole declaration of a key: its name in the file, its default, what may
stand there, and the words that tell it.
"""

from typing import Annotated, Final, NamedTuple

from app.session.preferences import FOLLOW_SYSTEM
from app.session.profile_kinds import (
    Amount,
    FileName,
    Languages,
    OneOf,
    OnOff,
    Part,
    Parts,
    PhoneNumber,
    PinHash,
    PlaceName,
    PlaceNames,
    ShelfNames,
    Text,
    TimeOfDay,
)
from app.style.themes import THEME_WORDS

PRIVATE: Final = "private"
SHARED: Final = "shared"

MOST_PHONES: Final = 6
"""More would not be seen at once in large letters."""
MOST_STAFF: Final = 50
MOST_VISITS: Final = 12


class Phone(NamedTuple):
    """A number of the clinic that a person may ring."""

    name: Annotated[str, Text("Whose it is.", "Transplant ward, day and night")]
    number: Annotated[
        str, PhoneNumber("As it is dialled and printed.", "+44 20 7946 0123")
    ]
    when: Annotated[
        str, Text("Its hours, in your words.", "Monday to Friday, 8 to 16")
    ] = ""


class Staff(NamedTuple):
    """Somebody who may open the staff door of the kiosk."""

    name: Annotated[str, Text("Stands in the kiosk's log.", "Reception", longest=60)]
    pin: Annotated[
        str,
        PinHash(
            "The hash of a PIN, never the PIN itself.",
            "$argon2id$v=19$m=65536,t=3,p=4$c29tZSBzYWx0IGhlcmU"
            "$ZGlnZXN0IG9mIGEgcGluIHRoYXQgbm9ib2R5IGhhcyE",
        ),
    ]


class Clinic(NamedTuple):
    """Who put the reader here."""

    name: Annotated[
        str, Text("Shown on the first page and in About.", "St Mary's, Neurology")
    ] = ""
    logo: Annotated[
        str,
        FileName(
            "Shown beside the name.",
            (".svg", ".png"),
            largest_bytes=512 * 1024,
            example="logo.svg",
        ),
    ] = ""
    """As a whole path, once it was read."""
    phones: Annotated[
        tuple[Phone, ...],
        Parts("Numbers on the page and card Who to call.", MOST_PHONES, "number"),
    ] = ()


class Visit(NamedTuple):
    """What is often handed out together, such as after a first talk."""

    name: Annotated[str, Text("What the set is for.", "After the first talk", 60)]
    places: Annotated[
        tuple[str, ...],
        PlaceNames(
            "What goes into the pack to take home by one press.",
            ("topic:deciding-together", "timeline"),
        ),
    ]


class BookWishes(NamedTuple):
    """What is read here."""

    languages: Annotated[
        tuple[str, ...],
        Languages(
            "Languages that are offered; a visit begins in the first. Without any: all "
            "that the book has.",
            ("en", "es"),
        ),
    ] = ()
    start: Annotated[str, PlaceName("Where a visit begins.")] = "home"
    shelves: Annotated[
        tuple[str, ...],
        ShelfNames(
            "Shelves that are offered; others are neither listed nor found, but a link "
            "in a page still opens. Without any: all.",
            ("treatment", "risks"),
        ),
    ] = ()
    topics: Annotated[
        str,
        FileName(
            "Your own notices, compiled from a plain folder of Markdown: one more "
            "shelf.",
            (".pack",),
            largest_bytes=1024**3,
            example="notices.pack",
        ),
    ] = ""
    """As a whole path, once it was read."""
    visits: Annotated[
        tuple[Visit, ...],
        Parts("Sets for the pack to take home.", MOST_VISITS, "name"),
    ] = ()


class Look(NamedTuple):
    """How a visit looks and sounds before anybody changes it."""

    theme: Annotated[
        str, OneOf("Colours.", (FOLLOW_SYSTEM, *THEME_WORDS), example="day")
    ] = FOLLOW_SYSTEM
    text_mm: Annotated[
        float,
        Amount(
            "Height of a capital letter, in millimetres. 0: the usual size of a desk, "
            "and in a kiosk what the distance asks for.",
            2,
            20,
            is_whole=False,
            may_be_unset=True,
            example=4.5,
        ),
    ] = 0.0
    volume: Annotated[int, Amount("Of the voice, in percent.", 0, 100)] = 60


class KioskWishes(NamedTuple):
    """What only a kiosk needs."""

    idle_seconds: Annotated[
        int,
        Amount(
            "Time without a touch before the kiosk asks “Still reading?”. 0: as long as "
            "the page takes to read.",
            60,
            1800,
            may_be_unset=True,
            example=240,
        ),
    ] = 0
    open_from: Annotated[
        str,
        TimeOfDay("Opening hours; outside of them the screen is dark.", "07:30"),
    ] = ""
    open_until: Annotated[
        str, TimeOfDay("May be on the next day. Both empty: always open.", "18:00")
    ] = ""
    restart_at: Annotated[
        str,
        TimeOfDay("When the reader starts anew, if nobody reads. Empty: never."),
    ] = "03:30"
    px_per_mm: Annotated[
        float,
        Amount(
            "Pixels in a millimetre of this screen, as the staff page measures them. "
            "0: what the system says.",
            1,
            40,
            is_whole=False,
            may_be_unset=True,
            example=3.78,
        ),
    ] = 0.0
    distance_mm: Annotated[
        int, Amount("From the eye to the screen, in millimetres.", 300, 2000)
    ] = 600


class Profile(NamedTuple):
    """A clinic's settings, whole and valid. The defaults are those of a private desk."""

    desk: Annotated[
        str,
        OneOf(
            "A private desk remembers for one person; a shared desk, as in a consulting "
            "room, keeps everything in memory and writes nothing. A kiosk is asked for "
            "by `--kiosk`.",
            (PRIVATE, SHARED),
            example=SHARED,
        ),
    ] = PRIVATE
    printing: Annotated[bool, OnOff("Whether anything can be printed.")] = True
    clinic: Annotated[Clinic, Part("Who put the reader here.")] = Clinic()
    book: Annotated[BookWishes, Part("What is read here.")] = BookWishes()
    look: Annotated[
        Look, Part("How a visit looks and sounds before anybody changes it.")
    ] = Look()
    kiosk: Annotated[KioskWishes, Part("What only a kiosk needs.")] = KioskWishes()
    staff: Annotated[
        tuple[Staff, ...],
        Parts(
            "Who may open the staff door of a kiosk. Without any it stays shut.",
            MOST_STAFF,
            "name",
        ),
    ] = ()
    warning: str = ""
    """What staff must know: why this is not the profile that was meant; else empty."""
