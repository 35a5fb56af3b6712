"""Writers' files become values, values become a pack."""
