"""Where the patient is, and what is allowed."""
