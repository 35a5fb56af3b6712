"""Settings: one control for each preference, close at hand or all on one screen."""
