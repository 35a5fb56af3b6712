"""Parts of the screen: they show values and emit wishes."""
