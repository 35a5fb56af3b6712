"""A timeline finds its places, and is painted."""
