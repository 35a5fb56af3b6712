"""The compiled library: one SQLite file, and the only SQL."""
