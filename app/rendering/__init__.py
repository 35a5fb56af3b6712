"""Values become documents and pictures."""
