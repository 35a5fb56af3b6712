"""The walk-through for the consultation: one idea on each screen."""
