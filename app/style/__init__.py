"""How it looks: numbers and names, no drawing."""
