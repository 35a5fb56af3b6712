"""The search: a palette over everything."""
