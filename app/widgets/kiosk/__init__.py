"""What only a shared screen shows."""
