import pytest

from app.content.alphabet import initial, sorter

ORDERS = {
    "en": "café|cafe-bar|Caffeine|Ångström|zoo|apple|10 days|“Bell”",
    "es": "ñandú|nube|noche|ácido|acto|oso|Año|anual|ano|¿Qué es?|quedar",
    "sv": "öl|zebra|ål|ärta|apa|över",
    "da": "ål|øl|zebra|æble|abe",
    "pl": "łóżko|lody|ludzie|mama|żaba|źrebak|zebra",
    "cs": "chata|cihla|hora|ibis|čaj|dům",
    "tr": "\u0131rk|iz|hava|jeton",
    "de": "Äpfel|Apfel|Zug|Straße|Strasse|Österreich|Ofen",
}
SORTED = {
    "en": "10 days|Ångström|apple|“Bell”|café|cafe-bar|Caffeine|zoo",
    "es": "ácido|acto|ano|anual|Año|noche|nube|ñandú|oso|¿Qué es?|quedar",
    "sv": "apa|zebra|ål|ärta|öl|över",
    "da": "abe|zebra|æble|øl|ål",
    "pl": "lody|ludzie|łóżko|mama|zebra|źrebak|żaba",
    "cs": "cihla|čaj|dům|hora|chata|ibis",
    "tr": "hava|\u0131rk|iz|jeton",
    "de": "Apfel|Äpfel|Ofen|Österreich|Strasse|Straße|Zug",
}


@pytest.mark.parametrize("language", ORDERS)
def test_words_stand_in_the_order_of_their_language(language: str) -> None:
    words = ORDERS[language].split("|")
    assert "|".join(sorted(words, key=sorter(language))) == SORTED[language]


def test_a_region_has_the_order_of_its_language() -> None:
    assert sorted(["ñu", "o", "n"], key=sorter("es-MX")) == ["n", "ñu", "o"]


@pytest.mark.parametrize(
    ("words", "language", "letter"),
    [
        ("álbum", "es", "A"),
        ("ñu", "es", "Ñ"),
        ("ñu", "en", "N"),
        ("ärta", "sv", "Ä"),
        ("chata", "cs", "CH"),
        ("¿Qué?", "es", "Q"),
        ("5-year", "en", "#"),
        ("", "en", "#"),
    ],
)
def test_words_stand_under_a_letter(words: str, language: str, letter: str) -> None:
    assert initial(words, language) == letter
