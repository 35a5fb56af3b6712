"""Pages of paper: a PDF, or a printer."""
