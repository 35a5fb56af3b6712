"""What a person keeps, asks and weighs."""
