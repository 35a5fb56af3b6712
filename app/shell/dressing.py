"""The look of the whole program: which theme, and how Qt comes to wear it."""

from pathlib import Path

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.session.preferences import FOLLOW_SYSTEM, Preferences
from app.style.sheets import window_qss
from app.style.themes import theme_at
from app.style.tokens import FALLBACK_FAMILY, FAMILY, Theme

_MIDDLE = 128
NARROW_PX = 640
"""Below this width large headings would break words."""


def theme_for(preferences: Preferences, width_px: int) -> Theme:
    """Give the theme to wear: the chosen one, or day or night as the system is."""
    name = preferences.theme
    if name == FOLLOW_SYSTEM:
        name = "night" if _system_is_dark() else "day"
    return theme_at(name, preferences.text_percent, narrow=width_px < NARROW_PX)


def wear(application: QApplication, theme: Theme, styles: Path) -> None:
    """Dress every widget: letters, colours, and the house style sheet."""
    font = QFont([FAMILY, FALLBACK_FAMILY])
    font.setPixelSize(theme.type.ui)
    application.setFont(font)
    application.setPalette(palette_of(theme))
    application.setStyleSheet(window_qss(styles, theme))


def palette_of(theme: Theme) -> QPalette:
    """Give Qt's roles our colours, so that nothing of Qt's own shows through."""
    colours, role = theme.palette, QPalette.ColorRole
    palette = QPalette()
    for name, colour in (
        (role.Window, colours.ground),
        (role.WindowText, colours.ink),
        (role.Base, colours.ground),
        (role.AlternateBase, colours.raised),
        (role.Text, colours.ink),
        (role.Button, colours.card),
        (role.ButtonText, colours.ink),
        (role.PlaceholderText, colours.quiet),
        (role.Highlight, colours.selection),
        (role.HighlightedText, colours.on_selection),
        (role.Link, colours.link),
        (role.LinkVisited, colours.visited),
        (role.ToolTipBase, colours.card),
        (role.ToolTipText, colours.ink),
    ):
        palette.setColor(name, QColor(colour))
    return palette


def _system_is_dark() -> bool:
    # the colour scheme itself would cost 25 ms: its enumeration stands in `Qt`
    return QGuiApplication.palette().window().color().lightness() < _MIDDLE
