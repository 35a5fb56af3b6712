"""The house kit that the parts of the screen are made of."""
