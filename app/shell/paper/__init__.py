"""What a book and a clinic put on paper."""
