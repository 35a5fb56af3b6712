"""The look of the whole program: which theme, and how Qt comes to wear it."""

import gc
from pathlib import Path

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.rendering.fonts import font
from app.session.preferences import FOLLOW_SYSTEM, Preferences
from app.style.sheets import window_qss
from app.style.themes import theme_at
from app.style.tokens import DESK, Measures, Theme

NARROW_PX = 640
"""Below this width large headings would break words."""


def theme_for(
    preferences: Preferences, system: str, width_px: int, measures: Measures = DESK
) -> Theme:
    """Give the theme to wear: the chosen one, or that of the system.

    Args:
        preferences: What is chosen.
        system: The theme that the system wants, a key of THEMES.
        width_px: Of the window.
        measures: How large things are where the reader stands.
    """
    chosen = preferences.theme
    return theme_at(
        system if chosen == FOLLOW_SYSTEM else chosen,
        min(preferences.text_percent, measures.most_percent),
        narrow=width_px < NARROW_PX,
        spaced=preferences.wide_spacing,
        measures=measures,
    )


def wear(application: QApplication, theme: Theme, styles: Path) -> None:
    """Dress every widget: letters, colours, and the house style sheet.

    Meanwhile Python collects no rubbish: Qt goes through all widgets there are, and one
    that went under its hands would end the program.
    """
    was_collecting = gc.isenabled()
    gc.disable()
    application.setFont(font(theme.type.ui, spaced=theme.is_spaced))
    application.setPalette(palette_of(theme))
    application.setStyleSheet(window_qss(styles, theme))
    if was_collecting:
        gc.enable()


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
        (role.Accent, colours.accent),
        (role.BrightText, colours.ink),
        (role.Light, colours.card),
        (role.Midlight, colours.raised),
        (role.Mid, colours.boundary),
        (role.Dark, colours.boundary),
        (role.Shadow, colours.ink),
        (role.ToolTipBase, colours.card),
        (role.ToolTipText, colours.ink),
    ):
        palette.setColor(name, QColor(colour))
    return palette
