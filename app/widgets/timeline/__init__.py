"""The treatment as a path one can walk."""
