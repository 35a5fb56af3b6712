"""Runs in the bundle before PyInstaller's own hook imports Qt: see `app.quickstart`."""

from app.quickstart import preload

preload()
