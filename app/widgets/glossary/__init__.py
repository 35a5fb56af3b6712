"""All terms, and one term beside the finger."""
